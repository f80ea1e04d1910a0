import type { Fixtures } from '../../../../machines/process.js';

export const fixtures: Fixtures<never> = {
  unit: 'ct-dost-office',
  inputs: {
    monthly: () => ({
      process: 'periodic-reporting',
      schedule: 'monthly',
      every: 'month',
      beginsMonths: -1,
      beginsDay: 15,
      opens: 'after',
      labelVi: 'Báo cáo tháng',
      labelEn: 'Monthly report',
      office: 'ct-dost-office',
    }),
  },
  events: {},
  identity: () => null,
  scenarios: [],
  transitions: [
    { row: 'period', from: 'waiting', event: 'period', to: 'waiting', notices: ['open-period'] },
    { row: 'period', from: 'waiting', event: 'PERIOD_OPENED', to: 'waiting' },
    { row: 'period', from: 'waiting', event: 'RULE_CHANGED', to: 'waiting' },
    { row: 'period', from: 'waiting', event: 'WITHDRAWN', to: 'withdrawn' },
  ],
};
