import type { Scenario } from '../process.js';
import {
  apologise,
  CALENDAR_20,
  dispatch,
  finish,
  HOURS_16,
  hungyen,
  IN_TURN,
  met,
  missed,
  MORE_LINKS,
  ON_TIME,
  ONE_STOP,
  OUT_OF_FORCE,
  over,
  part,
  partOf,
  PAUSED,
  PORTAL,
  PROCESS,
  receive,
  running,
  sendBack,
  settling,
  step,
  TOGETHER,
  whole,
  withdraw,
} from './scenarios.steps.js';
import { settled } from './scenarios.parts.js';
import { inHours, standstill } from './scenarios.standstill.js';

export const scenarios: Scenario[] = [
  {
    // Twelve working days from Monday 3 June: the 19th.
    title: 'Chuyển song song nhiều cơ quan: mỗi cơ quan một phần việc, thời hạn chung theo thủ tục',
    row: ON_TIME,
    deadlines: ['due', 'apology'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      { expect: { state: { work: 'received', portal: 'synced' } } },
      dispatch('2024-06-03T09:00', TOGETHER, {
        expect: {
          state: settling('dispatched'),
          deadlines: { due: running('2024-06-19'), apology: running('2024-06-18') },
          children: { [PROCESS]: 2 },
          context: {
            receiptNo: 'H14.01-0002',
            timeLimit: { amount: 12, unit: 'working-day' },
            portalStatus: 'processing',
            parts: [
              { unit: 'hy-finance', state: 'open', late: false },
              { unit: 'hy-culture', state: 'open', late: false },
            ],
          },
        },
      }),
    ],
  },
  {
    // The parts have three working days: Thursday 6 June. Each tells the whole that it is late.
    title: 'Cơ quan phối hợp trễ được ghi nhận; hồ sơ chung quá hạn thì xin lỗi, hẹn lại một lần',
    row: ON_TIME,
    deadlines: ['due', 'apology', 'appointment'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      {
        at: '2024-06-06T23:59',
        expect: { context: { parts: [{ late: false }, { late: false }] } },
      },
      {
        at: '2024-06-07T00:01',
        expect: {
          state: settling('dispatched'),
          context: { parts: [{ late: true }, { late: true }] },
        },
      },
      {
        at: '2024-06-20T08:00',
        expect: { deadlines: { due: missed('2024-06-19') }, context: { missedOn: '2024-06-19' } },
      },
      apologise('2024-06-20T09:00', '2024-06-28', { as: 'one-stop-clerk', refused: 403 }),
      apologise('2024-06-20T09:00', '2024-06-20', { as: 'division-head', refused: 409 }),
      apologise('2024-06-20T09:05', '2024-06-28', {
        as: 'division-head',
        expect: {
          state: settling('dispatched', 'reappointed'),
          deadlines: { due: missed('2024-06-19'), appointment: running('2024-06-28') },
          context: { apologies: 1, appointedOn: '2024-06-28' },
        },
      }),
      apologise('2024-06-27T09:00', '2024-07-05', { as: 'division-head', refused: 409 }),
      { at: '2024-06-29T00:01', expect: { deadlines: { appointment: missed('2024-06-28') } } },
    ],
  },
  {
    title: 'Chuyển tuần tự: cơ quan sau chỉ được mở khi cơ quan trước xong; xin lỗi trước hạn',
    row: ON_TIME,
    deadlines: ['due', 'appointment', 'apology'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(CALENDAR_20),
    steps: [
      // 3 June + 20 is Sunday the 23rd: Monday the 24th.
      dispatch('2024-06-03T09:00', IN_TURN, {
        expect: {
          children: { [PROCESS]: 1 },
          deadlines: { due: running('2024-06-24') },
          context: { parts: [{ state: 'open' }, { state: 'waiting' }] },
        },
      }),
      // Not later than the first day: that would be no new day.
      apologise('2024-06-17T09:00', '2024-06-24', { as: 'specialist', refused: 409 }),
      apologise('2024-06-17T09:05', '2024-06-26', {
        as: 'specialist',
        expect: { deadlines: { due: running('2024-06-24'), appointment: running('2024-06-26') } },
      }),
      { at: '2024-06-25T00:01', expect: { deadlines: { due: missed('2024-06-24') } } },
    ],
  },
  {
    // Sixteen office hours from Monday 09:00: seven, eight, and one on Wednesday until 09:00.
    title: 'Thời hạn chung theo giờ làm việc',
    row: ON_TIME,
    deadlines: ['dueHours'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(HOURS_16),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER, {
        expect: { deadlines: { dueHours: running('2024-06-05') } },
      }),
      {
        at: '2024-06-05T08:59',
        expect: { deadlines: { dueHours: running('2024-06-05') } },
      },
      {
        at: '2024-06-05T09:01',
        expect: {
          deadlines: { dueHours: missed('2024-06-05') },
          context: { missedOn: '2024-06-05' },
        },
      },
    ],
  },
  {
    title: 'Thời hạn theo giờ: rút hồ sơ trong hạn',
    row: ON_TIME,
    deadlines: ['dueHours'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(HOURS_16),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      {
        ...withdraw,
        expect: {
          state: over('withdrawn'),
          status: 'done',
          deadlines: { dueHours: { status: 'cancelled' } },
        },
      },
    ],
  },
  {
    title: 'Thủ tục hết hiệu lực thì không chuyển các cơ quan; từ chối tiếp nhận',
    row: ONE_STOP,
    deadlines: [],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(OUT_OF_FORCE),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER, { refused: 409 }),
      step(
        'REFUSE',
        { reason: 'Thủ tục đã bị bãi bỏ.', slipNo: 'TC-01' },
        { expect: { state: over('refused'), status: 'done', children: { [PROCESS]: 0 } } },
      ),
    ],
  },
  {
    title: 'Mỗi cơ quan một phần việc, tiếp nhận một lần; người nộp rút hồ sơ',
    row: ONE_STOP,
    deadlines: ['due'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', [TOGETHER[0]!, TOGETHER[0]!], { refused: 422 }),
      dispatch('2024-06-03T09:00', TOGETHER, { as: 'specialist', refused: 403 }),
      dispatch('2024-06-03T09:00', TOGETHER),
      dispatch('2024-06-03T09:00', TOGETHER, { refused: 409 }),
      {
        ...withdraw,
        expect: {
          state: over('withdrawn'),
          status: 'done',
          deadlines: { due: { status: 'cancelled' } },
        },
      },
    ],
  },
  {
    // Three working days from Friday 7 June: Wednesday the 12th.
    title: 'Phần việc của một cơ quan xong trong số ngày làm việc được giao',
    row: MORE_LINKS,
    deadlines: ['part'],
    adverse: false,
    unit: 'hn-one-stop',
    start: '2024-06-07T15:00',
    open: partOf('hn-justice', '2024-06-07', 3),
    steps: [
      {
        expect: {
          state: part('waiting'),
          deadlines: { part: running('2024-06-12') },
          context: { told: 0, part: { unit: 'hn-justice', days: 3 } },
        },
      },
      receive('2024-06-10T08:00', { expect: { state: part('processing') } }),
      finish('2024-06-12T16:00', {
        expect: {
          state: over('partDone'),
          status: 'done',
          deadlines: { part: met('2024-06-12') },
          context: { resultNo: '94/KQ' },
        },
      }),
    ],
  },
  {
    // From the 10th the part waits for the applicant: its remaining days are kept.
    title:
      'Cơ quan trả lại chờ bổ sung thì thời hạn của phần việc tạm dừng; chưa nhận thì chưa xong',
    row: MORE_LINKS,
    deadlines: ['part'],
    adverse: true,
    unit: 'hn-one-stop',
    start: '2024-06-07T15:00',
    open: partOf('hn-justice', '2024-06-07', 3),
    steps: [
      finish('2024-06-07T15:10', { refused: 409 }),
      receive('2024-06-10T08:00', { as: 'one-stop-clerk', refused: 403 }),
      receive('2024-06-10T08:00'),
      sendBack('2024-06-10T09:00', {
        expect: { state: part('awaitingApplicant'), deadlines: { part: PAUSED } },
      }),
      {
        at: '2024-06-20T08:00',
        expect: { state: part('awaitingApplicant'), deadlines: { part: PAUSED } },
      },
      finish('2024-06-20T08:00', { refused: 409 }),
    ],
  },
  {
    title: 'Phần việc quá hạn: trễ, việc vẫn tiếp tục cho đến khi xong',
    row: MORE_LINKS,
    deadlines: ['part'],
    adverse: true,
    unit: 'hn-one-stop',
    start: '2024-06-07T15:00',
    open: partOf('hn-justice', '2024-06-07', 3),
    steps: [
      receive('2024-06-10T08:00'),
      {
        at: '2024-06-13T00:01',
        expect: {
          state: part('processing'),
          deadlines: { part: missed('2024-06-12') },
          context: { part: { missedOn: '2024-06-12' } },
        },
      },
      finish('2024-06-13T09:00', {
        expect: { state: over('partDone'), deadlines: { part: missed('2024-06-12') } },
      }),
    ],
  },
  {
    title: 'Trạng thái của hồ sơ chung được báo lên Cổng Dịch vụ công quốc gia',
    row: PORTAL,
    deadlines: ['due'],
    adverse: false,
    unit: 'ct-dost-one-stop',
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      { expect: { context: { portalStatus: 'submitted', told: 1, answered: 1 } } },
      dispatch('2024-06-03T09:00', [['ct-dost-standards', 1]], {
        expect: {
          context: { portalStatus: 'processing', told: 2 },
          children: { [PROCESS]: 1 },
        },
      }),
    ],
  },
  {
    title: 'Cổng đã nhận thì không báo lại; chỉ quản trị hệ thống được báo lại',
    row: PORTAL,
    deadlines: [],
    adverse: true,
    unit: 'ct-dost-one-stop',
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      step('RETRY', {}, { as: 'one-stop-clerk', refused: 403 }),
      step('RETRY', {}, { refused: 409 }),
    ],
  },
  ...settled,
  ...standstill,
  ...inHours,
];
