import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { DiscrepancyInput, events, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'discrepancy-review',
  version: 1,
  codePrefix: 'RSSL',
  machine,
  input: DiscrepancyInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [],
  title: ({ reference, procedures }) => ({
    vi: `Sai lệch theo ${reference}: ${procedures.length} thủ tục`,
    en: `Discrepancy of ${reference}: procedures: ${procedures.length}`,
  }),
  startsOn: (input) => input.detectedOn,
  // No document prints how long a notice may stay unanswered.
  parameters: { responseDays: 10 },
  fixtures,
});
