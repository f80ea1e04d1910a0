import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';

const IN_2024 = { validFrom: '2024-01-01', validTo: null, sureness: 'printed' } as const;

export const law = {
  immediate: {
    source:
      'Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội, Phụ lục, III.3 (hanoi-5298-2018/III.3)',
    quote: 'được chuyển đổi thành hồ sơ điện tử ngay khi tiếp nhận, giải quyết',
    en: 'Converted into electronic files as soon as they are taken in or settled: read as that same day. What is used again or need not be digitised is done with on that day too.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  atTheDesk: {
    source: `${CANTHO}, Phụ lục, dòng 12 (cantho-skhcn-2024/12)`,
    quote: '100% hồ sơ giải quyết TTHC đồng bộ lên cổng Dịch vụ công Quốc gia được số hóa',
    en: 'Every dossier that is passed on to the national portal is digitised; at all times, so no deadline of its own.',
    ...IN_2024,
  },
  backlog: {
    source: `${CANTHO}, Phụ lục, dòng 13 (cantho-skhcn-2024/13)`,
    quote: 'Số hóa kết quả giải quyết TTHC đang còn hiệu lực',
    en: 'Results that are still in force are digitised, at least 90 %; "Thường xuyên", so no deadline runs.',
    ...IN_2024,
  },
  reuse: {
    source: `${CANTHO}, Phụ lục, dòng 14 (cantho-skhcn-2024/14)`,
    quote:
      'Sử dụng lại thông tin, giấy tờ, tài liệu của người dân, doanh nghiệp đã được chấp nhận khi thực hiện thành công TTHC trước đó',
    en: 'What was accepted in an earlier procedure is used again, for at least half of the applicants in 2024.',
    ...IN_2024,
  },
  archive: {
    source: `${CANTHO}, mục IV.1.đ (cantho-skhcn-2024/IV.1.dd)`,
    quote: 'quản lý kết quả giải quyết TTHC đã được số hóa, chuyển lưu trữ điện tử theo quy định',
    en: 'The divisions keep digitised results and pass them on to the electronic archive.',
    ...IN_2024,
  },
  office: {
    source: `${CANTHO}, mục IV.2.d (cantho-skhcn-2024/IV.2.d)`,
    quote: 'Thực hiện công tác số hóa kết quả giải quyết TTHC theo đúng quy định của pháp luật.',
    en: 'The office digitises results as the law prescribes.',
    ...IN_2024,
  },
  withIntake: {
    source: `${HANOI_2024}, III.2.4.a (hanoi-cctthc-2024/III.2.4.a)`,
    quote:
      'gắn việc số hóa hồ sơ, kết quả giải quyết thủ tục hành chính với việc thực hiện tiếp nhận, giải quyết thủ tục hành chính',
    en: 'Digitisation goes with taking in and settling: each dossier opens its own.',
    ...IN_2024,
  },
  roadmap: {
    source: `${HANOI_2024}, III.2.4.b (hanoi-cctthc-2024/III.2.4.b)`,
    quote:
      'Theo lộ trình Kế hoạch số 161/KH-UBND năm 2021 của UBND Thành phố và Nghị định số 45/2020/NĐ-CP của Chính phủ;',
    en: 'Results in force follow the schedule of another plan, which is not among the documents.',
    ...IN_2024,
  },
  sharing: {
    source: `${HANOI_2024}, III.2.4.c (hanoi-cctthc-2024/III.2.4.c)`,
    quote: 'Tái sử dụng dữ liệu đã được số hóa',
    en: 'Digitised data are used again across agencies through the store on the national portal.',
    ...IN_2024,
  },
  yearOfResults: {
    source:
      'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội, Phụ lục, dòng không số sau 9.3 (hanoi-326-2023/9.3a)',
    quote:
      'Thực hiện việc số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực theo quy định tại Nghị định số 45/2020/NĐ-CP',
    en: 'Results in force are digitised in 2024; the year is the plan item’s, not a single paper’s.',
    ...IN_2024,
  },
  hungYen: {
    source:
      'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên, mục V.2 (hungyen-kstthc-2024/V.2)',
    quote:
      'Thực hiện số hóa thành phần hồ sơ, kết quả giải quyết TTHC (bản giấy và bản điện tử) trong quá trình tiếp nhận, xử lý hồ sơ TTHC',
    en: 'Dossiers and results are digitised while they are taken in and handled.',
    ...IN_2024,
  },
  steps: {
    source: 'Nghị định 45/2020/NĐ-CP, Nghị định 107/2021/NĐ-CP, Thông tư 01/2023/TT-VPCP',
    quote: '',
    vi: 'Các bước số hóa: kiểm tra dữ liệu sẵn có, quét (scan), bóc tách dữ liệu, kiểm tra, ký số, lưu trữ. Năm văn bản không in các bước này.',
    en: 'The steps of digitisation: checking what is there, scanning, taking out the data, checking, signing, storing. The five documents do not print them.',
    validFrom: null,
    validTo: null,
    sureness: 'recalled',
  },
  design: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định người bóc tách dữ liệu không được kiểm tra dữ liệu đó, hoặc xử lý bản sao của hồ sơ đã rút như thế nào: hệ thống tách hai việc này và dừng việc số hóa của hồ sơ đã rút.',
    en: 'No document says that who takes the data out may not check them, or what becomes of the copies of a dossier that is withdrawn: here they are kept apart, and such digitisation is broken off.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
