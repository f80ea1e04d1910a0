import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, PetitionInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'feedback-petition',
  version: 1,
  codePrefix: 'PAKN',
  machine,
  input: PetitionInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [],
  title: (input) => ({
    vi: `Phản ánh, kiến nghị nhận ngày ${input.receivedOn}`,
    en: `Petition received on ${input.receivedOn}`,
  }),
  startsOn: (input) => input.receivedOn,
  fixtures,
});
