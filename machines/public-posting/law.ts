import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

export const law = {
  effect: {
    source: `${CANTHO}, Phụ lục, dòng 3 (cantho-skhcn-2024/3)`,
    quote: 'Đúng ngày Quyết định công bố có hiệu lực thi hành',
    en: 'On the day the publication decision takes effect. The row is about the headquarters; Circular 02/2017/TT-VPCP, its basis, asks the same of the other channels.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  lateIssue: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định trường hợp quyết định được ban hành sau ngày có hiệu lực của chính nó; khi đó phải niêm yết ngay trong ngày ban hành.',
    en: 'No document says what holds when a decision is issued after its own effect day; then it is to be posted on the day it is issued.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  removal: {
    source: 'Thông tư 02/2017/TT-VPCP (căn cứ của dòng 3, cantho-skhcn-2024/3)',
    quote: '',
    vi: 'Thủ tục hết hiệu lực không được tiếp tục công khai. Thông tư không nêu giờ: được hiểu là hết ngày thủ tục hết hiệu lực. Dòng 6 của kế hoạch coi việc còn niêm yết như vậy là một sai sót cần rà soát.',
    en: 'Procedures that are no longer in force are not kept public. The circular gives no hour: read as the end of the day on which they cease to be in force. Row 6 of the plan counts such a posting among the faults to be looked for.',
    validFrom: '2017-12-15',
    validTo: null,
    sureness: 'looked-up',
  },
  change: {
    source: `${CANTHO}, mục IV.2.b (cantho-skhcn-2024/IV.2.b)`,
    quote: 'thực hiện niêm yết, công khai TTHC khi có thay đổi',
    en: 'The office posts procedures whenever they change.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  headquarters: {
    source: `${CANTHO}, Phụ lục, dòng 3 (cantho-skhcn-2024/3)`,
    quote:
      'Công khai TTHC tại trụ sở cơ quan, đơn vị trực tiếp tiếp nhận, giải quyết TTHC theo cách thức phù hợp',
    en: 'Posted at the headquarters of the unit that takes in and settles the procedures, in a fitting manner.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  agencyWebsite: {
    source: `${HUNGYEN}, mục III.1 (hungyen-kstthc-2024/III.1)`,
    quote:
      'Công khai trên Trang thông tin điện tử của cơ quan, tổ chức (Nếu có) và tại trụ sở cơ quan, tổ chức (nơi tiếp nhận hồ sơ và trả kết quả giải quyết TTHC) bằng hình thức niêm yết hoặc hình thức điện tử',
    en: 'On the agency’s website, if it has one, and at its headquarters, on a board or electronically.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  websites: {
    source: `${HANOI_326}, Phụ lục, dòng 3.5 (hanoi-326-2023/3.5)`,
    quote:
      'Công khai thủ tục hành chính tại trang thông tin điện tử của UBND Thành phố; sở, ban, ngành; UBND cấp huyện; UBND cấp xã và Cổng dịch vụ Quốc gia theo quy định.',
    en: 'Posted on the websites of the city and its agencies, and on the national portal.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  petitionAddress: {
    source: `${HUNGYEN}, mục VIII.1 (hungyen-kstthc-2024/VIII.1)`,
    quote: 'Thường xuyên',
    en: 'The address that takes in petitions is posted at the headquarters, at all times: no day is printed, so no deadline runs.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  discrepancy: {
    source: `${CANTHO}, Phụ lục, dòng 6 (cantho-skhcn-2024/6)`,
    quote: 'được công bố, công khai nhưng chưa chính xác, đầy đủ theo quy định',
    en: 'What is posted wrongly or incompletely is looked for all the time, reported in writing or on the national portal, and corrected.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
} satisfies Laws;
