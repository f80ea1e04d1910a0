import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Opened, type Sent } from '../../../../machines/process.js';
import {
  firstPeriod,
  nextPeriod,
  type RecurrenceRule,
  type RecurringPeriod,
} from '../../../calendar/recurrence.js';
import type { OpenPeriod } from '../../../engine/host-notice.js';
import type { ScheduleContext } from './context.js';
import { deadlines } from './deadlines.js';
import type { RuleInput, ScheduleInput, systemEvents } from './events.js';

const ruleOf = (given: RuleInput): RecurrenceRule => ({
  every: given.every,
  begins: { months: given.beginsMonths, day: given.beginsDay },
  opens: given.opens,
});
const NO_PERIOD: RecurringPeriod = { key: '', from: '', to: '', opensOn: '' };

/**
 * A schedule of one process at one authority: when the announced period's day is over, it asks for the
 * period's case and announces the next one, counted on from it.
 */
export const machine = setup({
  types: {
    context: {} as ScheduleContext,
    input: {} as Opened<typeof ScheduleInput>,
    events: {} as Sent<typeof systemEvents>,
    emitted: {} as OpenPeriod,
  },
  delays: nominalDelays(deadlines),
}).createMachine({
  id: 'schedule',
  context: ({ input }) => ({
    process: input?.process,
    schedule: input?.schedule,
    label: { vi: input?.labelVi, en: input?.labelEn },
    office: input?.office,
    rule: input && ruleOf(input),
    next: input ? firstPeriod(ruleOf(input), input.on) : NO_PERIOD,
    last: null,
  }),
  initial: 'waiting',
  states: {
    waiting: {
      after: {
        period: {
          target: 'waiting',
          reenter: true,
          actions: [
            emit(({ context, event }) => ({
              type: 'open-period',
              process: context.process,
              schedule: context.schedule,
              key: context.next.key,
              from: context.next.from,
              to: context.next.to,
              office: context.office,
              at: event.at,
            })),
            assign({ next: ({ context }) => nextPeriod(context.rule, context.next) }),
          ],
        },
      },
      on: {
        PERIOD_OPENED: {
          actions: assign({
            last: ({ event: { key, caseId, code } }) => ({ key, caseId, code }),
          }),
        },
        RULE_CHANGED: {
          actions: assign({
            rule: ({ event }) => ruleOf(event),
            label: ({ event }) => ({ vi: event.labelVi, en: event.labelEn }),
            office: ({ event }) => event.office,
          }),
        },
        WITHDRAWN: 'withdrawn',
      },
    },
    withdrawn: { type: 'final' },
  },
});
