import type { Scenario } from '../process.js';
import { lists } from './scenarios.lists.js';
import { provision } from './scenarios.provision.js';
import { ABOLISHED, approveList, DEPARTMENT, nominated, submitted } from './scenarios.steps.js';

const LIST = 'hanoi-cctthc-2024/III.2.1.a';
const OFFICE = 'hn-office';
const annual = nominated('annual-list', { listDueOn: '2024-03-31', launchDueOn: '2024-11-30' });
const base: Pick<Scenario, 'unit' | 'start' | 'open'> = {
  unit: DEPARTMENT,
  start: '2024-02-05T08:00',
  open: annual,
};

export const scenarios: Scenario[] = [
  {
    // 31 March 2024 is a Sunday: what is typed in on Monday counts if it was submitted by then.
    title: 'Trình danh mục trong hạn, hôm sau mới ghi; phê duyệt sau đó không bị coi là trễ',
    row: LIST,
    deadlines: ['submission'],
    adverse: false,
    ...base,
    steps: [
      {
        at: '2024-03-28T08:00',
        send: 'ASSESS',
        as: 'specialist',
        payload: { volume: 1200, level: 'online-full' },
        expect: { deadlines: { submission: { dueOn: '2024-03-31', status: 'running' } } },
      },
      {
        at: '2024-04-01T08:00',
        send: 'ELIGIBLE',
        as: 'division-head',
        occurredOn: '2024-03-29',
        payload: { level: 'online-partial' },
        expect: {
          state: { listing: 'submitted' },
          deadlines: { submission: { dueOn: '2024-03-31', status: 'met' } },
          context: { level: 'online-partial', submittedOn: '2024-03-29' },
        },
      },
      approveList('2024-04-15T08:00', {
        expect: {
          state: { provision: 'listApproved' },
          deadlines: { submission: { status: 'met' } },
          context: { decision: { no: '1012/QĐ-UBND', on: '2024-04-15' } },
        },
      }),
    ],
  },
  {
    title: 'Trình danh mục sau Chủ nhật 31/3: trễ; ngày in trong kế hoạch không lùi',
    row: LIST,
    deadlines: ['submission'],
    adverse: true,
    ...base,
    steps: [
      ...submitted('2024-04-01T08:00').slice(0, 1),
      {
        send: 'ELIGIBLE',
        as: 'specialist',
        payload: { level: 'online-full' },
        refused: 403,
      },
      {
        send: 'ELIGIBLE',
        as: 'division-head',
        by: 'specialist',
        payload: { level: 'online-full' },
        refused: 403,
      },
      {
        send: 'ELIGIBLE',
        as: 'division-head',
        payload: { level: 'online-full' },
        expect: {
          state: { listing: 'submitted' },
          deadlines: { submission: { dueOn: '2024-03-31', status: 'missed' } },
        },
      },
      approveList('2024-04-02T08:00', { by: 'division-head', refused: 403 }),
      approveList('2024-04-02T08:10', { by: 'specialist', refused: 403 }),
    ],
  },
  {
    title: 'Danh mục bị trả lại: đã trình trong hạn thì không chạy lại hạn trình',
    row: LIST,
    deadlines: ['submission'],
    adverse: true,
    ...base,
    steps: [
      ...submitted('2024-03-20T08:00'),
      approveList('2024-03-21T08:00', { as: 'vice-chairman', refused: 403 }),
      {
        at: '2024-03-27T08:00',
        send: 'RETURN',
        as: 'control-officer',
        unit: OFFICE,
        payload: { reason: 'Thiếu số hồ sơ phát sinh.' },
        expect: { state: { listing: { proposing: 'assessing' } } },
      },
      {
        at: '2024-04-08T08:00',
        send: 'ELIGIBLE',
        as: 'division-head',
        payload: { level: 'online-full' },
        expect: {
          state: { listing: 'submitted' },
          deadlines: { submission: { dueOn: '2024-03-31', status: 'met' } },
          context: { submittedOn: '2024-03-20' },
        },
      },
    ],
  },
  {
    title: 'Thủ tục không còn hiệu lực thì không đủ điều kiện',
    row: LIST,
    deadlines: ['submission'],
    adverse: true,
    ...base,
    open: {
      as: 'control-officer',
      input: { ...ABOLISHED, programme: 'annual-list', listDueOn: '2024-03-31' },
    },
    steps: [
      ...submitted('2024-02-20T08:00').slice(0, 1),
      { send: 'ELIGIBLE', as: 'division-head', payload: { level: 'online-full' }, refused: 409 },
      {
        send: 'INELIGIBLE',
        as: 'division-head',
        payload: { reason: 'Thủ tục đã bị bãi bỏ.' },
        expect: {
          state: 'ineligible',
          status: 'done',
          deadlines: { submission: { status: 'cancelled' } },
        },
      },
    ],
  },
  ...lists,
  ...provision,
];
