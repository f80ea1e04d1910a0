import type { Laws } from '../process.js';

const REFORM = 'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const ROW = `${REFORM}, III.2.2.a (hanoi-cctthc-2024/III.2.2.a)`;

export const law = {
  due: {
    source: 'Hạn do người giao việc ghi khi phân công',
    quote: '',
    vi: 'Kế hoạch yêu cầu thực hiện "thường xuyên" và không in số ngày: hạn là ngày ghi khi phân công, hoặc không có hạn.',
    en: 'The plan asks for the work "thường xuyên" and prints no number of days: the day is the one given with the assignment, or none.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  issuing: {
    source: 'Nghị định 30/2020/NĐ-CP về công tác văn thư, Điều 18',
    quote: '',
    vi: 'Văn bản được phát hành trong ngày ký, chậm nhất là ngày làm việc tiếp theo. Năm văn bản không in quy định này.',
    en: 'A document is issued on the day it is signed, at the latest on the next working day. None of the five documents prints it.',
    validFrom: '2020-03-05',
    validTo: null,
    sureness: 'recalled',
  },
  electronic: {
    source: ROW,
    quote: 'Thực hiện nghiêm việc xử lý hồ sơ công việc toàn trình trên môi trường điện tử.',
    en: 'Files are worked on wholly in electronic form; "thường xuyên", so no deadline runs.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  signature: {
    source: ROW,
    quote:
      '100% văn bản, hồ sơ công việc được ký số của người có thẩm quyền và xử lý toàn trình trên môi trường điện tử',
    en: 'Every document is signed digitally by whoever has the authority: with a certificate that is valid on the day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  statistics: {
    source: ROW,
    quote:
      'theo dõi, thống kê kết quả thực hiện hàng tháng của UBND Thành phố - thường trực Văn phòng UBND Thành phố',
    en: 'The office of the People’s Committee counts the results every month: its own rhythm, not a deadline of a file.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  secret: {
    source: `${REFORM}, Phụ lục 1, chỉ tiêu 12`,
    quote: '(trừ hồ sơ mật)',
    en: 'Secret files are left out of the target.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
} satisfies Laws;
