import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import type { events, ReportingInput, UnitSubmit } from './events.js';

export type Report = {
  kind: ReportingInput['kind'];
  periodFrom: Day;
  periodTo: Day;
  subject: string;
  units: string[];
  indicators: string[];
  unitsDueOn: Day | null;
  dueOn: Day | null;
  /** The day of each unit's report that is in. */
  submittedOn: { [unit: string]: Day };
  /** The units whose report was not in on the collecting day. */
  missing: string[];
  reportNo: string | null;
  sentOn: Day | null;
  channel: string | null;
  receiptNo: string | null;
};

/**
 * Periodic report (báo cáo định kỳ): the office asks the units for their figures, collects them until
 * its collecting day, consolidates what came and names who is missing; the leader signs and sends it
 * to the authority above, which accepts it or returns it.
 */
export const machine = setup({
  types: {
    context: {} as Report,
    input: {} as Opened<typeof ReportingInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    // The office collects before it sends, and gives itself no more time than it was given.
    daysInOrder: ({ context, event }) =>
      event.type === 'REQUEST' &&
      event.on <= event.unitsDueOn &&
      event.unitsDueOn <= event.dueOn &&
      event.dueOn <= (context.dueOn ?? event.dueOn),
    lastReport: ({ context, event }) =>
      event.type === 'UNIT_SUBMIT' &&
      answers(context, event) &&
      context.units.every((unit) => unit === event.reportingUnit || unit in context.submittedOn),
    reportAwaited: ({ context, event }) => event.type === 'UNIT_SUBMIT' && answers(context, event),
    reportIn: ({ context, event }) =>
      event.type === 'UNIT_RETURN' && event.reportingUnit in context.submittedOn,
    absenteesNamed: ({ context, event }) =>
      event.type === 'SUBMIT_FOR_SIGNATURE' &&
      context.units.every(
        (unit) => unit in context.submittedOn !== event.withoutUnits.includes(unit),
      ),
    // A day that was missed is not given again.
    newDay: ({ context: { dueOn, sentOn }, event }) =>
      event.type === 'UPPER_RETURN' &&
      event.dueOn >= event.on &&
      (event.dueOn > dueOn! || sentOn! <= dueOn!),
  },
  actions: {
    recordReport: assign(({ context, event }) => {
      if (event.type !== 'UNIT_SUBMIT') return {};
      const { reportingUnit: unit, on } = event;
      return {
        submittedOn: { ...context.submittedOn, [unit]: on },
        // Sent in on the day and entered after it: the unit was not missing.
        missing:
          on <= context.unitsDueOn!
            ? context.missing.filter((one) => one !== unit)
            : context.missing,
      };
    }),
    takeBack: assign(({ context, event }) => {
      if (event.type !== 'UNIT_RETURN') return {};
      const { [event.reportingUnit]: _, ...submittedOn } = context.submittedOn;
      return { submittedOn };
    }),
  },
}).createMachine({
  id: 'periodic-reporting',
  context: ({ input }) => ({
    kind: input?.kind,
    periodFrom: input?.periodFrom,
    periodTo: input?.periodTo,
    subject: input?.subject,
    units: [],
    indicators: [],
    unitsDueOn: null,
    dueOn: input?.dueOn ?? null,
    submittedOn: {},
    missing: [],
    reportNo: null,
    sentOn: null,
    channel: null,
    receiptNo: null,
  }),
  initial: 'preparing',
  states: {
    preparing: {
      initial: 'opened',
      after: { sending: {} },
      states: {
        opened: {
          on: {
            REQUEST: {
              guard: 'daysInOrder',
              target: 'collecting',
              actions: assign({
                units: ({ event }) => event.units,
                indicators: ({ event }) => event.indicators,
                unitsDueOn: ({ event }) => event.unitsDueOn,
                dueOn: ({ event }) => event.dueOn,
              }),
            },
            SKIP: '#periodic-reporting.notRequired',
          },
        },
        collecting: {
          // The office does not wait for a unit that is late: it says in the report who is missing.
          after: {
            collection: {
              target: 'consolidating',
              actions: assign({
                missing: ({ context: { units, submittedOn } }) =>
                  units.filter((unit) => !(unit in submittedOn)),
              }),
            },
          },
          on: {
            UNIT_SUBMIT: [
              { guard: 'lastReport', target: 'consolidating', actions: 'recordReport' },
              { guard: 'reportAwaited', actions: 'recordReport' },
            ],
            UNIT_RETURN: { guard: 'reportIn', actions: 'takeBack' },
          },
        },
        consolidating: {
          on: {
            UNIT_SUBMIT: { guard: 'reportAwaited', actions: 'recordReport' },
            UNIT_RETURN: { guard: 'reportIn', actions: 'takeBack' },
            SUBMIT_FOR_SIGNATURE: { guard: 'absenteesNamed', target: 'awaitingSignature' },
          },
        },
        awaitingSignature: {
          on: {
            SIGN_AND_SEND: {
              target: '#periodic-reporting.sent',
              actions: assign({
                reportNo: ({ event }) => event.reportNo,
                channel: ({ event }) => event.channel,
                sentOn: ({ event }) => event.on,
              }),
            },
            RETURN: 'consolidating',
          },
        },
      },
    },
    sent: {
      on: {
        ACCEPT: {
          target: 'accepted',
          actions: assign({ receiptNo: ({ event }) => event.receiptNo }),
        },
        UPPER_RETURN: {
          guard: 'newDay',
          target: 'preparing.consolidating',
          actions: assign({ dueOn: ({ event }) => event.dueOn }),
        },
      },
    },
    accepted: { type: 'final' },
    notRequired: { type: 'final' },
  },
});

/** Whether the report is from a unit that owes one, with every figure that was asked for. */
function answers({ units, indicators, submittedOn }: Report, event: UnitSubmit): boolean {
  return (
    units.includes(event.reportingUnit) &&
    !(event.reportingUnit in submittedOn) &&
    indicators.every((code) => event.figures.some(({ indicator }) => indicator === code))
  );
}
