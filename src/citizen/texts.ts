import type { Text } from '../../machines/process.js';

export type Language = 'vi' | 'en';

export const OTHER: Readonly<Record<Language, Language>> = { vi: 'en', en: 'vi' };

/** What the public pages say beside what a process says itself. */
export const TEXTS = {
  service: { vi: 'Đúng Hạn', en: 'Đúng Hạn' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  send: { vi: 'Gửi', en: 'Send' },
  sendOne: { vi: 'Gửi phản ánh, kiến nghị', en: 'Send a petition' },
  follow: { vi: 'Theo dõi', en: 'Follow' },
  followOne: { vi: 'Theo dõi phản ánh, kiến nghị', en: 'Follow a petition' },
  results: { vi: 'Kết quả đã công khai', en: 'Published results' },
  office: { vi: 'Gửi đến cơ quan', en: 'To the authority' },
  required: { vi: 'bắt buộc', en: 'required' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  files: {
    vi: 'Tệp đính kèm (không bắt buộc, mỗi tệp tối đa {mb} MB, tối đa {n} tệp)',
    en: 'Files (optional, at most {mb} MB each, at most {n})',
  },
  nameHidden: {
    vi: 'Họ tên của bạn không được công khai, trừ khi bạn đánh dấu ô này.',
    en: 'Your name is not made public unless you tick this box.',
  },
  privacy: {
    vi: 'Nội dung, họ tên và cách liên hệ chỉ người giải quyết xem được, và được xóa khi không còn cần.',
    en: 'What you write, your name and how to reach you are seen only by those who handle it, and erased when no longer needed.',
  },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  receivedText: {
    vi: 'Hãy giữ mã tra cứu và khóa này: cần cả hai để theo dõi. Khóa không gửi lại được.',
    en: 'Keep this code and this key: both are needed to follow it. The key cannot be sent again.',
  },
  code: { vi: 'Mã tra cứu', en: 'Code' },
  key: { vi: 'Khóa', en: 'Key' },
  qr: { vi: 'Mã QR để mở trang theo dõi', en: 'QR code that opens the page to follow it' },
  promised: { vi: 'Trả lời chậm nhất ngày', en: 'To be answered by' },
  noPromise: { vi: 'Chưa có ngày hẹn trả lời.', en: 'There is no promised date.' },
  nextWord: { vi: 'Thông báo tiếp theo chậm nhất ngày', en: 'You will hear again by' },
  running: { vi: 'còn trong hạn', en: 'within the time' },
  paused: { vi: 'đang tạm dừng', en: 'the clock is stopped' },
  met: { vi: 'đã trả lời đúng hạn', en: 'answered in time' },
  missed: { vi: 'đã quá hạn', en: 'overdue' },
  cancelled: { vi: 'không còn áp dụng', en: 'no longer applies' },
  untracked: { vi: 'trước khi hồ sơ vào hệ thống', en: 'before it was taken into the system' },
  state: { vi: 'Tình trạng', en: 'State' },
  happened: { vi: 'Đã làm gì', en: 'What was done' },
  nothingYet: {
    vi: 'Chưa có thông báo nào. Khi có, thông báo hiện ở đây.',
    en: 'Nothing to tell yet. When there is, it stands here.',
  },
  erased: { vi: '(đã xóa theo yêu cầu)', en: '(erased)' },
  rate: { vi: 'Bạn có hài lòng với câu trả lời?', en: 'Are you content with the answer?' },
  rated: { vi: 'Cảm ơn bạn đã đánh giá.', en: 'Thank you for your rating.' },
  ratingText: { vi: 'Ý kiến thêm (không bắt buộc)', en: 'Anything else (optional)' },
  noResults: {
    vi: 'Chưa có kết quả nào được công khai.',
    en: 'No result has been published yet.',
  },
  more: { vi: 'Xem tiếp', en: 'More' },
  by: { vi: 'Người gửi', en: 'Sent by' },
  wrongPair: {
    vi: 'Không tìm thấy phản ánh có mã và khóa này. Hãy xem lại phiếu tiếp nhận; chữ O và số 0, chữ I và số 1 không có trong khóa.',
    en: 'Nothing is found under this code and key. Look at your receipt again; the key has no O, 0, I or 1.',
  },
  mend: { vi: 'Chưa gửi được. Hãy sửa:', en: 'Not sent yet. Please mend:' },
  failed: { vi: 'Chưa làm được', en: 'Not done' },
  back: {
    vi: 'Quay lại trang trước để sửa và gửi lại; nội dung đã nhập vẫn còn.',
    en: 'Go back to mend it and send again; what you typed is still there.',
  },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  demonstration: {
    vi: 'Đây là bản trình diễn: dữ liệu không có thật và bị xóa khi tắt.',
    en: 'This is a demonstration: nothing here is real, and all of it is deleted at the end.',
  },
} as const satisfies { [name: string]: Text };

/** How content a sender may be (mức hài lòng), as the forms of the evaluation have it. */
export const CONTENT = {
  '3': { vi: 'Rất hài lòng', en: 'Very content' },
  '2': { vi: 'Hài lòng', en: 'Content' },
  '1': { vi: 'Không hài lòng', en: 'Not content' },
} as const satisfies { [points: string]: Text };
