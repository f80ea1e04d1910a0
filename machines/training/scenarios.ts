import type { Day, Scenario, ScenarioStep } from '../process.js';

const ROW_2_1 = 'hanoi-326-2023/2.1';
const ROW_IV_2 = 'hanoi-5298-2018/IV.2';
const ROW_II_2 = 'hungyen-kstthc-2024/II.2';
const ROW_IV_1_E = 'cantho-skhcn-2024/IV.1.e';

type More = Partial<ScenarioStep>;

function opened(
  organisedBy: 'own' | 'superior',
  dueOn?: Day,
  as = 'control-officer',
): Scenario['open'] {
  return {
    as,
    input: {
      topic: 'Nghiệp vụ kiểm soát thủ tục hành chính',
      audience: ['Cán bộ đầu mối', 'Công chức Bộ phận Một cửa'],
      organisedBy,
      ...(dueOn ? { dueOn } : {}),
    },
  };
}

const prepare = (at: string, more: More = {}): ScenarioStep => ({ at, send: 'PREPARE', ...more });
const invite = (at: string, classOn: Day, more: More = {}): ScenarioStep => ({
  at,
  send: 'INVITE',
  payload: { materials: ['Tài liệu 01'], classOn, place: 'Hội trường' },
  ...more,
});
const register = (attendingUnit: string, people: number, more: More = {}): ScenarioStep => ({
  send: 'REGISTER',
  as: 'focal-officer',
  payload: { attendingUnit, people, names: 'Danh sách kèm theo' },
  ...more,
});
const hold = (at: string, more: More = {}): ScenarioStep => ({ at, send: 'HOLD', ...more });
const finish = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'FINISH',
  payload: { attended: 60 },
  ...more,
});
const nominate = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'NOMINATE',
  as: 'division-head',
  payload: { organiser: 'UBND tỉnh', people: 3, names: 'Ba người' },
  ...more,
});
const attended = (at: string, number: number, more: More = {}): ScenarioStep => ({
  at,
  send: 'ATTENDED',
  as: 'focal-officer',
  payload: { attended: number },
  ...more,
});
const close: ScenarioStep = {
  send: 'CLOSE',
  payload: { reportNo: '21/BC-VP' },
  expect: { state: 'completed', status: 'done', context: { reportNo: '21/BC-VP' } },
};

