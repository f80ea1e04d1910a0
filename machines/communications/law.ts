import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HANOI_5298 = 'Kế hoạch kèm Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

export const law = {
  publication: {
    source: `${HANOI_326}, Phụ lục, dòng 1.2 (hanoi-326-2023/1.2)`,
    quote: 'Tháng 01/2024',
    en: 'The plan of communication in January 2024: by the month’s last day, as printed. Other rows print another day in the same column; the case carries the one of its own row.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  column: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 3.5 (hanoi-cctthc-2024/PL2.3.5)`,
    quote: 'Quý 3/2024',
    en: 'The column on the city’s portal in the third quarter of 2024. Section III.2.11.b of the same plan prints the year 2024 for it: each row keeps its own day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  columnInYear: {
    source: `${HANOI_2024}, III.2.11.b (hanoi-cctthc-2024/III.2.11.b)`,
    quote: 'Thời hạn: Năm 2024.',
    en: 'The column on the city’s portal within the year 2024.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  allYear: {
    source: `${HANOI_2024}, III.2.11.a (hanoi-cctthc-2024/III.2.11.a)`,
    quote: 'Thời hạn: Thường xuyên trong năm 2024.',
    en: 'Communication goes on all through 2024: a single piece has no day of its own but the year’s last.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  press: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 4.2 (hanoi-cctthc-2024/PL2.4.2)`,
    quote: 'hợp đồng truyền thông; hoạt động tuyên truyền',
    en: 'Communication contracts and activities, all the time: no day is printed, so no deadline runs. Work by contract needs the contract.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  conference: {
    source: `${HANOI_5298}, Phụ lục, IV.1 (hanoi-5298-2018/IV.1)`,
    quote: 'Quý IV/2018',
    en: 'The conference that makes the decree known, in the fourth quarter of 2018.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  decree: {
    source: `${HANOI_5298}, Phụ lục, IV.3 (hanoi-5298-2018/IV.3)`,
    quote: 'Thường xuyên',
    en: 'The decree is made known all the time: no day is printed.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  decreeByAll: {
    source: `${HANOI_5298}, Kế hoạch, III.4 (hanoi-5298-2018/KH-III.4)`,
    quote:
      'tổ chức phổ biến, tuyên truyền hiệu quả về triển khai thực hiện Nghị định số 61/2018/NĐ-CP',
    en: 'Every agency makes the decree known. No day is printed.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  byPlan: {
    source: `${HUNGYEN}, mục VII.1 (hungyen-kstthc-2024/VII.1)`,
    quote: 'Theo Kế hoạch truyền thông năm 2024 của UBND thành phố',
    en: 'The day is that of the city’s plan of communication: it is given when the work starts.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  onlineServices: {
    source: `${HUNGYEN}, mục V.4 (hungyen-kstthc-2024/V.4)`,
    quote:
      'Tuyên truyền, hướng dẫn, khuyến khích người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến, thanh toán trực tuyến khi thực hiện thủ tục hành chính',
    en: 'People and businesses are encouraged to use online services, all the time: no day is printed.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  editing: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định ai duyệt nội dung đăng tải. Văn phòng chủ trì thực hiện việc duyệt; người biên soạn không tự duyệt bài của mình.',
    en: 'No document prints who approves what is published. The office that leads does; whoever wrote it does not approve it.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
