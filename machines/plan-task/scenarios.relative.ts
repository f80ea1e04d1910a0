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
} from './scenarios.steps.js';

const { canTho2, canTho10, canThoIV2b } = rows;

/** Items that count from an event; nothing runs until it has happened. */
export const relative: Scenario[] = [
  // Received on Monday 4 March: 9 March is a Saturday, so the end of Monday 11 March.
  story(
    '05 ngày từ ngày nhận Quyết định của Bộ',
    canTho2,
    ['relativeCalendar'],
    false,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canTho2),
      step(
        '2024-03-05T08:00',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 0 },
        {
          occurredOn: '2024-03-04',
          expect: { deadlines: { relativeCalendar: running('2024-03-11') } },
        },
      ),
      handIn('2024-03-11T16:00', canTho2, { deadlines: { relativeCalendar: met('2024-03-11') } }),
    ],
  ),
  // Eight days before 1 April is Sunday 24 March, which does not roll.
  story(
    'Lỡ mốc trước 08 ngày; mốc mới phải muộn hơn',
    canTho2,
    ['relativeCalendar'],
    true,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canTho2),
      step('2024-03-06T08:00', 'specialist', 'CLOCK_STARTED', { alternative: 3 }, refused(409)),
      step(
        '2024-03-06T08:01',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 1, fromOn: '2024-04-01' },
        {
          expect: { deadlines: { relativeCalendar: running('2024-03-24') } },
        },
      ),
      seen('2024-03-25T00:30', { deadlines: { relativeCalendar: missed('2024-03-24') } }),
      step(
        '2024-03-26T08:00',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 2, fromOn: '2024-03-22' },
        refused(409),
      ),
      step(
        '2024-04-10T08:00',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 0 },
        {
          expect: {
            state: toDeliver({ doing: 'inProgress' }),
            deadlines: { relativeCalendar: running('2024-04-15') },
          },
        },
      ),
      handIn('2024-04-16T08:00', canTho2, {
        deadlines: { relativeCalendar: missed('2024-04-15') },
      }),
    ],
  ),
  // 15 working days from Monday 3 June end on Monday 24 June.
  story(
    '15 ngày làm việc từ ngày nhận phản ánh',
    canTho10,
    ['relativeWorking'],
    false,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canTho10),
      step(
        '2024-06-03T08:00',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 0 },
        {
          expect: { deadlines: { relativeWorking: running('2024-06-24') } },
        },
      ),
      handIn('2024-06-24T16:00', canTho10, { deadlines: { relativeWorking: met('2024-06-24') } }),
    ],
  ),
  // From 16 April: 18, 29 and 30 April and 1 May are off, Saturday 4 May is worked: 10 May.
  story(
    '15 ngày làm việc qua Giỗ Tổ, 30/4 và ngày làm bù',
    canTho10,
    ['relativeWorking'],
    true,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canTho10),
      step(
        '2024-04-16T08:00',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 0 },
        {
          expect: { deadlines: { relativeWorking: running('2024-05-10') } },
        },
      ),
      seen('2024-05-11T00:30', { deadlines: { relativeWorking: missed('2024-05-10') } }),
      step(
        '2024-05-13T08:00',
        'specialist',
        'CLOCK_STARTED',
        { alternative: 2 },
        {
          expect: { deadlines: { relativeWorking: running('2024-05-15') } },
        },
      ),
      seen('2024-05-16T00:30', { deadlines: { relativeWorking: missed('2024-05-15') } }),
    ],
  ),
  story(
    '"khi có thay đổi" không in số ngày: ghi nhận, không đặt hạn',
    canThoIV2b,
    [],
    false,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canThoIV2b),
      step(
        '2024-05-02T08:00',
        'focal-officer',
        'CLOCK_STARTED',
        { alternative: 0 },
        {
          expect: { context: { clock: { alternative: 0, days: null, from: '2024-05-02' } } },
        },
      ),
      handIn('2024-05-20T08:00', canThoIV2b, { state: delivered('reported') }),
    ],
  ),
  story(
    'Mốc không có trong dòng; dòng tính từ sự kiện không được ấn định ngày',
    canThoIV2b,
    [],
    true,
    '2024-02-01',
    [
      step('2024-02-02T08:00', 'specialist', 'CLOCK_STARTED', { alternative: 1 }, refused(409)),
      step(
        '2024-02-02T08:01',
        'control-officer',
        'DUE_SET',
        { dueOn: '2024-06-30', decisionNo: '90/KH' },
        refused(409),
      ),
    ],
  ),
];