const ownClasses: Scenario[] = [
  {
    title: 'Chuẩn bị tài liệu, triệu tập, đăng ký, tổ chức trong năm, báo cáo',
    row: ROW_2_1,
    deadlines: ['held'],
    adverse: false,
    unit: 'hn-office',
    start: '2024-02-01T08:00',
    open: opened('own', '2024-12-31'),
    steps: [
      { expect: { deadlines: { held: { dueOn: '2024-12-31', status: 'running' } } } },
      prepare('2024-03-04T08:00', { expect: { state: { ahead: { arranging: 'preparing' } } } }),
      invite('2024-03-11T08:00', '2024-03-28', {
        expect: { context: { materials: ['Tài liệu 01'], classOn: '2024-03-28' } },
      }),
      register('hn-justice', 3, { expect: { state: { ahead: { arranging: 'inviting' } } } }),
      register('hn-finance', 2),
      // The department sends one more: its number is replaced, not added to.
      register('hn-justice', 4, {
        expect: { context: { registered: { 'hn-justice': 4, 'hn-finance': 2 } } },
      }),
      hold('2024-03-28T08:00', { expect: { state: { ahead: 'holding' } } }),
      finish('2024-03-29T16:30', {
        expect: {
          state: 'evaluating',
          context: { attended: 60 },
          deadlines: { held: { dueOn: '2024-12-31', status: 'met' } },
        },
      }),
      close,
    ],
  },
  {
    title: 'Hết ngày 31/12 chưa tổ chức là trễ; thiếu tài liệu, sai ngày, sai vai bị từ chối',
    row: ROW_2_1,
    deadlines: ['held'],
    adverse: true,
    unit: 'hn-office',
    start: '2024-02-01T08:00',
    open: opened('own', '2024-12-31'),
    steps: [
      nominate('2024-02-02T08:00', { as: 'chief-of-office', refused: 409 }),
      prepare('2024-12-02T08:00', { as: 'specialist', refused: 403 }),
      prepare('2024-12-02T08:01'),
      invite('2024-12-03T08:00', '2024-12-27', {
        payload: { materials: [], classOn: '2024-12-27', place: 'Hội trường' },
        refused: 422,
      }),
      invite('2024-12-03T08:01', '2024-12-02', { refused: 409 }),
      invite('2024-12-03T08:02', '2024-12-27'),
      hold('2024-12-26T08:00', { refused: 409 }),
      {
        at: '2024-12-31T23:59',
        expect: { deadlines: { held: { dueOn: '2024-12-31', status: 'running' } } },
      },
      hold('2025-01-02T08:00', {
        expect: { deadlines: { held: { dueOn: '2024-12-31', status: 'missed' } } },
      }),
      finish('2025-01-02T16:00', { payload: { attended: 0 }, refused: 422 }),
      finish('2025-01-02T16:01', {
        expect: { state: 'evaluating', deadlines: { held: { status: 'missed' } } },
      }),
    ],
  },
  {
    title: 'Lớp năm 2018 hoãn sang ngày muộn hơn, vẫn trong Quý IV',
    row: ROW_IV_2,
    deadlines: ['held'],
    adverse: false,
    unit: 'hn-ict',
    start: '2018-10-08T08:00',
    open: opened('own', '2018-12-31'),
    steps: [
      prepare('2018-11-05T08:00'),
      invite('2018-11-12T08:00', '2018-11-29'),
      {
        send: 'POSTPONE',
        as: 'chief-of-office',
        payload: { newOn: '2018-12-20', reason: 'Hội trường chưa sửa xong.' },
        expect: {
          state: { ahead: 'postponed' },
          deadlines: { held: { dueOn: '2018-12-31', status: 'running' } },
        },
      },
      {
        send: 'RESUME',
        expect: {
          state: { ahead: { arranging: 'inviting' } },
          context: { classOn: '2018-12-20' },
        },
      },
      hold('2018-12-19T08:00', { refused: 409 }),
      hold('2018-12-20T08:00'),
      finish('2018-12-21T16:00', {
        expect: { deadlines: { held: { dueOn: '2018-12-31', status: 'met' } } },
      }),
    ],
  },
  {
    title:
      'Lớp năm 2019: hoãn về ngày sớm hơn thì không được; hoãn từ lúc chưa có tài liệu; trễ rồi hủy',
    row: ROW_IV_2,
    deadlines: ['held'],
    adverse: true,
    unit: 'hn-ict',
    start: '2019-01-07T08:00',
    open: opened('own', '2019-12-31'),
    steps: [
      prepare('2019-11-05T08:00'),
      {
        send: 'POSTPONE',
        as: 'chief-of-office',
        payload: { newOn: '2019-11-05', reason: 'Trùng lịch.' },
        refused: 409,
      },
      {
        send: 'POSTPONE',
        as: 'control-officer',
        payload: { newOn: '2019-11-20', reason: 'Trùng lịch.' },
        refused: 403,
      },
      {
        send: 'POSTPONE',
        as: 'chief-of-office',
        payload: { newOn: '2019-11-20', reason: 'Trùng lịch.' },
      },
      // There is still no material: nobody can be registered or the class opened.
      { send: 'RESUME', expect: { state: { ahead: { arranging: 'preparing' } } } },
      hold('2019-11-20T08:00', { refused: 409 }),
      {
        at: '2020-01-01T00:01',
        expect: { deadlines: { held: { dueOn: '2019-12-31', status: 'missed' } } },
      },
      {
        send: 'CANCEL',
        as: 'chief-of-office',
        payload: { reason: 'Gộp vào lớp năm 2020.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  },
];

/** Classes of a superior body. */
const superiorClasses: Scenario[] = [
  {
    // 30 June 2024 is a Sunday: the printed quarter ends that day.
    title: 'Quý II: cử người tham dự lớp của tỉnh, dự đủ',
    row: ROW_II_2,
    deadlines: ['held'],
    adverse: false,
    unit: 'hy-office',
    start: '2024-04-01T08:00',
    open: opened('superior', '2024-06-30', 'focal-officer'),
    steps: [
      nominate('2024-05-20T08:00', {
        as: 'chief-of-office',
        expect: {
          state: { ahead: 'nominated' },
          context: { nominated: 3 },
          deadlines: { held: { dueOn: '2024-06-30', status: 'running' } },
        },
      }),
      attended('2024-06-28T16:00', 3, {
        expect: {
          state: 'evaluating',
          context: { attended: 3 },
          deadlines: { held: { dueOn: '2024-06-30', status: 'met' } },
        },
      }),
      { ...close, as: 'focal-officer' },
    ],
  },
  {
    title: 'Quý IV: hết quý chưa tham dự lớp nào là trễ; cơ quan không tự mở lớp trong vụ này',
    row: ROW_II_2,
    deadlines: ['held'],
    adverse: true,
    unit: 'hy-office',
    start: '2024-10-01T08:00',
    open: opened('superior', '2024-12-31', 'focal-officer'),
    steps: [
      prepare('2024-10-02T08:00', { refused: 409 }),
      nominate('2024-12-20T08:00'),
      {
        at: '2025-01-01T00:00',
        expect: {
          state: { ahead: 'nominated' },
          deadlines: { held: { dueOn: '2024-12-31', status: 'missed' } },
        },
      },
      attended('2025-01-15T16:00', 3, { expect: { deadlines: { held: { status: 'missed' } } } }),
    ],
  },
  {
    title: 'Cử ba người, một người vắng có lý do: ghi nhận',
    row: ROW_IV_1_E,
    deadlines: [],
    adverse: false,
    unit: 'ct-dost-standards',
    start: '2024-03-04T08:00',
    open: opened('superior', undefined, 'division-head'),
    steps: [
      nominate('2024-03-05T08:00'),
      attended('2024-03-20T16:00', 2, {
        payload: { attended: 2, absence: 'Một người nghỉ thai sản.' },
        expect: { state: 'evaluating', context: { attended: 2 } },
      }),
    ],
  },
  {
    title: 'Dự không đầy đủ mà không nêu lý do, hoặc dự nhiều hơn số cử đi, thì chưa xong',
    row: ROW_IV_1_E,
    deadlines: [],
    adverse: true,
    unit: 'ct-dost-standards',
    start: '2024-03-04T08:00',
    open: opened('superior', undefined, 'division-head'),
    steps: [
      nominate('2024-03-05T08:00', { as: 'specialist', refused: 403 }),
      nominate('2024-03-05T08:01'),
      attended('2024-03-20T16:00', 2, { refused: 409 }),
      attended('2024-03-20T16:01', 4, {
        payload: { attended: 4, absence: 'Thêm một người.' },
        refused: 409,
      }),
      {
        send: 'CANCEL',
        as: 'chief-of-office',
        payload: { reason: 'Cấp trên hủy lớp.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  },
];

export const scenarios: Scenario[] = [...ownClasses, ...superiorClasses];
