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
  transitions: [],
};
