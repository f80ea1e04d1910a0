import type { Laws } from '../process.js';

const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

const IN_2024 = { validFrom: '2024-01-01', validTo: null, sureness: 'printed' } as const;

export const law = {
  due: {
    source: `${HUNGYEN}, mục IV.3 (hungyen-kstthc-2024/IV.3)`,
    quote:
      'nâng cao hiệu quả phối hợp giữa các cơ quan, đơn vị trong giải quyết TTHC, nhất là các nhóm TTHC, dịch vụ công liên thông; nâng cao tỷ lệ hồ sơ được giải quyết và trả kết quả trước hạn, đúng hạn',
    en: 'Agencies work together on interlinked procedures, and settle them on time. The time is the whole procedure’s own, published with it and read from the register on the day of the dispatch.',
    ...IN_2024,
  },
  letter: {
    source: `${HUNGYEN}, mục IV.3 (hungyen-kstthc-2024/IV.3)`,
    quote: 'thực hiện nghiêm túc trách nhiệm xin lỗi cá nhân, tổ chức khi để xảy ra hồ sơ quá hạn',
    en: 'An apology is owed for what is late; it does not make it timely.',
    ...IN_2024,
  },
  oneStop: {
    source:
      'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội, mục II.6 (hanoi-326-2023/II.6)',
    quote:
      'Thực hiện hiệu quả cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    en: 'The interlinked one-stop mechanism itself.',
    ...IN_2024,
  },
  moreLinks: {
    source:
      'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội, Phụ lục, dòng 5.2 (hanoi-326-2023/5.2)',
    quote: 'tăng cường liên thông thủ tục hành chính',
    en: 'More procedures are to be interlinked.',
    ...IN_2024,
  },
  list: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 1.2 (hanoi-cctthc-2024/PL2.1.2)`,
    quote: 'Rà soát, xác định danh mục các TTHC liên thông, các DVC liên thông ưu tiên tích hợp',
    en: 'The list of interlinked procedures is approved by the People’s Committee; February 2024 is the list’s day, not a dossier’s.',
    ...IN_2024,
  },
  portal: {
    source:
      'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ, Phụ lục, dòng 5 (cantho-skhcn-2024/5)',
    quote:
      'Cập nhật đầy đủ, kịp thời kết quả, trạng thái xử lý hồ sơ trên Hệ thống thông tin giải quyết TTHC để đồng bộ lên Cổng Dịch vụ công quốc gia',
    en: 'Every status of the whole is passed on to the national portal when it changes.',
    ...IN_2024,
  },
  apology: {
    source: 'Nghị định 61/2018/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'At the latest one day before the end of the time limit the agency sends its apology with the reason and the new day. A reminder: whoever finishes in time owes no apology.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'looked-up',
  },
  appointment: {
    source: 'Nghị định 61/2018/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'A new day is appointed not more than once; it is the one that the letter names.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'looked-up',
  },
  whoIsLate: {
    source: 'Nghị định 61/2018/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'The agency that made the dossier late answers for it: which part was late is recorded. Towards the applicant the agency at the desk answers.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'recalled',
  },
  part: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'How long each agency has is set in the approved interlinked workflow, in working days from the day the dossier is sent to it; no document prints a number.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  standstill: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'While an issue of one agency waits for the applicant, the time of that part and of the whole stands still; the other agencies’ runs on.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  duties: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'Who put the results together does not approve them, and who coordinates does not appoint a new day.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
