import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

const CANTHO = 'cantho-skhcn-2024/1';
const HANOI = 'hanoi-cctthc-2024/III.1.5';
const FORMS = 'hanoi-326-2023/8.1';

function story(rest: Omit<Scenario, 'unit' | 'start' | 'open'>): Scenario {
  const input = {
    draftTitle: 'Dự thảo Nghị quyết về hỗ trợ đổi mới công nghệ',
    stage: 'DRAFT',
    startedOn: '2024-04-15',
  };
  const open = { as: 'drafting-lead', input };
  return { unit: 'ct-dost-divisions', start: '2024-04-15T08:00', open, ...rest };
}

const assess: ScenarioStep = {
  send: 'ASSESS',
  as: 'drafting-lead',
  payload: { legalMandate: 'Điều 27', withinAuthority: true, procedures: ['DT-01', 'DT-02'] },
};

function form(code: string): JsonObject {
  return { code, necessary: true, reasonable: true, lawful: true, complianceCostVnd: 5_000_000 };
}

function formsDone(codes: string[], more: ScenarioStep = {}): ScenarioStep {
  const payload = { forms: codes.map(form), consulted: ['ct-office', 'ct-council'] };
  return { send: 'FORMS_DONE', as: 'specialist', payload, ...more };
}

function commentsClosed(answered: string[], more: ScenarioStep = {}): ScenarioStep {
  return { send: 'COMMENTS_CLOSED', as: 'specialist', payload: { answered }, ...more };
}

const submit: ScenarioStep = {
  send: 'SUBMIT',
  as: 'specialist',
  payload: { reportNo: '15/BC-SKHCN' },
};
const approve: ScenarioStep = {
  send: 'APPROVE',
  as: 'department-director',
  payload: { documentNo: '120/SKHCN-VP' },
};
const BOTH = ['DT-01', 'DT-02'];

export const scenarios: Scenario[] = [
  story({
    // Ten working days after 16 April: 17 to 19, 22 to 26 April are eight (18 April was the kings'
    // day), 29 April was off for Saturday 4 May, 30 April and 1 May are holidays, so 2, 3 and 4 May.
    title: 'Đủ biểu mẫu, các đơn vị góp ý đúng hạn qua kỳ nghỉ lễ, chuyển thẩm định',
    row: CANTHO,
    deadlines: ['opinions'],
    adverse: false,
    steps: [
      { ...assess, at: '2024-04-15T09:00', expect: { context: { legalMandate: 'Điều 27' } } },
      formsDone(BOTH, {
        at: '2024-04-16T16:00',
        expect: {
          state: { preparing: { consulting: 'waiting' } },
          deadlines: { opinions: { dueOn: '2024-05-04', status: 'running' } },
        },
      }),
      commentsClosed(['ct-office', 'ct-council'], {
        at: '2024-05-03T10:00',
        expect: {
          state: { preparing: 'finalising' },
          deadlines: { opinions: { status: 'met' } },
        },
      }),
      { ...submit, expect: { context: { reportNo: '15/BC-SKHCN' } } },
      {
        ...approve,
        expect: {
          state: 'submittedForAppraisal',
          status: 'done',
          children: { 'regulation-appraisal': 1 },
        },
      },
    ],
  }),
  story({
    title: 'Một đơn vị không trả lời: chỉ khi hết thời gian lấy ý kiến mới được kết thúc',
    row: CANTHO,
    deadlines: ['opinions'],
    adverse: true,
    steps: [
      { ...assess, at: '2024-04-15T09:00' },
      formsDone(BOTH, { at: '2024-04-16T16:00' }),
      commentsClosed(['ct-office'], { at: '2024-05-04T17:00', refused: 409 }),
      {
        at: '2024-05-05T00:01',
        expect: {
          state: { preparing: { consulting: 'timeUp' } },
          deadlines: { opinions: { dueOn: '2024-05-04', status: 'met' } },
        },
      },
      commentsClosed(['ct-office'], { expect: { state: { preparing: 'finalising' } } }),
    ],
  }),
  story({
    title: 'Thành phố không được giao ban hành TTHC: không đánh giá, bỏ khỏi dự thảo',
    row: HANOI,
    deadlines: [],
    adverse: true,
    steps: [
      {
        ...assess,
        at: '2024-04-15T09:00',
        payload: { legalMandate: 'không có', withinAuthority: false, procedures: BOTH },
        refused: 409,
      },
      { send: 'REMOVE', as: 'specialist', payload: { reason: 'Không được giao.' }, refused: 403 },
      {
        send: 'REMOVE',
        as: 'drafting-lead',
        payload: { reason: 'Không được giao.' },
        expect: {
          state: 'removedFromDraft',
          status: 'done',
          children: { 'regulation-appraisal': 0 },
        },
      },
    ],
  }),
  story({
    title: 'Dự thảo không có TTHC: kết thúc',
    row: HANOI,
    deadlines: [],
    adverse: false,
    steps: [
      {
        at: '2024-04-15T09:00',
        send: 'NO_PROCEDURE',
        as: 'drafting-lead',
        expect: { state: 'noProcedure', status: 'done' },
      },
    ],
  }),
  story({
    title: 'Thiếu biểu mẫu của một TTHC: không được lấy ý kiến; thấy không cần thiết thì bỏ',
    row: FORMS,
    deadlines: [],
    adverse: true,
    steps: [
      { ...assess, at: '2024-04-15T09:00', expect: { context: { procedures: BOTH } } },
      formsDone(['DT-01'], { refused: 409 }),
      formsDone(BOTH, { expect: { context: { consulted: ['ct-office', 'ct-council'] } } }),
      {
        send: 'REMOVE',
        as: 'drafting-lead',
        payload: { reason: 'Các đơn vị cho rằng không cần thiết.' },
        expect: { state: 'removedFromDraft', deadlines: { opinions: { status: 'cancelled' } } },
      },
    ],
  }),
  story({
    title: 'Người lập báo cáo không tự duyệt; lãnh đạo trả lại rồi ký; đã trình thì không hủy',
    row: FORMS,
    deadlines: [],
    adverse: true,
    steps: [
      { ...assess, at: '2024-04-15T09:00' },
      formsDone(BOTH, { by: 'an' }),
      commentsClosed(['ct-office', 'ct-council']),
      { ...submit, by: 'binh' },
      { ...approve, by: 'an', refused: 403 },
      { ...approve, by: 'binh', refused: 403 },
      { send: 'CANCEL', as: 'department-director', payload: { reason: 'Dừng.' }, refused: 409 },
      {
        send: 'RETURN',
        as: 'department-director',
        payload: { reason: 'Bổ sung chi phí.' },
        expect: { state: { preparing: 'finalising' } },
      },
      { ...submit, by: 'binh', expect: { state: 'directorReview' } },
      { ...approve, by: 'cuc', expect: { status: 'done' } },
    ],
  }),
  story({
    title: 'Dừng xây dựng văn bản: hủy khi chưa trình',
    row: FORMS,
    deadlines: [],
    adverse: false,
    steps: [
      { ...assess, at: '2024-04-15T09:00' },
      {
        send: 'CANCEL',
        as: 'department-director',
        payload: { reason: 'Dừng.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  }),
];
