import type { Scenario } from '../process.js';
import {
  conclude,
  formTeam,
  minutes,
  notify,
  opened,
  refer,
  report,
  signed,
  started,
} from './scenarios.steps.js';

const KINDS = 'hungyen-kstthc-2024/VIIIb.1';
const HARASSMENT = 'hanoi-cctthc-2024/III.2.8.a';

/** Unannounced inspections, and those that find harassment. */
export const particular: Scenario[] = [
  {
    title: 'Kiểm tra đột xuất theo phản ánh: không thông báo trước, không có hạn của kế hoạch năm',
    row: KINDS,
    deadlines: ['conclusion'],
    adverse: false,
    unit: 'hy-office',
    start: '2024-03-04T08:00',
    open: opened('UNANNOUNCED', 'hy-culture', { petitionCode: 'PAKN-2024-000007' }),
    steps: [
      { expect: { context: { petitionCode: 'PAKN-2024-000007' } } },
      formTeam('2024-03-05T08:00'),
      {
        send: 'START_UNANNOUNCED',
        expect: { state: { underway: { inspection: 'inspecting' } } },
      },
      ...signed('2024-03-08T15:00'),
      {
        // Friday 8 March + 15 working days is 29 March.
        expect: { deadlines: { conclusion: { dueOn: '2024-03-29', status: 'running' } } },
      },
      report('2024-03-11T08:00'),
      conclude(
        '2024-03-29T17:00',
        {},
        {
          as: 'chairman',
          expect: { state: 'closed', deadlines: { conclusion: { status: 'met' } } },
        },
      ),
    ],
  },
  {
    title: 'Kiểm tra theo kế hoạch phải thông báo trước; chưa bắt đầu thì hủy được',
    row: KINDS,
    deadlines: ['year'],
    adverse: true,
    unit: 'hy-office',
    start: '2024-03-04T08:00',
    open: opened('THEMATIC', 'hy-culture'),
    steps: [
      formTeam('2024-03-05T08:00', {}, { as: 'inspection-lead', refused: 403 }),
      formTeam('2024-03-05T08:05', {}, { as: 'department-director' }),
      { send: 'START_UNANNOUNCED', refused: 409 },
      { send: 'START', refused: 409 },
      notify,
      { send: 'CANCEL', as: 'inspection-lead', payload: { reason: 'Hoãn.' }, refused: 403 },
      {
        send: 'CANCEL',
        payload: { reason: 'Đơn vị đã sáp nhập.' },
        expect: {
          state: 'cancelled',
          status: 'done',
          deadlines: { year: { dueOn: '2024-12-31', status: 'cancelled' } },
        },
      },
    ],
  },
  {
    title: 'Phát hiện nhũng nhiễu: chuyển xử lý và mở vụ phản ánh; đã có vụ thì không mở thêm',
    row: HARASSMENT,
    deadlines: ['year'],
    adverse: true,
    unit: 'hn-office',
    start: '2024-08-05T08:00',
    open: opened('PERIODIC', 'hn-longbien'),
    steps: [
      ...started('2024-08-12T08:00'),
      refer('47/ĐKT', { as: 'inspector', refused: 403 }),
      refer('47/ĐKT', { expect: { context: { referrals: [{ documentNo: '47/ĐKT' }] } } }),
      refer('47/ĐKT', { refused: 409 }),
      refer('47/ĐKT', { refused: 409 }, 'PAKN-2024-000009'),
      refer('48/ĐKT', {}, 'PAKN-2024-000009'),
      {
        at: '2024-08-12T09:00',
        expect: {
          children: { 'feedback-petition': 1 },
          context: {
            referrals: [
              { documentNo: '47/ĐKT', petitionCode: 'PAKN-2024-000001' },
              { documentNo: '48/ĐKT', petitionCode: 'PAKN-2024-000009' },
            ],
          },
        },
      },
      refer('49/ĐKT'),
      {
        at: '2024-08-12T10:00',
        expect: {
          state: { underway: { inspection: 'inspecting' } },
          children: { 'feedback-petition': 2 },
        },
      },
    ],
  },
  {
    title: 'Không có dấu hiệu nhũng nhiễu: không mở vụ nào, lập Biên bản rồi thì không chuyển nữa',
    row: HARASSMENT,
    deadlines: ['year'],
    adverse: true,
    unit: 'hn-office',
    start: '2024-08-05T08:00',
    open: opened('PERIODIC', 'hn-longbien'),
    steps: [
      ...started('2024-08-12T08:00'),
      { send: 'CANCEL', payload: { reason: 'Hoãn.' }, refused: 409 },
      minutes,
      refer('47/ĐKT', { refused: 409 }),
      { at: '2024-08-12T09:00', expect: { children: { 'feedback-petition': 0 } } },
    ],
  },
];
