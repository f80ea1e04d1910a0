import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HANOI_5298 = 'Kế hoạch kèm Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';
const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';

export const law = {
  issue: {
    source: `${HUNGYEN}, Điều 2.1 (hungyen-kstthc-2024/D2.1)`,
    quote: 'gửi Văn phòng HĐND - UBND thành phố trước ngày 10/01/2024',
    en: 'Each division and commune sends its plan to the city’s office before 10 January 2024: the day itself is the last, as for every printed "trước". Other rows print another day; the case carries its own.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  ofTheCity: {
    source: `${HUNGYEN}, mục I.1 (hungyen-kstthc-2024/I.1)`,
    quote: 'Muộn nhất trong tháng 01/2024 hoặc theo thời hạn được giao tại Kế hoạch của UBND tỉnh',
    en: 'The city’s own plans in January 2024 at the latest, or by the day that the province’s plan gives.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  ofHanoi: {
    source: `${HANOI_326}, Phụ lục, dòng 1.1 (hanoi-326-2023/1.1)`,
    quote: 'Tháng 12/2023',
    en: 'Hanoi’s plan of the control of procedures in December of the year before.',
    validFrom: '2023-12-29',
    validTo: null,
    sureness: 'printed',
  },
  plansOfHanoi: {
    source: `${HANOI_326}, mục II.8 (hanoi-326-2023/II.8)`,
    quote:
      'Xây dựng các kế hoạch triển khai đồng bộ, có hiệu quả nhiệm vụ kiểm soát thủ tục hành chính năm 2024.',
    en: 'Plans are made for the work of the year. No day is printed; the rows of the annex have theirs.',
    validFrom: '2023-12-29',
    validTo: null,
    sureness: 'printed',
  },
  ofUnits: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 1.1 (hanoi-cctthc-2024/PL2.1.1)`,
    quote: 'Tháng 02/2024',
    en: 'The departments’ and districts’ own plans in February 2024.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  decree: {
    source: `${HANOI_5298}, Phụ lục, II.9 (hanoi-5298-2018/II.9)`,
    quote: 'Quý IV/2018',
    en: 'The departments’ and districts’ plans for the decree in the fourth quarter of 2018.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  clearRows: {
    source: `${CANTHO}, mục I.2.b`,
    quote: 'quy định thời hạn thực hiện và dự kiến sản phẩm',
    en: 'Each row names who is responsible, by when, and the expected product.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  newWork: {
    source: `${CANTHO}, mục I.2.c`,
    quote:
      'Thường xuyên theo dõi tiến độ thực hiện, cập nhật bổ sung nhiệm vụ mới phát sinh (nếu có).',
    en: 'Progress is followed all the time, and new work that comes up is added to the plan.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  everyYear: {
    source: `Thiết kế của hệ thống, theo ${HUNGYEN}, mục I.1`,
    quote: '',
    vi: 'Các văn bản là kế hoạch của một năm; từ đó hiểu rằng kế hoạch năm sau được bắt đầu soạn từ ngày 01 tháng 12 và ban hành trước ngày 31 tháng 01. Cơ quan có hạn sớm hơn, như Hà Nội vào tháng 12, tự mở kế hoạch của mình.',
    en: 'The documents are plans of one year; that the next year’s is begun on 1 December and due by 31 January is read from them. An authority that is due earlier, as Hanoi in December, opens its own.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  form: {
    source: 'Nghị định 30/2020/NĐ-CP về công tác văn thư',
    quote: '',
    vi: 'Kế hoạch có số, ngày và chữ ký, do văn thư phát hành. Năm văn bản không in quy định này; ba văn bản còn để trống số.',
    en: 'A plan has a number, a day and a signature, and is issued by the registry. None of the five documents prints it; three of them came with a blank number.',
    validFrom: '2020-03-05',
    validTo: null,
    sureness: 'recalled',
  },
  closing: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định kế hoạch kết thúc như thế nào. Kế hoạch được đóng khi mọi nhiệm vụ đã kết thúc hoặc chuyển sang năm sau.',
    en: 'No document prints how a plan ends. It is closed when every item has come to its end or goes over into the next year.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
