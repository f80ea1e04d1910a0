import type { Day, Fixtures, JsonObject } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Plan } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const task = (ref: string, today: Day): JsonObject => ({
  ref,
  content: 'Thực hiện rà soát, đánh giá TTHC',
  leadUnits: ['Chi cục Tiêu chuẩn Đo lường Chất lượng'],
  products: ['Tờ trình'],
  printedTiming: 'Trong năm',
  timing: 'year',
  dueOn: `${today.slice(0, 4)}-12-31`,
});

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    // Its annex is drafted, and it has to be sent to the city's office.
    drafted: (today) => ({
      ...yearAndDay(today),
      sendTo: 'VP UBND TP',
      tasks: [task('7', today)],
    }),
    bare: yearAndDay,
  },
  events: {
    SEND_FOR_COMMENT: [() => ({ consultedUnits: ['ct-dost-standards'] })],
    COMMENTS_CLOSED: [() => ({ responses: 'Đã tiếp thu.' })],
    SUBMIT: [() => ({ submissionNo: '03/TTr-VP' })],
    SIGN: [() => ({})],
    RETURN: [() => ({ reason: 'Thiếu đơn vị chủ trì ở dòng 7.' })],
    // Sent to the office that follows it up, and not.
    ISSUE: [
      () => ({ number: '15/KH-SKHCN', recipients: ['VP UBND TP', 'Các phòng, đơn vị'] }),
      () => ({ number: '15/KH-SKHCN', recipients: ['Các phòng, đơn vị'] }),
    ],
    IMPORT_TASKS: [(today) => ({ tasks: [task('7', today)] })],
    AMEND: [() => ({ reason: 'Nhiệm vụ mới phát sinh.' })],
    // Nothing added, a new item, one that is there already.
    AMENDMENT_ISSUED: [
      () => ({ number: '40/KH-SKHCN' }),
      (today) => ({ number: '41/KH-SKHCN', tasks: [task('8', today)] }),
      (today) => ({ number: '42/KH-SKHCN', tasks: [task('7', today)] }),
    ],
    CLOSE_YEAR: [
      () => ({ reportNo: '90/BC-SKHCN', carriedOver: [] }),
      () => ({ reportNo: '90/BC-SKHCN', carriedOver: ['7'] }),
      () => ({ reportNo: '90/BC-SKHCN', carriedOver: ['7', '8'] }),
    ],
    CANCEL: [() => ({ reason: 'Lồng ghép vào kế hoạch của thành phố.' })],
  },
  systemEvents: {
    TASK_ENDED: [
      () => ({ itemRef: '7', outcome: 'completed' }),
      () => ({ itemRef: '9', outcome: 'completed' }),
    ],
  },
  identity: (plan: Plan) => ({
    planned: plan.planned.length > 0,
    refs: plan.refs.length,
    open: plan.open,
  }),
  scenarios,
  transitions,
};

function yearAndDay(today: Day): JsonObject {
  const year = Number(today.slice(0, 4));
  return { year, planType: 'KSTTHC', draftDueOn: daysAfter(today, 40) };
}
