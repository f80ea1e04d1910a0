import type { Scenario } from '../process.js';
import {
  accept,
  classify,
  forward,
  intake,
  received,
  record,
  result,
  sendBack,
  working,
} from './scenarios.steps.js';

const ROW_IV_2_C = 'cantho-skhcn-2024/IV.2.c';
const UNIT = 'ct-dost-standards';
const office = { unit: 'ct-dost-office' };

/** Receiving and passing on, which the department's office does; the 5 days are not in the plan. */
export const reception: Scenario[] = [
  {
    // From 22 April: 23 and 24, then Monday 27 is off for the Hùng Kings' day; 28 and 29, then 30
    // April and 1 May and the weekend; Monday 4 May is the fifth.
    title: 'Không thuộc thẩm quyền: chuyển đúng ngày làm việc thứ 5, sau hai kỳ nghỉ lễ',
    row: ROW_IV_2_C,
    deadlines: ['classification', 'handling'],
    adverse: false,
    ...office,
    start: '2026-04-22T08:00',
    open: received('2026-04-22', { channel: 'post' }),
    steps: [
      classify('2026-04-23T08:00', {
        expect: {
          deadlines: {
            classification: { dueOn: '2026-05-04', status: 'running' },
            handling: { dueOn: '2026-05-18', status: 'running' },
          },
        },
      }),
      {
        at: '2026-05-04T16:00',
        send: 'TRANSFER_OUT',
        as: 'control-officer',
        payload: { agency: 'Sở Xây dựng', documentNo: '45/SKHCN-VP' },
        expect: {
          state: 'transferredOut',
          status: 'done',
          deadlines: { classification: { status: 'met' }, handling: { status: 'met' } },
        },
      },
    ],
  },
  {
    // 10 January is a Saturday, worked in exchange for 2 January: the fifth working day.
    title: 'Chuyển đơn vị chậm; đơn vị từ chối thì phân loại lại, không có thêm 05 ngày',
    row: ROW_IV_2_C,
    deadlines: ['classification', 'handling'],
    adverse: true,
    ...office,
    start: '2026-01-05T14:00',
    open: received('2026-01-05', { channel: 'in-person' }),
    steps: [
      classify('2026-01-06T08:00', {
        expect: { deadlines: { classification: { dueOn: '2026-01-10', status: 'running' } } },
      }),
      forward(UNIT, {
        at: '2026-01-12T08:00',
        expect: {
          state: working('forwarding', 'notOwed'),
          deadlines: { classification: { dueOn: '2026-01-10', status: 'missed' } },
        },
      }),
      {
        at: '2026-01-14T08:00',
        send: 'UNIT_REFUSED',
        as: 'division-head',
        unit: UNIT,
        payload: { reason: 'Không thuộc lĩnh vực của đơn vị.' },
        expect: {
          state: intake('classifying'),
          deadlines: {
            classification: { dueOn: '2026-01-10', status: 'missed' },
            handling: { dueOn: '2026-01-23', status: 'running' },
          },
        },
      },
      accept(UNIT, { expect: { state: working('processing', 'notOwed') } }),
    ],
  },
  {
    title: 'Không tiếp nhận: thông báo trong 05 ngày là xong cả hai hạn',
    row: ROW_IV_2_C,
    deadlines: ['classification', 'handling'],
    adverse: false,
    ...office,
    start: '2026-06-01T08:00',
    open: received('2026-06-01', { channel: 'email' }),
    steps: [
      classify('2026-06-02T08:00'),
      {
        at: '2026-06-08T16:00',
        send: 'REJECT',
        payload: { reason: 'Không đủ thông tin.', noticeNo: '12/TB-VP' },
        expect: {
          state: 'rejected',
          deadlines: {
            classification: { dueOn: '2026-06-08', status: 'met' },
            handling: { dueOn: '2026-06-22', status: 'met' },
          },
        },
      },
    ],
  },
  {
    // Answered in time; 22 June, the 15th working day, passes while the answer is being checked. The
    // steps from there end on 29 June and 6 July; 6 July is the first after the return.
    title: 'Trả lời đúng hạn, bị trả lại sau khi hết hạn: nợ cập nhật từ kỳ cố định kế tiếp',
    row: ROW_IV_2_C,
    deadlines: ['handling', 'update'],
    adverse: true,
    ...office,
    start: '2026-06-01T08:00',
    open: received('2026-06-01'),
    steps: [
      classify('2026-06-01T09:00'),
      accept(UNIT),
      result('2026-06-19T09:00', { unit: 'ct-dost-directorate' }),
      record('2026-06-22T09:00'),
      sendBack('2026-07-01T09:00'),
      {
        at: '2026-07-01T09:30',
        expect: {
          state: working('processing', 'owed'),
          deadlines: {
            handling: { dueOn: '2026-06-22', status: 'missed' },
            'update-1': { dueOn: '2026-07-06', status: 'running' },
          },
        },
      },
    ],
  },
];
