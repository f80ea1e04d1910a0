import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

const MONTHLY = 'hanoi-cctthc-2024/III.2.9';
const YEARLY = 'hanoi-5298-2018/II.4';
const APPROVAL = 'hanoi-326-2023/9.2';
const FOLLOW_UP = 'hungyen-kstthc-2024/IV.4';

type More = Partial<ScenarioStep>;

const HANOI: Pick<Scenario, 'unit'> = { unit: 'hn-office' };
const A = 'hn-justice';
const B = 'hn-longbien';
const FOUR = ['national-portal', 'city-portal', 'unit-websites', 'procedure-system'];
const TWO = ['city-service-portal', 'unit-websites'];

const opened = (kind: string, periodFrom: Day, periodTo: Day): Scenario['open'] => ({
  as: 'control-officer',
  input: { kind, periodFrom, periodTo },
});
const may = opened('MONTHLY', '2024-05-01', '2024-05-31');

const groups = (changed: JsonObject = {}): JsonObject => ({
  transparency: 1500,
  progress: 1900,
  digitisation: 1750,
  onlineServices: 1600,
  satisfaction: 1790,
  ...changed,
});
const points = groups({ total: 8540 });

const ready = (more: More = {}): ScenarioStep => ({
  send: 'DATA_READY',
  payload: { sources: ['national-portal', 'procedure-system'], snapshotNo: 'DL-2024-05' },
  ...more,
});
function compute(units: string[], more: More = {}, changed: JsonObject = {}): ScenarioStep {
  const scores = units.map((evaluatedUnit) => ({ evaluatedUnit, ...groups(changed) }));
  return { send: 'COMPUTED', payload: { scores }, ...more };
}
const scored = (at: string, units = [A, B]): ScenarioStep[] => [
  { at, send: 'COLLECT', payload: { units } },
  ready(),
  compute(units),
];
const dispute = (evaluatedUnit: string, more: More = {}): ScenarioStep => ({
  send: 'DISPUTE',
  payload: { evaluatedUnit, reason: 'Thiếu hồ sơ trực tuyến.', evidence: 'bảng kê 02' },
  ...more,
});
const adjust = (evaluatedUnit: string, score?: JsonObject, more: More = {}): ScenarioStep => ({
  send: 'ADJUSTED',
  payload: { evaluatedUnit, answerNo: '31/VP', ...(score ? { score } : {}) },
  ...more,
});
const closeComment: ScenarioStep = { send: 'CLOSE_COMMENT' };
const publish = (at: string, channels = FOUR, more: More = {}): ScenarioStep => ({
  at,
  send: 'APPROVE_AND_PUBLISH',
  payload: { decisionNo: '40/TB-VP', channels },
  ...more,
});
const openActions = (weakUnits: string[], actionsDueOn: Day, more: More = {}): ScenarioStep => ({
  send: 'OPEN_ACTIONS',
  payload: { weakUnits, actionsDueOn },
  ...more,
});
const acted = (evaluatedUnit: string, more: More = {}): ScenarioStep => ({
  send: 'ACTION_REPORTED',
  payload: { evaluatedUnit, reportNo: '50/BC' },
  ...more,
});

