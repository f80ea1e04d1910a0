import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const ROW_2 = `${CANTHO}, Phụ lục, dòng 2 (cantho-skhcn-2024/2)`;
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';

export const law = {
  ministry: {
    source: ROW_2,
    quote: 'Chậm nhất 05 ngày kể từ ngày nhận được Quyết định công bố TTHC của Bộ.',
    en: 'At the latest 5 days from the day the ministry’s publication decision was received; "ngày", so calendar days.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  effect: {
    source: ROW_2,
    quote:
      'Chậm nhất trước 08 ngày tính đến ngày văn bản quy phạm pháp luật có quy định về TTHC có hiệu lực thi hành.',
    en: 'At the latest 8 days before the regulation takes effect, counted back from that day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  signing: {
    source: ROW_2,
    quote:
      'Ngay khi ký ban hành đối với văn bản quy phạm pháp luật có hiệu lực kể từ ngày thông qua hoặc ký ban hành.',
    en: 'As soon as the regulation is signed, where it takes effect on its adoption or signing; read as that same day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  simplification: {
    source:
      'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội, III.1.1.c (hanoi-cctthc-2024/III.1.1.c)',
    quote: 'Ngay sau khi phương án cắt giảm, đơn giản hóa được phê duyệt.',
    en: 'Right after the plan of simplification is approved. No number of days is printed, so no deadline runs.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  discrepancy: {
    source: `${CANTHO}, Phụ lục, dòng 6 (cantho-skhcn-2024/6)`,
    quote: 'Thường xuyên',
    en: 'Procedures in force but not published, or published wrongly, are looked for all the time. No number of days is printed for publishing what was found, so no deadline runs.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  proposal: {
    source: `${CANTHO}, mục IV.2.b (cantho-skhcn-2024/IV.2.b)`,
    quote: 'tham mưu công bố Danh mục TTHC trình Ủy ban nhân dân thành phố theo quy định',
    en: 'The office prepares the publication of the list and submits it to the People’s Committee.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  signature: {
    source: ROW_2,
    quote: 'Quyết định công bố TTHC của Chủ tịch UBND thành phố',
    en: 'The product is the chairman’s decision; the day printed on it is the day that the deadlines judge (our reading).',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  qualityControl: {
    source: `${HANOI_326}, Phụ lục, dòng 3.3 (hanoi-326-2023/3.3)`,
    quote: 'Văn bản trình công bố hoặc Văn bản kiểm soát chất lượng.',
    en: 'The office of the People’s Committee controls the draft: it submits it for signature, or returns it with its points.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  posting: {
    source: `${CANTHO}, Phụ lục, dòng 3 (cantho-skhcn-2024/3)`,
    quote: 'Đúng ngày Quyết định công bố có hiệu lực thi hành',
    en: 'What was published is posted on the day the decision takes effect: issuing opens the posting.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  workflow: {
    source: `${CANTHO}, Phụ lục, dòng 4 (cantho-skhcn-2024/4)`,
    quote: 'Chậm nhất 10 ngày kể từ ngày ban hành Quyết định công bố danh mục TTHC.',
    en: 'Internal workflows are approved within 10 days of the decision’s issue: issuing opens one for each procedure that stays in force.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  register: {
    source: 'Thông tư 02/2017/TT-VPCP (căn cứ của dòng 2, cantho-skhcn-2024/2)',
    quote: '',
    vi: 'Nội dung đã công bố được nhập vào Cơ sở dữ liệu quốc gia về thủ tục hành chính. Chưa đọc được thời hạn của thông tư: không tính thời hạn; việc nhập được thực hiện khi ban hành quyết định và tính từ ngày có hiệu lực.',
    en: 'What was published is entered in the national database of procedures. The circular’s figures for it were not read: no deadline runs, the entry is made when the decision is issued and counts from its effect day.',
    validFrom: '2017-12-15',
    validTo: null,
    sureness: 'looked-up',
  },
  drafting: {
    source: 'Thiết kế của hệ thống, theo Kế hoạch 326/KH-UBND, dòng 3.3 (hanoi-326-2023/3.3)',
    quote: '',
    vi: 'Văn phòng kiểm soát chất lượng dự thảo của cơ quan khác: người dự thảo không thông qua, phê duyệt hoặc ký; người đã phê duyệt, trình hoặc kiểm soát thì không ký.',
    en: 'The office controls the quality of another body’s draft: whoever drafted it does not pass, approve or sign it, and whoever approved, submitted or controlled it does not sign it.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  undoing: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định cách hủy một việc công bố. Trước khi ký thì hủy; đã ban hành nhưng chưa triển khai thì bãi bỏ và báo cho các việc tiếp theo; sau đó phải có quyết định công bố mới.',
    en: 'No document prints how a publication is undone. Before it is signed it is cancelled; issued but not yet followed up it is annulled and its follow-ups are told; afterwards it takes a new publication decision.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
