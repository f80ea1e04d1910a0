import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, systemEvents, WorkflowInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

const DRAFTS = ['SEND_FOR_COMMENT', 'COMMENTS_RESOLVED', 'SUBMIT', 'RESUBMIT'];

export default defineProcess({
  key: 'internal-workflow-approval',
  version: 1,
  codePrefix: 'QTNB',
  machine,
  input: WorkflowInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['withinPublishedTime', 'everyStepDeclared'],
  title: (input) => ({
    vi: `Quy trình nội bộ: ${input.procedureCode} ${input.procedureName}`,
    en: `Internal workflow: ${input.procedureCode} ${input.procedureName}`,
  }),
  // Each draft is held against the time limit that the register publishes on its day.
  reads: (event, _payload, context) => (DRAFTS.includes(event) ? [context.procedureCode] : []),
  startsOn: (input) => input.decisionIssuedOn,
  fixtures,
});
