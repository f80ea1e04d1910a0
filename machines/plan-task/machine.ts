import { assign, enqueueActions, setup } from 'xstate';
import { nominalDelays, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import type { events, Period, TaskInput } from './events.js';
import { endsAfter, opened, openPeriod, type Task } from './task.js';

type Outcome = 'completed' | 'merged' | 'cancelled';

/**
 * One item of a plan (nhiệm vụ): assigned to the unit that leads, worked on, its products handed in by
 * the day that its row prints, accepted. Beside the work run the periodic reports that the row asks
 * for. The item is completed when both are at their end.
 */
export const machine = setup({
  types: {
    context: {} as Task,
    input: {} as Opened<typeof TaskInput>,
    events: {} as Sent<typeof events>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  guards: {
    undated: ({ context }) =>
      context.dueOn === null && ['ongoing', 'by-plan'].includes(context.timing),
    laterThanDue: ({ context, event }) =>
      'newDueOn' in event && context.dueOn !== null && event.newDueOn > context.dueOn,
    // After a period that was missed, a new one has to end later than that.
    clockCanStart: ({ context, event }) =>
      event.type === 'CLOCK_STARTED' &&
      event.alternative < context.relative.length &&
      endsAfter(
        context.relative[event.alternative],
        event.fromOn ?? event.on,
        context.clockMissedOn,
      ),
    mustRunAgain: ({ context }) => context.again,
    everyProductAnswered: ({ context, event }) =>
      event.type === 'SUBMIT_RESULT' &&
      context.products.every((name) =>
        event.products.some((each) => each.name === name && (each.evidence ?? each.reason)),
      ),
    intoAnother: ({ context, event }) =>
      event.type === 'MERGE' &&
      (event.planId !== context.planId || event.itemRef !== context.itemRef),
    owesRequestedReports: ({ context }) => context.periods.includes('on-request'),
    noPeriodLeft: ({ context }, { period }: { period: Period }) =>
      openPeriod(context, period) === null,
    // A period is answered once; a second report in it does not answer the next one.
    inCurrentPeriod: ({ context, event }, { period }: { period: Period }) =>
      event.type === 'PERIOD_REPORTED' &&
      event.period === period &&
      event.on > (context.through[period] ?? '') &&
      (event.endsOn == null || event.endsOn === openPeriod(context, period)),
    forPastPeriod: ({ context, event }, { period }: { period: Period }) =>
      event.type === 'PERIOD_REPORTED' &&
      event.period === period &&
      event.endsOn != null &&
      event.endsOn <= (context.through[period] ?? ''),
  },
  actions: {
    noteReport: assign({ lastReportOn: ({ event }) => event.on }),
    closePeriod: assign({
      through: ({ context }, { period }: { period: Period }) => ({
        ...context.through,
        [period]: openPeriod(context, period),
      }),
    }),
    clockRanOut: assign({
      clock: ({ context }) => context.clock && { ...context.clock, missed: true },
      clockMissedOn: (
        { event },
        { deadline }: { deadline: 'relativeCalendar' | 'relativeWorking' },
      ) => event.due[deadline],
    }),
    handIn: assign({
      handedInOn: ({ context, event }) => context.handedInOn ?? event.on,
      results: ({ context, event }) =>
        event.type === 'SUBMIT_RESULT'
          ? event.products.map(({ name, evidence }) => ({ name, evidence: evidence ?? null }))
          : context.results,
    }),
    tellPlan: enqueueActions(({ context, enqueue }, { outcome }: { outcome: Outcome }) => {
      if (!context.tellsPlan) return;
      const payload = { itemRef: context.itemRef, outcome };
      enqueue.emit({ type: 'tell-parent', event: 'TASK_ENDED', payload });
    }),
    noteMerger: assign({
      mergedInto: ({ context, event }) =>
        event.type === 'MERGE'
          ? { planId: event.planId, itemRef: event.itemRef }
          : context.mergedInto,
    }),
  },
}).createMachine({
  id: 'plan-task',
  context: ({ input }) => opened(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      onDone: 'completed',
      on: {
        CANCEL: 'cancelled',
        REQUESTED_REPORT: { guard: 'owesRequestedReports', actions: 'noteReport' },
      },
      states: {
        work: {
          initial: 'toDeliver',
          states: {
            // The days run until the products are handed in, whoever has the item until then.
            toDeliver: {
              initial: 'imported',
              after: {
                due: { actions: assign({ dueMissed: true }) },
                relativeCalendar: {
                  actions: { type: 'clockRanOut', params: { deadline: 'relativeCalendar' } },
                },
                relativeWorking: {
                  actions: { type: 'clockRanOut', params: { deadline: 'relativeWorking' } },
                },
              },
              // A day that has passed runs again only when the state that carries it is entered
              // again; the work stays where it stood.
              always: {
                guard: 'mustRunAgain',
                target: '.whereItStood',
                reenter: true,
                actions: assign({ again: false }),
              },
              on: {
                DUE_SET: {
                  guard: 'undated',
                  actions: assign({
                    printedDueOn: ({ event }) => event.dueOn,
                    dueOn: ({ event }) => event.dueOn,
                    dueSetBy: ({ event }) => event.decisionNo,
                  }),
                },
                CLOCK_STARTED: {
                  guard: 'clockCanStart',
                  actions: assign({
                    clock: ({ context, event }) => ({
                      alternative: event.alternative,
                      days: context.relative[event.alternative].days,
                      unit: context.relative[event.alternative].unit,
                      from: event.fromOn ?? event.on,
                      missed: false,
                    }),
                    again: ({ context }) => context.clock?.missed ?? false,
                  }),
                },
              },
              states: {
                whereItStood: { type: 'history', history: 'deep' },
                imported: {
                  on: {
                    ASSIGN: {
                      target: 'assigned',
                      actions: assign({
                        leadUnits: ({ event }) => event.leadUnits,
                        cooperatingUnits: ({ event }) => event.cooperatingUnits,
                      }),
                    },
                    MERGE: { guard: 'intoAnother', target: '#plan-task.merged' },
                  },
                },
                assigned: {
                  on: {
                    ACCEPT: 'doing',
                    REFUSE: 'imported',
                    MERGE: { guard: 'intoAnother', target: '#plan-task.merged' },
                  },
                },
                doing: {
                  initial: 'inProgress',
                  on: {
                    REQUEST_EXTENSION: { guard: 'laterThanDue', target: 'extensionRequested' },
                  },
                  states: {
                    whereItStood: { type: 'history' },
                    inProgress: {
                      on: {
                        PROGRESS: { actions: assign({ percent: ({ event }) => event.percent }) },
                        REPORT_BLOCKED: 'blocked',
                        SUBMIT_RESULT: {
                          guard: 'everyProductAnswered',
                          target: '#plan-task.open.work.delivered',
                          actions: 'handIn',
                        },
                        MERGE: { guard: 'intoAnother', target: '#plan-task.merged' },
                      },
                    },
                    blocked: { on: { UNBLOCK: 'inProgress' } },
                  },
                },
                extensionRequested: {
                  on: {
                    // The first day stays on record. A day still ahead is moved; one that has passed,
                    // here or before the item came into the system, runs again.
                    EXTEND: {
                      guard: 'laterThanDue',
                      target: 'doing.whereItStood',
                      actions: assign({
                        dueOn: ({ event }) => event.newDueOn,
                        dueMissed: false,
                        again: ({ context, event }) =>
                          context.dueMissed || event.on > (context.dueOn ?? ''),
                      }),
                    },
                    REFUSE_EXTENSION: 'doing.whereItStood',
                  },
                },
              },
            },
            // Whether the day was kept was decided when the products came in: a rework neither
            // undoes that nor gets a period of its own.
            delivered: {
              initial: 'reported',
              states: {
                reported: {
                  on: {
                    ACCEPT_RESULT: '#plan-task.open.work.accepted',
                    REQUEST_REWORK: 'rework',
                  },
                },
                rework: {
                  on: {
                    SUBMIT_RESULT: {
                      guard: 'everyProductAnswered',
                      target: 'reported',
                      actions: 'handIn',
                    },
                  },
                },
              },
            },
            accepted: { type: 'final' },
          },
        },
        // Each period runs to its end whether or not the one before was answered.
        reports: {
          type: 'parallel',
          states: {
            monthly: {
              initial: 'owed',
              states: {
                owed: {
                  always: {
                    guard: { type: 'noPeriodLeft', params: { period: 'monthly' } },
                    target: 'over',
                  },
                  after: {
                    monthly: {
                      target: 'owed',
                      reenter: true,
                      actions: { type: 'closePeriod', params: { period: 'monthly' } },
                    },
                  },
                  on: {
                    PERIOD_REPORTED: [
                      {
                        guard: { type: 'inCurrentPeriod', params: { period: 'monthly' } },
                        target: 'owed',
                        reenter: true,
                        actions: [
                          { type: 'closePeriod', params: { period: 'monthly' } },
                          'noteReport',
                        ],
                      },
                      {
                        guard: { type: 'forPastPeriod', params: { period: 'monthly' } },
                        actions: 'noteReport',
                      },
                    ],
                  },
                },
                over: { type: 'final' },
              },
            },
            quarterly: {
              initial: 'owed',
              states: {
                owed: {
                  always: {
                    guard: { type: 'noPeriodLeft', params: { period: 'quarterly' } },
                    target: 'over',
                  },
                  after: {
                    quarterly: {
                      target: 'owed',
                      reenter: true,
                      actions: { type: 'closePeriod', params: { period: 'quarterly' } },
                    },
                  },
                  on: {
                    PERIOD_REPORTED: [
                      {
                        guard: { type: 'inCurrentPeriod', params: { period: 'quarterly' } },
                        target: 'owed',
                        reenter: true,
                        actions: [
                          { type: 'closePeriod', params: { period: 'quarterly' } },
                          'noteReport',
                        ],
                      },
                      {
                        guard: { type: 'forPastPeriod', params: { period: 'quarterly' } },
                        actions: 'noteReport',
                      },
                    ],
                  },
                },
                over: { type: 'final' },
              },
            },
            yearly: {
              initial: 'owed',
              states: {
                owed: {
                  always: {
                    guard: { type: 'noPeriodLeft', params: { period: 'yearly' } },
                    target: 'over',
                  },
                  after: {
                    yearly: {
                      target: 'owed',
                      reenter: true,
                      actions: { type: 'closePeriod', params: { period: 'yearly' } },
                    },
                  },
                  on: {
                    PERIOD_REPORTED: [
                      {
                        guard: { type: 'inCurrentPeriod', params: { period: 'yearly' } },
                        target: 'owed',
                        reenter: true,
                        actions: [
                          { type: 'closePeriod', params: { period: 'yearly' } },
                          'noteReport',
                        ],
                      },
                      {
                        guard: { type: 'forPastPeriod', params: { period: 'yearly' } },
                        actions: 'noteReport',
                      },
                    ],
                  },
                },
                over: { type: 'final' },
              },
            },
          },
        },
      },
    },
    completed: {
      type: 'final',
      entry: { type: 'tellPlan', params: { outcome: 'completed' } },
    },
    merged: {
      type: 'final',
      entry: ['noteMerger', { type: 'tellPlan', params: { outcome: 'merged' } }],
    },
    cancelled: {
      type: 'final',
      entry: { type: 'tellPlan', params: { outcome: 'cancelled' } },
    },
  },
});
