import type { Scenario } from '../process.js';
import { hanoi } from './scenarios.hanoi.js';
import { hungYen } from './scenarios.hungyen.js';
import { reception } from './scenarios.reception.js';
import {
  accept,
  classify,
  intake,
  publish,
  received,
  record,
  result,
  sendBack,
  update,
  working,
} from './scenarios.steps.js';

const ROW_10 = 'cantho-skhcn-2024/10';
const UNIT = 'ct-dost-standards';
const office = { unit: 'ct-dost-office' };
const directorate = { unit: 'ct-dost-directorate' };

const row10: Scenario[] = [
  {
    // From 2 February: 3 to 6 are days 1 to 4, 9 to 13 days 5 to 9; Tết and its two weekends take
    // 14 to 22; 23 to 27 are days 10 to 14, and Monday 2 March is the 15th.
    title: 'Trả lời đúng ngày làm việc thứ 15 qua kỳ nghỉ Tết, cập nhật kết quả trong 02 ngày',
    row: ROW_10,
    deadlines: ['handling', 'classification', 'record'],
    adverse: false,
    ...office,
    start: '2026-02-02T08:00',
    open: received('2026-02-02'),
    steps: [
      {
        expect: {
          state: intake('received'),
          deadlines: {
            handling: { dueOn: '2026-03-02', status: 'running' },
            classification: { dueOn: '2026-02-09', status: 'running' },
          },
        },
      },
      classify('2026-02-03T09:00'),
      accept(UNIT, {
        at: '2026-02-09T16:00',
        expect: { deadlines: { classification: { dueOn: '2026-02-09', status: 'met' } } },
      }),
      result('2026-03-02T16:30', {
        ...directorate,
        expect: {
          state: 'resultReported',
          deadlines: {
            handling: { dueOn: '2026-03-02', status: 'met' },
            record: { dueOn: '2026-03-04', status: 'running' },
          },
        },
      }),
      record('2026-03-04T08:00', {
        expect: { state: 'resultReview', deadlines: { record: { status: 'met' } } },
      }),
      publish('2026-03-05T08:00', { expect: { state: 'published', status: 'done' } }),
    ],
  },
  {
    // The steps of 5 working days from 2 March end on 9, 16 and 23 March.
    title:
      'Hết 15 ngày chưa xong: cập nhật mỗi 05 ngày; cập nhật sớm không dời kỳ sau, bỏ kỳ là trễ',
    row: ROW_10,
    deadlines: ['handling', 'update', 'record'],
    adverse: true,
    ...office,
    start: '2026-02-02T08:00',
    open: received('2026-02-02'),
    steps: [
      classify('2026-02-03T09:00'),
      accept(UNIT),
      {
        at: '2026-03-02T23:59',
        expect: {
          state: working('processing', 'notOwed'),
          deadlines: { handling: { dueOn: '2026-03-02', status: 'running' } },
        },
      },
      {
        at: '2026-03-03T00:00',
        expect: {
          state: working('processing', 'owed'),
          deadlines: {
            handling: { dueOn: '2026-03-02', status: 'missed' },
            update: { dueOn: '2026-03-09', status: 'running' },
          },
          context: { updatesFrom: '2026-03-02' },
        },
      },
      update('2026-03-05T10:00', {
        expect: {
          deadlines: {
            'update-1': { dueOn: '2026-03-09', status: 'met' },
            update: { dueOn: '2026-03-16', status: 'running' },
          },
        },
      }),
      // A second one in the same period does not answer the next period.
      update('2026-03-06T10:00', {
        expect: { deadlines: { update: { dueOn: '2026-03-16', status: 'running' } } },
      }),
      {
        at: '2026-03-17T08:00',
        expect: { deadlines: { update: { dueOn: '2026-03-23', status: 'running' } } },
      },
      result('2026-03-20T15:00', {
        ...directorate,
        expect: {
          deadlines: {
            handling: { status: 'missed' },
            update: { dueOn: '2026-03-23', status: 'met' },
            record: { dueOn: '2026-03-24', status: 'running' },
          },
        },
      }),
      record('2026-03-25T09:00', {
        expect: {
          state: 'resultReview',
          deadlines: { record: { dueOn: '2026-03-24', status: 'missed' } },
        },
      }),
    ],
  },
  {
    // From Friday 29 May the 15th working day is Friday 19 June.
    title: 'Ký trả lời thứ Sáu trong hạn, thứ Hai mới nhập: được tính là đúng hạn',
    row: ROW_10,
    deadlines: ['handling', 'update', 'record'],
    adverse: true,
    ...office,
    start: '2026-05-29T08:00',
    open: received('2026-05-29'),
    steps: [
      classify('2026-06-01T09:00'),
      accept(UNIT),
      {
        at: '2026-06-22T08:00',
        expect: {
          state: working('processing', 'owed'),
          deadlines: {
            handling: { dueOn: '2026-06-19', status: 'missed' },
            update: { dueOn: '2026-06-26', status: 'running' },
          },
        },
      },
      result('2026-06-22T08:05', { ...directorate, occurredOn: '2026-06-23', refused: 422 }),
      result('2026-06-22T08:10', { ...directorate, occurredOn: '2026-05-28', refused: 422 }),
      result('2026-06-22T08:15', {
        ...directorate,
        occurredOn: '2026-06-19',
        expect: {
          state: 'resultReported',
          context: { resultOn: '2026-06-19' },
          deadlines: {
            handling: { dueOn: '2026-06-19', status: 'met' },
            update: { status: 'met' },
            // Two working days from the day of the result, not from the day it was typed in.
            record: { dueOn: '2026-06-23', status: 'running' },
          },
        },
      }),
      record('2026-06-23T16:00', { expect: { deadlines: { record: { status: 'met' } } } }),
    ],
  },
  {
    // From 1 June the 15th working day is 22 June.
    title: 'Kết quả không phù hợp bị trả lại trong hạn: 15 ngày không được tính lại',
    row: ROW_10,
    deadlines: ['handling', 'record'],
    adverse: true,
    ...office,
    start: '2026-06-01T08:00',
    open: received('2026-06-01'),
    steps: [
      classify('2026-06-01T09:00'),
      accept(UNIT),
      result('2026-06-10T09:00', directorate),
      record('2026-06-11T09:00'),
      sendBack('2026-06-12T09:00', { as: 'specialist', refused: 403 }),
      sendBack('2026-06-12T09:05', {
        expect: {
          state: working('processing', 'notOwed'),
          deadlines: { handling: { dueOn: '2026-06-22', status: 'running' } },
        },
      }),
      result('2026-06-22T17:00', {
        ...directorate,
        expect: {
          deadlines: {
            handling: { dueOn: '2026-06-22', status: 'met' },
            record: { dueOn: '2026-06-24', status: 'running' },
          },
        },
      }),
      record('2026-06-24T17:00', { expect: { deadlines: { record: { status: 'met' } } } }),
      publish('2026-06-25T08:00', { expect: { state: 'published', status: 'done' } }),
    ],
  },
  {
    // The steps from 22 June end on 29 June and 6 July; 6 July is the first after the return.
    title: 'Kết quả bị trả lại khi đã quá hạn: tiếp tục nợ cập nhật theo các kỳ cố định',
    row: ROW_10,
    deadlines: ['handling', 'update'],
    adverse: true,
    ...office,
    start: '2026-06-01T08:00',
    open: received('2026-06-01'),
    steps: [
      classify('2026-06-01T09:00'),
      accept(UNIT),
      result('2026-06-24T09:00', {
        ...directorate,
        expect: {
          deadlines: {
            handling: { dueOn: '2026-06-22', status: 'missed' },
            update: { dueOn: '2026-06-29', status: 'met' },
          },
        },
      }),
      record('2026-06-25T09:00'),
      sendBack('2026-07-01T09:00', {
        expect: {
          state: working('processing', 'owed'),
          deadlines: {
            handling: { status: 'missed' },
            update: { dueOn: '2026-07-06', status: 'running' },
          },
        },
      }),
      publish('2026-07-01T10:00', { refused: 409 }),
      update('2026-07-06T16:00', {
        expect: { deadlines: { update: { dueOn: '2026-07-13', status: 'running' } } },
      }),
    ],
  },
  {
    // Friday 13 February is the last day before Tết; the next two working days are 23 and 24.
    title: 'Có kết quả ngày làm việc cuối trước Tết: cập nhật trong 02 ngày làm việc sau Tết',
    row: ROW_10,
    deadlines: ['handling', 'record'],
    adverse: false,
    ...office,
    start: '2026-01-26T08:00',
    open: received('2026-01-26'),
    steps: [
      classify('2026-01-27T09:00'),
      accept(UNIT, {
        expect: { deadlines: { handling: { dueOn: '2026-02-23', status: 'running' } } },
      }),
      result('2026-02-13T16:30', {
        ...directorate,
        expect: {
          deadlines: {
            handling: { dueOn: '2026-02-23', status: 'met' },
            record: { dueOn: '2026-02-24', status: 'running' },
          },
        },
      }),
      record('2026-02-24T23:59', { expect: { deadlines: { record: { status: 'met' } } } }),
    ],
  },
  {
    // 22 August is worked in exchange for 31 August: day 10. The 15th is 28 August; then 31 August
    // to 2 September are off, and the fifth working day after them is 9 September.
    title: 'Quá hạn trước Quốc khánh: thứ Bảy làm bù được tính, ba ngày nghỉ thì không',
    row: ROW_10,
    deadlines: ['handling', 'update', 'record'],
    adverse: true,
    ...office,
    start: '2026-08-10T08:00',
    open: received('2026-08-10', { channel: 'telephone' }),
    steps: [
      classify('2026-08-11T09:00'),
      accept(UNIT),
      {
        at: '2026-08-31T08:00',
        expect: {
          deadlines: {
            handling: { dueOn: '2026-08-28', status: 'missed' },
            update: { dueOn: '2026-09-09', status: 'running' },
          },
        },
      },
      update('2026-09-09T16:00', {
        expect: { deadlines: { update: { dueOn: '2026-09-16', status: 'running' } } },
      }),
      result('2026-09-15T09:00', {
        ...directorate,
        expect: {
          deadlines: {
            update: { dueOn: '2026-09-16', status: 'met' },
            record: { dueOn: '2026-09-17', status: 'running' },
          },
        },
      }),
      record('2026-09-16T09:00', { expect: { deadlines: { record: { status: 'met' } } } }),
    ],
  },
  {
    title: 'Sai vai, sai trạng thái, sai dữ liệu đều bị từ chối; người gửi rút thì thôi',
    row: ROW_10,
    deadlines: ['handling', 'classification'],
    adverse: true,
    ...office,
    start: '2026-06-01T08:00',
    open: received('2026-06-01', { sender: 'Nguyễn Văn A', contact: '0900 000 000' }),
    steps: [
      result('2026-06-01T09:00', { ...directorate, refused: 409 }),
      classify('2026-06-01T09:05', { as: 'specialist', refused: 403 }),
      classify('2026-06-01T09:10', { unit: 'hy-office', refused: 403 }),
      classify('2026-06-01T09:15'),
      accept(UNIT, { payload: { category: 'other', handlingUnit: UNIT }, refused: 422 }),
      accept(UNIT, { payload: { category: 'regulation' }, refused: 422 }),
      {
        expect: {
          state: intake('classifying'),
          allowed: {
            as: 'petition-officer',
            includes: ['REJECT', 'TRANSFER_OUT', 'ACCEPT_OWN', 'FORWARD', 'WITHDRAW'],
            excludes: ['CLASSIFY_START', 'RESULT', 'PUBLISH'],
          },
        },
      },
      {
        send: 'WITHDRAW',
        as: 'applicant',
        payload: { reason: 'Đã được giải thích.' },
        expect: {
          state: 'withdrawn',
          status: 'done',
          deadlines: {
            handling: { dueOn: '2026-06-22', status: 'cancelled' },
            classification: { dueOn: '2026-06-08', status: 'cancelled' },
          },
        },
      },
      update('2026-06-01T10:00', { refused: 409 }),
    ],
  },
  {
    title: 'Người trả lời không tự kiểm tra và công khai kết quả của mình',
    row: ROW_10,
    deadlines: ['handling', 'record'],
    adverse: true,
    ...office,
    start: '2026-06-01T08:00',
    open: received('2026-06-01'),
    steps: [
      classify('2026-06-01T09:00'),
      accept(UNIT),
      result('2026-06-10T09:00', { unit: UNIT, as: 'division-head', by: 'lan' }),
      record('2026-06-11T09:00'),
      publish('2026-06-12T09:00', { as: 'control-officer', by: 'lan', refused: 403 }),
      publish('2026-06-12T09:05', {
        as: 'control-officer',
        expect: { state: 'published', status: 'done' },
      }),
    ],
  },
];

export const scenarios: Scenario[] = [...row10, ...reception, ...hanoi, ...hungYen];
