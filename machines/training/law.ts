import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HANOI_5298 = 'Kế hoạch kèm Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';
const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';

export const law = {
  held: {
    source: `${HANOI_326}, Phụ lục, dòng 2.1 (hanoi-326-2023/2.1)`,
    quote: 'Năm 2024',
    en: 'Within the year 2024: by its last day, as printed. Other rows print another day in the same column; the case carries the one of its own row.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  product: {
    source: `${HANOI_326}, Phụ lục, dòng 2.1 (hanoi-326-2023/2.1)`,
    quote: 'Tài liệu tập huấn, hướng dẫn, các lớp tập huấn.',
    en: 'The products are the material and the classes: without material nobody is invited.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  conference: {
    source: `${HANOI_2024}, III.2.11.c (hanoi-cctthc-2024/III.2.11.c)`,
    quote: 'Thời hạn: Năm 2024.',
    en: 'Training conferences within the year 2024.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  continuous: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 4.4 (hanoi-cctthc-2024/PL2.4.4)`,
    quote: 'Thường xuyên',
    en: 'Training goes on all the time: no day is printed, so no deadline runs.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  everyYear: {
    source: `${HANOI_5298}, Phụ lục, IV.2 (hanoi-5298-2018/IV.2)`,
    quote: 'Quý IV/2018 và hàng năm',
    en: 'By the end of the fourth quarter of 2018, then every year: each year is a case with its own day.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  orientation: {
    source: `${HANOI_5298}, Kế hoạch, II.4 (hanoi-5298-2018/KH-II.4)`,
    quote:
      'Tổ chức quán triệt, tập huấn, tuyên truyền, phổ biến và kiểm tra, đôn đốc việc thực hiện Nghị định số 61/2018/NĐ-CP và Kế hoạch này.',
    en: 'Training is one of the plan’s lines of work; its day is that of the row in the annex.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  quarters: {
    source: `${HUNGYEN}, mục II.2 (hungyen-kstthc-2024/II.2)`,
    quote: 'Quý II, IV',
    en: 'In the second and the fourth quarter, each by its last day: two cases. The year is not printed; it is the plan’s.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  takingPart: {
    source: `${HUNGYEN}, mục II.2 (hungyen-kstthc-2024/II.2)`,
    quote:
      'Tổ chức tham gia các lớp tập huấn nghiệp vụ để nâng cao năng lực cho hệ thống cán bộ đầu mối kiểm soát TTHC',
    en: 'The office organises that people take part in classes which others hold.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  sending: {
    source: `${CANTHO}, mục IV.1.e (cantho-skhcn-2024/IV.1.e)`,
    quote:
      'Cử công chức, viên chức tham dự đầy đủ, nghiêm túc các lớp tập huấn nghiệp vụ nhằm nâng cao chuyên môn, nghiệp vụ trong công tác kiểm soát thủ tục hành chính',
    en: 'The heads of the divisions send their people to the classes, all of whom attend. No day is printed.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  postponement: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định việc hoãn hoặc hủy lớp. Lớp bị hoãn được tiếp tục từ bước đang dừng, và ngày của kế hoạch giữ nguyên.',
    en: 'No document prints how a class is postponed or cancelled. A postponed class goes on from where it stood, and the plan’s day stays.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
