import { defineProcess } from '../../../../machines/process.js';
import { deadlines } from './deadlines.js';
import { events, ScheduleInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'schedule',
  version: 1,
  codePrefix: 'LICH',
  machine,
  input: ScheduleInput,
  events,
  systemEvents,
  deadlines,
  // Only the host opens a schedule, and only the host speaks to it.
  access: { open: [], send: {} },
  law,
  labels: { vi, en },
  payloadGuards: [],
  title: ({ labelVi, labelEn, process }) => ({
    vi: `Lịch: ${labelVi} (${process})`,
    en: `Schedule: ${labelEn} (${process})`,
  }),
  fixtures,
});
