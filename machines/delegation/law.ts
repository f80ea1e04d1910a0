import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const ACT = 'Luật Tổ chức chính quyền địa phương 2015, Điều 13, Điều 14';

export const law = {
  evaluation: {
    source: `${HANOI_326}, Phụ lục, dòng 5.3 (hanoi-326-2023/5.3)`,
    quote: 'Trong năm 2024',
    en: 'Within the year; the product is the paper that evaluates and sums up the delegation. That it is owed again every year is printed in 5298/QĐ-UBND, II.5.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  product: {
    source: `${HANOI_326}, Phụ lục, dòng 5.3 (hanoi-326-2023/5.3)`,
    quote:
      'Văn bản chỉ đạo của UBND Thành phố; Văn bản đánh giá, tổng hợp về việc ủy quyền báo cáo UBND Thành phố.',
    en: 'The directing paper, and the evaluation that reports on the delegation to the People’s Committee.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  everyYear: {
    source: 'Quyết định 5298/QĐ-UBND của UBND thành phố Hà Nội, II.5 (hanoi-5298-2018/II.5)',
    quote: 'Hàng năm',
    en: 'Procedures of one level whose intake is given to another: every year, by decision of the chairman. The row’s text ends in an ellipsis.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  conditions: {
    source: `${HANOI_326}, mục II.2 (hanoi-326-2023/II.2)`,
    quote:
      'tăng cường phân cấp, ủy quyền giải quyết thủ tục hành chính cho cơ sở trên cơ sở bảo đảm các điều kiện tiếp nhận thực hiện nhiệm vụ được phân cấp, ủy quyền theo quy định',
    en: 'Procedures are delegated where the receiving level meets the conditions.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  national: {
    source:
      'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội, III.1.3.b (hanoi-cctthc-2024/III.1.3.b)',
    quote:
      'Theo chỉ đạo của Tổ công tác của Thủ tướng Chính phủ về rà soát văn bản quy phạm pháp luật.',
    en: 'Decentralisation under the Prime Minister’s Decision 1015/QĐ-TTg follows the task force; no day is printed, so no deadline runs.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  effect: {
    source: 'Ngày có hiệu lực ghi trong quyết định phân cấp, ủy quyền',
    quote: '',
    vi: 'Có hiệu lực kể từ đầu ngày ghi trong quyết định.',
    en: 'It takes effect with the beginning of the day printed in the decision.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  term: {
    source: ACT,
    quote: '',
    vi: 'Việc ủy quyền phải bằng văn bản, có phạm vi và thời hạn; ủy quyền chấm dứt khi hết ngày cuối cùng của thời hạn. Năm văn bản không in quy định này.',
    en: 'An authorisation is in writing and has a scope and a term; it ends when the last day of its term is over. None of the five documents prints it.',
    validFrom: '2016-01-01',
    validTo: null,
    sureness: 'recalled',
  },
  noSubdelegation: {
    source: ACT,
    quote: '',
    vi: 'Nội dung đã được phân cấp, ủy quyền thì không được phân cấp, ủy quyền tiếp. Năm văn bản không in quy định này.',
    en: 'What was delegated is not delegated further. None of the five documents prints it.',
    validFrom: '2016-01-01',
    validTo: null,
    sureness: 'recalled',
  },
  publication: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Cơ quan có thẩm quyền giải quyết là một nội dung được công bố của thủ tục: khi ký thì mở hồ sơ công bố, khi thu hồi hoặc hết thời hạn thì mở hồ sơ công bố trả lại thẩm quyền. Không văn bản nào kể việc phân cấp, ủy quyền vào các căn cứ công bố; hệ thống coi đó như văn bản quy phạm, tính theo ngày có hiệu lực, và coi việc hết thời hạn như phát hiện danh mục công khai có sai lệch.',
    en: 'Who settles a procedure is part of what is published of it: signing opens its publication, and revocation and expiry open the one that takes it back. No document counts a delegation among the bases of publication; it is treated as a regulation, by its effect day, and an expiry as a finding that the public list is wrong.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
