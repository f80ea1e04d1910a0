export const en = {
  title: 'Schedule',
  states: { waiting: 'Waiting for the next period', withdrawn: 'Withdrawn' },
  events: {
    PERIOD_OPENED: 'The case of a period was opened',
    RULE_CHANGED: 'The rule changes from the period after the next',
    WITHDRAWN: 'The schedule is there no more',
  },
  deadlines: { period: 'The case of the period is opened' },
  guards: {},
  fields: {
    process: 'Process',
    schedule: 'Schedule',
    every: 'Every',
    beginsMonths: 'Begins months off',
    beginsDay: 'Begins on day',
    opens: 'Opens before or after its period',
    labelVi: 'Vietnamese name',
    labelEn: 'English name',
    office: 'Office',
  },
};
