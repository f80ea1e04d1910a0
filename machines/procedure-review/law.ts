import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

const IN_2024 = { validFrom: '2024-01-01', validTo: null, sureness: 'printed' } as const;

export const law = {
  registration: {
    source: `${CANTHO}, Phụ lục, dòng 21 (cantho-skhcn-2024/21)`,
    quote: 'Trước ngày 30 tháng 11 năm 2024',
    en: 'The review of 2025 is registered before 30 November 2024, read as: at the latest on that day. The schedule takes the same day of every year; the case carries its own.',
    ...IN_2024,
  },
  plan: {
    source: `${HANOI_326}, Phụ lục, dòng 1.4 (hanoi-326-2023/1.4)`,
    quote: 'Tháng 01/2024',
    en: 'The chairman’s plan of the review of 2024 is made in January 2024; taken for the January of each year and for each authority, since Circular 02/2017/TT-VPCP is remembered to say 31 January.',
    ...IN_2024,
  },
  result: {
    source: `${CANTHO}, Phụ lục, dòng 7 (cantho-skhcn-2024/7)`,
    quote: 'Theo Kế hoạch được Chủ tịch UBND thành phố phê duyệt và trước ngày 30 tháng 8 năm 2024',
    en: 'By the plan that the chairman approved, and before 30 August 2024: the day is entered with the plan, the earlier of the two. The product is the submission (tờ trình).',
    ...IN_2024,
  },
  businessResult: {
    source: `${HANOI_2024}, III.1.1.a (hanoi-cctthc-2024/III.1.1.a)`,
    quote: 'hoàn thành trước 30/4/2024.',
    en: 'Options for regulations on business are proposed before 30 April 2024; entered with the plan as the day of the results.',
    ...IN_2024,
  },
  recordsResult: {
    source: `${HANOI_2024}, III.1.2.a (hanoi-cctthc-2024/III.1.2.a)`,
    quote: 'hoàn thành trước 28/02/2024.',
    en: 'The option on judicial records is completed before 28 February 2024; entered with the plan as the day of the results.',
    ...IN_2024,
  },
  licenceResult: {
    source: `${HANOI_2024}, Phụ lục 2, 2.3 (hanoi-cctthc-2024/PL2.2.3)`,
    quote: 'Tháng 9/2024',
    en: 'Options for business licences in September 2024; entered with the plan as the day of the results.',
    ...IN_2024,
  },
  decision: {
    source: `${HANOI_2024}, III.1.1.b (hanoi-cctthc-2024/III.1.1.b)`,
    quote: 'hoàn thành trước 30/5/2024.',
    en: 'Consolidated, submitted and approved before 30 May 2024: the city’s decision is the product. The day is entered with the plan.',
    ...IN_2024,
  },
  recordsDecision: {
    source: `${HANOI_2024}, III.1.2.b (hanoi-cctthc-2024/III.1.2.b)`,
    quote: 'hoàn thành trước 31/3/2024.',
    en: 'The proposal on judicial records goes to the Government Office before 31 March 2024; entered with the plan.',
    ...IN_2024,
  },
  implementation: {
    source: `${HANOI_2024}, III.1.1.c (hanoi-cctthc-2024/III.1.1.c)`,
    quote: 'Ngay sau khi phương án cắt giảm, đơn giản hóa được phê duyệt.',
    en: 'The option is carried out right after it is approved, read as: its execution is ordered on that day. The product is the publication decision.',
    ...IN_2024,
  },
  recordsImplementation: {
    source: `${HANOI_2024}, III.1.2.c (hanoi-cctthc-2024/III.1.2.c)`,
    quote: 'Ngay sau khi phương án đơn giản hóa được phê duyệt.',
    en: 'The same for the option on judicial records.',
    ...IN_2024,
  },
  recommendation: {
    source: `${HANOI_2024}, III.1.1.d (hanoi-cctthc-2024/III.1.1.d)`,
    quote: 'hoàn thành trước 30/5/2024.',
    en: 'What only the ministries may change is recommended to them before 30 May 2024: the same day as the approval that it rests on. The day is entered with the plan.',
    ...IN_2024,
  },
  population: {
    source: `${HANOI_2024}, III.1.3.a (hanoi-cctthc-2024/III.1.3.a)`,
    quote:
      'Theo chỉ đạo của Tổ công tác của Thủ tướng Chính phủ về rà soát văn bản quy phạm pháp luật.',
    en: 'Options for papers of citizens follow the days that the Prime Minister’s task force sets.',
    ...IN_2024,
  },
  shortcomings: {
    source: `${HANOI_2024}, III.1.3.c (hanoi-cctthc-2024/III.1.3.c)`,
    quote: 'Thường xuyên.',
    en: 'Shortcomings are looked for all the time and changes proposed; no day is printed.',
    ...IN_2024,
  },
  forms: {
    source: `${CANTHO}, mục IV.1.d (cantho-skhcn-2024/IV.1.d)`,
    quote:
      'thực hiện rà soát, đánh giá các TTHC theo đúng biểu mẫu của Thông tư 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Văn phòng Chính phủ, đảm bảo đúng tiến độ của Quyết định số 2973/QĐ-UBND',
    en: 'Reviewed on the forms of Circular 02/2017: each procedure has its forms before an option is drafted. The days of Decision 2973 are not in the five documents.',
    ...IN_2024,
  },
  consolidation: {
    source: `${CANTHO}, mục IV.2.b (cantho-skhcn-2024/IV.2.b)`,
    quote: 'Tổng hợp kết quả rà soát, đánh giá TTHC',
    en: 'The office consolidates what the reviews came to.',
    ...IN_2024,
  },
  report: {
    source: `${HANOI_326}, Phụ lục, dòng 5.1 (hanoi-326-2023/5.1)`,
    quote:
      'Quyết định phê duyệt phương án đơn giản hóa thủ tục hành chính năm 2022; Báo cáo gửi Cục Kiểm soát thủ tục hành chính TTHC- Văn phòng Chính phủ.',
    en: 'Products: the decision that approves the option (the plan for 2024 prints 2022) and the report to the control agency, in 2024.',
    ...IN_2024,
  },
  costs: {
    source: `${HANOI_326}, mục II.2 (hanoi-326-2023/II.2)`,
    quote:
      'Rà soát, đơn giản hóa thủ tục hành chính, cắt giảm các loại giấy tờ không cần thiết, tiết giảm đến mức thấp nhất chi phí tuân thủ',
    en: 'Procedures are simplified and the cost of compliance is brought down: the option states it before and after.',
    ...IN_2024,
  },
  standardisation: {
    source: `${HANOI_326}, mục II.4 (hanoi-326-2023/II.4)`,
    quote: 'Rà soát, chuẩn hóa thủ tục hành chính của các cấp trên địa bàn Thành phố.',
    en: 'Procedures of all levels are reviewed and standardised; no day is printed.',
    ...IN_2024,
  },
  competence: {
    source: `${HUNGYEN}, mục VI.1 (hungyen-kstthc-2024/VI.1)`,
    quote:
      'quyết định theo thẩm quyền hoặc kiến nghị cấp có thẩm quyền quyết định việc sửa đổi, bổ sung, thay thế, bãi bỏ hoặc hủy bỏ',
    en: 'What is within its power the authority decides; for the rest it recommends. Hưng Yên City itself only takes part, by the province’s plan.',
    ...IN_2024,
  },
  separation: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định ai không được phê duyệt nội dung nào; người dự thảo hoặc trình phương án không phê duyệt phương án đó. Cũng không văn bản nào quy định bắt đầu đăng ký hằng năm từ khi nào: hai tháng trước ngày đến hạn.',
    en: 'No document prints who may not approve what; who drafted or submitted an option does not approve it. Nor does any say when the yearly registration is to be begun: two months before its day.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
