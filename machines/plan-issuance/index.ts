import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, PlanInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'plan-issuance',
  version: 1,
  codePrefix: 'BHKH',
  machine,
  input: PlanInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['sentWhereOwed', 'newTasksOnly', 'everyTaskSettled', 'taskOpen'],
  title: (input) => ({
    vi: `Kế hoạch ${input.planType} năm ${input.year}`,
    en: `Plan ${input.planType} of ${input.year}`,
  }),
  schedules: [
    {
      key: 'yearly',
      label: { vi: 'Kế hoạch hằng năm', en: 'The yearly plan' },
      every: 'year',
      // Hanoi's plan is due in December, the others' in January: the draft is begun on 1 December.
      begins: { months: -1, day: 1 },
      opens: 'before',
      law: 'everyYear',
      input: ({ to }) => {
        const year = to.slice(0, 4);
        return { year: Number(year), planType: 'KSTTHC', draftDueOn: `${year}-01-31` };
      },
    },
  ],
  fixtures,
});
