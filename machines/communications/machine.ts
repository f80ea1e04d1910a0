import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { CommunicationInput, type events } from './events.js';

export type Communication = {
  form: CommunicationInput['form'];
  dueOn: Day | null;
  channel: string | null;
  contractNo: string | null;
  contentVersion: string | null;
  reference: string | null;
  reportNo: string | null;
};

/**
 * Communication (thông tin, tuyên truyền): planned, written, checked by the office, made public, kept
 * up to date, reported. Work for which the press is paid needs its contract before it is checked.
 */
export const machine = setup({
  types: {
    context: {} as Communication,
    input: {} as Opened<typeof CommunicationInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    // A printed day is not moved by starting late.
    dayGivenOnce: ({ context, event }) =>
      event.type === 'START' && (event.dueOn == null || context.dueOn === null),
    byThePress: ({ context }) => context.form === 'press-contract',
    contractSigned: ({ context }) =>
      context.form !== 'press-contract' || context.contractNo !== null,
  },
}).createMachine({
  id: 'communications',
  context: ({ input }) => ({
    form: input?.form,
    dueOn: input?.dueOn ?? null,
    channel: null,
    contractNo: null,
    contentVersion: null,
    reference: null,
    reportNo: null,
  }),
  initial: 'preparing',
  states: {
    preparing: {
      initial: 'planned',
      after: { publication: {} },
      on: { CANCEL: 'cancelled' },
      states: {
        planned: {
          on: {
            START: {
              guard: 'dayGivenOnce',
              target: 'drafting',
              actions: assign({
                channel: ({ event }) => event.channel,
                dueOn: ({ context, event }) => context.dueOn ?? event.dueOn ?? null,
              }),
            },
          },
        },
        drafting: {
          on: {
            SIGN_CONTRACT: {
              guard: 'byThePress',
              actions: assign({ contractNo: ({ event }) => event.contractNo }),
            },
            SUBMIT: {
              guard: 'contractSigned',
              target: 'editorialReview',
              actions: assign({ contentVersion: ({ event }) => event.contentVersion }),
            },
          },
        },
        editorialReview: {
          on: {
            APPROVE_AND_PUBLISH: {
              target: '#communications.published',
              actions: assign({ reference: ({ event }) => event.reference }),
            },
            RETURN: 'drafting',
          },
        },
      },
    },
    published: {
      on: {
        // A standing column (chuyên mục) stays here and is kept up to date, until it is reported.
        UPDATE: { actions: assign({ contentVersion: ({ event }) => event.contentVersion }) },
        REPORT: {
          target: 'reported',
          actions: assign({ reportNo: ({ event }) => event.reportNo }),
        },
      },
    },
    reported: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
