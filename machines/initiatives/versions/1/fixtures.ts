import type { Fixtures } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Initiative } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-justice',
  inputs: {
    thisYear: (today) => ({
      subject: 'Trả kết quả qua bưu chính trong ngày',
      year: Number(today.slice(0, 4)),
      proposingUnit: 'hn-justice',
      problem: 'Người dân phải đến hai lần.',
      solution: 'Gửi kết quả ngay trong ngày.',
      author: 'Nguyễn Văn A',
    }),
  },
  events: {
    SUBMIT_UNIT: [() => ({})],
    APPROVE_UNIT: [() => ({ documentNo: '41/STP-VP' })],
    REJECT_UNIT: [() => ({ reason: 'Đã có giải pháp tương tự.' })],
    EVALUATE: [() => ({})],
    REQUEST_MORE: [() => ({ missing: ['Số liệu', 'Chi phí'] })],
    // All of it, and one part left out.
    SUPPLEMENT: [() => ({ supplied: ['Số liệu', 'Chi phí'] }), () => ({ supplied: ['Số liệu'] })],
    RECOGNISE: [() => ({ decisionNo: '900/QĐ-UBND' })],
    REJECT: [() => ({ reason: 'Không khả thi.' })],
    PILOT: [
      (today) => ({ scope: ['Quận Hoàn Kiếm'], dueOn: daysAfter(today, 90) }),
      (today) => ({ scope: ['Quận Long Biên'], dueOn: today }),
    ],
    STOP_PILOT: [() => ({ reason: 'Chi phí cao.' })],
    PROPOSE_REPLICATION: [() => ({ reportNo: '12/BC-VP' })],
    REPLICATE: [() => ({ scope: ['Toàn Thành phố'], decisionNo: '950/QĐ-UBND' })],
    REFUSE_REPLICATION: [() => ({ reason: 'Chưa đủ điều kiện.' })],
    LIST: [() => ({ catalogueRef: 'DM-2026/7' })],
  },
  identity: (initiative: Initiative) => ({ missing: initiative.missing.length > 0 }),
  scenarios,
  transitions,
};
