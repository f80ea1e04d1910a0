import type { Day, Fixtures, Json, JsonObject, Sample } from '../process.js';
import type { events } from './events.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';
import { addDays, endAfter, type Task } from './task.js';

const PRODUCTS = ['Biên bản', 'Báo cáo kết quả của Đoàn kiểm tra'];
const ANSWERED: Json[] = [
  { name: PRODUCTS[0], evidence: '12/BB-ĐKT' },
  { name: PRODUCTS[1], reason: 'Gộp trong biên bản.' },
];
const UNANSWERED: Json[] = [{ name: PRODUCTS[0], evidence: '12/BB-ĐKT' }, { name: PRODUCTS[1] }];
const ALTERNATIVES: Json[] = [
  { days: 5, unit: 'calendar-day', from: 'ngày nhận được Quyết định', quote: 'Chậm nhất 05 ngày' },
  { days: -8, unit: 'calendar-day', from: 'ngày có hiệu lực', quote: 'trước 08 ngày' },
  { days: 2, unit: 'working-day', from: 'ngày có kết quả', quote: '02 ngày làm việc' },
  { unit: 'calendar-day', from: 'ngày TTHC có thay đổi', quote: 'khi có thay đổi' },
];

function item(timing: string, rest: (today: Day) => JsonObject): Sample {
  return (today) => ({
    planId: 'cantho-skhcn-2024',
    itemRef: '9',
    year: Number(today.slice(0, 4)),
    content: 'Tổ chức kiểm tra việc thực hiện công tác kiểm soát TTHC',
    part: 'task',
    leadUnits: ['Văn phòng Sở'],
    cooperatingUnits: ['Các phòng, đơn vị có liên quan'],
    products: PRODUCTS,
    legalBasis: [],
    timing,
    periods: [],
    beginsOn: addDays(today, -31),
    lastDay: addDays(today, 800),
    relative: [],
    livingCopy: false,
    processHint: 'inspection',
    ...rest(today),
  });
}

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    dated: item('year', (today) => ({
      printedTiming: 'Trong năm 2024',
      dueOn: endAfter(today, 'yearly'),
    })),
    recurring: item('recurring', () => ({
      printedTiming: 'Định kỳ hàng tháng, quý và năm hoặc đột xuất khi có yêu cầu',
      products: [],
      periods: ['monthly', 'quarterly', 'yearly', 'on-request'],
    })),
    lastMonth: item('recurring', (today) => ({
      periods: ['monthly'],
      lastDay: endAfter(addDays(today, -1), 'monthly'),
    })),
    lastQuarter: item('recurring', (today) => ({
      periods: ['quarterly'],
      lastDay: endAfter(addDays(today, -1), 'quarterly'),
    })),
    lastYear: item('recurring', (today) => ({
      periods: ['yearly'],
      lastDay: endAfter(addDays(today, -1), 'yearly'),
    })),
    quarterAndYearly: item('quarter', (today) => ({
      printedTiming: 'Quý I/2019 và hàng năm',
      dueOn: endAfter(today, 'quarterly'),
      periods: ['yearly'],
    })),
    relative: item('relative', () => ({ relative: ALTERNATIVES })),
    // Opened by the case of its plan.
    ongoing: item('ongoing', () => ({
      printedTiming: 'Thường xuyên',
      products: [],
      tellsPlan: true,
    })),
  },
  events: {
    ASSIGN: [() => ({ leadUnits: ['Văn phòng Sở'], cooperatingUnits: [] })],
    ACCEPT: [() => ({})],
    REFUSE: [() => ({ reason: 'Không thuộc nhiệm vụ của đơn vị.' })],
    PROGRESS: [() => ({ percent: 40 })],
    REPORT_BLOCKED: [() => ({ difficulty: 'Chưa có kinh phí.', proposal: 'Bổ sung dự toán.' })],
    UNBLOCK: [() => ({ decision: 'Bổ sung từ nguồn chi thường xuyên.' })],
    SUBMIT_RESULT: [() => ({ products: ANSWERED }), () => ({ products: UNANSWERED })],
    ACCEPT_RESULT: [() => ({})],
    REQUEST_REWORK: [() => ({ reason: 'Biên bản thiếu chữ ký.' })],
    REQUEST_EXTENSION: [
      (today) => ({ newDueOn: addDays(today, 400), reason: 'Đơn vị sáp nhập.' }),
      (today) => ({ newDueOn: addDays(today, -400), reason: 'Đơn vị sáp nhập.' }),
    ],
    EXTEND: [
      (today) => ({ newDueOn: addDays(today, 400), decisionNo: '90/QĐ-UBND' }),
      (today) => ({ newDueOn: addDays(today, -400) }),
    ],
    REFUSE_EXTENSION: [() => ({ reason: 'Không có lý do khách quan.' })],
    DUE_SET: [(today) => ({ dueOn: addDays(today, 30), decisionNo: '2973/QĐ-UBND' })],
    CLOCK_STARTED: [
      () => ({ alternative: 0 }),
      (today) => ({ alternative: 1, fromOn: addDays(today, 20) }),
      () => ({ alternative: 2 }),
      () => ({ alternative: 3 }),
      () => ({ alternative: 4 }),
      // Ends long before a period that was missed.
      (today) => ({ alternative: 0, fromOn: addDays(today, -400) }),
    ],
    PERIOD_REPORTED: [
      () => ({ period: 'monthly', reportNo: '15/BC-SKHCN' }),
      () => ({ period: 'quarterly' }),
      () => ({ period: 'yearly' }),
      (today) => ({ period: 'monthly', endsOn: endAfter(addDays(today, -62), 'monthly') }),
      (today) => ({ period: 'quarterly', endsOn: endAfter(addDays(today, -185), 'quarterly') }),
      (today) => ({ period: 'yearly', endsOn: endAfter(addDays(today, -732), 'yearly') }),
      (today) => ({ period: 'monthly', endsOn: addDays(today, 4000) }),
    ],
    REQUESTED_REPORT: [() => ({ reportNo: '16/BC-SKHCN' })],
    CANCEL: [() => ({ reason: 'Kế hoạch được thay thế.' })],
    MERGE: [
      () => ({ planId: 'cantho-skhcn-2024', itemRef: '8' }),
      () => ({ planId: 'cantho-skhcn-2024', itemRef: '9' }),
    ],
  },
  identity: (task: Task) => ({
    day: task.dueOn === null ? 'none' : task.dueMissed ? 'missed' : 'running',
    extended: task.dueOn !== task.printedDueOn,
    clock: task.clock && { alternative: task.clock.alternative, missed: task.clock.missed },
    clockMissed: task.clockMissedOn !== null,
  }),
  scenarios,
  transitions,
};
