import { assign, emit, enqueueActions, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import {
  PublicationInput,
  type Basis,
  type events,
  type ProcedureChange,
  type systemEvents,
  type TimeLimit,
} from './events.js';

export type BasisOfDecision = {
  type: Basis['basisType'];
  no: string;
  on: Day;
  effectiveOn: Day | null;
};

export type Publication = {
  bases: BasisOfDecision[];
  procedures: ProcedureChange[];
  /** The points of the last "Văn bản kiểm soát chất lượng". */
  points: string[];
  signedOn: Day | null;
  /** The day on which the decision takes effect. */
  effectiveOn: Day | null;
  decisionNo: string | null;
  issuedOn: Day | null;
  /** The keys of the follow-ups that do not exist yet. */
  awaited: string[];
  followUps: { key: string; process: string; caseId: string; code: string }[];
};

/**
 * Decision that makes administrative procedures public (Quyết định công bố): a basis arises, the
 * division drafts, its head and the director of the department submit, the office of the People's
 * Committee controls the quality, the chairman signs, the registry issues. Once issued, the register
 * takes it in, the procedures are posted, and each one in force gets its internal workflow.
 */
export const machine = setup({
  types: {
    context: {} as Publication,
    input: {} as Opened<typeof PublicationInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    recordFollowUp: assign(({ context, event }) => {
      if (event.type !== 'FOLLOW_UP_OPENED') return {};
      const { key, process, caseId, code } = event;
      return {
        awaited: context.awaited.filter((awaited) => awaited !== key),
        followUps: [...context.followUps, { key, process, caseId, code }],
      };
    }),
  },
  guards: {
    everyPointAnswered: ({ context, event }) =>
      event.type === 'RESUBMIT' && context.points.every((point) => event.answered.includes(point)),
    // The workflow's 10 days run from the day of issue: a slip there would shorten them.
    notBeforeSigning: ({ context, event }) => event.on >= (context.signedOn ?? ''),
    followUpAwaited: ({ context, event }) =>
      event.type === 'FOLLOW_UP_OPENED' && context.awaited.includes(event.key),
    lastFollowUp: ({ context, event }) =>
      event.type === 'FOLLOW_UP_OPENED' && context.awaited.every((key) => key === event.key),
  },
}).createMachine({
  id: 'publication-decision',
  context: ({ input }) => ({
    bases: input ? [basisOf(input)] : [],
    procedures: input?.procedures,
    points: [],
    signedOn: null,
    effectiveOn: null,
    decisionNo: null,
    issuedOn: null,
    awaited: [],
    followUps: [],
  }),
  initial: 'preparing',
  states: {
    preparing: {
      initial: 'triggered',
      // All three limit the decision itself; each runs only where its kind of basis is there.
      after: { ministry: {}, effect: {}, signing: {} },
      on: {
        // A decision may rest on several bases; the earliest of their days binds.
        BASIS_ADDED: {
          actions: assign({ bases: ({ context, event }) => [...context.bases, basisOf(event)] }),
        },
        // The basis is gone: a regulation put off or withdrawn.
        CANCEL: 'cancelled',
      },
      states: {
        triggered: { on: { START_DRAFT: 'drafting' } },
        drafting: {
          on: {
            SUBMIT_DRAFT: {
              target: 'divisionReview',
              actions: assign({
                procedures: ({ context, event }) => event.procedures ?? context.procedures,
              }),
            },
          },
        },
        divisionReview: { on: { APPROVE_DIVISION: 'directorReview', RETURN: 'drafting' } },
        directorReview: { on: { SUBMIT_TO_OFFICE: 'qualityControl', RETURN: 'drafting' } },
        qualityControl: {
          on: {
            QC_PASS: 'awaitingSignature',
            QC_RETURN: {
              target: 'revising',
              actions: assign({ points: ({ event }) => event.points }),
            },
          },
        },
        revising: {
          on: {
            RESUBMIT: {
              guard: 'everyPointAnswered',
              target: 'qualityControl',
              actions: assign({
                points: [],
                procedures: ({ context, event }) => event.procedures ?? context.procedures,
              }),
            },
          },
        },
        awaitingSignature: {
          on: {
            SIGN: {
              target: '#publication-decision.signed',
              actions: assign({
                signedOn: ({ event }) => event.on,
                effectiveOn: ({ event }) => event.effectiveOn,
              }),
            },
            RETURN_UNSIGNED: 'revising',
          },
        },
      },
    },
    signed: {
      on: {
        ISSUE: {
          guard: 'notBeforeSigning',
          target: 'issued',
          actions: [
            assign({
              decisionNo: ({ event }) => event.decisionNo,
              issuedOn: ({ event }) => event.on,
            }),
            assign({ awaited: ({ context }) => followUpsOf(context).map(({ key }) => key) }),
            // First the register, so that what is opened finds it there.
            emit(({ context }) => registered(context)),
            enqueueActions(({ context, enqueue }) => {
              for (const followUp of followUpsOf(context)) enqueue.emit(followUp);
            }),
          ],
        },
      },
    },
    issued: {
      on: {
        FOLLOW_UP_OPENED: [
          { guard: 'lastFollowUp', target: 'completed', actions: 'recordFollowUp' },
          { guard: 'followUpAwaited', actions: 'recordFollowUp' },
        ],
        // The decision is annulled while its follow-ups are still being opened. Once completed it
        // is part of the law in force: it is undone by a new publication decision that abolishes.
        REVOKE: {
          target: 'cancelled',
          actions: emit(({ event }) => ({
            type: 'tell-children',
            event: 'PARENT_CANCELLED',
            payload: { decisionNo: event.revocationNo },
          })),
        },
      },
    },
    completed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

function basisOf(basis: Basis): BasisOfDecision {
  const { basisType: type, basisNo: no, basisOn: on, effectiveOn = null } = basis;
  return { type, no, on, effectiveOn };
}

/** What an issued decision sets going: its posting, and a workflow for each procedure in force. */
function followUpsOf(publication: Publication): Extract<Notice, { type: 'open-case' }>[] {
  const { decisionNo, issuedOn, effectiveOn, procedures } = publication;
  return [
    {
      type: 'open-case',
      process: 'public-posting',
      key: 'posting',
      reply: 'FOLLOW_UP_OPENED',
      // An abolished procedure is in the list too: what was posted of it has to come down.
      input: {
        decisionNo,
        issuedOn,
        effectiveOn,
        procedures: procedures.map(({ code, name, change }) => ({ code, name, change })),
      },
    },
    ...procedures
      .filter(({ change }) => change !== 'abolished')
      .map(({ code, name, change, timeLimit }) => ({
        type: 'open-case' as const,
        process: 'internal-workflow-approval',
        key: `workflow:${code}`,
        reply: 'FOLLOW_UP_OPENED',
        input: {
          procedureCode: code,
          procedureName: name,
          change,
          decisionNo,
          decisionIssuedOn: issuedOn,
          // An amended limit is in the register from its own day on; the workflow is drafted before.
          ...(timeLimit ? { publishedHours: hoursOf(timeLimit) } : {}),
        },
      })),
  ];
}

/** What the register is to say from the day on which the decision takes effect. */
function registered(publication: Publication): Extract<Notice, { type: 'write-register' }> {
  const { effectiveOn, procedures } = publication;
  return {
    type: 'write-register',
    decisionNo: publication.decisionNo!,
    changes: procedures.map(({ change, ...published }) =>
      change === 'abolished'
        ? { code: published.code, inForceTo: dayBefore(effectiveOn!) }
        : { ...published, inForceFrom: effectiveOn! },
    ),
  };
}

/** A day of work has eight hours; a period in days has at most that many of them. */
function hoursOf({ amount, unit }: TimeLimit): number {
  return unit === 'working-hour' ? amount : amount * 8;
}

function dayBefore(day: Day): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
