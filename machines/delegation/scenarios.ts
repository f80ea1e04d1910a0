import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

const EVALUATION = 'hanoi-326-2023/5.3';
const INTAKE = 'hanoi-5298-2018/II.5';
const OFFICE = 'hn-office';
const CITY = 'hn-pc';
const PROCEDURES = [
  { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
  { code: '2.000884', name: 'Chứng thực chữ ký' },
];

function proposed(kind: string, more: JsonObject = {}): Scenario['open'] {
  return {
    as: 'specialist',
    input: {
      kind,
      powerFrom: 'law',
      delegatingUnit: CITY,
      receivingUnits: ['hn-districts'],
      procedures: PROCEDURES,
      ...more,
    },
  };
}

const control = { as: 'control-officer', unit: OFFICE };
const able = { send: 'CAPACITY_OK', ...control, payload: { findings: 'Đủ nhân sự.' } };
const submit = { send: 'SUBMIT', ...control, payload: { submissionNo: '91/TTr-VP' } };

function submitted(at: string): ScenarioStep[] {
  return [{ at, send: 'ASSESS', as: 'specialist' }, able, submit];
}

function sign(
  at: string,
  effectiveOn: string,
  expiresOn?: string,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  const payload = { decisionNo: '2270/QĐ-UBND', effectiveOn, ...(expiresOn ? { expiresOn } : {}) };
  return { at, send: 'SIGN', as: 'chairman', unit: CITY, payload, ...more };
}

function evaluate(at: string, year: number, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return { at, send: 'EVALUATE', ...control, payload: { year }, ...more };
}

function report(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return { at, send: 'CONTINUE', ...control, payload: { reportNo: '120/BC-VP' }, ...more };
}

function revoke(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { decisionNo: '2990/QĐ-UBND', reason: 'Hồ sơ quá hạn nhiều.' };
  return { at, send: 'REVOKE', as: 'chairman', unit: CITY, payload, ...more };
}

const inEffect = (work: string): JsonObject => ({ inEffect: { work, evaluations: 'owed' } });
const base: Pick<Scenario, 'row' | 'unit' | 'start'> = {
  row: EVALUATION,
  unit: OFFICE,
  start: '2024-03-04T08:00',
};

export const scenarios: Scenario[] = [
  {
    // 1 May 2024 is a day off: the decision takes effect on it all the same, from its first minute.
    title:
      'Có hiệu lực từ 0 giờ ngày ghi trong quyết định, đánh giá trong năm, hết ngày cuối thì hết',
    ...base,
    deadlines: ['effect', 'evaluation', 'expiry'],
    adverse: false,
    open: proposed('authorisation'),
    steps: [
      ...submitted('2024-03-11T08:00'),
      sign('2024-04-15T08:00', '2024-05-01', '2025-06-30', {
        expect: {
          state: 'decided',
          deadlines: { effect: { dueOn: '2024-04-30', status: 'running' } },
          context: { decisionNo: '2270/QĐ-UBND', signedOn: '2024-04-15', owedYear: null },
        },
      }),
      {
        at: '2024-04-30T23:59',
        expect: { state: 'decided', children: { 'publication-decision': 1 } },
      },
      {
        at: '2024-05-01T00:00',
        expect: {
          state: inEffect('operating'),
          deadlines: {
            effect: { status: 'met' },
            evaluation: { dueOn: '2024-12-31', status: 'running' },
            expiry: { dueOn: '2025-06-30', status: 'running' },
          },
          context: { owedYear: 2024 },
        },
      },
      evaluate('2024-12-16T08:00', 2024, { expect: { state: inEffect('underEvaluation') } }),
      report('2024-12-31T16:00', {
        expect: {
          state: inEffect('operating'),
          deadlines: {
            'evaluation-1': { status: 'met' },
            evaluation: { dueOn: '2025-12-31', status: 'running' },
          },
          context: { owedYear: 2025, evaluating: null, lastReport: { year: 2024 } },
        },
      }),
      { at: '2025-06-30T23:59', expect: { state: inEffect('operating'), status: 'active' } },
      {
        at: '2025-07-01T00:00',
        expect: {
          state: 'expired',
          status: 'done',
          deadlines: { expiry: { status: 'met' }, evaluation: { status: 'cancelled' } },
        },
      },
      // What is public of the procedures has to be put right again.
      { at: '2025-07-01T08:00', expect: { children: { 'publication-decision': 2 } } },
    ],
  },
  {
    title: 'Không đánh giá trong năm là trễ; báo cáo muộn không thay cho năm sau; rồi thu hồi',
    ...base,
    deadlines: ['evaluation'],
    adverse: true,
    open: proposed('authorisation'),
    steps: [
      ...submitted('2024-03-11T08:00'),
      sign('2024-04-15T08:00', '2024-04-15', '2026-12-31', {
        expect: {
          state: inEffect('operating'),
          deadlines: { evaluation: { dueOn: '2024-12-31', status: 'running' } },
        },
      }),
      evaluate('2024-12-30T08:00', 2025, { refused: 409 }),
      evaluate('2024-12-30T09:00', 2023, { refused: 409 }),
      evaluate('2024-12-30T10:00', 2024),
      {
        at: '2025-01-02T08:00',
        expect: {
          state: inEffect('underEvaluation'),
          deadlines: { evaluation: { dueOn: '2025-12-31', status: 'running' } },
          context: { owedYear: 2025, evaluating: 2024 },
        },
      },
      report('2025-01-06T08:00', { as: 'specialist', refused: 403 }),
      report('2025-01-06T09:00', {
        expect: {
          state: inEffect('operating'),
          deadlines: { evaluation: { dueOn: '2025-12-31', status: 'running' } },
          context: { owedYear: 2025, lastReport: { year: 2024 } },
        },
      }),
      {
        at: '2026-01-05T08:00',
        expect: {
          deadlines: { evaluation: { dueOn: '2026-12-31', status: 'running' } },
          context: { owedYear: 2026 },
        },
      },
      revoke('2026-01-05T08:10', { ...control, refused: 403 }),
      revoke('2026-01-05T08:20', {
        expect: {
          state: 'revoked',
          status: 'done',
          deadlines: { evaluation: { status: 'cancelled' } },
        },
      }),
      { at: '2026-01-05T09:00', expect: { children: { 'publication-decision': 2 } } },
    ],
  },
  {
    title: 'Ủy quyền phải có thời hạn, thời hạn không ngược; người trình không tự ký',
    ...base,
    deadlines: ['effect'],
    adverse: true,
    open: proposed('authorisation'),
    steps: [
      { at: '2024-03-11T08:00', send: 'ASSESS', as: 'specialist' },
      { ...able, as: 'specialist', refused: 403 },
      { ...able, by: 'specialist', refused: 403 },
      able,
      submit,
      sign('2024-03-12T08:00', '2024-04-01', undefined, { refused: 409 }),
      sign('2024-03-12T08:01', '2024-04-01', '2024-03-31', { refused: 409 }),
      sign('2024-03-12T08:02', '2024-01-02', '2024-03-11', { refused: 409 }),
      sign('2024-03-12T08:03', '2024-04-01', '2024-12-31', {
        by: 'control-officer',
        refused: 403,
      }),
      sign('2024-03-12T08:04', '2024-04-01', '2024-12-31', { as: 'vice-chairman', refused: 403 }),
      {
        send: 'RETURN',
        as: 'chairman',
        unit: CITY,
        payload: { reason: 'Chưa rõ phạm vi ủy quyền.' },
        expect: { state: 'drafting' },
      },
      { ...submit, as: 'chief-of-office' },
      // Signed for the next day: it is in effect with that day.
      sign('2024-03-14T08:00', '2024-03-15', '2024-03-15', {
        expect: {
          state: 'decided',
          deadlines: { effect: { dueOn: '2024-03-14', status: 'running' } },
        },
      }),
      evaluate('2024-03-14T09:00', 2024, { refused: 409 }),
      { at: '2024-03-15T08:00', expect: { state: inEffect('operating') } },
      { at: '2024-03-16T00:00', expect: { state: 'expired' } },
    ],
  },
  {
    title: 'Thu hồi khi đã ký mà chưa có hiệu lực: không bao giờ có hiệu lực, công bố lại',
    ...base,
    deadlines: ['effect'],
    adverse: true,
    open: proposed('decentralisation'),
    steps: [
      ...submitted('2024-03-11T08:00'),
      sign('2024-03-12T08:00', '2024-06-01', undefined, { expect: { state: 'decided' } }),
      revoke('2024-03-20T08:00', { ...control, refused: 403 }),
      revoke('2024-03-20T09:00', {
        expect: {
          state: 'revoked',
          status: 'done',
          deadlines: { effect: { dueOn: '2024-05-31', status: 'cancelled' } },
        },
      }),
      { at: '2024-06-03T08:00', expect: { children: { 'publication-decision': 2 } } },
    ],
  },
  {
    title: 'Quyền được ủy quyền không ủy quyền tiếp: dừng ở bước đánh giá điều kiện',
    ...base,
    deadlines: [],
    adverse: true,
    open: proposed('authorisation', { powerFrom: 'delegation' }),
    steps: [
      { at: '2024-03-11T08:00', send: 'ASSESS', ...control },
      { ...able, refused: 409 },
      {
        send: 'CAPACITY_FAIL',
        ...control,
        payload: { reason: 'Thẩm quyền do được ủy quyền.' },
        expect: { state: 'rejected', status: 'done', children: { 'publication-decision': 0 } },
      },
    ],
  },
  {
    title: 'Giao cấp khác tiếp nhận, không có thời hạn: năm nào cũng phải đánh giá',
    ...base,
    row: INTAKE,
    deadlines: ['evaluation'],
    adverse: false,
    open: proposed('intake'),
    steps: [
      ...submitted('2024-03-11T08:00'),
      sign('2024-03-12T08:00', '2024-03-12', undefined, {
        expect: { state: inEffect('operating'), context: { expiresOn: null } },
      }),
      evaluate('2024-11-04T08:00', 2024),
      report('2024-11-29T08:00'),
      // Once more on the same year: it answers nothing that is owed.
      evaluate('2024-12-02T08:00', 2024),
      report('2024-12-03T08:00', {
        expect: {
          deadlines: { evaluation: { dueOn: '2025-12-31', status: 'running' } },
          context: { owedYear: 2025 },
        },
      }),
      evaluate('2025-12-29T08:00', 2025),
      {
        at: '2026-01-02T08:00',
        expect: { context: { owedYear: 2026 } },
      },
      // Reported on the last day, typed in after the holiday.
      report('2026-01-05T08:00', {
        occurredOn: '2025-12-31',
        expect: { context: { owedYear: 2026, lastReport: { year: 2025 } } },
      }),
    ],
  },
  {
    title: 'Chủ tịch không đồng ý giao cấp khác tiếp nhận: không có gì để công bố, đánh giá',
    ...base,
    row: INTAKE,
    deadlines: [],
    adverse: true,
    open: proposed('intake'),
    steps: [
      ...submitted('2024-03-11T08:00'),
      {
        send: 'DECLINE',
        ...control,
        payload: { reason: 'Chưa cần thiết.' },
        refused: 403,
      },
      {
        send: 'DECLINE',
        as: 'chairman',
        unit: CITY,
        payload: { reason: 'Chưa cần thiết.' },
        expect: { state: 'rejected', status: 'done', children: { 'publication-decision': 0 } },
      },
      evaluate('2024-12-02T08:00', 2024, { refused: 409 }),
    ],
  },
];
