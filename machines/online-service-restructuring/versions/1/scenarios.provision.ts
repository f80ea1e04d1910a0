import type { Scenario } from '../process.js';
import {
  approveList,
  DEPARTMENT,
  goLive,
  integrate,
  live,
  nominated,
  onTrial,
  reReview,
  submitted,
} from './scenarios.steps.js';

const PROVISION = 'hanoi-cctthc-2024/III.2.1.b';
const REVIEW = 'hanoi-cctthc-2024/III.2.1.c';
const WHOLE_YEAR = 'hanoi-326-2023/9.4';
const OFFICE = 'hn-office';
const base: Pick<Scenario, 'unit' | 'start' | 'open'> = {
  unit: DEPARTMENT,
  start: '2024-02-05T08:00',
  open: nominated('annual-list', { listDueOn: '2024-03-31', launchDueOn: '2024-11-30' }),
};
/** Integrated by the first of August, long before the day that the plan prints. */
const integrated = [
  ...live('2024-03-20', '2024-05-06', '2024-06-03'),
  ...integrate('2024-08-01T08:00'),
];

export const provision: Scenario[] = [
  {
    title: 'Mở quy trình nội bộ, chạy thử, cung cấp trên Hệ thống và tích hợp đúng ngày 30/11',
    row: PROVISION,
    deadlines: ['launch'],
    adverse: false,
    ...base,
    steps: [
      ...submitted('2024-03-20T08:00'),
      approveList('2024-03-25T08:00', {
        expect: { deadlines: { launch: { dueOn: '2024-11-30', status: 'running' } } },
      }),
      { send: 'START_REDESIGN', as: 'specialist' },
      {
        at: '2024-03-25T09:00',
        expect: {
          state: { provision: 'redesigning' },
          children: { 'internal-workflow-approval': 1 },
        },
      },
      ...onTrial('2024-06-03T08:00'),
      {
        at: '2024-06-10T08:00',
        send: 'TEST_FAIL',
        as: 'workflow-admin',
        unit: OFFICE,
        payload: { issues: 'Biểu mẫu không lưu được tệp đính kèm.' },
        expect: { state: { provision: 'building' } },
      },
      {
        send: 'START_TEST',
        as: 'workflow-admin',
        unit: OFFICE,
        payload: { configVersion: '2' },
      },
      goLive('2024-09-05T08:00', {
        expect: { state: { provision: 'live' }, context: { liveOn: '2024-09-05' } },
      }),
      // On the city's system alone the row is not fulfilled.
      {
        at: '2024-11-29T08:00',
        expect: { deadlines: { launch: { dueOn: '2024-11-30', status: 'running' } } },
      },
      ...integrate('2024-11-30T09:00', {
        expect: {
          state: 'integrated',
          status: 'active',
          deadlines: { launch: { dueOn: '2024-11-30', status: 'met' } },
          context: { portalCode: '2.000815.H26' },
        },
      }),
    ],
  },
  {
    title: 'Người chạy thử không tự cho vận hành; tích hợp không thành, làm lại sau 30/11 là trễ',
    row: PROVISION,
    deadlines: ['launch'],
    adverse: true,
    ...base,
    steps: [
      ...live('2024-03-20', '2024-10-07', '2024-11-18').slice(0, -1),
      goLive('2024-11-18T08:00', { as: 'workflow-admin', refused: 403 }),
      goLive('2024-11-18T09:00', { as: 'specialist', unit: DEPARTMENT, refused: 403 }),
      goLive('2024-11-18T10:00', { as: 'workflow-admin', by: 'another administrator' }),
      {
        at: '2024-11-25T08:00',
        send: 'INTEGRATE',
        as: 'workflow-admin',
        unit: OFFICE,
        expect: { state: { provision: 'integrating' } },
      },
      {
        send: 'INTEGRATION_FAIL',
        as: 'workflow-admin',
        unit: OFFICE,
        payload: { error: 'Cổng từ chối mã đơn vị.' },
        expect: { state: { provision: 'live' } },
      },
      ...integrate('2024-12-02T08:00', {
        expect: {
          state: 'integrated',
          deadlines: { launch: { dueOn: '2024-11-30', status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Rà soát dịch vụ đang vận hành trên Cổng, giữ nguyên: xong trước 30/11',
    row: REVIEW,
    deadlines: ['review'],
    adverse: false,
    ...base,
    steps: [
      ...integrated,
      {
        ...reReview('2024-09-10T08:00', '2024-11-30'),
        expect: {
          state: { provision: 'reviewing' },
          deadlines: {
            review: { dueOn: '2024-11-30', status: 'running' },
            launch: { status: 'met' },
          },
        },
      },
      {
        at: '2024-11-29T08:00',
        send: 'KEEP',
        as: 'division-head',
        payload: { note: 'Biểu mẫu đã phù hợp.' },
        expect: {
          state: 'integrated',
          deadlines: { review: { dueOn: '2024-11-30', status: 'met' } },
        },
      },
    ],
  },
  {
    // "cung cấp lại" on the national portal is what ends the row's work, not the city's system.
    title: 'Rà soát, tái cấu trúc và cung cấp lại trên Cổng đúng ngày 30/11: xong hạn rà soát',
    row: REVIEW,
    deadlines: ['review'],
    adverse: false,
    ...base,
    steps: [
      ...integrated,
      reReview('2024-08-05T08:00', '2024-11-30'),
      {
        send: 'REDESIGN',
        as: 'division-head',
        payload: { decisionNo: '77/VP-KSTTHC', level: 'online-full' },
      },
      ...onTrial('2024-10-07T08:00'),
      goLive('2024-11-04T08:00', {
        expect: { deadlines: { review: { dueOn: '2024-11-30', status: 'running' } } },
      }),
      ...integrate('2024-11-30T09:00', {
        expect: {
          state: 'integrated',
          deadlines: { review: { dueOn: '2024-11-30', status: 'met' } },
        },
      }),
    ],
  },
  {
    title: 'Cấu trúc lại dịch vụ: quy trình nội bộ mới, cung cấp lại sau 30/11 là trễ',
    row: REVIEW,
    deadlines: ['review'],
    adverse: true,
    ...base,
    steps: [
      ...integrated,
      reReview('2024-09-10T08:00', '2024-11-30'),
      {
        send: 'REDESIGN',
        as: 'division-head',
        by: 'control-officer',
        payload: { decisionNo: '77/VP-KSTTHC', level: 'online-partial' },
        refused: 403,
      },
      {
        send: 'REDESIGN',
        as: 'division-head',
        payload: { decisionNo: '77/VP-KSTTHC', level: 'online-partial' },
        expect: {
          state: { provision: 'redesigning' },
          context: {
            round: 1,
            level: 'online-partial',
            decision: { no: '77/VP-KSTTHC', on: '2024-09-10' },
          },
        },
      },
      {
        at: '2024-09-10T09:00',
        expect: { children: { 'internal-workflow-approval': 2 } },
      },
      ...onTrial('2024-11-04T08:00'),
      goLive('2024-11-25T08:00'),
      ...integrate('2024-12-03T08:00', {
        expect: {
          state: 'integrated',
          deadlines: { review: { dueOn: '2024-11-30', status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Đưa thủ tục lên trực tuyến, tích hợp trong năm; không ghi ngày thì không có hạn',
    row: WHOLE_YEAR,
    deadlines: [],
    adverse: false,
    ...base,
    open: nominated('annual-list'),
    steps: [
      ...integrated,
      { ...reReview('2024-10-01T08:00'), expect: { state: { provision: 'reviewing' } } },
    ],
  },
  {
    title: 'Rút dịch vụ: chỉ rút được khi đang cung cấp; hạn cung cấp không còn',
    row: WHOLE_YEAR,
    deadlines: ['launch'],
    adverse: true,
    ...base,
    steps: [
      ...live('2024-03-20', '2024-05-06', '2024-06-03').slice(0, -1),
      {
        send: 'WITHDRAW',
        as: 'control-officer',
        unit: OFFICE,
        payload: { decisionNo: '2201/QĐ-UBND', reason: 'Thủ tục bị bãi bỏ.' },
        refused: 409,
      },
      goLive('2024-06-03T08:00'),
      {
        send: 'WITHDRAW',
        as: 'workflow-admin',
        unit: OFFICE,
        payload: { decisionNo: '2201/QĐ-UBND', reason: 'Thủ tục bị bãi bỏ.' },
        refused: 403,
      },
      {
        send: 'WITHDRAW',
        as: 'control-officer',
        unit: OFFICE,
        payload: { decisionNo: '2201/QĐ-UBND', reason: 'Thủ tục bị bãi bỏ.' },
        expect: {
          state: 'withdrawn',
          status: 'done',
          deadlines: { launch: { status: 'cancelled' } },
        },
      },
    ],
  },
];
