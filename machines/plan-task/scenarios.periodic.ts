import type { Scenario } from '../process.js';
import { rows } from './scenarios.rows.js';
import {
  delivered,
  handIn,
  met,
  missed,
  refused,
  running,
  seen,
  step,
  story,
  takenOn,
  toDeliver,
  work,
} from './scenarios.steps.js';

const { canTho19, hanoiI3, hanoiIV2, hungYenIX1 } = rows;
const MONTH_ENDS_2024 = [
  ...['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30', '2024-07-31'],
  ...['2024-08-31', '2024-09-30', '2024-10-31', '2024-11-30', '2024-12-31'],
];
const QUARTER_ENDS_2024 = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];

/** Months, quarters and years, beside the work of the item. */
export const periodic: Scenario[] = [
  story(
    'Cả năm báo cáo tháng, quý, năm đúng kỳ',
    canTho19,
    ['monthly', 'quarterly', 'yearly'],
    false,
    '2024-02-01',
    [
      seen('2024-02-01T07:30', {
        deadlines: {
          monthly: running('2024-02-29'),
          quarterly: running('2024-03-31'),
          yearly: running('2024-12-31'),
        },
      }),
      ...takenOn('2024-02-02', canTho19),
      ...MONTH_ENDS_2024.flatMap((end) => [
        step(`${end}T10:00`, 'reporter', 'PERIOD_REPORTED', { period: 'monthly', endsOn: end }),
        ...(QUARTER_ENDS_2024.includes(end)
          ? [step(`${end}T11:00`, 'reporter', 'PERIOD_REPORTED', { period: 'quarterly' })]
          : []),
      ]),
      step(
        '2024-12-31T14:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'yearly' },
        {
          expect: {
            state: toDeliver({ doing: 'inProgress' }),
            deadlines: {
              monthly: met('2024-12-31'),
              quarterly: met('2024-12-31'),
              yearly: met('2024-12-31'),
            },
          },
        },
      ),
      handIn('2024-12-31T15:00', canTho19, { state: delivered('reported') }),
      step(
        '2025-01-03T09:00',
        'control-officer',
        'ACCEPT_RESULT',
        {},
        { expect: { status: 'done' } },
      ),
    ],
  ),
  story(
    'Lỡ kỳ tháng 02: kỳ tháng 3 vẫn chạy',
    canTho19,
    ['monthly', 'quarterly', 'yearly'],
    true,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canTho19),
      seen('2024-03-01T00:30', { deadlines: { monthly: running('2024-03-31') } }),
      // February's report, late: on record, and it does not answer March.
      step(
        '2024-03-04T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'monthly', endsOn: '2024-02-29' },
        {
          expect: { deadlines: { monthly: running('2024-03-31') } },
        },
      ),
      step(
        '2024-03-20T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'monthly' },
        {
          expect: {
            deadlines: { monthly: running('2024-04-30') },
            context: { lastReportOn: '2024-03-20' },
          },
        },
      ),
      step('2024-03-21T08:00', 'reporter', 'PERIOD_REPORTED', { period: 'monthly' }, refused(409)),
      step('2024-03-21T08:01', 'reporter', 'PERIOD_REPORTED', { period: 'weekly' }, refused(422)),
      step(
        '2024-03-21T08:02',
        'applicant',
        'PERIOD_REPORTED',
        { period: 'quarterly' },
        refused(403),
      ),
      step('2024-03-21T08:03', 'reporter', 'REQUESTED_REPORT', {}, refused(409)),
      seen('2025-01-01T00:30', {
        state: toDeliver({ doing: 'inProgress' }),
        deadlines: {
          monthly: missed('2024-12-31'),
          quarterly: missed('2024-12-31'),
          yearly: missed('2024-12-31'),
        },
      }),
    ],
  ),
  story(
    'Báo cáo quý và báo cáo đột xuất khi có yêu cầu',
    hungYenIX1,
    ['quarterly', 'yearly'],
    false,
    '2024-01-02',
    [
      step(
        '2024-02-05T08:00',
        'reporter',
        'REQUESTED_REPORT',
        { reportNo: '16/BC-UBND' },
        {
          expect: {
            deadlines: { quarterly: running('2024-03-31'), yearly: running('2024-12-31') },
          },
        },
      ),
      step(
        '2024-03-29T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'quarterly' },
        {
          expect: {
            deadlines: { quarterly: running('2024-06-30'), yearly: running('2024-12-31') },
            context: { lastReportOn: '2024-03-29' },
          },
        },
      ),
      // Sent again for the first quarter: on record, and it does not answer the second.
      step(
        '2024-04-10T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'quarterly', endsOn: '2024-03-31' },
        {
          expect: {
            deadlines: { quarterly: running('2024-06-30') },
            context: { lastReportOn: '2024-04-10' },
          },
        },
      ),
    ],
    'hy-office',
  ),
  story(
    'Lỡ báo cáo quý I; kế hoạch không có báo cáo tháng',
    hungYenIX1,
    ['quarterly'],
    true,
    '2024-01-02',
    [
      seen('2024-04-01T00:30', {
        state: toDeliver('imported', { quarterly: 'owed', yearly: 'owed' }),
        deadlines: { quarterly: running('2024-06-30') },
      }),
      step('2024-04-02T08:00', 'reporter', 'PERIOD_REPORTED', { period: 'monthly' }, refused(409)),
    ],
    'hy-office',
  ),
  story(
    'Quý I/2019 và hàng năm: nghiệm thu xong vẫn còn kỳ năm 2020',
    hanoiI3,
    ['due', 'yearly'],
    false,
    '2018-10-05',
    [
      ...takenOn('2018-10-08', hanoiI3),
      handIn('2019-03-29T16:00', hanoiI3, {
        deadlines: { due: met('2019-03-31'), yearly: running('2020-12-31') },
      }),
      step(
        '2019-04-02T08:00',
        'chief-of-office',
        'ACCEPT_RESULT',
        {},
        {
          expect: { state: work('accepted', { yearly: 'owed' }), status: 'active' },
        },
      ),
      step(
        '2020-12-30T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'yearly' },
        {
          expect: { state: 'completed', status: 'done', deadlines: { yearly: met('2020-12-31') } },
        },
      ),
    ],
    'hn-office',
  ),
  story(
    'Lỡ cả Quý I/2019 lẫn kỳ năm 2020',
    hanoiI3,
    ['due', 'yearly'],
    true,
    '2018-10-05',
    [
      ...takenOn('2018-10-08', hanoiI3),
      seen('2019-04-01T00:30', {
        deadlines: { due: missed('2019-03-31'), yearly: running('2020-12-31') },
      }),
      seen('2021-01-01T00:30', {
        state: toDeliver({ doing: 'inProgress' }),
        deadlines: { yearly: missed('2020-12-31') },
      }),
    ],
    'hn-office',
  ),
  story(
    'Quý IV/2018 và hàng năm: báo cáo năm 2019 đúng kỳ thì còn kỳ 2020',
    hanoiIV2,
    ['due', 'yearly'],
    false,
    '2018-10-05',
    [
      ...takenOn('2018-10-08', hanoiIV2),
      handIn('2018-12-28T16:00', hanoiIV2, {
        deadlines: { due: met('2018-12-31'), yearly: running('2019-12-31') },
      }),
      step(
        '2019-12-20T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'yearly' },
        {
          expect: {
            state: work({ delivered: 'reported' }, { yearly: 'owed' }),
            deadlines: { yearly: running('2020-12-31') },
            context: { lastReportOn: '2019-12-20' },
          },
        },
      ),
    ],
    'hn-office',
  ),
  story(
    'Lỡ kỳ năm 2019: kỳ 2020 vẫn chạy; báo cáo muộn của năm 2019 không thay cho năm 2020',
    hanoiIV2,
    ['due', 'yearly'],
    true,
    '2018-10-05',
    [
      ...takenOn('2018-10-08', hanoiIV2),
      seen('2020-01-01T00:30', {
        state: toDeliver({ doing: 'inProgress' }, { yearly: 'owed' }),
        deadlines: { due: missed('2018-12-31'), yearly: running('2020-12-31') },
      }),
      step(
        '2020-02-10T08:00',
        'reporter',
        'PERIOD_REPORTED',
        { period: 'yearly', endsOn: '2019-12-31' },
        {
          expect: {
            deadlines: { yearly: running('2020-12-31') },
            context: { lastReportOn: '2020-02-10' },
          },
        },
      ),
    ],
    'hn-office',
  ),
];
