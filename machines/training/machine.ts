import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { TrainingInput, type events } from './events.js';

export type Training = {
  organisedBy: TrainingInput['organisedBy'];
  dueOn: Day | null;
  materials: string[];
  classOn: Day | null;
  /** How many people each unit sends. */
  registered: { [attendingUnit: string]: number };
  /** How many were nominated for a superior body's class. */
  nominated: number;
  attended: number | null;
  reportNo: string | null;
};

/**
 * Training (tập huấn, hướng dẫn nghiệp vụ). A class of one's own is prepared, people are invited and
 * registered, it is held, evaluated and reported. To a class of a superior body people are nominated,
 * and whoever stays away is accounted for. Either way it has to be over by the day of the plan.
 */
export const machine = setup({
  types: {
    context: {} as Training,
    input: {} as Opened<typeof TrainingInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    ownClass: ({ context }) => context.organisedBy === 'own',
    superiorClass: ({ context }) => context.organisedBy === 'superior',
    dayAhead: ({ event }) => event.type === 'INVITE' && event.classOn >= event.on,
    laterDay: ({ context, event }) =>
      event.type === 'POSTPONE' && event.newOn > (context.classOn ?? event.on),
    notBeforeItsDay: ({ context, event }) => event.on >= (context.classOn ?? ''),
    // "tham dự đầy đủ": fewer than were nominated only with a reason.
    absenceExplained: ({ context, event }) =>
      event.type === 'ATTENDED' &&
      (event.attended === context.nominated ||
        (event.attended < context.nominated && event.facts.absenceExplained === true)),
  },
}).createMachine({
  id: 'training',
  context: ({ input }) => ({
    organisedBy: input?.organisedBy,
    dueOn: input?.dueOn ?? null,
    materials: [],
    classOn: null,
    registered: {},
    nominated: 0,
    attended: null,
    reportNo: null,
  }),
  initial: 'ahead',
  states: {
    ahead: {
      initial: 'planned',
      // A postponed class has the plan's day all the same.
      after: { held: {} },
      states: {
        planned: {
          on: {
            PREPARE: { guard: 'ownClass', target: 'arranging' },
            NOMINATE: {
              guard: 'superiorClass',
              target: 'nominated',
              actions: assign({ nominated: ({ event }) => event.people }),
            },
            CANCEL: '#training.cancelled',
          },
        },
        arranging: {
          initial: 'preparing',
          on: {
            POSTPONE: {
              guard: 'laterDay',
              target: 'postponed',
              actions: assign({ classOn: ({ event }) => event.newOn }),
            },
            CANCEL: '#training.cancelled',
          },
          states: {
            whereItStood: { type: 'history' },
            preparing: {
              on: {
                INVITE: {
                  guard: 'dayAhead',
                  target: 'inviting',
                  actions: assign({
                    materials: ({ event }) => event.materials,
                    classOn: ({ event }) => event.classOn,
                  }),
                },
              },
            },
            inviting: {
              on: {
                // A unit that registers again changes its number.
                REGISTER: {
                  actions: assign({
                    registered: ({ context, event }) => ({
                      ...context.registered,
                      [event.attendingUnit]: event.people,
                    }),
                  }),
                },
                HOLD: { guard: 'notBeforeItsDay', target: '#training.ahead.holding' },
              },
            },
          },
        },
        postponed: { on: { RESUME: 'arranging.whereItStood', CANCEL: '#training.cancelled' } },
        holding: {
          on: {
            FINISH: {
              target: '#training.evaluating',
              actions: assign({ attended: ({ event }) => event.attended }),
            },
          },
        },
        nominated: {
          on: {
            ATTENDED: {
              guard: 'absenceExplained',
              target: '#training.evaluating',
              actions: assign({ attended: ({ event }) => event.attended }),
            },
            CANCEL: '#training.cancelled',
          },
        },
      },
    },
    evaluating: {
      on: {
        CLOSE: {
          target: 'completed',
          actions: assign({ reportNo: ({ event }) => event.reportNo }),
        },
      },
    },
    completed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
