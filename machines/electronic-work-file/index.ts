import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, systemEvents, WorkFileInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'electronic-work-file',
  version: 2,
  codePrefix: 'HSCV',
  machine,
  input: WorkFileInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['certificateInForce'],
  title: (input) => ({
    vi: `Văn bản, hồ sơ công việc ${input.registerNo}`,
    en: `Document or work file ${input.registerNo}`,
  }),
  startsOn: (input) => input.registeredOn,
  fixtures,
});
