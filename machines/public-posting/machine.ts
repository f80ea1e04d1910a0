import { assign, enqueueActions, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { PostingInput, type events, type PostedProcedure, type systemEvents } from './events.js';

export type Posting = {
  contentType: 'procedures' | 'petition-address';
  decisionNo: string;
  issuedOn: Day;
  effectiveOn: Day;
  procedures: { code: string; name: string; change: PostedProcedure['change'] }[];
  /** The channels that have to show it. */
  channels: string[];
  /** The day each channel went up. */
  postedOn: { [channel: string]: Day };
  /** The day on which the content is no longer in force and has to be down. */
  endsOn: Day | null;
};

/**
 * Posting of administrative procedures (công khai, niêm yết): prepared and put up on every channel
 * on the day the publication decision takes effect, checked against the decision, corrected when
 * found wrong, and taken down when it is no longer in force.
 */
export const machine = setup({
  types: {
    context: {} as Posting,
    input: {} as Opened<typeof PostingInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    recordChannel: assign(({ context, event }) =>
      event.type === 'CHANNEL_POSTED'
        ? { postedOn: { ...context.postedOn, [event.channel]: event.on } }
        : {},
    ),
    // The register has the procedures that are there to be asked for; of one that is abolished, what is
    // posted is that it is gone.
    tellRegister: enqueueActions(({ context, enqueue }) => {
      const { decisionNo, procedures } = context;
      const postedOn = deadlines.effect.metOn(context);
      const changes = procedures
        .filter(({ change }) => change !== 'abolished')
        .map(({ code }) => ({ code, postedOn }));
      if (changes.length > 0) enqueue.emit({ type: 'write-register', decisionNo, changes });
    }),
    endsToday: assign({ endsOn: ({ context, event }) => context.endsOn ?? event.on }),
  },
  guards: {
    channelRequired: ({ context, event }) =>
      event.type === 'CHANNEL_POSTED' && context.channels.includes(event.channel),
    lastChannelUp: ({ context, event }) =>
      event.type === 'CHANNEL_POSTED' &&
      context.channels.includes(event.channel) &&
      context.channels.every((channel) => channel === event.channel || channel in context.postedOn),
    nothingPosted: ({ context }) => Object.keys(context.postedOn).length === 0,
    removedEverywhere: ({ context, event }) =>
      event.type === 'CONTENT_REMOVED' &&
      Object.keys(context.postedOn).every((channel) => event.channels.includes(channel)),
  },
}).createMachine({
  id: 'public-posting',
  context: ({ input }) => ({
    contentType: input?.contentType ?? 'procedures',
    decisionNo: input?.decisionNo,
    issuedOn: input?.issuedOn,
    effectiveOn: input?.effectiveOn,
    procedures: input?.procedures ?? [],
    channels: [],
    postedOn: {},
    endsOn: null,
  }),
  initial: 'publishing',
  states: {
    publishing: {
      initial: 'pending',
      after: { effect: {} },
      on: {
        // What is already up has to come down again.
        CANCEL: [{ guard: 'nothingPosted', target: 'cancelled' }, { target: 'removing' }],
        PARENT_CANCELLED: [{ guard: 'nothingPosted', target: 'cancelled' }, { target: 'removing' }],
      },
      states: {
        pending: {
          on: {
            PREPARE: {
              target: 'preparing',
              actions: assign({ channels: ({ event }) => event.channels }),
            },
          },
        },
        preparing: { on: { START_POSTING: 'posting' } },
        posting: {
          on: {
            CHANNEL_POSTED: [
              {
                guard: 'lastChannelUp',
                target: '#public-posting.onDisplay',
                actions: ['recordChannel', 'tellRegister'],
              },
              { guard: 'channelRequired', actions: 'recordChannel' },
            ],
          },
        },
      },
    },
    // While the content is in force it stays public: a standing duty, so `posted` is where a case
    // rests, for years if need be, and not an end.
    onDisplay: {
      initial: 'verifying',
      on: {
        // The posted content as a whole is no longer in force. A single procedure of it that goes
        // earlier comes down with the posting of the decision that abolishes it.
        PROCEDURE_EXPIRED: {
          target: 'removing',
          actions: assign({ endsOn: ({ event }) => event.expiresOn }),
        },
        PARENT_CANCELLED: 'removing',
      },
      states: {
        verifying: { on: { VERIFY_OK: 'posted', VERIFY_FAIL: 'correcting' } },
        posted: { on: { DISCREPANCY_REPORTED: 'correcting' } },
        correcting: { on: { CORRECTED: 'verifying' } },
      },
    },
    removing: {
      // Today, where no other day is known by then.
      entry: 'endsToday',
      after: { removal: {} },
      on: { CONTENT_REMOVED: { guard: 'removedEverywhere', target: 'removed' } },
    },
    removed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
