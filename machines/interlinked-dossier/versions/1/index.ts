import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, LinkedInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import type { Linked } from './linked.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'interlinked-dossier',
  version: 1,
  codePrefix: 'HSLT',
  machine,
  input: LinkedInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'procedureInForce',
    'partAtWork',
    'lastPart',
    'issueOpen',
    'lastIssue',
    'forThisPart',
    'appointsLater',
    'answersLast',
  ],
  title: ({ procedureCode, part }) => ({
    vi: part
      ? `Phần việc của ${part.unit}, thủ tục ${procedureCode}`
      : `Hồ sơ liên thông thủ tục ${procedureCode}`,
    en: part
      ? `Part of ${part.unit}, procedure ${procedureCode}`
      : `Interlinked dossier of procedure ${procedureCode}`,
  }),
  startsOn: ({ part }) => part?.dispatchedOn as string,
  // The limit that binds is the one in force when the dossier is accepted.
  reads: (event, _payload, context: Linked) =>
    event === 'DISPATCH' ? [context.procedureCode] : [],
  parameters: { apologyLeadDays: 1, maxReappointments: 1 },
  fixtures,
});
