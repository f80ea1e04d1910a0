import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

const DUTY = 'cantho-skhcn-2024/19';
const REQUESTED = 'hungyen-kstthc-2024/IX.1';
const CITY = 'hanoi-cctthc-2024/IV.3';

type More = Partial<ScenarioStep>;

const opened = (kind: string, periodFrom: Day, periodTo: Day, dueOn?: Day): Scenario['open'] => ({
  as: 'control-officer',
  input: {
    kind,
    periodFrom,
    periodTo,
    subject: 'Công tác kiểm soát thủ tục hành chính',
    ...(dueOn ? { dueOn } : {}),
  },
});

function request(at: string, units: string[], unitsDueOn: Day, dueOn: Day, more: More = {}) {
  const payload = { units, indicators: ['tiep-nhan', 'dung-han'], unitsDueOn, dueOn };
  return { at, send: 'REQUEST', payload, ...more };
}

function submit(reportingUnit: string, more: More = {}, indicators = ['tiep-nhan', 'dung-han']) {
  const figures: JsonObject[] = indicators.map((indicator) => ({ indicator, value: 45 }));
  return { send: 'UNIT_SUBMIT', payload: { reportingUnit, figures }, ...more };
}

const giveBack = (reportingUnit: string, more: More = {}): ScenarioStep => ({
  send: 'UNIT_RETURN',
  payload: { reportingUnit, errors: 'Số liệu không khớp.' },
  ...more,
});
const forSignature = (withoutUnits: string[] = [], more: More = {}): ScenarioStep => ({
  send: 'SUBMIT_FOR_SIGNATURE',
  payload: { documentNo: '20/PT-VP', withoutUnits },
  ...more,
});
const sign = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'SIGN_AND_SEND',
  payload: { reportNo: '21/BC', channel: 'government-office-system' },
  ...more,
});
const acceptance: ScenarioStep = { send: 'ACCEPT', payload: { receiptNo: 'VPCP-2024-0001' } };

const A = 'ct-dost-standards';
const B = 'ct-dost-one-stop';

