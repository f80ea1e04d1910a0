import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const ROW_6 = `${CANTHO}, Phụ lục, dòng 6 (cantho-skhcn-2024/6)`;
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';

const OPEN = { validFrom: '2024-01-01', validTo: null } as const;
const PRINTED = { ...OPEN, sureness: 'printed' } as const;
const DESIGN = { validFrom: null, validTo: null, sureness: 'design' } as const;

export const law = {
  timing: {
    source: ROW_6,
    quote: 'Thường xuyên',
    en: 'Looked for all the time; no number of days is printed for any step.',
    ...PRINTED,
  },
  unpublished: {
    source: ROW_6,
    quote: 'Rà soát TTHC đã có hiệu lực thi hành nhưng chưa được công bố, công khai',
    en: 'In force, but not published or posted: a publication decision is prepared.',
    ...PRINTED,
  },
  wronglyPosted: {
    source: ROW_6,
    quote: 'được công bố, công khai nhưng chưa chính xác, đầy đủ theo quy định',
    en: 'Published or posted, but wrongly or incompletely: a publication decision is prepared.',
    ...PRINTED,
  },
  expired: {
    source: ROW_6,
    quote: 'đã hết hiệu lực thi hành, bị hủy bỏ, bãi bỏ nhưng vẫn được đăng tải công khai',
    en: 'No longer in force but still posted: it is ordered to be taken down.',
    ...PRINTED,
  },
  unjustified: {
    source: ROW_6,
    quote: 'không bảo đảm sự cần thiết, hợp lý, hợp pháp',
    en: 'Not necessary, reasonable or lawful: the procedure is reviewed.',
    ...PRINTED,
  },
  notice: {
    source: ROW_6,
    quote: 'Thông báo bằng văn bản',
    en: 'The product is a notice in writing; or a petition on the national portal.',
    ...PRINTED,
  },
  petition: {
    source: ROW_6,
    quote: 'Hoặc phản ánh, kiến nghị trên mục phản ánh, kiến nghị trên Cổng Dịch vụ công quốc gia',
    en: 'Or a petition in the section for petitions of the national portal.',
    ...PRINTED,
  },
  watching: {
    source: `${CANTHO}, mục IV.1.c (cantho-skhcn-2024/IV.1.c)`,
    quote: 'để kịp thời đề nghị điều chỉnh, bổ sung đầy đủ và đúng quy định',
    en: 'The heads of the divisions watch what is posted in their field and propose corrections in time; no number of days is printed.',
    ...PRINTED,
  },
  inTheYear: {
    source: `${HANOI_326}, Phụ lục, dòng 3.2 (hanoi-326-2023/3.2)`,
    quote: 'Trong năm 2024.',
    en: 'Hanoi’s review as a whole is done within 2024, with a list and a report as its products; that day belongs to the plan’s item and not to a single discrepancy.',
    ...PRINTED,
  },
  response: {
    source: 'Thiết kế của hệ thống (số ngày do cơ quan đặt)',
    quote: '',
    vi: 'Không văn bản nào quy định thời hạn trả lời thông báo: 10 ngày làm việc, cơ quan có thể thay đổi. Quá thời hạn đó thì thông báo lại.',
    en: 'No document says how long a notice may stay unanswered: 10 working days, which an authority may change. After that it is notified again.',
    ...DESIGN,
  },
  removal: {
    source: 'Thiết kế của hệ thống (ngày do văn bản yêu cầu gỡ ấn định)',
    quote: '',
    vi: 'Không văn bản nào ấn định ngày gỡ thủ tục đã hết hiệu lực còn đang niêm yết: văn bản yêu cầu gỡ ấn định ngày.',
    en: 'No document prints a day for taking down what is no longer in force but still posted: the order sets it.',
    ...DESIGN,
  },
} satisfies Laws;
