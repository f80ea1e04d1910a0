import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_REFORM = 'Kế hoạch công tác CCTTHC trọng tâm năm 2024 của UBND thành phố Hà Nội';

export const law = {
  assessment: {
    source: `${CANTHO}, Phụ lục, dòng 1 (cantho-skhcn-2024/1)`,
    quote:
      'Đánh giá tác động TTHC trong lập đề nghị xây dựng văn bản quy phạm pháp luật và soạn thảo dự án, dự thảo VBQPPL',
    en: 'Impact is assessed when a regulation is proposed and when it is drafted; the row sets the year 2024, which is the plan item’s day, and no number of days for one draft.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  authority: {
    source: `${HANOI_REFORM}, mục III.1.5 (hanoi-cctthc-2024/III.1.5)`,
    quote:
      'bảo đảm các TTHC được quy định đúng thẩm quyền, cần thiết, hợp lý và với chi phí tuân thủ thấp nhất',
    en: 'Procedures are set within the authority to do so, where they are necessary and reasonable, at the lowest cost of compliance. At all times: no day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  products: {
    source: `${HANOI_326}, Phụ lục, dòng 8.1 (hanoi-326-2023/8.1)`,
    quote: 'Báo cáo đánh giá tác động của TTHC, bản đánh giá tác động của TTHC.',
    en: 'A form for each procedure, and the report. The department of justice cooperates.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  beforeAppraisal: {
    source: 'Nghị định 63/2010/NĐ-CP, Điều 10',
    quote: '',
    vi: 'Việc đánh giá tác động được thực hiện trước khi thẩm định dự thảo; chính quyền địa phương chỉ quy định thủ tục khi được luật giao.',
    en: 'Impact is assessed before the draft is appraised; a local authority sets procedures only where a law lets it.',
    validFrom: '2010-10-14',
    validTo: null,
    sureness: 'recalled',
  },
  opinions: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định thời hạn các đơn vị cho ý kiến: 10 ngày làm việc, cơ quan có thể đặt khác. Hết thời hạn thì báo cáo được trình tiếp, không chờ đơn vị chưa trả lời.',
    en: 'No document says how long units have for their opinions: ten working days, which an authority may set otherwise. When they are over the report goes on without those that did not answer.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
