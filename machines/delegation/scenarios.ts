import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

const CITY = 'hanoi-326-2023/5.3';
const CONDITIONS = 'hanoi-326-2023/II.2';
const RECEPTION = 'hanoi-5298-2018/II.5';

function story(rest: Omit<Scenario, 'unit' | 'start' | 'open'>): Scenario {
  const input = { subject: 'Lĩnh vực khoa học và công nghệ', proposedOn: '2024-03-04' };
  const open = { as: 'specialist', input };
  return { unit: 'hn-office', start: '2024-03-04T08:00', open, ...rest };
}

function assessed(kind = 'DELEGATION'): ScenarioStep {
  const procedures = [
    { code: '2.002709', name: 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường' },
    { code: '1.001392', name: 'Miễn giảm kiểm tra chất lượng hàng hóa nhập khẩu' },
  ];
  return {
    send: 'ASSESS',
    as: 'specialist',
    payload: { kind, fromUnit: 'hn-pc', toUnit: 'hn-districts', procedures },
  };
}

const fit: ScenarioStep = {
  send: 'CAPACITY_OK',
  as: 'control-officer',
  payload: { conditions: ['đủ công chức'] },
};
const submit: ScenarioStep = {
  send: 'SUBMIT',
  as: 'chief-of-office',
  payload: { submissionNo: '44/TTr-VP' },
};

function sign(at: string, effectiveOn: string, more: ScenarioStep = {}): ScenarioStep {
  const payload: JsonObject = { decisionNo: '1200/QĐ-UBND', effectiveOn };
  return { at, send: 'SIGN', as: 'chairman', payload, ...more };
}

function evaluate(at: string, year: number, more: ScenarioStep = {}): ScenarioStep {
  return { at, send: 'EVALUATE', as: 'control-officer', payload: { year }, ...more };
}

const goOn: ScenarioStep = {
  send: 'CONTINUE',
  as: 'control-officer',
  payload: { reportNo: '310/BC-VP' },
};
const revoke: ScenarioStep = {
  send: 'REVOKE',
  as: 'chairman',
  payload: { decisionNo: '2001/QĐ-UBND', reason: 'Giải quyết chậm.' },
};

export const scenarios: Scenario[] = [
  story({
    title: 'Ủy quyền từ 01/4/2024, đánh giá trong năm, năm sau lại đánh giá',
    row: CITY,
    deadlines: ['effect', 'evaluation'],
    adverse: false,
    steps: [
      {
        ...assessed(),
        expect: { context: { kind: 'DELEGATION', toUnit: 'hn-districts' } },
      },
      fit,
      submit,
      sign('2024-03-20T10:00', '2024-04-01', {
        expect: {
          state: 'decided',
          children: { 'publication-decision': 1 },
          context: { decisionNo: '1200/QĐ-UBND', decidedOn: '2024-03-20', expiresOn: null },
          deadlines: { effect: { dueOn: '2024-03-31', status: 'running' } },
        },
      }),
      { at: '2024-03-31T23:59', expect: { state: 'decided' } },
      {
        at: '2024-04-01T00:00',
        expect: {
          state: { inEffect: 'applied' },
          deadlines: { evaluation: { dueOn: '2024-12-31', status: 'running' } },
        },
      },
      evaluate('2024-12-16T09:00', 2024, { expect: { state: { inEffect: 'underEvaluation' } } }),
      {
        ...goOn,
        at: '2024-12-20T09:00',
        expect: {
          state: { inEffect: 'applied' },
          context: { evaluatedYear: 2024 },
          deadlines: {
            'evaluation-1': { status: 'met' },
            evaluation: { dueOn: '2025-12-31', status: 'running' },
          },
        },
      },
    ],
  }),
  story({
    title: 'Hết năm chưa đánh giá là trễ; vẫn phải đánh giá năm đó rồi mới tới năm sau',
    row: CITY,
    deadlines: ['evaluation'],
    adverse: true,
    steps: [
      assessed(),
      fit,
      submit,
      sign('2024-03-20T10:00', '2024-03-20', {
        expect: { state: { inEffect: 'applied' }, children: { 'publication-decision': 1 } },
      }),
      evaluate('2024-06-03T09:00', 2023, { refused: 409 }),
      {
        at: '2025-01-01T00:01',
        expect: { deadlines: { evaluation: { dueOn: '2024-12-31', status: 'missed' } } },
      },
      evaluate('2025-01-06T09:00', 2025, { refused: 409 }),
      evaluate('2025-01-06T09:10', 2024),
      {
        ...goOn,
        expect: { deadlines: { evaluation: { dueOn: '2025-12-31', status: 'running' } } },
      },
    ],
  }),
  story({
    title: 'Quyết định không hồi tố; hết ngày cuối thì ủy quyền hết hiệu lực',
    row: CITY,
    deadlines: ['expiry'],
    adverse: true,
    steps: [
      assessed(),
      fit,
      submit,
      sign('2024-03-20T10:00', '2024-03-19', { refused: 409 }),
      sign('2024-03-20T10:05', '2024-03-20', {
        payload: {
          decisionNo: '1200/QĐ-UBND',
          effectiveOn: '2024-03-20',
          expiresOn: '2024-06-30',
        },
        expect: {
          context: { expiresOn: '2024-06-30' },
          deadlines: { expiry: { dueOn: '2024-06-30', status: 'running' } },
        },
      }),
      { at: '2024-06-30T23:59', expect: { status: 'active' } },
      { at: '2024-07-01T00:00', expect: { state: 'expired', status: 'done' } },
    ],
  }),
  story({
    title: 'Thực hiện không tốt: Chủ tịch thu hồi, TTHC được công bố lại',
    row: CITY,
    deadlines: ['evaluation'],
    adverse: true,
    steps: [
      assessed(),
      fit,
      submit,
      sign('2024-03-20T10:00', '2024-03-20'),
      { ...revoke, as: 'control-officer', refused: 403 },
      evaluate('2024-09-02T09:00', 2024),
      {
        ...revoke,
        expect: {
          state: 'revoked',
          status: 'done',
          children: { 'publication-decision': 2 },
          deadlines: { evaluation: { status: 'cancelled' } },
        },
      },
    ],
  }),
  story({
    title: 'Cấp nhận không đủ điều kiện: không thực hiện',
    row: CONDITIONS,
    deadlines: [],
    adverse: true,
    steps: [
      { ...assessed(), expect: { context: { procedures: [{ code: '2.002709' }, {}] } } },
      { ...submit, refused: 409 },
      {
        send: 'CAPACITY_FAIL',
        as: 'control-officer',
        payload: { reason: 'Chưa đủ công chức.' },
        expect: { state: 'rejected', status: 'done', children: { 'publication-decision': 0 } },
      },
    ],
  }),
  story({
    title: 'Cấp nhận đủ điều kiện: dự thảo, trình',
    row: CONDITIONS,
    deadlines: [],
    adverse: false,
    steps: [
      assessed('DECENTRALISATION'),
      { ...fit, expect: { state: 'drafting' } },
      { ...submit, expect: { state: 'awaitingDecision' } },
    ],
  }),
  story({
    title: 'Giao cấp khác tiếp nhận: trả lại, trình lại, Chủ tịch ký',
    row: RECEPTION,
    deadlines: ['effect'],
    adverse: false,
    steps: [
      { ...assessed('RECEPTION'), expect: { context: { kind: 'RECEPTION' } } },
      fit,
      submit,
      {
        send: 'RETURN',
        as: 'chairman',
        payload: { reason: 'Bổ sung phạm vi.' },
        expect: { state: 'drafting' },
      },
      submit,
      sign('2024-03-20T10:00', '2024-03-21', {
        expect: { deadlines: { effect: { dueOn: '2024-03-20', status: 'running' } } },
      }),
    ],
  }),
  story({
    title: 'Thu hồi trước ngày có hiệu lực: không bao giờ được áp dụng',
    row: RECEPTION,
    deadlines: ['effect'],
    adverse: true,
    steps: [
      assessed('RECEPTION'),
      fit,
      submit,
      sign('2024-03-20T10:00', '2024-04-01'),
      evaluate('2024-03-21T09:00', 2024, { refused: 409 }),
      {
        ...revoke,
        expect: {
          state: 'revoked',
          children: { 'publication-decision': 2 },
          deadlines: { effect: { status: 'cancelled' } },
        },
      },
    ],
  }),
  story({
    title: 'Người trình không tự ký; Chủ tịch không đồng ý thì không thực hiện',
    row: RECEPTION,
    deadlines: [],
    adverse: true,
    steps: [
      assessed('RECEPTION'),
      fit,
      { ...submit, by: 'binh' },
      sign('2024-03-20T10:00', '2024-03-21', { by: 'binh', refused: 403 }),
      {
        send: 'DECLINE',
        as: 'chairman',
        payload: { reason: 'Chưa cần thiết.' },
        expect: { state: 'rejected', status: 'done' },
      },
    ],
  }),
];
