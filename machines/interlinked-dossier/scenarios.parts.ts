import type { Scenario } from '../process.js';
import {
  apologise,
  approve,
  bothDone,
  by,
  CALENDAR_20,
  course,
  CULTURE,
  dispatch,
  FINANCE,
  finish,
  hungyen,
  IN_TURN,
  met,
  missed,
  MORE_LINKS,
  ON_TIME,
  over,
  part,
  PROCESS,
  receive,
  reject,
  running,
  seen,
  settling,
  step,
  submit,
  TOGETHER,
  whole,
} from './scenarios.steps.js';

/** The agencies do their parts, and the whole is settled. */
export const settled: Scenario[] = [
  {
    title: 'Hai cơ quan cùng xong; tổng hợp, trình, trả lại, phê duyệt, trả kết quả trong hạn',
    row: ON_TIME,
    deadlines: ['due', 'apology', 'part'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      by(FINANCE, receive('2024-06-03T10:00')),
      {
        expect: {
          state: settling('processing'),
          context: { parts: [{ received: true }, { received: false }] },
        },
      },
      by(CULTURE, receive('2024-06-04T10:00')),
      {
        expect: {
          state: settling('processing'),
          context: { parts: [{ received: true }, { received: true }] },
        },
      },
      by(FINANCE, finish('2024-06-05T10:00')),
      {
        expect: {
          state: settling('processing'),
          context: {
            parts: [
              { state: 'done', late: false, resultNo: '94/KQ' },
              { state: 'open', resultNo: null },
            ],
          },
        },
      },
      // Not before all agencies are done.
      submit('2024-06-05T11:00', { refused: 409 }),
      by(CULTURE, finish('2024-06-06T16:00')),
      {
        expect: {
          state: course('consolidating'),
          context: { parts: [{ state: 'done' }, { state: 'done', late: false }] },
          deadlines: { due: running('2024-06-19') },
        },
      },
      submit('2024-06-07T09:00', { by: 'lan', expect: { state: course('approving') } }),
      step(
        'RETURN',
        { reason: 'Thiếu chữ ký.' },
        { as: 'chairman', expect: { state: course('consolidating') } },
      ),
      submit('2024-06-10T09:00', { by: 'lan', expect: { state: course('approving') } }),
      // Who put the results together does not approve them.
      approve('2024-06-10T10:00', { by: 'lan', refused: 403 }),
      reject('2024-06-10T10:00', { by: 'lan', refused: 403 }),
      approve('2024-06-14T09:00', {
        as: 'vice-chairman',
        expect: {
          state: { work: 'readyForReturn', portal: 'synced' },
          deadlines: { due: met('2024-06-19'), apology: { status: 'cancelled' } },
          context: { resultNo: '92/KQ', portalStatus: 'completed' },
        },
      }),
      step(
        'RETURN_RESULT',
        { method: 'ONLINE' },
        {
          at: '2024-06-17T09:00',
          expect: {
            state: over('returned'),
            status: 'done',
            context: { returnedBy: 'ONLINE', portalStatus: 'returned' },
            children: { [PROCESS]: 2, 'satisfaction-survey': 1 },
          },
        },
      ),
      seen('survey', { context: { dossierCode: 'H14.01-0002', openedOn: '2024-06-17' } }),
    ],
  },
  {
    title: 'Không phê duyệt thì trả hồ sơ có văn bản nêu lý do; vẫn trong hạn',
    row: ON_TIME,
    deadlines: ['due'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      ...bothDone('2024-06-04'),
      submit('2024-06-05T09:00'),
      reject('2024-06-12T09:00', {
        expect: {
          state: over('notEligible'),
          status: 'done',
          deadlines: { due: met('2024-06-19') },
          context: { resultNo: '93/TH', portalStatus: 'stopped' },
        },
      }),
    ],
  },
  {
    title: 'Chuyển tuần tự: cơ quan trước xong thì cơ quan sau được mở, xong cả thì tổng hợp',
    row: MORE_LINKS,
    deadlines: ['due', 'part'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(CALENDAR_20),
    steps: [
      dispatch('2024-06-03T09:00', IN_TURN),
      by(FINANCE, receive('2024-06-03T10:00')),
      by(FINANCE, finish('2024-06-05T10:00')),
      {
        expect: {
          state: settling('processing'),
          children: { [PROCESS]: 2 },
          context: { parts: [{ state: 'done' }, { state: 'open' }] },
        },
      },
      // Its days count from the day it was sent to it: three from Wednesday 5 June.
      seen(CULTURE, { state: part('waiting'), deadlines: { part: running('2024-06-10') } }),
      by(CULTURE, receive('2024-06-06T10:00')),
      by(CULTURE, finish('2024-06-07T10:00')),
      { expect: { state: course('consolidating') } },
    ],
  },
  {
    title: 'Cơ quan xong trễ thì ghi nhận chính cơ quan đó; hẹn lại rồi phê duyệt đúng ngày hẹn',
    row: ON_TIME,
    deadlines: ['due', 'part', 'appointment', 'apology'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      by(FINANCE, receive('2024-06-03T10:00')),
      by(CULTURE, receive('2024-06-03T10:05')),
      by(FINANCE, finish('2024-06-06T10:00')),
      { at: '2024-06-07T00:01', expect: { context: { parts: [{ late: false }, { late: true }] } } },
      by(CULTURE, finish('2024-06-17T10:00')),
      {
        expect: {
          state: course('consolidating'),
          context: { parts: [{ late: false }, { late: true, state: 'done' }] },
        },
      },
      apologise('2024-06-17T11:00', '2024-06-24', {
        as: 'division-head',
        expect: {
          deadlines: { apology: met('2024-06-18'), appointment: running('2024-06-24') },
        },
      }),
      submit('2024-06-18T09:00'),
      approve('2024-06-24T09:00', {
        expect: {
          deadlines: { due: missed('2024-06-19'), appointment: met('2024-06-24') },
          context: { missedOn: '2024-06-19' },
        },
      }),
    ],
  },
  {
    title: 'Đã hẹn lại, nay trả hồ sơ trong ngày hẹn; người tổng hợp không tự hẹn lại',
    row: ON_TIME,
    deadlines: ['appointment'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      ...bothDone('2024-06-04'),
      apologise('2024-06-17T11:00', '2024-06-24', { as: 'division-head' }),
      submit('2024-06-18T09:00'),
      // Neither who coordinates the whole nor who puts its results together gives himself a new day.
      apologise('2024-06-18T10:00', '2024-06-28', {
        as: 'division-head',
        by: 'specialist',
        refused: 403,
      }),
      reject('2024-06-19T09:00', {
        expect: { deadlines: { due: met('2024-06-19'), appointment: met('2024-06-24') } },
      }),
    ],
  },
];
