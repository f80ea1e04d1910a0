import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';

export const law = {
  proposal: {
    source: `${HANOI_2024}, III.2.12.a (hanoi-cctthc-2024/III.2.12.a)`,
    quote: 'Thời hạn: Thường xuyên trong năm 2024.',
    en: 'Each agency proposes at least one initiative within 2024: a proposal counts for the year when the unit has made it by the last day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  catalogue: {
    source: `${HANOI_2024}, III.2.12.b (hanoi-cctthc-2024/III.2.12.b)`,
    quote: 'Danh mục các mô hình, sáng kiến, cách làm hay.',
    en: 'The office gathers them in a catalogue that the units share: everything that was recognised goes into it.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  replication: {
    source: `${HANOI_2024}, Phụ lục 2, dòng 2.7 (hanoi-cctthc-2024/PL2.2.7)`,
    quote:
      'đề xuất nhân rộng các mô hình mới, cách làm hay trong cải cách, kiểm soát TTHC trình cấp có thẩm quyền quyết định',
    en: 'The office proposes which new models are spread; the competent authority decides. No day is printed.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  research: {
    source: `${HANOI_326}, Phụ lục, dòng 5.2 (hanoi-326-2023/5.2)`,
    quote: 'Báo cáo sáng kiến, giải pháp.',
    en: 'Initiatives are looked for and reported all the time: no day is printed.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  pilot: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định thời gian thí điểm: hạn là ngày ghi trong quyết định thí điểm.',
    en: 'No document prints how long a trial lasts: the day is the one that its decision gives.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  recognition: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định ai công nhận sáng kiến và theo tiêu chí nào. Văn phòng đánh giá, chánh văn phòng hoặc chủ tịch công nhận; không ai quyết định sáng kiến của chính mình.',
    en: 'No document prints who recognises an initiative or by what criteria. The office evaluates, its chief or the chairman recognises, and nobody decides on a proposal of one’s own.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
