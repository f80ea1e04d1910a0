import type { Laws } from '../process.js';

const PLAN = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const ROW_4 = `${PLAN}, Phụ lục, dòng 4 (cantho-skhcn-2024/4)`;

export const law = {
  approval: {
    source: ROW_4,
    quote: 'Chậm nhất 10 ngày kể từ ngày ban hành Quyết định công bố danh mục TTHC.',
    en: 'At the latest 10 days after the decision that publishes the list of procedures was issued.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  // The row prints the branch but no figure for it; the same 10 days are a choice of this design.
  notice: {
    source: ROW_4,
    quote:
      '(Trường hợp TTHC sửa đổi, bổ sung không cần xây dựng lại Quy trình nội bộ giải quyết TTHC thì có văn bản thông báo về UBND TP và các cơ quan có liên quan)',
    en: 'An amended procedure whose internal workflow need not be built again takes a written notice to the city’s People’s Committee and the agencies concerned. The row prints no figure for the notice: the same 10 days are used.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'design',
  },
  product: {
    source: ROW_4,
    quote: 'Quyết định phê duyệt của Chủ tịch UBND thành phố',
    en: 'The product is the decision of approval by the chairman of the city’s People’s Committee.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  // Why an electronic workflow with other steps than the approved one can't go into operation.
  posting: {
    source: `${PLAN}, mục IV.1.c (cantho-skhcn-2024/IV.1.c)`,
    quote:
      'Theo dõi, kiểm tra các TTHC và quy trình nội bộ thực hiện TTHC liên quan đến lĩnh vực quản lý được đăng tải trên Hệ thống Một cửa điện tử, Cổng dịch vụ công quốc gia và trên Cổng dịch vụ công thành phố để kịp thời đề nghị điều chỉnh, bổ sung đầy đủ và đúng quy định.',
    en: 'Heads of divisions check the internal workflows posted in the electronic one-stop system and the portals, and ask in time for what has to be adjusted or added.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  electronic: {
    source:
      'Kế hoạch 326/KH-UBND của UBND thành phố Hà Nội, Phụ lục, dòng 9.1 (hanoi-326-2023/9.1)',
    quote: 'Phê duyệt và đưa vào vận hành thực tế',
    en: 'The internal and the electronic workflow are approved and put into actual operation.',
    validFrom: '2023-12-29',
    validTo: null,
    sureness: 'printed',
  },
  steps: {
    source: 'Nghị định 61/2018/NĐ-CP và Thông tư 01/2018/TT-VPCP',
    quote: '',
    vi: 'Quy trình nội bộ ghi rõ từng bước do ai thực hiện và trong thời gian bao lâu; tổng thời gian các bước không vượt quá thời hạn đã công bố. Năm văn bản không in quy định này.',
    en: 'An internal workflow says for each step who does it and in how much time; the steps together may not take longer than the published time limit. None of the five documents prints it.',
    validFrom: '2018-06-21',
    validTo: null,
    sureness: 'recalled',
  },
  limit: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Thời hạn công bố lấy theo danh mục khi danh mục đã cập nhật quyết định công bố, nếu chưa thì lấy theo thời hạn gửi kèm quyết định. Thời hạn tính bằng ngày được đối chiếu với các bước theo 8 giờ mỗi ngày.',
    en: 'The published limit is the register’s once it has taken in the publication decision, else the one that came with the decision. A limit in days is held against the steps at eight hours a day.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  apart: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Theo dòng 4, bộ phận chuyên môn chủ trì, văn phòng xem xét, chủ tịch phê duyệt: người dự thảo không làm phần việc của những người khác, và mỗi người trong số họ chỉ làm phần việc của mình.',
    en: 'Row 4 has the division lead, the office consider and the chairman approve: whoever drafted does none of the others’ part, and each of the others only one.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
