import type { Laws } from '../process.js';

const CAN_THO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const OWN_ROW =
  'cột thời gian của chính dòng nhiệm vụ (planId, itemRef và printedTiming trong ngữ cảnh vụ việc)';

export const law = {
  due: {
    source: `${CAN_THO}, mục I.2.b; ngày là ngày in ở ${OWN_ROW}`,
    quote: 'quy định thời hạn thực hiện và dự kiến sản phẩm',
    en: 'The plan sets for each unit the time limit and the expected product. The day is the one printed in the item’s own row, which the case’s context names.',
    validFrom: null,
    validTo: null,
    sureness: 'printed',
  },
  period: {
    source: `${CAN_THO}, Phụ lục, dòng 19 (cantho-skhcn-2024/19), và ${OWN_ROW}`,
    quote: 'Định kỳ hàng tháng, quý và năm',
    en: 'Periodically, every month, quarter and year. Row 19 prints all three; which of them an item owes stands in its own row.',
    validFrom: null,
    validTo: null,
    sureness: 'printed',
  },
  relative: {
    source: `${CAN_THO}, Phụ lục, dòng 2 (cantho-skhcn-2024/2), và ${OWN_ROW}`,
    quote: 'Chậm nhất 05 ngày kể từ ngày nhận được Quyết định công bố TTHC của Bộ.',
    en: 'Row 2: at the latest 5 days after the ministry’s decision was received. Number, unit and event are those of the alternative in the item’s own row.',
    validFrom: null,
    validTo: null,
    sureness: 'printed',
  },
  blocked: {
    source: `${CAN_THO}, mục IV, đoạn cuối`,
    quote:
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các phòng, đơn vị phản ánh về Văn phòng Sở để tổng hợp báo cáo Ban Giám đốc chỉ đạo.',
    en: 'Difficulties are reported to the department’s office, which sums them up for the board of directors to direct.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  blockedInHanoi: {
    source: 'Kế hoạch 326/KH-UBND của UBND thành phố Hà Nội, mục IV.3 (hanoi-326-2023/IV.3)',
    quote:
      'Trong quá trình thực hiện nếu có khó khăn vướng mắc, kịp thời phản ánh về Văn phòng UBND Thành phố để tổng hợp, báo cáo UBND Thành phố xem xét, quyết định',
    en: 'Difficulties are reported in time to the office of the People’s Committee, which sums them up for the committee to decide.',
    validFrom: '2023-12-29',
    validTo: null,
    sureness: 'printed',
  },
  extension: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Năm văn bản không quy định việc gia hạn hoặc nghiệm thu kết quả. Gia hạn làm thay đổi ngày đến hạn; ngày ban đầu và việc đã quá hạn vẫn được lưu.',
    en: 'None of the five documents prints how a day is extended or a result accepted. An extension moves the day; the first day and its having been missed stay on record.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
