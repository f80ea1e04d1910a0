import type { JsonObject, TransitionRow } from '../process.js';

const HUNGYEN = 'hungyen-kstthc-2024/II.1';
const OFFICE = ['control-officer'];
const CHAIR = ['chairman'];

function row(
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  given?: JsonObject,
): TransitionRow {
  return { row: HUNGYEN, from, event, to, ...(by ? { by } : {}), ...(given ? { given } : {}) };
}

export const transitions: readonly TransitionRow[] = [
  ...[2, 0].map((officers) =>
    row(
      'open.work.reported',
      'PROPOSE',
      'open.work.proposing',
      ['focal-officer', 'division-head'],
      {
        officers,
      },
    ),
  ),
  // A post that its own holder is to take over; who proposes that does so with three officers here.
  row('open.work.reported', 'PROPOSE', null, undefined, { officers: 3 }),
  row('open.work.proposing', 'SUBMIT', 'open.work.officeCheck', [
    'division-head',
    'department-director',
  ]),
  row('open.work.officeCheck', 'ENDORSE', 'open.work.awaitingDecision', OFFICE),
  // Too few officers: it can only go back.
  row('open.work.officeCheck', 'ENDORSE', null),
  row('open.work.officeCheck', 'RETURN', 'open.work.returned', OFFICE),
  row('open.work.returned', 'RESUBMIT', 'open.work.officeCheck', ['division-head'], {
    officers: 2,
  }),
  row('open.work.returned', 'RESUBMIT', null, undefined, { officers: 3 }),
  row('open.work.awaitingDecision', 'DECIDE', 'decided', CHAIR),
  row('open.work.awaitingDecision', 'RETURN_UNSIGNED', 'open.work.returned', CHAIR),
  row('decided', 'UPDATE_LIST', 'listUpdated', OFFICE),
  ...['open.work.reported', 'open.work.proposing'].map((from) =>
    row(from, 'CANCEL', 'cancelled', ['division-head']),
  ),
  row('open', 'decision', 'open'),
  row('open.reminders.waiting', 'reminder', 'open.reminders.waiting'),
];
