import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { AppraisalInput, events } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'regulation-appraisal',
  version: 1,
  codePrefix: 'TDVB',
  machine,
  input: AppraisalInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'everyProcedureAssessed',
    'refusesIt',
    'asksForRevision',
    'findsItEligible',
    'everyPointAnswered',
  ],
  title: (input) => ({
    vi: `Thẩm định quy định thủ tục hành chính: ${input.draftTitle}`,
    en: `Appraisal of the procedures in: ${input.draftTitle}`,
  }),
  startsOn: (input) => input.submittedOn,
  fixtures,
});
