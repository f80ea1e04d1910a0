import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { AssessmentInput, events, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'impact-assessment',
  version: 1,
  codePrefix: 'DGTD',
  machine,
  input: AssessmentInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['withinAuthority', 'everyProcedureAssessed', 'everyUnitAnswered'],
  title: ({ draftTitle }) => ({
    vi: `Đánh giá tác động TTHC: ${draftTitle}`,
    en: `Impact assessment: ${draftTitle}`,
  }),
  startsOn: (input) => input.startedOn,
  fixtures,
});
