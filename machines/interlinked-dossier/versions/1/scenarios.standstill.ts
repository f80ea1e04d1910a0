import type { Scenario } from '../process.js';
import {
  apologise,
  approve,
  bothDone,
  by,
  course,
  CULTURE,
  dispatch,
  FINANCE,
  finish,
  HOURS_16,
  hungyen,
  met,
  MORE_LINKS,
  ON_TIME,
  ONE_STOP,
  over,
  part,
  PAUSED,
  receive,
  reject,
  rejectPart,
  resolve,
  running,
  seen,
  sendBack,
  settling,
  step,
  submit,
  TOGETHER,
  whole,
} from './scenarios.steps.js';

/** What waits for the applicant stands still. */
export const standstill: Scenario[] = [
  {
    // Twelve working days from the 3rd; from the 10th to the 17th the whole stands still: five days
    // (the 10th to the 14th) are given back, and the 19th becomes the 26th.
    title: 'Một cơ quan trả lại chờ bổ sung: hạn chung và phần đó tạm dừng, cơ quan khác vẫn chạy',
    row: MORE_LINKS,
    deadlines: ['due', 'apology', 'part'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-07T09:00', TOGETHER, {
        expect: { deadlines: { due: running('2024-06-25'), apology: running('2024-06-24') } },
      }),
      by(FINANCE, receive('2024-06-10T08:00')),
      by(FINANCE, sendBack('2024-06-10T09:00')),
      {
        expect: {
          state: settling('awaitingApplicant'),
          deadlines: { due: PAUSED, apology: PAUSED },
          context: {
            portalStatus: 'supplement-requested',
            parts: [{ state: 'issue' }, { state: 'open' }],
          },
        },
      },
      seen(CULTURE, { deadlines: { part: running('2024-06-12') } }),
      // Not what nobody asked for.
      resolve('2024-06-11T09:00', CULTURE, { refused: 409 }),
      rejectPart('2024-06-11T09:00', CULTURE, { refused: 409 }),
      {
        at: '2024-06-13T00:01',
        expect: {
          state: settling('awaitingApplicant'),
          context: { parts: [{ late: false }, { late: true }] },
        },
      },
      // It receives its part late, and the applicant is waited for all the same.
      by(CULTURE, receive('2024-06-13T08:00')),
      {
        expect: {
          state: settling('awaitingApplicant'),
          context: { parts: [{ received: true }, { received: true }] },
        },
      },
      resolve('2024-06-17T09:00', FINANCE, {
        expect: {
          state: settling('processing'),
          deadlines: { due: running('2024-07-02'), apology: running('2024-07-01') },
          context: { portalStatus: 'processing', parts: [{ state: 'open' }, { state: 'open' }] },
        },
      }),
      seen(FINANCE, { state: part('processing'), deadlines: { part: running('2024-06-19') } }),
      by(FINANCE, finish('2024-06-18T09:00')),
      by(CULTURE, finish('2024-06-18T09:05')),
      { expect: { state: course('consolidating') } },
    ],
  },
  {
    title: 'Hai cơ quan cùng trả lại: bổ sung đủ cho cả hai thì mới xử lý tiếp',
    row: MORE_LINKS,
    deadlines: ['due'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      by(FINANCE, receive('2024-06-04T08:00')),
      by(CULTURE, receive('2024-06-04T08:05')),
      by(FINANCE, sendBack('2024-06-04T09:00')),
      by(CULTURE, sendBack('2024-06-04T09:05')),
      {
        expect: {
          state: settling('awaitingApplicant'),
          context: { parts: [{ state: 'issue' }, { state: 'issue' }] },
        },
      },
      resolve('2024-06-05T09:00', FINANCE, {
        expect: {
          state: settling('awaitingApplicant'),
          deadlines: { due: PAUSED },
          context: { parts: [{ state: 'open' }, { state: 'issue' }] },
        },
      }),
      seen(FINANCE, { state: part('processing') }),
      seen(CULTURE, { state: part('awaitingApplicant') }),
      resolve('2024-06-05T10:00', CULTURE, {
        expect: { state: settling('processing'), deadlines: { due: { status: 'running' } } },
      }),
      seen(CULTURE, { state: part('processing') }),
    ],
  },
  {
    title: 'Không bổ sung được: trả hồ sơ, các cơ quan khác thôi phần việc của mình',
    row: ONE_STOP,
    deadlines: ['due', 'appointment'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      by(FINANCE, receive('2024-06-04T08:00')),
      by(FINANCE, sendBack('2024-06-04T09:00')),
      apologise('2024-06-05T09:00', '2024-06-28', { as: 'division-head' }),
      rejectPart('2024-06-10T09:00', FINANCE, {
        expect: {
          state: over('notEligible'),
          status: 'done',
          deadlines: { due: { status: 'met' }, appointment: met('2024-06-28') },
          context: { resultNo: '91/TC', portalStatus: 'stopped' },
        },
      }),
      seen(FINANCE, { state: over('partCancelled'), status: 'done' }),
      seen(CULTURE, { state: over('partCancelled'), status: 'done' }),
    ],
  },
  {
    title: 'Người nộp rút hồ sơ khi các cơ quan đang làm: các phần việc thôi theo',
    row: ONE_STOP,
    deadlines: ['due'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      by(FINANCE, receive('2024-06-04T08:00')),
      step(
        'WITHDRAW',
        { reason: 'Không còn nhu cầu.' },
        {
          as: 'applicant',
          expect: {
            state: over('withdrawn'),
            deadlines: { due: { status: 'cancelled' } },
            context: { portalStatus: 'withdrawn' },
          },
        },
      ),
      seen(FINANCE, { state: over('partCancelled'), deadlines: { part: { status: 'cancelled' } } }),
      seen(CULTURE, { state: over('partCancelled') }),
    ],
  },
];

export const inHours: Scenario[] = [
  {
    // Sixteen office hours anew from Wednesday 09:00: seven, eight on Thursday, one on Friday.
    title:
      'Thời hạn theo giờ: chờ bổ sung thì dừng, tiếp tục thì tính lại từ đầu; phê duyệt trong hạn',
    row: ON_TIME,
    deadlines: ['dueHours'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(HOURS_16),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      by(FINANCE, receive('2024-06-03T10:00')),
      by(CULTURE, receive('2024-06-03T10:05')),
      by(FINANCE, sendBack('2024-06-03T11:00')),
      {
        expect: {
          state: settling('awaitingApplicant'),
          deadlines: { dueHours: { status: 'cancelled' } },
          context: { hoursFrom: null },
        },
      },
      resolve('2024-06-05T09:00', FINANCE, {
        expect: { deadlines: { dueHours: running('2024-06-07') } },
      }),
      by(FINANCE, finish('2024-06-05T10:00')),
      by(CULTURE, finish('2024-06-05T10:05')),
      submit('2024-06-06T09:00'),
      approve('2024-06-07T08:30', { expect: { deadlines: { dueHours: met('2024-06-07') } } }),
    ],
  },
  {
    title: 'Thời hạn theo giờ: trả hồ sơ trong hạn',
    row: ON_TIME,
    deadlines: ['dueHours'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: whole(HOURS_16),
    steps: [
      dispatch('2024-06-03T09:00', TOGETHER),
      ...bothDone('2024-06-03'),
      submit('2024-06-04T09:00'),
      reject('2024-06-04T10:00', { expect: { deadlines: { dueHours: met('2024-06-05') } } }),
    ],
  },
];
