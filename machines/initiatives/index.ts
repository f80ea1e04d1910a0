import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, InitiativeInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'initiatives',
  version: 2,
  codePrefix: 'SKIE',
  machine,
  input: InitiativeInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['everythingSupplied', 'pilotEndsAhead'],
  title: (input) => ({
    vi: `Sáng kiến năm ${input.year}: ${input.subject}`,
    en: `Initiative of ${input.year}: ${input.subject}`,
  }),
  fixtures,
});
