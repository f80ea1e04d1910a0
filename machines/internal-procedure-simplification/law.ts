import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';

const PRINTED = { validFrom: '2024-01-01', validTo: null, sureness: 'printed' } as const;

export const law = {
  submission: {
    source: `${HANOI_326}, Phụ lục, dòng 10.1 (hanoi-326-2023/10.1)`,
    quote: 'Trước tháng 6/2024',
    en: 'Before June 2024: the last day of May. The products are drafts, so the submission of the option meets it.',
    ...PRINTED,
  },
  decision: {
    source: `${HANOI_2024}, Phụ lục 2, 2.4 (hanoi-cctthc-2024/PL2.2.4)`,
    quote: 'Tháng 11/2024',
    en: 'November 2024: its last day. The product is the decision of approval.',
    ...PRINTED,
  },
  inTheYear: {
    source: `${HANOI_2024}, III.1.4.b (hanoi-cctthc-2024/III.1.4.b)`,
    quote: 'hoàn thành trong năm 2024.',
    en: 'The list, the review of all of it and the option are completed within 2024: 31 December, where this row and not Annex 2 is the one in hand.',
    ...PRINTED,
  },
  target: {
    source: `${HANOI_2024}, III.1.4.b (hanoi-cctthc-2024/III.1.4.b)`,
    quote:
      'bảo đảm mục tiêu cắt giảm, đơn giản hóa ít nhất 20% TTHC và cắt giảm ít nhất 20% chi phí tuân thủ TTHC',
    en: 'At least 20% of the procedures and 20% of the cost of compliance; read as a share of the published list of the case. An authority may set its own figures.',
    ...PRINTED,
  },
  everything: {
    source: `${CANTHO}, Phụ lục, dòng 20 (cantho-skhcn-2024/20)`,
    quote:
      '100% TTHC nội bộ thuộc phạm vi Kế hoạch này được công bố, rà soát và phê duyệt phương án đơn giản hóa.',
    en: 'All of them are published, reviewed and given an approved option; all the time, so no day runs.',
    ...PRINTED,
  },
  roadmap: {
    source: `${HANOI_2024}, III.1.4.a (hanoi-cctthc-2024/III.1.4.a)`,
    quote: 'Theo lộ trình Kế hoạch.',
    en: 'Options are submitted by the road map of plans 97 and 281, which are not among the five documents.',
    ...PRINTED,
  },
  workProcess: {
    source: `${HANOI_326}, Phụ lục, dòng 10.2 (hanoi-326-2023/10.2)`,
    quote: 'quy trình giải quyết công việc nội bộ (ngoài thủ tục hành chính)',
    en: 'Work processes that are no procedures go the same way; the product is the decision that approves the workflow. All the time: no day runs.',
    ...PRINTED,
  },
  separation: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định ai không được phê duyệt nội dung nào; người trình phương án không phê duyệt phương án đó.',
    en: 'No document prints who may not approve what; who submitted an option does not approve it.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
