import type { Laws } from '../process.js';

const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';
const ROW = `${HUNGYEN}, mục II.1 (hungyen-kstthc-2024/II.1)`;

export const law = {
  decision: {
    source: `${ROW}; số ngày là thiết kế của hệ thống`,
    quote: 'Ngay khi có thay đổi nhân sự thực hiện nhiệm vụ tại các đơn vị',
    en: 'As soon as the staff changes. No number is printed: 5 working days from the change, unless the authority sets its own figure.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'design',
  },
  reminder: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Vị trí cán bộ đầu mối còn trống được nhắc vào mỗi ngày làm việc cho đến khi có người; không văn bản nào quy định.',
    en: 'A post that stands open is called to mind every working day until it is filled; no document prints it.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  composition: {
    source: ROW,
    quote:
      'Kịp thời quyết định thay đổi cán bộ đầu mối kiểm soát TTHC tại các cơ quan, đơn vị theo ủy quyền của Chủ tịch UBND tỉnh tại Quyết định số 154/QĐ-UBND ngày 23/01/2018 để bảo đảm đủ số lượng và đúng thành phần quy định.',
    en: 'The chairman of the city decides the change, so that number and composition are as prescribed. The row does not print them.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  number: {
    source: 'Nghị định 63/2010/NĐ-CP và Thông tư 02/2017/TT-VPCP',
    quote: '',
    vi: 'Số cán bộ đầu mối của mỗi đơn vị và thuộc chức danh nào. Cần kiểm tra lại: tạm tính ít nhất một người; cơ quan đặt số của mình.',
    en: 'How many focal officers a unit has, and of what posts. To be checked: at least one is assumed, and an authority sets its own figure.',
    validFrom: null,
    validTo: null,
    sureness: 'recalled',
  },
  product: {
    source: ROW,
    quote:
      'Quyết định của Chủ tịch UBND thành phố về việc thay đổi cán bộ đầu mối kiểm soát TTHC thành phố, xã, phường',
    en: 'The product is the chairman’s decision: with it the change is made.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  hanoi: {
    source:
      'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội, Phụ lục, dòng 2.2 (hanoi-326-2023/2.2)',
    quote: 'Rà soát, kiện toàn đội ngũ cán bộ, công chức làm đầu mối kiểm soát thủ tục hành chính.',
    en: 'The body of focal officers is reviewed and completed, all the time; the chairman of the city, the district or the commune approves.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
} satisfies Laws;
