import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { SurveyInput, type events } from './events.js';

export type Survey = {
  dossierCode: string | null;
  channel: SurveyInput['channel'];
  openedOn: Day;
  level: number | null;
  medium: 'PAPER' | 'ELECTRONIC' | null;
};

/**
 * Opinion of an applicant (phiếu đánh giá): asked when the result is returned, answered on paper or
 * electronically, recorded. Who is not satisfied is heard: the matter is put right, or it becomes a
 * petition.
 */
export const machine = setup({
  types: {
    context: {} as Survey,
    input: {} as Opened<typeof SurveyInput>,
    events: {} as Sent<typeof events>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  guards: {
    satisfied: ({ event }) =>
      event.type === 'ANSWER' && event.level >= event.parameters.satisfiedFrom,
  },
  actions: {
    keepAnswer: assign(({ event }) =>
      event.type === 'ANSWER' ? { level: event.level, medium: event.medium } : {},
    ),
  },
}).createMachine({
  id: 'satisfaction-survey',
  context: ({ input }) => ({
    dossierCode: input?.dossierCode ?? null,
    channel: input?.channel,
    openedOn: input?.openedOn,
    level: null,
    medium: null,
  }),
  initial: 'invited',
  states: {
    invited: {
      after: { response: 'expired' },
      on: {
        ANSWER: [
          { guard: 'satisfied', target: 'answered', actions: 'keepAnswer' },
          { target: 'followUp', actions: 'keepAnswer' },
        ],
      },
    },
    answered: { on: { RECORD: 'recorded', INVALIDATE: 'invalid' } },
    followUp: {
      on: {
        INVALIDATE: 'invalid',
        RESOLVED: 'recorded',
        PETITION_NEEDED: {
          target: 'recorded',
          actions: emit(({ context, event }) => ({
            type: 'open-case' as const,
            process: 'feedback-petition',
            key: 'petition',
            input: {
              receivedOn: event.on,
              channel: 'in-person',
              // What the applicant said is personal and stays on the slip.
              content: `Ý kiến không hài lòng, phiếu ${event.slipNo}${
                context.dossierCode ? `, hồ sơ ${context.dossierCode}` : ''
              }.`,
            },
          })),
        },
      },
    },
    recorded: { type: 'final' },
    expired: { type: 'final' },
    invalid: { type: 'final' },
  },
});
