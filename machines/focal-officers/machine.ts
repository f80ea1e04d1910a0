import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { FocalChangeInput, type events } from './events.js';

export type FocalChange = {
  unitCode: string;
  change: FocalChangeInput['change'];
  changedOn: Day;
  /** The last working day on which the open post was called to mind. */
  remindedThrough: Day;
  /** How many focal officers the unit has after the change, as proposed. */
  officers: number | null;
  proposalNo: string | null;
  decisionNo: string | null;
  effectiveOn: Day | null;
};

/**
 * Change of a focal officer for the control of procedures (cán bộ đầu mối): reported by the unit,
 * proposed, checked by the office for number and composition, decided by the chairman, entered in the
 * list. Until it is decided the post stands open, and that is called to mind every working day.
 */
export const machine = setup({
  types: {
    context: {} as FocalChange,
    input: {} as Opened<typeof FocalChangeInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  actions: {
    noteOfficers: assign({
      officers: ({ context, event }) => ('officers' in event ? event.officers : context.officers),
    }),
    noteProposal: assign({
      proposalNo: ({ context, event }) =>
        'proposalNo' in event ? event.proposalNo : context.proposalNo,
    }),
  },
  guards: {
    // Names are personal: the machine is only told whether they are the same.
    anotherPerson: ({ event }) => event.facts.samePerson !== true,
    // "bảo đảm đủ số lượng": how many is the authority's figure.
    enoughOfficers: ({ context, event }) =>
      (context.officers ?? 0) >= (event.parameters.officersMin ?? 0),
  },
}).createMachine({
  id: 'focal-officers',
  context: ({ input }) => ({
    unitCode: input?.unitCode,
    change: input?.change,
    changedOn: input?.changedOn,
    // What lay before the case was opened cannot be called to mind any more.
    remindedThrough: input?.at.slice(0, 10),
    officers: null,
    proposalNo: null,
    decisionNo: null,
    effectiveOn: null,
  }),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      after: { decision: {} },
      states: {
        work: {
          initial: 'reported',
          states: {
            reported: {
              on: {
                PROPOSE: { guard: 'anotherPerson', target: 'proposing', actions: 'noteOfficers' },
                CANCEL: '#focal-officers.cancelled',
              },
            },
            proposing: {
              on: {
                SUBMIT: { target: 'officeCheck', actions: 'noteProposal' },
                CANCEL: '#focal-officers.cancelled',
              },
            },
            // Whether the composition is right is the officer's to judge: ENDORSE or RETURN.
            officeCheck: {
              on: {
                ENDORSE: { guard: 'enoughOfficers', target: 'awaitingDecision' },
                RETURN: 'returned',
              },
            },
            returned: {
              on: {
                RESUBMIT: {
                  guard: 'anotherPerson',
                  target: 'officeCheck',
                  actions: ['noteOfficers', 'noteProposal'],
                },
              },
            },
            awaitingDecision: {
              on: {
                DECIDE: {
                  target: '#focal-officers.decided',
                  actions: assign({
                    decisionNo: ({ event }) => event.decisionNo,
                    effectiveOn: ({ event }) => event.effectiveOn,
                  }),
                },
                RETURN_UNSIGNED: 'returned',
              },
            },
          },
        },
        reminders: {
          initial: 'waiting',
          states: {
            waiting: {
              after: {
                reminder: {
                  target: 'waiting',
                  reenter: true,
                  actions: assign({ remindedThrough: ({ event }) => event.due.reminder! }),
                },
              },
            },
          },
        },
      },
    },
    decided: { on: { UPDATE_LIST: 'listUpdated' } },
    listUpdated: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
