import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, InspectionInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';
import { schedules } from './schedules.js';

export default defineProcess({
  key: 'inspection',
  version: 2,
  codePrefix: 'KTRA',
  machine,
  input: InspectionInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'alreadyAPetition',
    'firstReferral',
    'nothingToRectify',
    'dayAhead',
    'everyRequirementMet',
    'laterDay',
  ],
  title: (input) => ({
    vi: `Kiểm tra ${input.inspectedUnit} năm ${input.year}`,
    en: `Inspection of ${input.inspectedUnit} in ${input.year}`,
  }),
  schedules,
  fixtures,
});
