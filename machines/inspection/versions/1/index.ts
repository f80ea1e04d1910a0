import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, InspectionInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'inspection',
  version: 1,
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
  schedules: [
    {
      key: 'yearly',
      label: { vi: 'Tự kiểm tra hằng năm', en: 'Yearly self-inspection' },
      every: 'year',
      begins: { months: 0, day: 1 },
      opens: 'before',
      law: 'year',
      // The authority's own office: "tổ chức kiểm tra … tại đơn vị". Other units are inspected by the
      // plan of inspection, one case each.
      input: ({ from, unit }) => ({
        kind: 'SELF',
        inspectedUnit: unit,
        year: Number(from.slice(0, 4)),
      }),
    },
  ],
  fixtures,
});
