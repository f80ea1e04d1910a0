import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HANOI_5298 = 'Kế hoạch theo Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội';
const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

export const law = {
  period: {
    source: 'Nghị định 09/2019/NĐ-CP, Điều 12',
    quote: '',
    vi: 'Số liệu tháng tính từ ngày 15 tháng trước đến ngày 14 tháng này; quý tương tự, đến ngày 14 tháng cuối quý; năm tính từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12. Ghi theo trí nhớ, các kế hoạch không in: cần kiểm tra lại. Các ngày được ghi trong từng vụ việc và số liệu tính theo các ngày đó.',
    en: 'The figures of a month run from the 15th of the month before to the 14th, of a quarter likewise to the 14th of its last month, of a year from 15 December to 14 December. Recalled, not printed in the plans: to be checked. The days stand in each case, and what is counted are those days.',
    validFrom: '2019-03-12',
    validTo: null,
    sureness: 'recalled',
  },
  sending: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Cả năm kế hoạch không in ngày gửi báo cáo: hạn là ngày ghi trong văn bản yêu cầu, chậm nhất là ngày do cơ quan cấp trên ấn định.',
    en: 'None of the five plans prints the day on which a report is to be sent: it is the day that the request gives, at the latest the one that the authority above has set.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  collection: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào ấn định ngày các đơn vị gửi số liệu: văn bản yêu cầu ấn định. Hết ngày đó việc thu thập tự khóa, báo cáo được lập mà không chờ các đơn vị còn thiếu và nêu tên các đơn vị đó.',
    en: 'No document prints the day for the units: the request sets it. When it is over the collection closes by itself, and the report is made without those who are missing, who are named.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  cantho: {
    source: `${CANTHO}, Phụ lục, dòng 19 (cantho-skhcn-2024/19)`,
    quote: 'Định kỳ hàng tháng, quý và năm',
    en: 'Every month, quarter and year, on the Government Office’s reporting system or in a fitting form; the department’s office puts the reports together (IV.2.a).',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  hungyen: {
    source: `${HUNGYEN}, mục IX.1 (hungyen-kstthc-2024/IX.1)`,
    quote: 'Định kỳ hàng quý, 01 năm theo quy định hoặc đột xuất khi có yêu cầu',
    en: 'Every quarter and year, or on request.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  hanoiUnits: {
    source: `${HANOI_2024}, IV.1.c (hanoi-cctthc-2024/IV.1.c)`,
    quote:
      'Hằng tháng, báo cáo về tình hình, kết quả thực hiện Kế hoạch này trong báo cáo tình hình, kết quả thực hiện nhiệm vụ cải cách, kiểm soát TTHC',
    en: 'Every month the departments and districts report to the city’s office.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  hanoiOffice: {
    source: `${HANOI_2024}, IV.3 (hanoi-cctthc-2024/IV.3)`,
    quote: 'định kỳ hằng tháng báo cáo Chính phủ, Thủ tướng Chính phủ',
    en: 'Every month the city’s office puts them together and reports to the Government. Plan 326, IV.1, says every month or quarter.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  hanoi326: {
    source: `${HANOI_326}, mục IV.1 (hanoi-326-2023/IV.1)`,
    quote:
      'định kỳ (hàng tháng/quý) tổng hợp, xây dựng báo cáo của UBND Thành phố gửi Văn phòng Chính phủ theo quy định',
    en: 'Every month or quarter the city’s office makes the report to the Government Office.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  statistics: {
    source: `${HANOI_2024}, III.2.3.a (hanoi-cctthc-2024/III.2.3.a-2)`,
    quote:
      'Định kỳ hàng tháng thống kê đầy đủ những TTHC được ban hành mới, sửa đổi, bổ sung hoặc bãi bỏ',
    en: 'A monthly count of new, amended and abolished procedures: a report of this kind, with its own subject.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  citySystem: {
    source: `${HANOI_2024}, III.2.13.b (hanoi-cctthc-2024/III.2.13.b)`,
    quote:
      'Triển khai thực hiện báo cáo định kỳ trên Hệ thống thông tin báo cáo của UBND Thành phố.',
    en: 'Periodic reports go through the city’s own reporting system.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  hanoi5298: {
    source: `${HANOI_5298}, III.2 (hanoi-5298-2018/KH-III.2)`,
    quote:
      'lồng ghép trong báo cáo về tình hình, kết quả thực hiện công tác kiểm soát thủ tục hành chính',
    en: 'Every quarter ("Định kỳ hàng quý"), within the report on procedure control.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
} satisfies Laws;
