import { and, assign, enqueueActions, setup } from 'xstate';
import {
  nominalDelays,
  type Day,
  type JsonObject,
  type Notice,
  type Opened,
  type Sent,
} from '../process.js';
import { deadlines } from './deadlines.js';
import { PlanInput, type events, type PlannedTask, type systemEvents } from './events.js';

export type Plan = {
  year: number;
  planType: string;
  draftDueOn: Day | null;
  sendTo: string | null;
  /** Rows of the annex for which no case was asked for yet. */
  planned: PlannedTask[];
  signedOn: Day | null;
  number: string | null;
  issuedOn: Day | null;
  /** Numbers of its amendments. */
  amendments: string[];
  /** The refs of all its items, and of those that have not come to their end. */
  refs: string[];
  open: string[];
  carriedOver: string[];
};

/**
 * Plan (kế hoạch): drafted, commented on by the units, signed by the head of the agency, issued and
 * sent by the printed day. Each row of its annex then is a case of its own. During the year the plan
 * is amended when new work comes up; at its end every item is finished or goes over into the next.
 */
export const machine = setup({
  types: {
    context: {} as Plan,
    input: {} as Opened<typeof PlanInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    takeTasks: assign({
      planned: ({ context, event }) =>
        'tasks' in event && event.tasks ? event.tasks : context.planned,
    }),
    openTasks: enqueueActions(({ context, event, enqueue }) => {
      for (const task of context.planned) {
        enqueue.emit({
          type: 'open-case',
          process: 'plan-task',
          key: task.ref,
          input: itemOf(context, task, event.on),
        });
      }
      const refs = context.planned.map(({ ref }) => ref);
      enqueue.assign({
        planned: [],
        refs: [...context.refs, ...refs],
        open: [...context.open, ...refs],
      });
    }),
  },
  guards: {
    notBeforeSigning: ({ context, event }) => event.on >= (context.signedOn ?? ''),
    sentWhereOwed: ({ context, event }) =>
      event.type === 'ISSUE' &&
      (context.sendTo === null || event.recipients.includes(context.sendTo)),
    tasksDrafted: ({ context }) => context.planned.length > 0,
    newTasksOnly: ({ context, event }) =>
      event.type === 'AMENDMENT_ISSUED' &&
      (event.tasks ?? []).every(({ ref }) => !context.refs.includes(ref)),
    taskOpen: ({ context, event }) =>
      event.type === 'TASK_ENDED' && context.open.includes(event.itemRef),
    // What is not finished goes over into the next year, and only that.
    everyTaskSettled: ({ context, event }) =>
      event.type === 'CLOSE_YEAR' &&
      event.carriedOver.length === context.open.length &&
      context.open.every((ref) => event.carriedOver.includes(ref)),
  },
}).createMachine({
  id: 'plan-issuance',
  context: ({ input }) => ({
    year: input?.year,
    planType: input?.planType,
    draftDueOn: input?.draftDueOn ?? null,
    sendTo: input?.sendTo ?? null,
    planned: input?.tasks ?? [],
    signedOn: null,
    number: null,
    issuedOn: null,
    amendments: [],
    refs: [],
    open: [],
    carriedOver: [],
  }),
  initial: 'preparing',
  states: {
    preparing: {
      initial: 'drafting',
      after: { issue: {} },
      states: {
        drafting: {
          on: {
            SEND_FOR_COMMENT: 'consulting',
            SUBMIT: 'awaitingSignature',
            CANCEL: '#plan-issuance.cancelled',
          },
        },
        consulting: {
          on: { COMMENTS_CLOSED: 'awaitingSignature', CANCEL: '#plan-issuance.cancelled' },
        },
        awaitingSignature: {
          on: {
            SIGN: { target: 'signed', actions: assign({ signedOn: ({ event }) => event.on }) },
            RETURN: 'drafting',
          },
        },
        signed: {
          on: {
            ISSUE: {
              guard: and(['notBeforeSigning', 'sentWhereOwed']),
              target: '#plan-issuance.issued',
              actions: assign({
                number: ({ event }) => event.number,
                issuedOn: ({ event }) => event.on,
              }),
            },
          },
        },
      },
    },
    issued: {
      always: { guard: 'tasksDrafted', target: 'inForce', actions: 'openTasks' },
      on: { IMPORT_TASKS: { target: 'inForce', actions: ['takeTasks', 'openTasks'] } },
    },
    inForce: {
      initial: 'carriedOut',
      on: {
        TASK_ENDED: {
          guard: 'taskOpen',
          actions: assign({
            open: ({ context, event }) => context.open.filter((ref) => ref !== event.itemRef),
          }),
        },
      },
      states: {
        carriedOut: {
          on: {
            AMEND: 'amending',
            CLOSE_YEAR: {
              guard: 'everyTaskSettled',
              target: '#plan-issuance.closed',
              actions: assign({ carriedOver: ({ event }) => event.carriedOver }),
            },
          },
        },
        amending: {
          on: {
            AMENDMENT_ISSUED: {
              guard: 'newTasksOnly',
              target: 'carriedOut',
              actions: [
                assign({
                  amendments: ({ context, event }) => [...context.amendments, event.number],
                }),
                'takeTasks',
                'openTasks',
              ],
            },
          },
        },
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** A row of the annex as the input of its case; it counts from the day that it was issued. */
function itemOf(plan: Plan, task: PlannedTask, issuedOn: Day): JsonObject {
  const { ref, printedTiming, dueOn, relative = [] } = task;
  return {
    planId: plan.number,
    itemRef: ref,
    year: plan.year,
    content: task.content,
    part: 'task',
    leadUnits: task.leadUnits,
    cooperatingUnits: task.cooperatingUnits ?? [],
    products: task.products ?? [],
    legalBasis: task.legalBasis ?? [],
    ...(printedTiming ? { printedTiming } : {}),
    timing: task.timing,
    ...(dueOn ? { dueOn } : {}),
    periods: task.periods ?? [],
    beginsOn: issuedOn,
    lastDay: `${plan.year}-12-31`,
    relative: relative.map((each) => ({ ...each })),
    livingCopy: false,
    processHint: task.processHint ?? 'plan-task',
    tellsPlan: true,
  };
}
