import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { DigitisationInput, type events, type systemEvents } from './events.js';

export type Digitisation = {
  kind: DigitisationInput['kind'];
  documentType: string;
  dossierCode: string | null;
  receivedOn: Day;
  /** The scanned file, or the copy that was there already. */
  fileRef: string | null;
  pages: number | null;
  signatureRef: string | null;
  /** How often the portal was told. */
  told: number;
};

type Outcome = 'stored' | 'reused' | 'not-required' | 'failed';

/**
 * Digitisation (số hóa) of a dossier's papers or of a result: what is digitised already is used again;
 * the rest is scanned, its data taken out and checked, signed, stored and passed on to the national
 * portal. The dossier that it belongs to is told how it ended.
 */
export const machine = setup({
  types: {
    context: {} as Digitisation,
    input: {} as Opened<typeof DigitisationInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  guards: {
    validCopyOfOwner: ({ event }) =>
      event.type === 'REUSE' &&
      event.sameOwner &&
      (event.validTo == null || event.validTo >= event.on),
    everyFieldFilled: ({ event }) => event.type === 'EXTRACTED' && event.missingFields.length === 0,
    certificateValid: ({ event }) => event.type === 'SIGN' && event.certificateValidTo >= event.on,
  },
  actions: {
    tellDossier: emit(({ context }, { outcome }: { outcome: Outcome }) => ({
      type: 'tell-parent' as const,
      event: 'DIGITISED',
      payload: { kind: context.kind, outcome },
    })),
    tellPortal: emit(({ context }) => ({
      type: 'tell-portal' as const,
      key: `copy-${context.told}`,
      payload: {
        kind: context.kind,
        documentType: context.documentType,
        dossierCode: context.dossierCode,
        fileRef: context.fileRef,
      },
      done: 'PORTAL_TOLD',
      failed: 'PORTAL_FAILED',
    })),
    countTelling: assign({ told: ({ context }) => context.told + 1 }),
  },
}).createMachine({
  id: 'digitisation',
  context: ({ input }) => ({
    kind: input?.kind,
    documentType: input?.documentType,
    dossierCode: input?.dossierCode ?? null,
    receivedOn: input?.receivedOn,
    fileRef: null,
    pages: null,
    signatureRef: null,
    told: 0,
  }),
  initial: 'digitising',
  states: {
    digitising: {
      initial: 'identified',
      after: { immediate: {} },
      on: { PARENT_CANCELLED: 'cancelled' },
      states: {
        identified: {
          on: {
            CHECK_EXISTING: 'reuseCheck',
            NOT_REQUIRED: {
              target: '#digitisation.notRequired',
              actions: { type: 'tellDossier', params: { outcome: 'not-required' } },
            },
          },
        },
        reuseCheck: {
          on: {
            REUSE: {
              guard: 'validCopyOfOwner',
              target: '#digitisation.reused',
              actions: [
                assign({ fileRef: ({ event }) => event.existingRef }),
                { type: 'tellDossier', params: { outcome: 'reused' } },
              ],
            },
            SCAN: 'scanning',
          },
        },
        scanning: {
          on: {
            SCANNED: {
              target: 'extracting',
              actions: assign({
                fileRef: ({ event }) => event.fileRef,
                pages: ({ event }) => event.pages,
              }),
            },
            UNREADABLE: {
              target: '#digitisation.failed',
              actions: { type: 'tellDossier', params: { outcome: 'failed' } },
            },
          },
        },
        extracting: {
          on: { EXTRACTED: { guard: 'everyFieldFilled', target: 'qualityCheck' } },
        },
        qualityCheck: { on: { QC_FAIL: 'scanning', QC_PASS: 'signing' } },
        signing: {
          on: {
            SIGN: {
              guard: 'certificateValid',
              target: '#digitisation.stored',
              actions: [
                assign({ signatureRef: ({ event }) => event.signatureRef }),
                { type: 'tellDossier', params: { outcome: 'stored' } },
              ],
            },
          },
        },
      },
    },
    // The dossier need not wait for the portal.
    stored: {
      initial: 'beingSent',
      states: {
        beingSent: {
          entry: ['countTelling', 'tellPortal'],
          on: { PORTAL_TOLD: '#digitisation.synced', PORTAL_FAILED: 'notSent' },
        },
        notSent: { on: { RETRY: 'beingSent' } },
      },
    },
    synced: { type: 'final' },
    reused: { type: 'final' },
    notRequired: { type: 'final' },
    failed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
