import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, PublicationInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'publication-decision',
  version: 2,
  codePrefix: 'CBTT',
  machine,
  input: PublicationInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['everyPointAnswered', 'followUpAwaited', 'lastFollowUp'],
  title: (input) => ({
    vi: `Công bố thủ tục hành chính theo ${input.basisNo}`,
    en: `Publication of procedures on the basis of ${input.basisNo}`,
  }),
  startsOn: (input) => input.basisOn,
  fixtures,
});
