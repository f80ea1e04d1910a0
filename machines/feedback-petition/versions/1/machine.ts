import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { events, PetitionInput } from './events.js';

export type Petition = {
  receivedOn: Day;
  channel: string;
  category: 'regulation' | 'conduct' | null;
  handlingUnit: string | null;
  classifiedOn: Day | null;
  /** The last day of the handling period once it has passed unanswered: updates are owed from here. */
  updatesFrom: Day | null;
  /** The step up to which updates were given or missed. */
  updatedThrough: Day | null;
  lastUpdateOn: Day | null;
  resultOn: Day | null;
};

/**
 * Petition about administrative regulations (phản ánh, kiến nghị): received, classified, handled within
 * 15 working days; when that passes, the state of handling is updated every 5 working days until there
 * is a result; the result is recorded within 2 working days, checked, and published.
 */
export const machine = setup({
  types: {
    context: {} as Petition,
    input: {} as Opened<typeof PetitionInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    // Lateness is not repeated as a state; it is known from updates being owed.
    updatesOwed: ({ context }) => context.updatesFrom !== null,
    // A period is answered once; a second update in it does not answer the next one.
    inCurrentPeriod: ({ context, event }) => event.on > (context.updatedThrough ?? ''),
    aboutConduct: ({ context }) => context.category === 'conduct',
  },
}).createMachine({
  id: 'feedback-petition',
  context: ({ input }) => ({
    receivedOn: input?.receivedOn,
    channel: input?.channel,
    category: null,
    handlingUnit: null,
    classifiedOn: null,
    updatesFrom: null,
    updatedThrough: null,
    lastUpdateOn: null,
    resultOn: null,
  }),
  initial: 'handling',
  states: {
    handling: {
      type: 'parallel',
      on: {
        STATUS_UPDATE: { actions: assign({ lastUpdateOn: ({ event }) => event.on }) },
        WITHDRAW: 'withdrawn',
      },
      states: {
        work: {
          initial: 'intake',
          states: {
            intake: {
              initial: 'received',
              after: { classification: {} },
              states: {
                received: { on: { CLASSIFY_START: 'classifying' } },
                classifying: {
                  on: {
                    REJECT: '#feedback-petition.rejected',
                    TRANSFER_OUT: '#feedback-petition.transferredOut',
                    ACCEPT_OWN: {
                      target: '#feedback-petition.handling.work.processing',
                      actions: assign({
                        category: ({ event }) => event.category,
                        handlingUnit: ({ event }) => event.handlingUnit,
                        classifiedOn: ({ event }) => event.on,
                      }),
                    },
                    FORWARD: {
                      target: '#feedback-petition.handling.work.forwarding',
                      actions: assign({
                        category: ({ event }) => event.category,
                        handlingUnit: ({ event }) => event.handlingUnit,
                        classifiedOn: ({ event }) => event.on,
                      }),
                    },
                  },
                },
              },
            },
            forwarding: {
              on: { UNIT_ACCEPTED: 'processing', UNIT_REFUSED: 'intake.classifying' },
            },
            processing: {
              on: {
                HARASSMENT_CONFIRMED: {
                  guard: 'aboutConduct',
                  target: 'processing',
                },
                RESULT: {
                  target: '#feedback-petition.resultReported',
                  actions: assign({ resultOn: ({ event }) => event.on }),
                },
              },
            },
          },
        },
        updates: {
          initial: 'notOwed',
          states: {
            notOwed: {
              after: {
                handling: {
                  target: 'owed',
                  actions: assign({
                    updatesFrom: ({ event }) => event.due.handling!,
                    updatedThrough: ({ context, event }) =>
                      latest(context.updatedThrough, event.due.handling!),
                  }),
                },
              },
            },
            owed: {
              after: {
                update: {
                  target: 'owed',
                  reenter: true,
                  actions: assign({ updatedThrough: ({ event }) => event.due.update! }),
                },
              },
              on: {
                STATUS_UPDATE: {
                  guard: 'inCurrentPeriod',
                  target: 'owed',
                  reenter: true,
                  actions: assign({
                    updatedThrough: ({ event }) => event.due.update!,
                    lastUpdateOn: ({ event }) => event.on,
                  }),
                },
              },
            },
          },
        },
      },
    },
    resultReported: {
      after: { record: {} },
      on: { RECORD_RESULT: 'resultReview' },
    },
    resultReview: {
      on: {
        PUBLISH: 'published',
        // An answer that misses the point goes back; the 15 days are not given again, and the fixed
        // steps go on from the first one after the return.
        RETURN_RESULT: [
          {
            guard: 'updatesOwed',
            target: ['handling.work.processing', 'handling.updates.owed'],
            actions: assign({
              updatedThrough: ({ context, event }) => latest(context.updatedThrough, event.on),
            }),
          },
          {
            target: 'handling.work.processing',
            actions: assign({ updatedThrough: ({ event }) => event.on }),
          },
        ],
      },
    },
    published: { type: 'final' },
    rejected: { type: 'final' },
    transferredOut: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

function latest(a: Day | null, b: Day): Day {
  return a !== null && a > b ? a : b;
}
