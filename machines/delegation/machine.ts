import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { DelegationInput, type events, type systemEvents } from './events.js';

export type Delegation = {
  kind: DelegationInput['kind'];
  powerFrom: DelegationInput['powerFrom'];
  delegatingUnit: string;
  receivingUnits: string[];
  procedures: { code: string; name: string }[];
  decisionNo: string | null;
  signedOn: Day | null;
  effectiveOn: Day | null;
  /** The last day; null where the delegation has no term. */
  expiresOn: Day | null;
  /** The year whose evaluation is owed next. */
  owedYear: number | null;
  /** The year that is being evaluated. */
  evaluating: number | null;
  lastReport: { year: number; no: string } | null;
  publication: { caseId: string; code: string } | null;
};

/**
 * Delegation of procedures to another level (phân cấp, ủy quyền): proposed, the receiving level's
 * conditions assessed, decided by the chairman. Its procedures are published anew; it is in effect from
 * its day on, is evaluated every year, and ends when it is revoked or its term is over.
 */
export const machine = setup({
  types: {
    context: {} as Delegation,
    input: {} as Opened<typeof DelegationInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    publish: emit(({ context }) => {
      const { decisionNo, signedOn, effectiveOn } = context;
      // A decision that is in effect with its signature leaves no days before its effect.
      return effectiveOn! > signedOn!
        ? publication(context, 'publication', {
            basisType: 'legal-document',
            basisNo: decisionNo!,
            basisOn: signedOn!,
            effectiveOn: effectiveOn!,
          })
        : publication(context, 'publication', {
            basisType: 'on-signing',
            basisNo: decisionNo!,
            basisOn: signedOn!,
          });
    }),
    recordPublication: assign({
      publication: ({ context, event }) =>
        event.type === 'PUBLICATION_OPENED'
          ? { caseId: event.caseId, code: event.code }
          : context.publication,
    }),
    takeBack: emit(({ context, event }) =>
      publication(context, 'restoration', {
        basisType: 'on-signing',
        basisNo: event.type === 'REVOKE' ? event.decisionNo : '',
        basisOn: event.on,
      }),
    ),
    evaluateNextYear: assign({ owedYear: ({ context }) => context.owedYear! + 1 }),
  },
  guards: {
    powerIsOwn: ({ context }) => context.powerFrom === 'law',
    // An authorisation has a term; a term that is over before it was taken in would never end here.
    termIsSound: ({ context, event }) =>
      event.type === 'SIGN' &&
      (event.expiresOn == null
        ? context.kind !== 'authorisation'
        : event.expiresOn >= event.effectiveOn && event.expiresOn >= dayOf(event.at)),
    alreadyInForce: ({ event }) => event.type === 'SIGN' && event.effectiveOn <= dayOf(event.at),
    yearInForce: ({ context, event }) =>
      event.type === 'EVALUATE' &&
      event.year >= yearOf(context.effectiveOn!) &&
      event.year <= yearOf(event.on),
    // A late report on a year that was missed does not answer the year that runs.
    ofOwedYear: ({ context }) => context.evaluating === context.owedYear,
  },
}).createMachine({
  id: 'delegation',
  context: ({ input }) => ({
    kind: input?.kind,
    powerFrom: input?.powerFrom,
    delegatingUnit: input?.delegatingUnit,
    receivingUnits: input?.receivingUnits ?? [],
    procedures: input?.procedures ?? [],
    decisionNo: null,
    signedOn: null,
    effectiveOn: null,
    expiresOn: null,
    owedYear: null,
    evaluating: null,
    lastReport: null,
    publication: null,
  }),
  initial: 'proposed',
  states: {
    proposed: { on: { ASSESS: 'assessing' } },
    assessing: {
      on: {
        CAPACITY_OK: { guard: 'powerIsOwn', target: 'drafting' },
        CAPACITY_FAIL: 'rejected',
      },
    },
    drafting: { on: { SUBMIT: 'awaitingDecision' } },
    awaitingDecision: {
      on: {
        SIGN: {
          guard: 'termIsSound',
          target: 'decided',
          actions: [
            assign({
              decisionNo: ({ event }) => event.decisionNo,
              signedOn: ({ event }) => event.on,
              effectiveOn: ({ event }) => event.effectiveOn,
              expiresOn: ({ event }) => event.expiresOn ?? null,
            }),
            'publish',
          ],
        },
        RETURN: 'drafting',
        DECLINE: 'rejected',
      },
    },
    decided: {
      always: { guard: 'alreadyInForce', target: 'inEffect' },
      after: { effect: 'inEffect' },
      on: {
        PUBLICATION_OPENED: { actions: 'recordPublication' },
        REVOKE: { target: 'revoked', actions: 'takeBack' },
      },
    },
    inEffect: {
      type: 'parallel',
      entry: assign({
        owedYear: ({ context, event }) =>
          Math.max(yearOf(context.effectiveOn!), yearOf(dayOf(event.at))),
      }),
      after: {
        expiry: {
          target: 'expired',
          // What is public of these procedures is no longer right.
          actions: emit(({ context, event }) =>
            publication(context, 'restoration', {
              basisType: 'discrepancy',
              basisNo: context.decisionNo!,
              basisOn: event.on,
            }),
          ),
        },
      },
      on: {
        PUBLICATION_OPENED: { actions: 'recordPublication' },
        REVOKE: { target: 'revoked', actions: 'takeBack' },
      },
      states: {
        work: {
          initial: 'operating',
          states: {
            operating: {
              on: {
                EVALUATE: {
                  guard: 'yearInForce',
                  target: 'underEvaluation',
                  actions: assign({ evaluating: ({ event }) => event.year }),
                },
              },
            },
            underEvaluation: {
              on: {
                CONTINUE: {
                  target: 'operating',
                  actions: assign({
                    lastReport: ({ context, event }) => ({
                      year: context.evaluating!,
                      no: event.reportNo,
                    }),
                    evaluating: null,
                  }),
                },
              },
            },
          },
        },
        // Each year is owed whether or not the one before was evaluated.
        evaluations: {
          initial: 'owed',
          states: {
            owed: {
              after: {
                evaluation: { target: 'owed', reenter: true, actions: 'evaluateNextYear' },
              },
              on: {
                CONTINUE: {
                  guard: 'ofOwedYear',
                  target: 'owed',
                  reenter: true,
                  actions: 'evaluateNextYear',
                },
              },
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

type Basis = { basisType: string; basisNo: string; basisOn: Day; effectiveOn?: Day };

/** Who takes in and settles a procedure is part of what is published of it. */
function publication({ procedures }: Delegation, key: string, basis: Basis): Notice {
  return {
    type: 'open-case',
    process: 'publication-decision',
    key,
    // A delegation that has ended takes no reply.
    ...(key === 'publication' ? { reply: 'PUBLICATION_OPENED' } : {}),
    input: {
      ...basis,
      procedures: procedures.map(({ code, name }) => ({ code, name, change: 'amended' })),
    },
  };
}

/** The day in Vietnam of an instant, as the host stamps it. */
function dayOf(at: string): Day {
  return at.slice(0, 10);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
