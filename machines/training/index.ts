import { defineProcess, type JsonObject } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, TrainingInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'training',
  version: 1,
  codePrefix: 'TAPH',
  machine,
  input: TrainingInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['dayAhead', 'laterDay', 'absenceExplained'],
  title: (input) => ({ vi: `Tập huấn: ${input.topic}`, en: `Training: ${input.topic}` }),
  // Why somebody stayed away is personal; that a reason was given is not.
  derive: (event, payload): JsonObject =>
    event === 'ATTENDED' ? { absenceExplained: payload.absence !== undefined } : {},
  fixtures,
});
