import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

const ROW_1_2 = 'hanoi-326-2023/1.2';
const ROW_PL2_3_5 = 'hanoi-cctthc-2024/PL2.3.5';
const ROW_PL2_4_2 = 'hanoi-cctthc-2024/PL2.4.2';
const ROW_VII_1 = 'hungyen-kstthc-2024/VII.1';

type More = Partial<ScenarioStep>;

function opened(form: string, more: JsonObject = {}): Scenario['open'] {
  return { as: 'control-officer', input: { topic: 'Kiểm soát TTHC năm 2024', form, ...more } };
}

const start = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'START',
  payload: { channel: 'Cổng thông tin điện tử Thành phố' },
  ...more,
});
const submit = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'SUBMIT',
  payload: { contentVersion: '1' },
  ...more,
});
const approve = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'APPROVE_AND_PUBLISH',
  payload: { reference: '15/KH-UBND' },
  ...more,
});
const report: ScenarioStep = {
  send: 'REPORT',
  payload: { reportNo: '30/BC-VP', reach: 5000 },
  expect: { state: 'reported', status: 'done', context: { reportNo: '30/BC-VP' } },
};

const hanoi: Scenario[] = [
  {
    title: 'Kế hoạch tuyên truyền ban hành ngày cuối tháng 01/2024',
    row: ROW_1_2,
    deadlines: ['publication'],
    adverse: false,
    unit: 'hn-office',
    start: '2024-01-02T08:00',
    open: opened('plan', { dueOn: '2024-01-31' }),
    steps: [
      { expect: { deadlines: { publication: { dueOn: '2024-01-31', status: 'running' } } } },
      start('2024-01-08T08:00', { expect: { state: { preparing: 'drafting' } } }),
      submit('2024-01-22T08:00', { expect: { context: { contentVersion: '1' } } }),
      approve('2024-01-31T16:30', {
        as: 'chief-of-office',
        expect: {
          state: 'published',
          context: { reference: '15/KH-UBND' },
          deadlines: { publication: { dueOn: '2024-01-31', status: 'met' } },
        },
      }),
      { at: '2024-06-28T08:00', ...report },
    ],
  },
  {
    title:
      'Sang tháng 02 mới duyệt là trễ; người viết không tự duyệt; dòng đã in hạn thì không đặt hạn',
    row: ROW_1_2,
    deadlines: ['publication'],
    adverse: true,
    unit: 'hn-office',
    start: '2024-01-02T08:00',
    open: opened('plan', { dueOn: '2024-01-31' }),
    steps: [
      start('2024-01-08T08:00', {
        payload: { channel: 'Cổng thông tin', dueOn: '2024-02-29' },
        refused: 409,
      }),
      start('2024-01-08T08:01', { as: 'control-officer', refused: 403 }),
      start('2024-01-08T08:02', { by: 'binh' }),
      { send: 'SIGN_CONTRACT', payload: { contractNo: '05/HĐ', agency: 'Báo' }, refused: 409 },
      submit('2024-01-31T08:00', { by: 'binh' }),
      {
        at: '2024-02-01T00:00',
        expect: {
          state: { preparing: 'editorialReview' },
          deadlines: { publication: { dueOn: '2024-01-31', status: 'missed' } },
        },
      },
      approve('2024-02-01T08:00', { as: 'control-officer', by: 'binh', refused: 403 }),
      {
        send: 'RETURN',
        as: 'control-officer',
        payload: { reason: 'Thiếu dự toán.' },
        expect: { state: { preparing: 'drafting' } },
      },
      submit('2024-02-02T08:00', { by: 'binh' }),
      approve('2024-02-05T08:00', {
        as: 'control-officer',
        by: 'hoa',
        expect: { state: 'published', deadlines: { publication: { status: 'missed' } } },
      }),
    ],
  },
  {
    title: 'Chuyên mục trên Cổng trong Quý 3, sau đó cập nhật thường xuyên',
    row: ROW_PL2_3_5,
    deadlines: ['publication'],
    adverse: false,
    unit: 'hn-office',
    start: '2024-07-01T08:00',
    open: opened('column', { dueOn: '2024-09-30' }),
    steps: [
      start('2024-07-08T08:00'),
      submit('2024-09-16T08:00'),
      approve('2024-09-30T15:00', {
        expect: { deadlines: { publication: { dueOn: '2024-09-30', status: 'met' } } },
      }),
      {
        at: '2024-11-04T08:00',
        send: 'UPDATE',
        payload: { contentVersion: '2' },
        expect: { state: 'published', status: 'active', context: { contentVersion: '2' } },
      },
      report,
    ],
  },
  {
    title: 'Hết Quý 3 chưa có chuyên mục: trễ; đã đăng thì không hủy',
    row: ROW_PL2_3_5,
    deadlines: ['publication'],
    adverse: true,
    unit: 'hn-office',
    start: '2024-07-01T08:00',
    open: opened('column', { dueOn: '2024-09-30' }),
    steps: [
      start('2024-07-08T08:00'),
      submit('2024-09-30T16:00'),
      approve('2024-10-01T08:00', {
        expect: { deadlines: { publication: { dueOn: '2024-09-30', status: 'missed' } } },
      }),
      { send: 'CANCEL', payload: { reason: 'Không cần nữa.' }, refused: 409 },
    ],
  },
  {
    title: 'Hợp đồng truyền thông với báo chí: ký hợp đồng rồi mới trình duyệt',
    row: ROW_PL2_4_2,
    deadlines: [],
    adverse: false,
    unit: 'hn-office',
    start: '2024-03-04T08:00',
    open: opened('press-contract'),
    steps: [
      start('2024-03-05T08:00', {
        expect: { context: { channel: 'Cổng thông tin điện tử Thành phố' } },
      }),
      {
        send: 'SIGN_CONTRACT',
        payload: { contractNo: '05/HĐ-VP', agency: 'Báo Hà Nội mới' },
        expect: { state: { preparing: 'drafting' }, context: { contractNo: '05/HĐ-VP' } },
      },
      submit('2024-03-12T08:00'),
      approve('2024-03-13T08:00', { expect: { state: 'published' } }),
    ],
  },
  {
    title: 'Chưa có hợp đồng thì chưa trình duyệt; người viết không ký hợp đồng; hủy',
    row: ROW_PL2_4_2,
    deadlines: [],
    adverse: true,
    unit: 'hn-office',
    start: '2024-03-04T08:00',
    open: opened('press-contract'),
    steps: [
      start('2024-03-05T08:00'),
      submit('2024-03-12T08:00', { refused: 409 }),
      {
        send: 'SIGN_CONTRACT',
        as: 'specialist',
        payload: { contractNo: '05/HĐ-VP', agency: 'Báo Hà Nội mới' },
        refused: 403,
      },
      {
        send: 'CANCEL',
        payload: { reason: 'Không bố trí được kinh phí.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  },
];

/** Its row refers to the city's plan of communication, which gives each piece its day. */
const hungYen: Scenario[] = [
  {
    title: 'Hạn lấy từ Kế hoạch truyền thông khi bắt đầu',
    row: ROW_VII_1,
    deadlines: ['publication'],
    adverse: false,
    unit: 'hy-office',
    start: '2024-03-04T08:00',
    open: opened('article'),
    steps: [
      // 31 August 2024 is a Saturday: a printed day stays.
      start('2024-03-05T08:00', {
        payload: { channel: 'Đài truyền thanh', dueOn: '2024-08-31' },
        expect: { deadlines: { publication: { dueOn: '2024-08-31', status: 'running' } } },
      }),
      submit('2024-08-20T08:00'),
      approve('2024-08-30T08:00', {
        expect: { deadlines: { publication: { dueOn: '2024-08-31', status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Bài theo Kế hoạch truyền thông đăng sau hạn; nội dung trống bị từ chối',
    row: ROW_VII_1,
    deadlines: ['publication'],
    adverse: true,
    unit: 'hy-office',
    start: '2024-03-04T08:00',
    open: opened('article'),
    steps: [
      start('2024-03-05T08:00', {
        payload: { channel: 'Đài truyền thanh', dueOn: '2024-08-31' },
      }),
      submit('2024-09-03T08:00', { payload: { contentVersion: ' ' }, refused: 422 }),
      submit('2024-09-03T08:01', {
        expect: { deadlines: { publication: { dueOn: '2024-08-31', status: 'missed' } } },
      }),
    ],
  },
];

export const scenarios: Scenario[] = [...hanoi, ...hungYen];
