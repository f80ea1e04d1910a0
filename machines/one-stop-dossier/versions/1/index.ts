import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import type { Dossier } from './dossier.js';
import { DossierInput, events, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'one-stop-dossier',
  version: 1,
  codePrefix: 'HSMC',
  machine,
  input: DossierInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'procedureInForce',
    'settledOnSite',
    'answerCanBeAwaited',
    'lawStopsClock',
    'agencyAsked',
    'lastOpinion',
    'appointsLater',
    'aboutDossier',
    'aboutResult',
    'answersLast',
  ],
  title: ({ procedureCode }) => ({
    vi: `Hồ sơ thủ tục ${procedureCode}`,
    en: `Dossier of procedure ${procedureCode}`,
  }),
  // The limit that binds is the one in force when the dossier is accepted.
  reads: (event, _payload, context: Dossier) => (event === 'ACCEPT' ? [context.procedureCode] : []),
  parameters: {
    checkHours: 8,
    transferCutOffHour: 15,
    supplementDays: 30,
    apologyLeadDays: 1,
    maxReappointments: 1,
  },
  fixtures,
});
