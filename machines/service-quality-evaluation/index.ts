import { defineProcess, type SchedulePeriod } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { EvaluationInput, events } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

const asked =
  (kind: string) =>
  ({ from, to }: SchedulePeriod) => ({
    kind,
    periodFrom: from,
    periodTo: to,
  });

export default defineProcess({
  key: 'service-quality-evaluation',
  version: 1,
  codePrefix: 'DGCL',
  machine,
  input: EvaluationInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'everySource',
    'everyUnitScored',
    'mayDispute',
    'lastDispute',
    'disputeOpen',
    'everyChannel',
    'weakUnitsEvaluated',
    'lastAction',
    'actionAwaited',
  ],
  title: ({ periodFrom, periodTo }) => ({
    vi: `Đánh giá chất lượng phục vụ kỳ ${periodFrom} đến ${periodTo}`,
    en: `Evaluation of service quality for ${periodFrom} to ${periodTo}`,
  }),
  // Hundredths of a point. Only the five groups are sure, so an authority sets their weights.
  parameters: {
    transparencyMax: 1800,
    progressMax: 2000,
    digitisationMax: 2200,
    onlineServicesMax: 2200,
    satisfactionMax: 1800,
  },
  schedules: [
    {
      key: 'monthly',
      label: { vi: 'Đánh giá hàng tháng', en: 'Monthly evaluation' },
      every: 'month',
      begins: { months: 0, day: 1 },
      opens: 'after',
      law: 'monthly',
      input: asked('MONTHLY'),
    },
    {
      key: 'yearly',
      label: { vi: 'Đánh giá hàng năm', en: 'Yearly evaluation' },
      every: 'year',
      begins: { months: 0, day: 1 },
      opens: 'after',
      law: 'yearly',
      input: asked('YEARLY'),
    },
  ],
  fixtures,
});
