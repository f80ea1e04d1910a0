import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { WorkFileInput, type events } from './events.js';

export type WorkFile = {
  direction: WorkFileInput['direction'];
  registerNo: string;
  handlingUnit: string | null;
  dueOn: Day | null;
  signedOn: Day | null;
  documentNo: string | null;
};

/**
 * A document or file worked on wholly in electronic form (hồ sơ công việc toàn trình): registered,
 * assigned, drafted, approved, signed digitally by whoever has the authority, issued by the registry;
 * or filed where nothing is to be issued. Secret files are left out, and what has to go on paper leaves
 * with its reason.
 */
export const machine = setup({
  types: {
    context: {} as WorkFile,
    input: {} as Opened<typeof WorkFileInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    nothingToIssue: ({ context }) => context.direction === 'incoming',
    certificateInForce: ({ event }) =>
      event.type === 'SIGN' && event.certificateValidTo >= event.on,
    notBeforeSigning: ({ context, event }) => event.on >= (context.signedOn ?? ''),
  },
}).createMachine({
  id: 'electronic-work-file',
  context: ({ input }) => ({
    direction: input?.direction,
    registerNo: input?.registerNo,
    handlingUnit: null,
    dueOn: null,
    signedOn: null,
    documentNo: null,
  }),
  initial: 'registered',
  states: {
    registered: {
      on: {
        ASSIGN: {
          target: 'handling',
          actions: assign({
            handlingUnit: ({ event }) => event.unitCode,
            dueOn: ({ event }) => event.dueOn ?? null,
          }),
        },
        // The target of 100 % leaves secret files out ("trừ hồ sơ mật").
        MARK_SECRET: 'excluded',
      },
    },
    handling: {
      initial: 'assigned',
      after: { due: {} },
      states: {
        assigned: { on: { PROCESS: 'processing' } },
        processing: {
          on: {
            SUBMIT: 'reviewing',
            FILE: { guard: 'nothingToIssue', target: '#electronic-work-file.filed' },
            PAPER_FALLBACK: '#electronic-work-file.paperOnly',
          },
        },
        reviewing: { on: { TO_SIGN: 'signing', RETURN: 'processing' } },
        signing: {
          on: {
            SIGN: {
              guard: 'certificateInForce',
              target: 'signed',
              actions: assign({ signedOn: ({ event }) => event.on }),
            },
            RETURN_UNSIGNED: 'processing',
          },
        },
        signed: {
          after: { issuing: {} },
          on: {
            ISSUE: {
              guard: 'notBeforeSigning',
              target: '#electronic-work-file.issued',
              actions: assign({ documentNo: ({ event }) => event.documentNo }),
            },
          },
        },
      },
    },
    issued: { type: 'final' },
    filed: { type: 'final' },
    excluded: { type: 'final' },
    paperOnly: { type: 'final' },
  },
});
