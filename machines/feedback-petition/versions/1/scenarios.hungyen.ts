import type { Scenario } from '../process.js';
import {
  accept,
  classify,
  forward,
  intake,
  publish,
  received,
  record,
  result,
  sendBack,
  update,
  working,
} from './scenarios.steps.js';

const VIII_2 = 'hungyen-kstthc-2024/VIII.2';
const VIII_3 = 'hungyen-kstthc-2024/VIII.3';
const VIII_4 = 'hungyen-kstthc-2024/VIII.4';
const office = { unit: 'hy-office' };
const finance = { unit: 'hy-finance' };
const head = { as: 'division-head', ...finance };

/** Hưng Yên prints no figures and follows Circular 02/2017/TT-VPCP: 20, 7 and 2 working days. */
export const hungYen: Scenario[] = [
  {
    title: 'Phân loại rồi chuyển bằng văn bản của UBND thành phố; đơn vị nhận xử lý',
    row: VIII_2,
    deadlines: ['classification', 'handling'],
    adverse: false,
    ...office,
    start: '2024-03-04T08:00',
    open: received('2024-03-04', { channel: 'post' }),
    steps: [
      classify('2024-03-05T08:00'),
      forward('hy-finance', {
        at: '2024-03-11T16:00',
        expect: {
          state: working('forwarding', 'notOwed'),
          deadlines: {
            classification: { dueOn: '2024-03-11', status: 'met' },
            handling: { dueOn: '2024-04-01', status: 'running' },
          },
        },
      }),
      {
        at: '2024-03-12T08:00',
        send: 'UNIT_ACCEPTED',
        as: 'specialist',
        ...finance,
        expect: { state: working('processing', 'notOwed') },
      },
    ],
  },
  {
    title: 'Chuyển mà không có văn bản thì không được; đơn vị từ chối phải nêu lý do',
    row: VIII_2,
    deadlines: ['classification'],
    adverse: true,
    ...office,
    start: '2024-03-04T08:00',
    open: received('2024-03-04', { channel: 'email' }),
    steps: [
      forward('hy-finance', { refused: 409 }),
      classify('2024-03-05T08:00'),
      forward('hy-finance', {
        payload: { category: 'regulation', handlingUnit: 'hy-finance' },
        refused: 422,
      }),
      forward('hy-finance'),
      { at: '2024-03-06T08:00', send: 'UNIT_REFUSED', ...head, payload: {}, refused: 422 },
      {
        send: 'UNIT_REFUSED',
        ...head,
        payload: { reason: 'Thuộc lĩnh vực văn hóa.' },
        expect: {
          state: intake('classifying'),
          // The petition was classified in time; sending it back does not undo that.
          deadlines: { classification: { dueOn: '2024-03-11', status: 'met' } },
        },
      },
    ],
  },
  {
    // 18 April is the Hùng Kings' day; 29 April to 1 May are off, so 3 May is the 20th working day.
    // Saturday 4 May is worked: with Monday 6 May it makes the two days for recording.
    title: 'Xử lý trong 20 ngày làm việc, cập nhật kết quả sau ngày thứ Bảy làm bù',
    row: VIII_3,
    deadlines: ['handling', 'record'],
    adverse: false,
    ...office,
    start: '2024-04-01T08:00',
    open: received('2024-04-01'),
    steps: [
      classify('2024-04-02T08:00'),
      accept('hy-finance'),
      result('2024-05-03T16:00', {
        ...head,
        expect: {
          deadlines: {
            handling: { dueOn: '2024-05-03', status: 'met' },
            record: { dueOn: '2024-05-06', status: 'running' },
          },
        },
      }),
      record('2024-05-06T16:00', { expect: { deadlines: { record: { status: 'met' } } } }),
    ],
  },
  {
    // Tết 2024 takes 8 to 14 February: the 20th working day is 19 February. The steps of 7 working
    // days from there end on 28 February, 8 March and 19 March.
    title: 'Quá 20 ngày làm việc: nợ cập nhật mỗi 07 ngày làm việc, bỏ kỳ đầu là trễ',
    row: VIII_3,
    deadlines: ['handling', 'update'],
    adverse: true,
    ...office,
    start: '2024-01-15T08:00',
    open: received('2024-01-15'),
    steps: [
      classify('2024-01-16T08:00'),
      accept('hy-finance'),
      {
        at: '2024-02-20T00:00',
        expect: {
          deadlines: {
            handling: { dueOn: '2024-02-19', status: 'missed' },
            update: { dueOn: '2024-02-28', status: 'running' },
          },
        },
      },
      {
        at: '2024-02-29T08:00',
        expect: { deadlines: { update: { dueOn: '2024-03-08', status: 'running' } } },
      },
      update('2024-03-08T16:00', {
        ...finance,
        expect: { deadlines: { update: { dueOn: '2024-03-19', status: 'running' } } },
      }),
    ],
  },
  {
    title: 'Theo dõi, đôn đốc tới khi có kết quả, rồi công khai kết quả',
    row: VIII_4,
    deadlines: ['record'],
    adverse: false,
    ...office,
    start: '2024-06-03T08:00',
    open: received('2024-06-03'),
    steps: [
      classify('2024-06-04T08:00'),
      accept('hy-finance'),
      update('2024-06-12T08:00', {
        ...finance,
        expect: { context: { lastUpdateOn: '2024-06-12' } },
      }),
      result('2024-06-19T08:00', head),
      record('2024-06-21T08:00', {
        expect: { deadlines: { record: { dueOn: '2024-06-21', status: 'met' } } },
      }),
      publish('2024-06-24T08:00', { expect: { state: 'published', status: 'done' } }),
    ],
  },
  {
    title: 'Cập nhật kết quả chậm; trả lời không đúng nội dung thì chưa công khai mà trả lại',
    row: VIII_4,
    deadlines: ['record', 'handling'],
    adverse: true,
    ...office,
    start: '2024-06-03T08:00',
    open: received('2024-06-03'),
    steps: [
      classify('2024-06-04T08:00'),
      accept('hy-finance'),
      result('2024-06-19T08:00', head),
      publish('2024-06-20T08:00', { refused: 409 }),
      record('2024-06-24T08:00', {
        expect: { deadlines: { record: { dueOn: '2024-06-21', status: 'missed' } } },
      }),
      sendBack('2024-06-25T08:00', {
        expect: {
          state: working('processing', 'notOwed'),
          deadlines: { handling: { dueOn: '2024-07-01', status: 'running' } },
        },
      }),
    ],
  },
];
