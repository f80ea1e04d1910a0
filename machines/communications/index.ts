import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, CommunicationInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'communications',
  version: 1,
  codePrefix: 'TTTT',
  machine,
  input: CommunicationInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['dayGivenOnce'],
  title: (input) => ({
    vi: `Truyền thông: ${input.topic}`,
    en: `Communication: ${input.topic}`,
  }),
  fixtures,
});
