import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, PostingInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'public-posting',
  version: 1,
  codePrefix: 'CKTT',
  machine,
  input: PostingInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['channelRequired', 'lastChannelUp', 'removedEverywhere'],
  title: (input) => ({
    vi: `Công khai theo ${input.decisionNo}`,
    en: `Posting of ${input.decisionNo}`,
  }),
  startsOn: (input) => input.issuedOn,
  fixtures,
});