export const scenarios: Scenario[] = [
  {
    // 30 June 2024 is a Sunday, and the month is over with it all the same.
    title: 'Kết quả tháng 5 được phê duyệt, công khai trên đủ bốn kênh trong tháng 6',
    row: MONTHLY,
    deadlines: ['monthly'],
    adverse: false,
    ...HANOI,
    start: '2024-06-03T08:00',
    open: may,
    steps: [
      {
        expect: {
          state: { evaluating: { gathering: 'opened' } },
          deadlines: { monthly: { dueOn: '2024-06-30', status: 'running' } },
          context: { periodFrom: '2024-05-01', periodTo: '2024-05-31' },
        },
      },
      ...scored('2024-06-04T08:00'),
      {
        expect: {
          state: { evaluating: { commenting: 'open' } },
          context: { snapshotNo: 'DL-2024-05', scores: { [A]: points, [B]: points } },
        },
      },
      closeComment,
      publish('2024-06-30T20:00', FOUR, {
        expect: {
          state: 'published',
          deadlines: { monthly: { dueOn: '2024-06-30', status: 'met' } },
          context: { decisionNo: '40/TB-VP', publishedOn: '2024-06-30', channels: FOUR },
        },
      }),
      { send: 'CLOSE', expect: { state: 'closed', status: 'done' } },
    ],
  },
  {
    title: 'Thiếu một kênh thì chưa công khai được; sang tháng 7 mới công khai là trễ',
    row: MONTHLY,
    deadlines: ['monthly'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T08:00',
    open: may,
    steps: [
      ...scored('2024-06-04T08:00'),
      publish('2024-06-05T08:00', FOUR, { refused: 409 }),
      closeComment,
      ...FOUR.map((left, hour) =>
        publish(
          `2024-06-28T1${hour}:00`,
          FOUR.filter((channel) => channel !== left),
          { refused: 409 },
        ),
      ),
      publish('2024-06-28T15:00', TWO, { refused: 409 }),
      {
        at: '2024-07-01T08:00',
        expect: {
          state: { evaluating: 'awaitingApproval' },
          deadlines: { monthly: { dueOn: '2024-06-30', status: 'missed' } },
        },
      },
      publish('2024-07-01T09:00', FOUR, {
        as: 'chairman',
        expect: { state: 'published', deadlines: { monthly: { status: 'missed' } } },
      }),
    ],
  },
  {
    title: 'Kết quả năm được công khai trên Cổng Dịch vụ công Thành phố và trang các cơ quan',
    row: YEARLY,
    deadlines: ['yearly'],
    adverse: false,
    ...HANOI,
    start: '2024-01-02T08:00',
    open: opened('YEARLY', '2023-01-01', '2023-12-31'),
    steps: [
      { expect: { deadlines: { yearly: { dueOn: '2024-12-31', status: 'running' } } } },
      ...scored('2024-01-15T08:00'),
      closeComment,
      publish('2024-03-29T08:00', TWO, {
        expect: { state: 'published', deadlines: { yearly: { status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Kết quả năm trước đến hết năm sau chưa công khai: trễ, việc vẫn tiếp tục',
    row: YEARLY,
    deadlines: ['yearly'],
    adverse: true,
    ...HANOI,
    start: '2024-11-04T08:00',
    open: { ...opened('YEARLY', '2023-01-01', '2023-12-31'), as: 'chief-of-office' },
    steps: [
      ...scored('2024-12-02T08:00'),
      closeComment,
      publish('2024-12-30T08:00', FOUR, { refused: 409 }),
      publish('2024-12-30T09:00', ['city-service-portal'], { refused: 409 }),
      {
        at: '2025-01-02T08:00',
        expect: { deadlines: { yearly: { dueOn: '2024-12-31', status: 'missed' } } },
      },
      publish('2025-01-02T09:00', TWO, { expect: { state: 'published' } }),
    ],
  },
  {
    title: 'Đơn vị khiếu nại số liệu: trả lời hết mới trình, sai thì sửa, không sai thì giữ',
    row: APPROVAL,
    deadlines: ['monthly'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T08:00',
    open: may,
    steps: [
      ready({ refused: 409 }),
      { send: 'COLLECT', as: 'workflow-admin', payload: { units: [A, B] }, refused: 403 },
      { send: 'COLLECT', payload: { units: [A, B] } },
      ...['national-portal', 'procedure-system'].map((source) =>
        ready({ payload: { sources: [source], snapshotNo: 'DL-1' }, refused: 409 }),
      ),
      ready({ as: 'workflow-admin' }),
      { send: 'CANCEL', payload: { reason: 'Dừng.' }, refused: 409 },
      compute([A], { refused: 409 }),
      compute([A, 'hn-finance'], { refused: 409 }),
      ...Object.entries({
        transparency: 1801,
        progress: 2001,
        digitisation: 2201,
        onlineServices: 2201,
        satisfaction: 1801,
      }).map(([group, above]) => compute([A, B], { refused: 409 }, { [group]: above })),
      compute([A, B], {}, { transparency: 1800, progress: 2000 }),
      dispute('hn-finance', { refused: 409 }),
      dispute(A, { as: 'control-officer', refused: 403 }),
      dispute(A, {
        by: 'lan',
        expect: {
          state: { evaluating: { commenting: 'adjusting' } },
          context: { disputes: [A] },
        },
      }),
      dispute(A, { refused: 409 }),
      dispute(B, { expect: { context: { disputes: [A, B] } } }),
      { ...closeComment, refused: 409 },
      adjust(A, groups({ digitisation: 2201 }), { refused: 409 }),
      adjust(A, groups(), { by: 'lan', refused: 403 }),
      adjust(A, groups(), {
        expect: {
          state: { evaluating: { commenting: 'adjusting' } },
          context: { disputes: [B], scores: { [A]: points } },
        },
      }),
      adjust(A, groups(), { refused: 409 }),
      adjust(B, undefined, {
        expect: {
          state: { evaluating: { commenting: 'open' } },
          context: { disputes: [], scores: { [A]: points, [B]: { total: 8940 } } },
        },
      }),
      { ...closeComment, expect: { state: { evaluating: 'awaitingApproval' } } },
    ],
  },
  {
    title: 'Người tính điểm, người trình không tự phê duyệt; trả lại thì tính lại',
    row: APPROVAL,
    deadlines: ['monthly'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T08:00',
    open: may,
    steps: [
      { send: 'COLLECT', payload: { units: [A] } },
      ready(),
      compute([A], { by: 'minh' }),
      dispute(A),
      adjust(A, undefined, { by: 'hoa' }),
      { ...closeComment, by: 'tuan' },
      ...['minh', 'hoa', 'tuan'].map((by, hour) =>
        publish(`2024-06-10T1${hour}:00`, FOUR, { by, refused: 403 }),
      ),
      publish('2024-06-10T14:00', FOUR, { as: 'control-officer', refused: 403 }),
      {
        send: 'RETURN',
        payload: { reason: 'Số liệu chưa khớp.' },
        expect: { state: { evaluating: 'scoring' } },
      },
      compute([A], { by: 'minh' }),
      closeComment,
      publish('2024-06-12T08:00', FOUR, { expect: { deadlines: { monthly: { status: 'met' } } } }),
    ],
  },
  {
    title: 'Hủy kỳ đánh giá khi chưa có dữ liệu: không còn hạn công khai',
    row: APPROVAL,
    deadlines: ['monthly'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T08:00',
    open: may,
    steps: [
      { send: 'CANCEL', as: 'control-officer', payload: { reason: 'Dừng.' }, refused: 403 },
      {
        send: 'CANCEL',
        payload: { reason: 'Hệ thống ngừng để nâng cấp.' },
        expect: {
          state: 'cancelled',
          status: 'done',
          deadlines: { monthly: { dueOn: '2024-06-30', status: 'cancelled' } },
        },
      },
    ],
  },
  {
    // Saturday 31 August is the day that was set and stays it.
    title: 'Theo Bộ chỉ số tháng, đơn vị yếu khắc phục và báo cáo trong hạn được giao',
    row: FOLLOW_UP,
    deadlines: ['monthly', 'actions'],
    adverse: false,
    unit: 'hy-office',
    start: '2024-07-01T08:00',
    open: opened('MONTHLY', '2024-06-01', '2024-06-30'),
    steps: [
      // June's figures are public within July: the month counts, not the quarter.
      { expect: { deadlines: { monthly: { dueOn: '2024-07-31', status: 'running' } } } },
      ...scored('2024-07-02T08:00', ['hy-culture', 'hy-finance']),
      closeComment,
      publish('2024-07-10T08:00', FOUR, {
        expect: { deadlines: { monthly: { dueOn: '2024-07-31', status: 'met' } } },
      }),
      openActions(['hy-culture', 'hy-finance'], '2024-08-31', {
        expect: {
          state: 'tracking',
          deadlines: { actions: { dueOn: '2024-08-31', status: 'running' } },
          context: { awaited: ['hy-culture', 'hy-finance'], actionsDueOn: '2024-08-31' },
        },
      }),
      acted('hy-culture', {
        at: '2024-08-20T08:00',
        expect: { state: 'tracking', context: { awaited: ['hy-finance'] } },
      }),
      acted('hy-finance', {
        at: '2024-08-31T08:00',
        as: 'control-officer',
        expect: {
          state: 'closed',
          status: 'done',
          deadlines: { actions: { status: 'met' } },
          // Nobody is left who owes a report.
          context: { awaited: [] },
        },
      }),
    ],
  },
  {
    title: 'Đơn vị yếu báo cáo khắc phục sau hạn: trễ; không giao hạn đã qua',
    row: FOLLOW_UP,
    deadlines: ['actions'],
    adverse: true,
    unit: 'hy-office',
    start: '2024-07-01T08:00',
    open: opened('MONTHLY', '2024-06-01', '2024-06-30'),
    steps: [
      ...scored('2024-07-02T08:00', ['hy-culture', 'hy-finance']),
      closeComment,
      publish('2024-07-10T08:00'),
      openActions(['hn-justice'], '2024-08-31', { refused: 409 }),
      openActions(['hy-culture'], '2024-07-09', { refused: 409 }),
      openActions(['hy-culture'], '2024-08-31', { as: 'chief-of-office', refused: 403 }),
      openActions(['hy-culture'], '2024-07-10'),
      acted('hy-finance', { refused: 409 }),
      {
        at: '2024-07-11T08:00',
        expect: {
          state: 'tracking',
          deadlines: { actions: { dueOn: '2024-07-10', status: 'missed' } },
        },
      },
      acted('hy-culture', {
        expect: { state: 'closed', deadlines: { actions: { status: 'missed' } } },
      }),
    ],
  },
];
