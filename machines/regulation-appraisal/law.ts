import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';

export const law = {
  duty: {
    source: `${HANOI_326}, Phụ lục, dòng 8.2 (hanoi-326-2023/8.2)`,
    quote:
      'Thẩm định thủ tục hành chính được quy định trong dự thảo văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân Thành phố',
    en: 'The department of justice appraises the procedures in drafts of the council and the People’s Committee. Timing "Thường xuyên": all the time, no number of days; the product is the written appraisal.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  quality: {
    source: `${HANOI_326}, mục II.9 (hanoi-326-2023/II.9)`,
    quote:
      'Bảo đảm chất lượng thẩm định, đánh giá tác động của thủ tục hành chính được quy định trong dự thảo văn bản quy phạm pháp luật',
    en: 'The quality of appraisal and of impact assessment is to be ensured: without an assessment of every procedure the appraisal does not start (our reading).',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  tests: {
    source: `${HANOI_2024}, III.1.6 (hanoi-cctthc-2024/III.1.6)`,
    quote:
      'bảo đảm chỉ ban hành TTHC thật sự cần thiết, hợp lý, hợp pháp và chi phí tuân thủ thấp nhất theo đúng quy định pháp luật.',
    en: 'Only procedures that are truly necessary, reasonable, lawful and of the least compliance cost are issued: the opinion judges each procedure by these four, and finds the draft eligible only where all four hold. Timing "Thường xuyên."',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  verification: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 1.4 (hanoi-cctthc-2024/PL2.1.4)`,
    quote:
      'Thẩm tra các đề án, dự án, dự thảo văn bản quy phạm pháp luật có quy định TTHC của các sở, ban, ngành trình UBND Thành phố (trường hợp được Luật giao)',
    en: 'The office verifies drafts with procedures before they go to the People’s Committee, where the law has it do so; the product is its report. Timing "Năm 2024": a year, kept by the plan’s own item, not by each draft.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  appraisal: {
    source: 'Luật Ban hành văn bản quy phạm pháp luật năm 2015, sửa đổi năm 2020',
    quote: '',
    vi: 'Không kế hoạch nào in số ngày thẩm định. Ghi theo trí nhớ: 15 ngày kể từ ngày sở tư pháp nhận đủ hồ sơ. Cần kiểm tra lại, cả với luật năm 2025 có hiệu lực từ ngày 01/4/2025; cơ quan đặt số của mình (appraisalDays).',
    en: 'No plan prints the days of an appraisal. Recalled: 15 days from the day the department of justice received the complete dossier. To be checked, also against the law of 2025 in force from 1 April 2025; an authority sets its own figure in appraisalDays.',
    validFrom: '2021-01-01',
    validTo: null,
    sureness: 'recalled',
  },
  supplement: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định cơ quan soạn thảo bổ sung hồ sơ trong bao lâu: sau 10 ngày làm việc thì nhắc, không có hệ quả khác.',
    en: 'No document says how long a drafting agency has to complete its dossier: after 10 working days it is reminded, and nothing more.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  answers: {
    source: 'Luật Ban hành văn bản quy phạm pháp luật năm 2015, sửa đổi năm 2020',
    quote: '',
    vi: 'Cơ quan soạn thảo tiếp thu hoặc giải trình từng ý kiến thẩm định. Dự thảo thay đổi nhiều thì thẩm định lại, với thời hạn riêng. Ghi theo trí nhớ, chưa xác định điều khoản.',
    en: 'The drafting agency takes in or explains each point of the opinion. A draft that changes much comes back to be appraised again, with a period of its own. Recalled, without the article.',
    validFrom: '2016-07-01',
    validTo: null,
    sureness: 'recalled',
  },
} satisfies Laws;
