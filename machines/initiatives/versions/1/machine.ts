import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { InitiativeInput, type events } from './events.js';

export type Initiative = {
  year: number;
  proposingUnit: string;
  proposedOn: Day | null;
  missing: string[];
  recognisedOn: Day | null;
  decisionNo: string | null;
  pilot: { scope: string[]; dueOn: Day } | null;
  replicatedIn: string[];
  catalogueRef: string | null;
};

/**
 * Initiative of reform (sáng kiến, mô hình, giải pháp): somebody proposes it, the unit approves it and
 * proposes it to the city's office, the office evaluates it, it is recognised or not. What is
 * recognised may be tried out, and spread when the competent authority so decides; whatever becomes of
 * that, it goes into the catalogue that the units share.
 */
export const machine = setup({
  types: {
    context: {} as Initiative,
    input: {} as Opened<typeof InitiativeInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  actions: {
    enter: assign({
      catalogueRef: ({ context, event }) =>
        event.type === 'LIST' ? event.catalogueRef : context.catalogueRef,
    }),
  },
  guards: {
    everythingSupplied: ({ context, event }) =>
      event.type === 'SUPPLEMENT' && context.missing.every((each) => event.supplied.includes(each)),
    pilotEndsAhead: ({ event }) => event.type === 'PILOT' && event.dueOn > event.on,
  },
}).createMachine({
  id: 'initiatives',
  context: ({ input }) => ({
    year: input?.year,
    proposingUnit: input?.proposingUnit,
    proposedOn: null,
    missing: [],
    recognisedOn: null,
    decisionNo: null,
    pilot: null,
    replicatedIn: [],
    catalogueRef: null,
  }),
  initial: 'inUnit',
  states: {
    inUnit: {
      initial: 'proposed',
      after: { proposal: {} },
      states: {
        proposed: { on: { SUBMIT_UNIT: 'unitReview' } },
        unitReview: {
          on: {
            APPROVE_UNIT: {
              target: '#initiatives.submitted',
              actions: assign({ proposedOn: ({ event }) => event.on }),
            },
            REJECT_UNIT: '#initiatives.notRecognised',
          },
        },
      },
    },
    submitted: { on: { EVALUATE: 'evaluating' } },
    evaluating: {
      on: {
        REQUEST_MORE: {
          target: 'supplementing',
          actions: assign({ missing: ({ event }) => event.missing }),
        },
        RECOGNISE: {
          target: 'recognised',
          actions: assign({
            recognisedOn: ({ event }) => event.on,
            decisionNo: ({ event }) => event.decisionNo ?? null,
          }),
        },
        REJECT: 'notRecognised',
      },
    },
    supplementing: {
      on: {
        SUPPLEMENT: {
          guard: 'everythingSupplied',
          target: 'evaluating',
          actions: assign({ missing: [] }),
        },
      },
    },
    recognised: {
      initial: 'inUse',
      states: {
        inUse: {
          on: {
            PILOT: {
              guard: 'pilotEndsAhead',
              target: 'piloting',
              actions: assign({
                pilot: ({ event }) => ({ scope: event.scope, dueOn: event.dueOn }),
              }),
            },
            // A model that works already need not be tried out first.
            PROPOSE_REPLICATION: 'replicationProposed',
            LIST: { target: '#initiatives.listed', actions: 'enter' },
          },
        },
        piloting: {
          after: { pilot: {} },
          on: { PROPOSE_REPLICATION: 'replicationProposed', STOP_PILOT: 'notReplicated' },
        },
        replicationProposed: {
          on: {
            REPLICATE: {
              target: 'replicated',
              actions: assign({ replicatedIn: ({ event }) => event.scope }),
            },
            REFUSE_REPLICATION: 'notReplicated',
          },
        },
        replicated: { on: { LIST: { target: '#initiatives.listed', actions: 'enter' } } },
        notReplicated: { on: { LIST: { target: '#initiatives.listed', actions: 'enter' } } },
      },
    },
    listed: { type: 'final' },
    notRecognised: { type: 'final' },
  },
});
