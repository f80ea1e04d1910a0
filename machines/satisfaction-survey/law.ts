import type { Laws } from '../process.js';

const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';

export const law = {
  collecting: {
    source: `${CANTHO}, Phụ lục, dòng 11 (cantho-skhcn-2024/11)`,
    quote:
      'Thu thập ý kiến đánh giá của cá nhân, tổ chức đối với việc giải quyết TTHC (phiếu giấy hoặc phiếu điện tử)',
    en: 'Applicants are asked, on paper or electronically, at all times: the row prints no number of days.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  target: {
    source: `${CANTHO}, Phụ lục, dòng 18 (cantho-skhcn-2024/18)`,
    quote: 'Mức độ hài lòng của người dân, doanh nghiệp về giải quyết TTHC đạt 90%',
    en: '90 % of the applicants satisfied in 2024: a figure over all surveys, whose day is the plan item’s.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  response: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định phiếu khảo sát được trả lời trong bao lâu: 15 ngày, cơ quan có thể đặt khác. Cũng không quy định từ mức nào là hài lòng: từ 3 trên 5.',
    en: 'No document says how long a slip may be answered: 15 days, which an authority may set otherwise. Nor from which level on someone counts as satisfied: from 3 of 5.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  followUp: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Người không hài lòng được trưởng bộ phận hoặc bộ phận một cửa lắng nghe; khiếu nại được chuyển thành một phản ánh, kiến nghị riêng.',
    en: 'Who is not satisfied is heard by the head of the division or the desk; a complaint becomes a petition of its own.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
