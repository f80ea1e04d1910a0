import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, SimplificationInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'internal-procedure-simplification',
  version: 2,
  codePrefix: 'DGNB',
  machine,
  input: SimplificationInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['everyProcedureReviewed', 'withinList', 'targetReached'],
  title: ({ subject }) => ({
    vi: `Đơn giản hóa thủ tục nội bộ: ${subject}`,
    en: `Simplification of internal procedures: ${subject}`,
  }),
  // "Cắt giảm ít nhất 20% TTHC và 20% chi phí tuân thủ TTHC."
  parameters: { proceduresPercent: 20, costPercent: 20 },
  fixtures,
});
