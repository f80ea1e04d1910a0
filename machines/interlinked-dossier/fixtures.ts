import type { Fixtures, JsonObject, Sample } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Linked } from './linked.js';
import { procedures } from './procedures.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const STANDARDS = 'ct-dost-standards';
const OFFICE = 'ct-dost-office';

function whole(procedureCode: string): Sample {
  return () => ({ procedureCode, channel: 'COUNTER', applicant: 'Nguyễn Văn A' });
}
// Long enough for no part of a whole to fall due, and to say so, while the whole is walked.
function part(unit: string, order: number, days = 300): JsonObject {
  return { unit, step: 'Thẩm định phần chuyên môn', order, days };
}
function dispatch(...parts: JsonObject[]): Sample {
  return () => ({ receiptNo: 'H14.01-0002', workflowNo: '2104/QĐ-UBND', parts });
}
const of =
  (unit: string): Sample =>
  () => ({ unit });

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-one-stop',
  inputs: {
    whole: whole('2.002621'),
    hours: whole('2.002623'),
    outOfForce: whole('2.000986'),
    part: (today) => ({
      procedureCode: '2.002621',
      channel: 'COUNTER',
      receiptNo: 'H14.01-0002',
      part: { ...part(STANDARDS, 1, 3), dispatchedOn: today },
    }),
  },
  events: {
    REFUSE: [() => ({ reason: 'Không thuộc thẩm quyền.', slipNo: 'TC-01' })],
    // At the same time, and one after the other.
    DISPATCH: [
      dispatch(part(STANDARDS, 1), part(OFFICE, 1)),
      dispatch(part(STANDARDS, 1), part(OFFICE, 2)),
    ],
    PART_RESOLVED: [
      () => ({ unit: STANDARDS, documents: ['Bản vẽ'] }),
      () => ({ unit: OFFICE, documents: ['Bản vẽ'] }),
    ],
    PART_REJECT: [() => ({ unit: STANDARDS, letterNo: '91/TC', reason: 'Không đủ điều kiện.' })],
    SUBMIT: [() => ({ draftNo: 'DT-01' })],
    APPROVE: [() => ({ resultNo: '92/KQ' })],
    RETURN: [() => ({ reason: 'Thiếu kết quả của một cơ quan.' })],
    REJECT: [() => ({ letterNo: '93/TH', reason: 'Không đủ điều kiện.' })],
    RETURN_RESULT: [() => ({ method: 'COUNTER' })],
    WITHDRAW: [() => ({ reason: 'Không còn nhu cầu.' })],
    APOLOGISE: [
      (today) => ({ letterNo: 'XL-01', newDueOn: daysAfter(today, 60), reason: 'Chờ giám định.' }),
      (today) => ({ letterNo: 'XL-01', newDueOn: today, reason: 'Chờ giám định.' }),
    ],
    RETRY: [() => ({})],
    RECEIVE_PART: [() => ({})],
    FINISH_PART: [() => ({ resultNo: '94/KQ' })],
    REPORT_ISSUE: [() => ({ missing: ['Bản vẽ'] })],
  },
  systemEvents: {
    PART_RECEIVED: [of(STANDARDS)],
    PART_DONE: [STANDARDS, OFFICE].map((unit) => () => ({ unit, resultNo: '94/KQ', late: false })),
    PART_ISSUE: [of(STANDARDS), of(OFFICE)],
    PART_LATE: [of(STANDARDS)],
    ISSUE_RESOLVED: [of(STANDARDS), of(OFFICE)],
    PARENT_CANCELLED: [() => ({ outcome: 'WITHDRAW' })],
    // The first status of all; later ones fail alike.
    PORTAL_FAILED: [() => ({ key: '1:submitted', cause: 'Cổng không trả lời.' })],
  },
  identity: (linked: Linked) => ({
    limit: linked.timeLimit?.unit ?? null,
    parts: linked.parts.map(({ order, state }) => ({ order, state })),
    apologies: linked.apologies,
    first: linked.told === 1,
  }),
  procedures,
  scenarios,
  transitions,
  immaterial: {
    'send elsewhere portal.synced always[1]':
      'It is sent to `failed`, which goes on to `pending` at once while the portal has a status to hear.',
  },
};