export const scenarios: Scenario[] = [
  {
    // The figures of June 2024: 15 May to 14 June. Saturday 22 June stays the day it is.
    title: 'Báo cáo tháng: đủ báo cáo các đơn vị trong hạn thu, gửi đúng hạn',
    row: DUTY,
    deadlines: ['collection', 'sending'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-06-17T08:00',
    open: opened('MONTHLY', '2024-05-15', '2024-06-14'),
    steps: [
      {
        expect: {
          state: { preparing: 'opened' },
          context: { periodFrom: '2024-05-15', periodTo: '2024-06-14', dueOn: null },
        },
      },
      request('2024-06-17T09:00', [A, B], '2024-06-22', '2024-06-25', {
        expect: {
          state: { preparing: 'collecting' },
          deadlines: {
            collection: { dueOn: '2024-06-22', status: 'running' },
            sending: { dueOn: '2024-06-25', status: 'running' },
          },
          context: { units: [A, B], indicators: ['tiep-nhan', 'dung-han'] },
        },
      }),
      submit(A, { at: '2024-06-20T08:00', expect: { state: { preparing: 'collecting' } } }),
      giveBack(A, { expect: { context: { submittedOn: {} } } }),
      submit(B, { at: '2024-06-21T08:00', expect: { state: { preparing: 'collecting' } } }),
      submit(A, {
        at: '2024-06-22T20:00',
        as: 'focal-officer',
        expect: {
          state: { preparing: 'consolidating' },
          deadlines: { collection: { status: 'met' } },
          context: { submittedOn: { [A]: '2024-06-22', [B]: '2024-06-21' }, missing: [] },
        },
      }),
      forSignature(),
      sign('2024-06-25T16:00', {
        as: 'department-director',
        expect: {
          state: 'sent',
          deadlines: { sending: { dueOn: '2024-06-25', status: 'met' } },
          context: { reportNo: '21/BC', channel: 'government-office-system', sentOn: '2024-06-25' },
        },
      }),
      {
        ...acceptance,
        expect: { state: 'accepted', status: 'done', context: { receiptNo: 'VPCP-2024-0001' } },
      },
    ],
  },
  {
    title: 'Hết hạn thu mà một đơn vị chưa gửi: tự đóng, ghi thiếu, vẫn tổng hợp; gửi trễ',
    row: DUTY,
    deadlines: ['collection', 'sending'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-06-17T08:00',
    open: opened('MONTHLY', '2024-05-15', '2024-06-14'),
    steps: [
      forSignature([], { refused: 409 }),
      request('2024-06-17T09:00', [A, B], '2024-06-20', '2024-06-25'),
      { send: 'SKIP', payload: { reason: 'Đã lồng ghép.' }, refused: 409 },
      submit('ct-office', { refused: 409 }),
      submit(A, { refused: 409 }, ['tiep-nhan']),
      submit(A, { as: 'control-officer', refused: 403 }),
      giveBack(A, { refused: 409 }),
      submit(A),
      submit(A, { refused: 409 }),
      forSignature([B], { refused: 409 }),
      { at: '2024-06-20T23:59', expect: { state: { preparing: 'collecting' } } },
      {
        at: '2024-06-21T00:01',
        expect: {
          state: { preparing: 'consolidating' },
          deadlines: { collection: { dueOn: '2024-06-20', status: 'missed' } },
          context: { missing: [B] },
        },
      },
      forSignature([], { refused: 409 }),
      forSignature([A, B], { refused: 409 }),
      // What comes late is taken in, and stays late.
      submit('ct-office', { at: '2024-06-24T08:00', refused: 409 }),
      submit(B, {
        expect: {
          state: { preparing: 'consolidating' },
          deadlines: { collection: { status: 'missed' } },
          context: { missing: [B], submittedOn: { [A]: '2024-06-17', [B]: '2024-06-24' } },
        },
      }),
      giveBack(B),
      giveBack(B, { refused: 409 }),
      forSignature([B]),
      { send: 'RETURN', as: 'chief-of-office', payload: { reason: 'Thiếu kiến nghị.' } },
      { expect: { state: { preparing: 'consolidating' } } },
      forSignature([B]),
      sign('2024-06-26T08:00', {
        expect: {
          state: 'sent',
          deadlines: { sending: { dueOn: '2024-06-25', status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Đơn vị gửi trong hạn, hôm sau mới ghi: không phải là thiếu, thu đúng hạn',
    row: DUTY,
    deadlines: ['collection'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-06-17T08:00',
    open: opened('MONTHLY', '2024-05-15', '2024-06-14'),
    steps: [
      request('2024-06-17T09:00', [A, B], '2024-06-20', '2024-06-25'),
      {
        at: '2024-06-21T08:00',
        expect: { deadlines: { collection: { status: 'missed' } }, context: { missing: [A, B] } },
      },
      submit(B, {
        occurredOn: '2024-06-20',
        expect: { deadlines: { collection: { status: 'missed' } }, context: { missing: [A] } },
      }),
      submit(A, {
        occurredOn: '2024-06-19',
        expect: { deadlines: { collection: { status: 'met' } }, context: { missing: [] } },
      }),
    ],
  },
  {
    // The second quarter: 15 March to 14 June.
    title: 'Báo cáo quý: cấp trên trả lại, cho hạn mới, gửi lại và được tiếp nhận',
    row: REQUESTED,
    deadlines: ['sending'],
    adverse: false,
    unit: 'hy-office',
    start: '2024-06-17T08:00',
    open: opened('QUARTERLY', '2024-03-15', '2024-06-14'),
    steps: [
      request('2024-06-17T09:00', ['hy-culture'], '2024-06-19', '2024-06-23'),
      submit('hy-culture'),
      forSignature(),
      sign('2024-06-21T08:00', {
        as: 'vice-chairman',
        expect: { deadlines: { sending: { dueOn: '2024-06-23', status: 'met' } } },
      }),
      {
        send: 'UPPER_RETURN',
        payload: { reason: 'Sai biểu mẫu.', dueOn: '2024-06-20' },
        refused: 409,
      },
      {
        // Sent in time, so the day may stay the same.
        send: 'UPPER_RETURN',
        payload: { reason: 'Sai biểu mẫu.', dueOn: '2024-06-23' },
        expect: {
          state: { preparing: 'consolidating' },
          deadlines: { sending: { dueOn: '2024-06-23', status: 'running' } },
        },
      },
      forSignature(),
      sign('2024-06-24T08:00', { expect: { deadlines: { sending: { status: 'missed' } } } }),
      {
        send: 'UPPER_RETURN',
        payload: { reason: 'Sai biểu mẫu.', dueOn: '2024-06-23' },
        refused: 409,
      },
      {
        send: 'UPPER_RETURN',
        payload: { reason: 'Sai biểu mẫu.', dueOn: '2024-06-26' },
        expect: {
          deadlines: { sending: { dueOn: '2024-06-26', status: 'running' } },
          context: { dueOn: '2024-06-26' },
        },
      },
      forSignature(),
      sign('2024-06-26T08:00', { expect: { deadlines: { sending: { status: 'met' } } } }),
      { ...acceptance, expect: { state: 'accepted' } },
    ],
  },
  {
    title: 'Báo cáo đột xuất: hạn cấp trên giao chạy từ khi mở, không được tự giao muộn hơn',
    row: REQUESTED,
    deadlines: ['sending', 'collection'],
    adverse: true,
    unit: 'hy-office',
    start: '2024-04-08T08:00',
    open: opened('AD_HOC', '2024-01-01', '2024-03-31', '2024-04-12'),
    steps: [
      { expect: { deadlines: { sending: { dueOn: '2024-04-12', status: 'running' } } } },
      request('2024-04-08T08:05', ['hy-culture'], '2024-04-10', '2024-04-15', { refused: 409 }),
      request('2024-04-08T08:10', ['hy-culture'], '2024-04-07', '2024-04-12', { refused: 409 }),
      request('2024-04-08T08:15', ['hy-culture'], '2024-04-12', '2024-04-11', { refused: 409 }),
      request('2024-04-08T08:20', ['hy-culture'], '2024-04-11', '2024-04-12', {
        as: 'reporter',
        refused: 403,
      }),
      request('2024-04-08T08:25', ['hy-culture'], '2024-04-08', '2024-04-12'),
      submit('hy-culture', { by: 'lan' }),
      giveBack('hy-culture', { by: 'lan', refused: 403 }),
      forSignature([], { by: 'minh' }),
      sign('2024-04-12T08:00', { as: 'chief-of-office', by: 'minh', refused: 403 }),
      sign('2024-04-12T08:05', { as: 'control-officer', refused: 403 }),
      sign('2024-04-12T08:10', {
        as: 'chief-of-office',
        expect: { state: 'sent', deadlines: { sending: { status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Văn phòng tổng hợp báo cáo tháng của các sở, quận gửi Chính phủ',
    row: CITY,
    deadlines: ['collection', 'sending'],
    adverse: false,
    unit: 'hn-office',
    start: '2024-02-15T08:00',
    open: { ...opened('MONTHLY', '2024-01-15', '2024-02-14'), as: 'chief-of-office' },
    steps: [
      request('2024-02-15T09:00', ['hn-longbien'], '2024-02-20', '2024-02-25'),
      submit('hn-longbien', {
        unit: 'hn-longbien',
        expect: { deadlines: { collection: { dueOn: '2024-02-20', status: 'met' } } },
      }),
      forSignature(),
      sign('2024-02-23T08:00', {
        unit: 'hn-pc',
        expect: { deadlines: { sending: { dueOn: '2024-02-25', status: 'met' } } },
      }),
      { ...acceptance, expect: { state: 'accepted' } },
    ],
  },
  {
    title: 'Kỳ không phải báo cáo: chỉ Chánh Văn phòng quyết định',
    row: CITY,
    deadlines: ['sending'],
    adverse: true,
    unit: 'hn-office',
    start: '2024-02-15T08:00',
    open: opened('MONTHLY', '2024-01-15', '2024-02-14', '2024-02-23'),
    steps: [
      { send: 'SKIP', as: 'control-officer', payload: { reason: 'Đã lồng ghép.' }, refused: 403 },
      {
        send: 'SKIP',
        payload: { reason: 'Đã lồng ghép trong báo cáo năm.' },
        expect: {
          state: 'notRequired',
          status: 'done',
          deadlines: { sending: { dueOn: '2024-02-23', status: 'cancelled' } },
        },
      },
    ],
  },
];
