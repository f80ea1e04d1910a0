import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { DelegationInput, type Assess, type events } from './events.js';

export type Delegation = {
  subject: string;
  kind: Assess['kind'] | null;
  toUnit: string | null;
  procedures: { code: string; name: string }[];
  decisionNo: string | null;
  decidedOn: Day | null;
  effectiveOn: Day | null;
  expiresOn: Day | null;
  /** The last year whose evaluation is done; before the first, the year before it took effect. */
  evaluatedYear: number | null;
};

/**
 * Delegation of procedures to another level (phân cấp, ủy quyền giải quyết TTHC): proposed, the
 * receiving level's capacity assessed, decided by the chairman, in force from its day to its last,
 * evaluated every year, revoked where it does not work. Its procedures are published anew.
 */
export const machine = setup({
  types: {
    context: {} as Delegation,
    input: {} as Opened<typeof DelegationInput>,
    events: {} as Sent<typeof events>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  guards: {
    // A decision does not reach back: from the day it is signed at the earliest.
    fromToday: ({ event }) => event.type === 'SIGN' && event.effectiveOn === event.on,
    fromLater: ({ event }) => event.type === 'SIGN' && event.effectiveOn > event.on,
    nextYear: ({ context, event }) =>
      event.type === 'EVALUATE' && event.year === (context.evaluatedYear ?? 0) + 1,
  },
  actions: {
    keepDecision: assign(({ event }) =>
      event.type === 'SIGN'
        ? {
            decisionNo: event.decisionNo,
            decidedOn: event.on,
            effectiveOn: event.effectiveOn,
            expiresOn: event.expiresOn ?? null,
            evaluatedYear: Number(event.effectiveOn.slice(0, 4)) - 1,
          }
        : {},
    ),
    /** Who settles it has changed: the procedures are published anew, and back when it is revoked. */
    publish: emit(({ context, event }, { key }: { key: string }) => ({
      type: 'open-case' as const,
      process: 'publication-decision',
      key,
      input: {
        basisType: 'simplification',
        basisNo: event.type === 'SIGN' || event.type === 'REVOKE' ? event.decisionNo : '',
        basisOn: event.on,
        procedures: context.procedures.map(({ code, name }) => ({ code, name, change: 'amended' })),
      },
    })),
  },
}).createMachine({
  id: 'delegation',
  context: ({ input }) => ({
    subject: input?.subject,
    kind: null,
    toUnit: null,
    procedures: [],
    decisionNo: null,
    decidedOn: null,
    effectiveOn: null,
    expiresOn: null,
    evaluatedYear: null,
  }),
  initial: 'proposed',
  states: {
    proposed: {
      on: {
        ASSESS: {
          target: 'assessing',
          actions: assign({
            kind: ({ event }) => event.kind,
            toUnit: ({ event }) => event.toUnit,
            procedures: ({ event }) => event.procedures.map(({ code, name }) => ({ code, name })),
          }),
        },
      },
    },
    assessing: { on: { CAPACITY_OK: 'drafting', CAPACITY_FAIL: 'rejected' } },
    drafting: { on: { SUBMIT: 'awaitingDecision' } },
    awaitingDecision: {
      on: {
        SIGN: [
          {
            guard: 'fromToday',
            target: 'inEffect',
            actions: ['keepDecision', { type: 'publish', params: { key: 'publication' } }],
          },
          {
            guard: 'fromLater',
            target: 'decided',
            actions: ['keepDecision', { type: 'publish', params: { key: 'publication' } }],
          },
        ],
        RETURN: 'drafting',
        DECLINE: 'rejected',
      },
    },
    decided: {
      after: { effect: 'inEffect' },
      // Taken back before its day.
      on: {
        REVOKE: {
          target: 'revoked',
          actions: { type: 'publish', params: { key: 'revocation' } },
        },
      },
    },
    inEffect: {
      initial: 'applied',
      after: { evaluation: {}, expiry: 'expired' },
      on: {
        REVOKE: {
          target: 'revoked',
          actions: { type: 'publish', params: { key: 'revocation' } },
        },
      },
      states: {
        applied: { on: { EVALUATE: { guard: 'nextYear', target: 'underEvaluation' } } },
        underEvaluation: {
          on: {
            CONTINUE: {
              target: '#delegation.inEffect',
              reenter: true,
              actions: assign({ evaluatedYear: ({ context }) => context.evaluatedYear! + 1 }),
            },
          },
        },
      },
    },
    rejected: { type: 'final' },
    revoked: { type: 'final' },
    expired: { type: 'final' },
  },
});
