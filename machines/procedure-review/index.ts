import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, ReviewInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'procedure-review',
  version: 1,
  codePrefix: 'RSTT',
  machine,
  input: ReviewInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['everyProcedureHasForm', 'withinReview'],
  title: ({ year, subject }) => ({
    vi: `Rà soát, đánh giá thủ tục hành chính năm ${year}: ${subject}`,
    en: `Review of procedures in ${year}: ${subject}`,
  }),
  schedules: [
    {
      key: 'yearly',
      label: {
        vi: 'Đăng ký rà soát, đánh giá thủ tục hành chính năm sau',
        en: 'Registration of next year’s review of procedures',
      },
      every: 'year',
      // Opened when 30 September is over, two months before the registration is due (our figure).
      begins: { months: -3, day: 1 },
      opens: 'before',
      law: 'registration',
      input: ({ from }) => {
        const year = Number(from.slice(0, 4)) + 1;
        return {
          year,
          registrationDueOn: `${year - 1}-11-30`,
          subject: `Rà soát, đánh giá thủ tục hành chính năm ${year}`,
        };
      },
    },
  ],
  fixtures,
});
