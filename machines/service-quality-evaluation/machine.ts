import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent, type Stamp } from '../process.js';
import { deadlines } from './deadlines.js';
import { EvaluationInput, GROUPS, SOURCES, type events, type Score } from './events.js';

export type Points = { [group in (typeof GROUPS)[number]]: number } & { total: number };

export type Evaluation = {
  kind: EvaluationInput['kind'];
  periodFrom: Day;
  periodTo: Day;
  units: string[];
  snapshotNo: string | null;
  /** By unit, in hundredths of a point. */
  scores: { [unit: string]: Points };
  /** The units whose dispute is not settled. */
  disputes: string[];
  decisionNo: string | null;
  publishedOn: Day | null;
  channels: string[];
  actionsDueOn: Day | null;
  /** The weak units that have not reported what they did. */
  awaited: string[];
};

/** Where each kind of result has to be public (III.2.9 of the 2024 plan; II.4 of plan 5298). */
const REQUIRED_CHANNELS = {
  MONTHLY: ['national-portal', 'city-portal', 'unit-websites', 'procedure-system'],
  YEARLY: ['city-service-portal', 'unit-websites'],
} as const;

/**
 * Evaluation of service quality by the five groups of Decision 766/QĐ-TTg: the data are taken, every
 * unit scored, the units look at their figures, the result is approved and made public, and weak units
 * report what they did about it.
 */
export const machine = setup({
  types: {
    context: {} as Evaluation,
    input: {} as Opened<typeof EvaluationInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    everySource: ({ event }) =>
      event.type === 'DATA_READY' && SOURCES.every((source) => event.sources.includes(source)),
    everyUnitScored: ({ context, event }) =>
      event.type === 'COMPUTED' &&
      event.scores.length === context.units.length &&
      event.scores.every(
        (score) => context.units.includes(score.evaluatedUnit) && isWithinMaximum(score, event),
      ),
    mayDispute: ({ context, event }) =>
      event.type === 'DISPUTE' &&
      context.units.includes(event.evaluatedUnit) &&
      !context.disputes.includes(event.evaluatedUnit),
    lastDispute: ({ context, event }) => settles(context, event) && context.disputes.length === 1,
    disputeOpen: ({ context, event }) => settles(context, event),
    everyChannel: ({ context, event }) =>
      event.type === 'APPROVE_AND_PUBLISH' &&
      REQUIRED_CHANNELS[context.kind].every((channel) => event.channels.includes(channel)),
    weakUnitsEvaluated: ({ context, event }) =>
      event.type === 'OPEN_ACTIONS' &&
      event.actionsDueOn >= event.on &&
      event.weakUnits.every((unit) => context.units.includes(unit)),
    lastAction: ({ context, event }) =>
      event.type === 'ACTION_REPORTED' &&
      context.awaited.every((unit) => unit === event.evaluatedUnit),
    actionAwaited: ({ context, event }) =>
      event.type === 'ACTION_REPORTED' && context.awaited.includes(event.evaluatedUnit),
  },
  actions: {
    recordDispute: assign(({ context, event }) =>
      event.type === 'DISPUTE' ? { disputes: [...context.disputes, event.evaluatedUnit] } : {},
    ),
    settleDispute: assign(({ context, event }) => {
      if (event.type !== 'ADJUSTED') return {};
      const { evaluatedUnit, score } = event;
      return {
        disputes: context.disputes.filter((unit) => unit !== evaluatedUnit),
        scores: score ? { ...context.scores, [evaluatedUnit]: pointsOf(score) } : context.scores,
      };
    }),
    recordAction: assign(({ context, event }) =>
      event.type === 'ACTION_REPORTED'
        ? { awaited: context.awaited.filter((unit) => unit !== event.evaluatedUnit) }
        : {},
    ),
  },
}).createMachine({
  id: 'service-quality-evaluation',
  context: ({ input }) => ({
    kind: input?.kind,
    periodFrom: input?.periodFrom,
    periodTo: input?.periodTo,
    units: [],
    snapshotNo: null,
    scores: {},
    disputes: [],
    decisionNo: null,
    publishedOn: null,
    channels: [],
    actionsDueOn: null,
    awaited: [],
  }),
  initial: 'evaluating',
  states: {
    evaluating: {
      initial: 'gathering',
      after: { monthly: {}, yearly: {} },
      states: {
        gathering: {
          initial: 'opened',
          on: { CANCEL: '#service-quality-evaluation.cancelled' },
          states: {
            opened: {
              on: {
                COLLECT: {
                  target: 'collecting',
                  actions: assign({ units: ({ event }) => event.units }),
                },
              },
            },
            collecting: {
              on: {
                DATA_READY: {
                  guard: 'everySource',
                  target: '#service-quality-evaluation.evaluating.scoring',
                  actions: assign({ snapshotNo: ({ event }) => event.snapshotNo }),
                },
              },
            },
          },
        },
        scoring: {
          on: {
            COMPUTED: {
              guard: 'everyUnitScored',
              target: 'commenting',
              actions: assign({
                scores: ({ event }) =>
                  Object.fromEntries(
                    event.scores.map((score) => [score.evaluatedUnit, pointsOf(score)]),
                  ),
              }),
            },
          },
        },
        // Units dispute their figures independently: the time to comment ends with none open.
        commenting: {
          initial: 'open',
          states: {
            open: {
              on: {
                DISPUTE: { guard: 'mayDispute', target: 'adjusting', actions: 'recordDispute' },
                CLOSE_COMMENT: '#service-quality-evaluation.evaluating.awaitingApproval',
              },
            },
            adjusting: {
              on: {
                DISPUTE: { guard: 'mayDispute', actions: 'recordDispute' },
                ADJUSTED: [
                  { guard: 'lastDispute', target: 'open', actions: 'settleDispute' },
                  { guard: 'disputeOpen', actions: 'settleDispute' },
                ],
              },
            },
          },
        },
        awaitingApproval: {
          on: {
            APPROVE_AND_PUBLISH: {
              guard: 'everyChannel',
              target: '#service-quality-evaluation.published',
              actions: assign({
                decisionNo: ({ event }) => event.decisionNo,
                channels: ({ event }) => event.channels,
                publishedOn: ({ event }) => event.on,
              }),
            },
            RETURN: 'scoring',
          },
        },
      },
    },
    published: {
      on: {
        OPEN_ACTIONS: {
          guard: 'weakUnitsEvaluated',
          target: 'tracking',
          actions: assign({
            awaited: ({ event }) => event.weakUnits,
            actionsDueOn: ({ event }) => event.actionsDueOn,
          }),
        },
        CLOSE: 'closed',
      },
    },
    tracking: {
      after: { actions: {} },
      on: {
        ACTION_REPORTED: [
          { guard: 'lastAction', target: 'closed', actions: 'recordAction' },
          { guard: 'actionAwaited', actions: 'recordAction' },
        ],
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

function pointsOf(score: Score): Points {
  const groups = Object.fromEntries(GROUPS.map((group) => [group, score[group]]));
  const total = GROUPS.reduce((sum, group) => sum + score[group], 0);
  return { ...groups, total } as Points;
}

function isWithinMaximum(score: Score, { parameters }: Stamp): boolean {
  return GROUPS.every((group) => score[group] <= parameters[`${group}Max`]!);
}

/** Whether the event answers a dispute that is open, with a score that can be. */
function settles({ disputes }: Evaluation, event: Sent<typeof events>): boolean {
  return (
    event.type === 'ADJUSTED' &&
    disputes.includes(event.evaluatedUnit) &&
    (event.score == null || isWithinMaximum(event.score, event))
  );
}
