import type { JsonObject, Scenario, ScenarioStep } from '../process.js';
import {
  A,
  approve,
  approvePlan,
  B,
  C,
  consolidate,
  HANOI,
  implement,
  implemented,
  item,
  opened,
  recommend,
  recommendationSent,
  register,
  reportSent,
  signSubmission,
  toSignature,
} from './scenarios.steps.js';

const PLAN = 'hanoi-326-2023/1.4';
const ROW = 'hanoi-cctthc-2024/III.1.1';
const unit = 'hn-planning';

const days = {
  resultsDueOn: '2024-04-30',
  decisionDueOn: '2024-05-30',
  recommendationDueOn: '2024-05-30',
};
const local = item(A, 'local', { action: 'supplement' });
const abolished = item(C, 'local', { action: 'annul' });
const ministerial = item(B, 'ministry');

const of2024 = { unit, start: '2024-01-08T08:00', open: opened(2024) };
const submitted = (option: JsonObject[], signedAt = '2024-04-26T09:00'): ScenarioStep[] => [
  register('2024-01-09T09:00', [A, B, C]),
  approvePlan('2024-01-26T09:00', days, HANOI),
  ...toSignature('2024-03-04T09:00', option, HANOI),
  signSubmission(signedAt, HANOI),
];

export const hanoi: Scenario[] = [
  {
    title: 'Chủ tịch ban hành Kế hoạch rà soát trong tháng 01/2024',
    row: PLAN,
    deadlines: ['plan'],
    adverse: false,
    ...of2024,
    steps: [
      register('2024-01-09T09:00'),
      { expect: { deadlines: { plan: { dueOn: '2024-01-31', status: 'running' } } } },
      approvePlan('2024-01-31T16:00', days, HANOI, {
        expect: {
          state: { preparing: { atWork: 'planned' } },
          deadlines: {
            plan: { dueOn: '2024-01-31', status: 'met' },
            result: { dueOn: '2024-04-30', status: 'running' },
          },
          context: days,
        },
      }),
    ],
  },
  {
    title: 'Kế hoạch ban hành sang tháng 02/2024 là trễ; người đăng ký không phê duyệt Kế hoạch',
    row: PLAN,
    deadlines: ['plan'],
    adverse: true,
    ...of2024,
    steps: [
      register('2024-01-09T09:00'),
      approvePlan('2024-01-30T09:00', days, HANOI, { by: 'specialist', refused: 403 }),
      approvePlan('2024-01-30T09:01', days, HANOI, { as: 'vice-chairman', refused: 403 }),
      {
        at: '2024-02-01T00:01',
        expect: {
          state: 'planAwaitingApproval',
          deadlines: { plan: { dueOn: '2024-01-31', status: 'missed' } },
        },
      },
      approvePlan('2024-02-01T09:00', days, HANOI, {
        expect: { deadlines: { plan: { status: 'missed' } } },
      }),
    ],
  },
  {
    // 30 April 2024 is a day off: the printed day stays.
    title: 'Phương án được tổng hợp, phê duyệt trước 30/5/2024',
    row: `${ROW}.b`,
    deadlines: ['result', 'decision'],
    adverse: false,
    ...of2024,
    steps: [
      ...submitted([local, ministerial, abolished], '2024-04-29T10:00'),
      {
        expect: {
          deadlines: {
            result: { dueOn: '2024-04-30', status: 'met' },
            decision: { dueOn: '2024-05-30', status: 'running' },
          },
        },
      },
      consolidate('2024-05-20T09:00', HANOI),
      approve('2024-05-30T17:00', HANOI, {
        expect: {
          state: { approved: { implementation: 'toStart', recommendation: { owed: 'toPrepare' } } },
          deadlines: {
            decision: { dueOn: '2024-05-30', status: 'met' },
            implementation: { dueOn: '2024-05-30', status: 'running' },
            recommendation: { dueOn: '2024-05-30', status: 'running' },
          },
          context: { decisionNo: '2104/QĐ-UBND', approvedOn: '2024-05-30' },
        },
      }),
    ],
  },
  {
    title: 'Phương án phê duyệt sau 30/5/2024 là trễ, kể cả khi bị trả lại giữa chừng',
    row: `${ROW}.b`,
    deadlines: ['decision', 'recommendation'],
    adverse: true,
    ...of2024,
    steps: [
      ...submitted([local, ministerial, abolished]),
      {
        at: '2024-05-29T09:00',
        send: 'RETURN_SUBMISSION',
        as: 'control-officer',
        unit: HANOI.office,
        payload: { reason: 'Thiếu chi phí tuân thủ.' },
      },
      { at: '2024-05-30T23:59', expect: { deadlines: { decision: { status: 'running' } } } },
      {
        at: '2024-05-31T00:01',
        expect: {
          state: { deciding: 'returned' },
          deadlines: { decision: { dueOn: '2024-05-30', status: 'missed' } },
        },
      },
      {
        at: '2024-06-03T09:00',
        send: 'RESUBMIT',
        as: 'specialist',
        unit,
        payload: { option: [ministerial] },
      },
      consolidate('2024-06-04T09:00', HANOI),
      // Nothing that the city may decide is left in the option: there is only the recommendation.
      approve('2024-06-05T09:00', HANOI, {
        expect: {
          state: { approved: { implementation: 'done', recommendation: { owed: 'toPrepare' } } },
          children: { 'publication-decision': 0 },
        },
      }),
      recommend('2024-06-06T09:00', HANOI),
      recommendationSent('2024-06-06T10:00', HANOI, {
        expect: {
          state: 'reporting',
          deadlines: { recommendation: { dueOn: '2024-05-30', status: 'missed' } },
        },
      }),
    ],
  },
  {
    // Friday 24 May: the execution is ordered on the same day.
    title:
      'Phê duyệt thứ Sáu 24/5/2024, tổ chức thực hiện ngay: mở một vụ công bố, xong thì báo cáo',
    row: `${ROW}.c`,
    deadlines: ['implementation'],
    adverse: false,
    ...of2024,
    steps: [
      ...submitted([local, abolished]),
      consolidate('2024-05-20T09:00', HANOI),
      approve('2024-05-24T09:00', HANOI, {
        expect: {
          // Nothing is to be recommended.
          state: { approved: { implementation: 'toStart', recommendation: 'settled' } },
          deadlines: { implementation: { dueOn: '2024-05-24', status: 'running' } },
          children: { 'publication-decision': 0 },
        },
      }),
      implement('2024-05-24T16:00', HANOI, {
        expect: { deadlines: { implementation: { dueOn: '2024-05-24', status: 'met' } } },
      }),
      {
        at: '2024-05-24T16:10',
        expect: {
          state: { approved: { implementation: 'underWay', recommendation: 'settled' } },
          children: { 'publication-decision': 1 },
          // Row c names its product: the publication decision, whose case it can be found by.
          context: {
            leadUnits: ['Các sở, ban, ngành'],
            publication: { code: 'CBTT-2024-000001' },
          },
        },
      },
      implemented('2024-07-01T09:00', HANOI),
      {
        expect: { state: 'reporting', context: { publicationDecisions: ['2230/QĐ-UBND'] } },
      },
      reportSent('2024-07-05T09:00', HANOI),
    ],
  },
  {
    title: 'Phê duyệt thứ Sáu, thứ Hai mới tổ chức thực hiện là trễ; chưa thực hiện thì chưa xong',
    row: `${ROW}.c`,
    deadlines: ['implementation'],
    adverse: true,
    ...of2024,
    steps: [
      ...submitted([local]),
      consolidate('2024-05-20T09:00', HANOI),
      approve('2024-05-24T09:00', HANOI),
      { ...implemented('2024-05-24T10:00', HANOI), refused: 409 },
      implement('2024-05-24T10:05', HANOI, { as: 'specialist', refused: 403 }),
      {
        at: '2024-05-25T00:01',
        expect: { deadlines: { implementation: { dueOn: '2024-05-24', status: 'missed' } } },
      },
      implement('2024-05-27T08:00', HANOI),
      {
        at: '2024-05-27T08:10',
        expect: {
          deadlines: { implementation: { status: 'missed' } },
          children: { 'publication-decision': 1 },
        },
      },
      // It turns out that only a ministry may change it.
      {
        send: 'RECOMMEND_INSTEAD',
        as: 'department-director',
        unit,
        payload: { reportNo: '131/BC-UBND', ministries: ['Bộ Tư pháp'] },
        expect: {
          state: 'reporting',
          context: { recommendations: [{ reportNo: '131/BC-UBND', ministries: ['Bộ Tư pháp'] }] },
        },
      },
    ],
  },
  {
    title: 'Kiến nghị các bộ trước 30/5/2024, song song với việc thực thi',
    row: `${ROW}.d`,
    deadlines: ['recommendation', 'implementation'],
    adverse: false,
    ...of2024,
    steps: [
      ...submitted([local, ministerial, abolished]),
      consolidate('2024-05-20T09:00', HANOI),
      approve('2024-05-24T09:00', HANOI),
      implement('2024-05-24T10:00', HANOI),
      recommend('2024-05-28T09:00', HANOI),
      {
        expect: {
          state: { approved: { implementation: 'underWay', recommendation: { owed: 'prepared' } } },
          deadlines: { recommendation: { dueOn: '2024-05-30', status: 'running' } },
        },
      },
      recommendationSent('2024-05-30T15:00', HANOI, {
        expect: {
          state: { approved: { implementation: 'underWay', recommendation: 'settled' } },
          deadlines: { recommendation: { dueOn: '2024-05-30', status: 'met' } },
          context: {
            recommendations: [{ reportNo: '130/BC-UBND', ministries: ['Bộ Kế hoạch và Đầu tư'] }],
          },
        },
      }),
      implemented('2024-07-01T09:00', HANOI),
      { expect: { state: 'reporting' } },
    ],
  },
  {
    title:
      'Kiến nghị gửi sau 30/5/2024 là trễ; đã thực thi xong nhưng còn nợ kiến nghị thì chưa báo cáo',
    row: `${ROW}.d`,
    deadlines: ['recommendation'],
    adverse: true,
    ...of2024,
    steps: [
      ...submitted([local, ministerial, abolished]),
      consolidate('2024-05-20T09:00', HANOI),
      approve('2024-05-24T09:00', HANOI),
      implement('2024-05-24T10:00', HANOI),
      implemented('2024-05-29T09:00', HANOI),
      {
        expect: {
          state: { approved: { implementation: 'done', recommendation: { owed: 'toPrepare' } } },
        },
      },
      recommendationSent('2024-05-29T10:00', HANOI, { refused: 409 }),
      recommend('2024-05-30T09:00', HANOI),
      {
        at: '2024-05-31T00:01',
        expect: { deadlines: { recommendation: { dueOn: '2024-05-30', status: 'missed' } } },
      },
      recommendationSent('2024-05-31T09:00', HANOI, {
        expect: { state: 'reporting', deadlines: { recommendation: { status: 'missed' } } },
      }),
    ],
  },
];
