import type { Laws } from '../process.js';

const ROW_10 =
  'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ, Phụ lục, dòng 10 (cantho-skhcn-2024/10)';

export const law = {
  handling: {
    source: ROW_10,
    quote: 'Thời hạn xử lý: 15 ngày làm việc kể từ ngày nhận được phản ánh, kiến nghị',
    en: 'Handled within 15 working days of the day the petition was received.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  update: {
    source: ROW_10,
    quote:
      'trường hợp hết thời hạn này mà chưa xử lý xong, định kỳ cứ sau 05 ngày làm việc, cập nhật tình hình xử lý vào hệ thống.',
    en: 'If the period ends unanswered, the state of handling is updated in the system every 5 working days.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  record: {
    source: ROW_10,
    quote: 'Cập nhật kết quả: trong thời hạn 02 ngày làm việc kể từ ngày có kết quả xử lý.',
    en: 'The result is recorded within 2 working days of the day there is a result.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  classification: {
    source: 'Nghị định 20/2008/NĐ-CP, sửa đổi bởi Nghị định 92/2017/NĐ-CP',
    quote: '',
    vi: 'Phản ánh, kiến nghị không thuộc thẩm quyền được chuyển đến cơ quan có thẩm quyền trong thời hạn 05 ngày làm việc kể từ ngày tiếp nhận. Năm văn bản không in quy định này.',
    en: 'A petition outside the office’s competence is passed on within 5 working days of its receipt. None of the five documents prints it.',
    validFrom: '2017-09-25',
    validTo: null,
    sureness: 'looked-up',
  },
} satisfies Laws;
