import type { Laws } from '../process.js';

const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';

export const law = {
  monthly: {
    source: `${HANOI_2024}, III.2.9 (hanoi-cctthc-2024/III.2.9)`,
    quote: 'Định kỳ hàng tháng.',
    en: 'The results are made public every month. The plan prints no day: read as the end of the month after the one evaluated, so that there is a result every month.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  yearly: {
    source:
      'Kế hoạch theo Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội, Phụ lục, dòng II.4 (hanoi-5298-2018/II.4)',
    quote: 'Hàng năm',
    en: 'The settling of procedures is evaluated every year. No day is printed: read as the end of the year after the one evaluated. The row stands on Decree 61/2018; the groups are those of Decision 766, which came later (our choice).',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  monthlyChannels: {
    source: `${HANOI_2024}, III.2.9 (hanoi-cctthc-2024/III.2.9)`,
    quote:
      'Công khai kết quả đánh giá trên Hệ thống thông tin giải quyết thủ tục hành chính Thành phố, Cổng Thông tin điện tử Thành phố.',
    en: 'Public on the national portal, the city’s portal and the websites of departments and districts; the product adds the procedure information system. All four are asked for. Row 2.8 of appendix 2 wants the result published every month as well.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  yearlyChannels: {
    source:
      'Kế hoạch theo Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội, Phụ lục, dòng II.4 (hanoi-5298-2018/II.4)',
    quote:
      'Kết quả đánh giá được công khai trên Cổng Dịch vụ công Thành phố và Trang tin điện tử các cơ quan liên quan',
    en: 'Public on the city’s service portal and on the websites of the agencies.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  approval: {
    source:
      'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội, Phụ lục, dòng 9.2 (hanoi-326-2023/9.2)',
    quote: 'Báo cáo và phê duyệt kết quả đánh giá các đơn vị',
    en: 'The product is the report and the approval of the units’ results; "Thường xuyên theo quy định", no day.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  followUp: {
    source:
      'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên, mục IV.4 (hungyen-kstthc-2024/IV.4)',
    quote: 'từ đó có cơ sở để chỉ đạo',
    en: 'Units follow the index day by day on the national portal and by the monthly publication of the provincial office, and direct their work by it: weak units report what they did.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  publication: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 2.8 (hanoi-cctthc-2024/PL2.2.8)`,
    quote: 'Kết quả đánh giá được công bố',
    en: 'The result is published every month ("hàng tháng"), though the timing says "Thường xuyên". The guidance (row 2.2, April 2024) and the targets (row 2.9, February 2024) are items of the plan by themselves.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  groups: {
    source: 'Quyết định 766/QĐ-TTg ngày 23/6/2022',
    quote: '',
    vi: 'Năm nhóm chỉ số: công khai, minh bạch; tiến độ và kết quả giải quyết; số hóa hồ sơ; cung cấp dịch vụ trực tuyến và thanh toán trực tuyến; mức độ hài lòng.',
    en: 'Five groups: transparency, progress and results, digitisation, online services with online payment, satisfaction.',
    validFrom: '2022-06-23',
    validTo: null,
    sureness: 'looked-up',
  },
  weights: {
    source: 'Quyết định 766/QĐ-TTg ngày 23/6/2022',
    quote: '',
    vi: 'Điểm tối đa của các nhóm, ghi theo trí nhớ là 18, 20, 22, 22 và 18 trên 100: cần kiểm tra lại; cơ quan đặt số của mình.',
    en: 'The greatest scores of the groups, recalled as 18, 20, 22, 22 and 18 of 100: to be checked; an authority sets its own figures.',
    validFrom: '2022-06-23',
    validTo: null,
    sureness: 'recalled',
  },
  actions: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định các chỉ số thấp phải được cải thiện đến ngày nào: văn phòng ấn định ngày khi nêu tên các đơn vị còn yếu.',
    en: 'No document says by when weak figures are to be improved: the office sets the day when it names the weak units.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  comments: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định các đơn vị khiếu nại số liệu như thế nào. Mỗi đơn vị được nêu ý kiến cho đến khi văn phòng kết thúc thời gian góp ý; muốn kết thúc phải trả lời hết các ý kiến.',
    en: 'No document prints how units dispute their figures. Each may, until the office ends the time to comment; that takes an answer to every dispute.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
