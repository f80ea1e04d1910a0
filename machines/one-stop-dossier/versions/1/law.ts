import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

const IN_2024 = { validFrom: '2024-01-01', validTo: null, sureness: 'printed' } as const;

export const law = {
  due: {
    source: `${HUNGYEN}, mục IV.3 (hungyen-kstthc-2024/IV.3)`,
    quote: 'nâng cao tỷ lệ hồ sơ được giải quyết và trả kết quả trước hạn, đúng hạn',
    en: 'Settled before or on the day. The number of days or hours is the procedure’s own, published with it and read from the register on the day of acceptance; the day of acceptance is not counted.',
    ...IN_2024,
  },
  lateness: {
    source: `${HUNGYEN}, mục IV.3 (hungyen-kstthc-2024/IV.3)`,
    quote: 'thực hiện nghiêm túc trách nhiệm xin lỗi cá nhân, tổ chức khi để xảy ra hồ sơ quá hạn',
    en: 'An apology is owed for a dossier that is late. It does not make it timely: what was late stays late in the figures.',
    ...IN_2024,
  },
  letter: {
    source: `${HUNGYEN}, mục IV.3 (hungyen-kstthc-2024/IV.3)`,
    quote:
      'Phiếu xin lỗi (theo mẫu tại Thông tư số 01/2018/TT-VPCP) trong trường hợp giải quyết hồ sơ quá thời hạn quy định',
    en: 'The letter of apology follows the form of the circular. The plan speaks of dossiers that are past their time, the decree of those that will be: it may be sent before and after.',
    ...IN_2024,
  },
  apology: {
    source: 'Nghị định 61/2018/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'At the latest one day before the end of the time limit the agency sends its apology with the reason and the new day. A reminder: whoever finishes in time owes no apology. One day before is read as one day of the limit’s own unit.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'looked-up',
  },
  appointment: {
    source: 'Nghị định 61/2018/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'A new day is appointed not more than once; the day is the one that the letter names. An authority that is allowed more sets its own figure.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'looked-up',
  },
  transfer: {
    source: 'Nghị định 61/2018/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'A dossier is passed on to the division on the day it was accepted; accepted after 15:00, at the beginning of the next working day: read as its first office hour.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'recalled',
  },
  check: {
    source: 'Nghị định 45/2020/NĐ-CP (căn cứ của các kế hoạch)',
    quote: '',
    en: 'Whether a dossier handed in online is accepted is said within 8 working hours. At the desk it is said at once.',
    validFrom: '2020-05-22',
    validTo: null,
    sureness: 'recalled',
  },
  forms: {
    source: 'Thông tư 01/2018/TT-VPCP (căn cứ của hungyen-kstthc-2024, cantho-skhcn-2024)',
    quote: '',
    en: 'Forms 01 to 06: receipt, request for supplement, refusal, apology, control slip, register. The numbers of the first four are recorded with the events they belong to.',
    validFrom: '2019-01-10',
    validTo: null,
    sureness: 'looked-up',
  },
  supplement: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'No document says how long an applicant may take to hand in what is missing: 30 days, which an authority may set otherwise; then the dossier is closed.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  standstill: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'While the applicant supplements or pays, and while a consultation whose law says so goes on, the time limit stands still and the days that are left are kept. No document prints it.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  opinion: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'An agency that is consulted is asked to answer by a day that the letter names. It does not move the time limit; past it the dossier may go on without the answer.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  duties: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    en: 'Who appraised does not approve, and who handles a dossier does not give himself a new day.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  portal: {
    source: `${CANTHO}, Phụ lục, dòng 5 (cantho-skhcn-2024/5)`,
    quote:
      'Cập nhật đầy đủ, kịp thời kết quả, trạng thái xử lý hồ sơ trên Hệ thống thông tin giải quyết TTHC để đồng bộ lên Cổng Dịch vụ công quốc gia',
    en: 'Every status is passed on to the national portal when it changes; "Thường xuyên", so no deadline runs.',
    ...IN_2024,
  },
  portalOfHanoi: {
    source: `${HANOI_2024}, III.2.2.b (hanoi-cctthc-2024/III.2.2.b)`,
    quote: 'Đồng bộ 100% hồ sơ, kết quả giải quyết TTHC',
    en: 'All dossiers and results are passed on: a case is over when the portal knows its end.',
    ...IN_2024,
  },
  onlinePayment: {
    source: `${CANTHO}, Phụ lục, dòng 16 (cantho-skhcn-2024/16)`,
    quote:
      'Đạt 40% hồ sơ TTHC có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến.',
    en: '40 % of the dossiers with a financial obligation paid online: how each was paid is recorded.',
    ...IN_2024,
  },
  paymentInHanoi: {
    source: `${HANOI_2024}, III.2.6 (hanoi-cctthc-2024/III.2.6)`,
    quote:
      'Tăng cường đẩy mạnh việc thực hiện thanh toán trực tuyến, thanh toán không dùng tiền mặt trong giải quyết TTHC',
    en: 'Online and cashless payment.',
    ...IN_2024,
  },
  paymentInHungYen: {
    source: `${HUNGYEN}, mục V.3 (hungyen-kstthc-2024/V.3)`,
    quote:
      'Thanh toán trực tuyến phí, lệ phí khi thực hiện TTHC thông qua Cổng dịch vụ công Quốc gia',
    en: 'Fees paid online through the national portal.',
    ...IN_2024,
  },
  early: {
    source: `${CANTHO}, Phụ lục, dòng 17 (cantho-skhcn-2024/17)`,
    quote: 'Đạt trên 96%',
    en: 'More than 96 % of the dossiers settled before the day: counted over the runs of the deadline. The row’s own words are broken over two lines of the table.',
    ...IN_2024,
  },
  oneStop: {
    source:
      'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội, mục II.6 (hanoi-326-2023/II.6)',
    quote:
      'Thực hiện hiệu quả cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    en: 'The one-stop mechanism itself.',
    ...IN_2024,
  },
  onSite: {
    source:
      'Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội, Phụ lục, II.3 (hanoi-5298-2018/II.3)',
    quote:
      'Tổ chức thực hiện toàn bộ quy trình tiếp nhận, giải quyết thủ tục hành chính thuộc thẩm quyền giải quyết (tiếp nhận, thẩm định, phê duyệt và trả kết quả) tại Bộ phận Một cửa',
    en: 'All four steps at the one-stop desk, from the second quarter of 2019: such a dossier is not passed on to a division.',
    validFrom: '2019-04-01',
    validTo: null,
    sureness: 'printed',
  },
  atHome: {
    source: `${HANOI_2024}, Phụ lục 1, dòng 16`,
    quote:
      'Hỗ trợ người yếu thế, các trường hợp bất khả kháng được tiếp nhận và giải quyết TTHC tại nhà',
    en: 'The vulnerable, and those kept by force majeure, are served at home: taking in at home names which it is.',
    ...IN_2024,
  },
} satisfies Laws;
