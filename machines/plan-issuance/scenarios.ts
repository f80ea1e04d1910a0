import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

const D2_1 = 'hungyen-kstthc-2024/D2.1';
const I_1 = 'hungyen-kstthc-2024/I.1';
const ROW_1_1 = 'hanoi-326-2023/1.1';

type More = Partial<ScenarioStep>;

function task(ref: string, more: JsonObject = {}): JsonObject {
  return {
    ref,
    content: `Nhiệm vụ dòng ${ref}`,
    leadUnits: ['Các sở, ban, ngành'],
    products: ['Báo cáo'],
    printedTiming: 'Năm 2024',
    timing: 'year',
    dueOn: '2024-12-31',
    ...more,
  };
}

function opened(draftDueOn: string, more: JsonObject = {}, as = 'focal-officer'): Scenario['open'] {
  return { as, input: { year: 2024, planType: 'KSTTHC', draftDueOn, ...more } };
}

const submit = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'SUBMIT',
  as: 'focal-officer',
  payload: { submissionNo: '03/TTr' },
  ...more,
});
const sign = (at: string, as: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'SIGN',
  as,
  ...more,
});
const issue = (at: string, recipients: string[], more: More = {}): ScenarioStep => ({
  at,
  send: 'ISSUE',
  payload: { number: '15/KH-UBND', recipients },
  ...more,
});
const running = (dueOn: string) => ({ issue: { dueOn, status: 'running' } });
const met = (dueOn: string) => ({ issue: { dueOn, status: 'met' } });
const missed = (dueOn: string) => ({ issue: { dueOn, status: 'missed' } });

const OFFICE = 'Văn phòng HĐND - UBND thành phố';

const hungYen: Scenario[] = [
  {
    title: 'Phòng gửi Kế hoạch của mình tới Văn phòng đúng ngày 10/01/2024',
    row: D2_1,
    deadlines: ['issue'],
    adverse: false,
    unit: 'hy-finance',
    start: '2024-01-02T08:00',
    open: opened('2024-01-10', { sendTo: OFFICE }),
    steps: [
      { expect: { deadlines: running('2024-01-10') } },
      submit('2024-01-08T08:00', { expect: { state: { preparing: 'awaitingSignature' } } }),
      sign('2024-01-09T16:00', 'division-head', {
        expect: { state: { preparing: 'signed' }, context: { signedOn: '2024-01-09' } },
      }),
      issue('2024-01-10T16:30', [OFFICE, 'Lưu: VT'], {
        expect: {
          state: 'issued',
          context: { number: '15/KH-UBND', issuedOn: '2024-01-10' },
          deadlines: met('2024-01-10'),
        },
      }),
    ],
  },
  {
    title: 'Ký đúng hạn nhưng chưa gửi Văn phòng là chưa xong; người trình không tự ký',
    row: D2_1,
    deadlines: ['issue'],
    adverse: true,
    unit: 'hy-finance',
    start: '2024-01-02T08:00',
    open: { ...opened('2024-01-10', { sendTo: OFFICE }), by: 'lan' },
    steps: [
      submit('2024-01-08T08:00', { by: 'minh' }),
      sign('2024-01-09T08:00', 'division-head', { by: 'minh', refused: 403 }),
      sign('2024-01-09T08:01', 'division-head', { by: 'lan', refused: 403 }),
      sign('2024-01-09T08:02', 'specialist', { refused: 403 }),
      sign('2024-01-09T08:03', 'division-head'),
      issue('2024-01-10T16:00', ['Lưu: VT'], { refused: 409 }),
      {
        at: '2024-01-11T00:00',
        expect: { state: { preparing: 'signed' }, deadlines: missed('2024-01-10') },
      },
      issue('2024-01-11T08:00', [OFFICE], { occurredOn: '2024-01-08', refused: 409 }),
      issue('2024-01-11T08:01', [OFFICE], {
        expect: { state: 'issued', deadlines: missed('2024-01-10') },
      }),
    ],
  },
  {
    title: 'Kế hoạch của thành phố: lấy ý kiến, Chủ tịch ký, ban hành trong tháng 01/2024',
    row: I_1,
    deadlines: ['issue'],
    adverse: false,
    unit: 'hy-office',
    start: '2023-12-01T08:00',
    open: opened('2024-01-31'),
    steps: [
      {
        at: '2023-12-04T08:00',
        send: 'SEND_FOR_COMMENT',
        as: 'focal-officer',
        payload: { consultedUnits: ['hy-divisions', 'hy-communes'] },
        expect: { state: { preparing: 'consulting' } },
      },
      {
        at: '2024-01-15T08:00',
        send: 'COMMENTS_CLOSED',
        payload: { responses: 'Đã tiếp thu.' },
        expect: { state: { preparing: 'awaitingSignature' } },
      },
      {
        send: 'RETURN',
        as: 'chairman',
        unit: 'hy-pc',
        payload: { reason: 'Thiếu kế hoạch kiểm tra.' },
        expect: { state: { preparing: 'drafting' } },
      },
      submit('2024-01-29T08:00'),
      sign('2024-01-30T08:00', 'chairman', { unit: 'hy-pc' }),
      issue('2024-01-31T16:00', ['Các phòng, ban'], { expect: { deadlines: met('2024-01-31') } }),
    ],
  },
  {
    title:
      'Hết tháng 01 chưa ban hành là trễ; người lấy ý kiến không ký; đã trình ký thì không hủy',
    row: I_1,
    deadlines: ['issue'],
    adverse: true,
    unit: 'hy-office',
    start: '2023-12-01T08:00',
    open: { ...opened('2024-01-31'), by: 'lan' },
    steps: [
      {
        at: '2023-12-04T08:00',
        send: 'SEND_FOR_COMMENT',
        by: 'mai',
        payload: { consultedUnits: ['hy-divisions'] },
      },
      {
        at: '2024-01-15T08:00',
        send: 'COMMENTS_CLOSED',
        by: 'tuan',
        payload: { responses: 'Đã tiếp thu.' },
      },
      {
        send: 'CANCEL',
        payload: { reason: 'Lồng ghép vào kế hoạch của tỉnh.' },
        refused: 409,
      },
      ...['mai', 'tuan'].map((by) =>
        sign('2024-01-31T08:00', 'vice-chairman', { by, unit: 'hy-pc', refused: 403 }),
      ),
      {
        at: '2024-02-01T00:00',
        expect: {
          state: { preparing: 'awaitingSignature' },
          deadlines: missed('2024-01-31'),
        },
      },
      {
        send: 'RETURN',
        as: 'chairman',
        unit: 'hy-pc',
        payload: { reason: 'Lồng ghép vào kế hoạch của tỉnh.' },
      },
      {
        send: 'CANCEL',
        payload: { reason: 'Lồng ghép vào kế hoạch của tỉnh.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  },
];

const hanoi: Scenario[] = [
  {
    // 31 December 2023 is a Sunday: the printed month ends that day.
    title:
      'Ban hành kèm Phụ lục: mỗi dòng thành một nhiệm vụ; nhiệm vụ mới được bổ sung; kết thúc năm',
    row: ROW_1_1,
    deadlines: ['issue'],
    adverse: false,
    unit: 'hn-office',
    start: '2023-12-01T08:00',
    open: opened(
      '2023-12-31',
      {
        tasks: [
          task('2.1'),
          task('3.2', { timing: 'ongoing', printedTiming: 'Thường xuyên', dueOn: null }),
          task('4.1', {
            timing: 'relative',
            dueOn: null,
            relative: [
              { days: 15, unit: 'working-day', from: 'ngày nhận', quote: '15 ngày làm việc' },
            ],
          }),
        ].map(withoutNull),
      },
      'control-officer',
    ),
    steps: [
      submit('2023-12-18T08:00'),
      sign('2023-12-29T08:00', 'vice-chairman', { unit: 'hn-pc' }),
      issue('2023-12-29T16:00', ['Văn phòng Chính phủ'], {
        expect: { state: { inForce: 'carriedOut' }, deadlines: met('2023-12-31') },
      }),
      {
        at: '2023-12-29T16:30',
        expect: {
          children: { 'plan-task': 3 },
          context: { planned: [], refs: ['2.1', '3.2', '4.1'], open: ['2.1', '3.2', '4.1'] },
        },
      },
      {
        at: '2024-05-06T08:00',
        send: 'AMEND',
        payload: { reason: 'Thí điểm Trung tâm phục vụ hành chính công.' },
        expect: { state: { inForce: 'amending' } },
      },
      {
        send: 'AMENDMENT_ISSUED',
        as: 'chairman',
        unit: 'hn-pc',
        payload: { number: '120/KH-UBND', tasks: [task('1.5')] },
        expect: { state: { inForce: 'carriedOut' }, context: { amendments: ['120/KH-UBND'] } },
      },
      { at: '2024-05-06T09:00', expect: { children: { 'plan-task': 4 } } },
      {
        at: '2024-12-31T08:00',
        send: 'CLOSE_YEAR',
        payload: { reportNo: '400/BC-UBND', carriedOver: ['2.1', '3.2', '4.1', '1.5'] },
        expect: {
          state: 'closed',
          status: 'done',
          context: { carriedOver: ['2.1', '3.2', '4.1', '1.5'] },
        },
      },
    ],
  },
  {
    title:
      'Ban hành chậm; dòng thiếu đơn vị chủ trì hoặc thiếu hạn bị từ chối; còn nhiệm vụ dở thì chưa kết thúc năm',
    row: ROW_1_1,
    deadlines: ['issue'],
    adverse: true,
    unit: 'hn-office',
    start: '2023-12-01T08:00',
    open: opened('2023-12-31', {}, 'control-officer'),
    steps: [
      submit('2023-12-18T08:00'),
      {
        at: '2024-01-01T00:01',
        expect: { deadlines: missed('2023-12-31') },
      },
      sign('2024-01-02T08:00', 'chairman', { unit: 'hn-pc' }),
      issue('2024-01-02T16:00', ['Các sở, ban, ngành'], { expect: { state: 'issued' } }),
      ...[
        [task('2.1', { leadUnits: [] })],
        [withoutNull(task('2.1', { dueOn: null }))],
        [task('2.1'), task('2.1')],
        [],
      ].map((tasks) => ({ send: 'IMPORT_TASKS', payload: { tasks }, refused: 422 })),
      {
        send: 'IMPORT_TASKS',
        payload: { tasks: [task('2.1'), task('3.1')] },
        expect: { state: { inForce: 'carriedOut' } },
      },
      { at: '2024-01-02T17:00', expect: { children: { 'plan-task': 2 } } },
      { send: 'AMEND', by: 'lan', payload: { reason: 'Bổ sung.' } },
      {
        send: 'AMENDMENT_ISSUED',
        as: 'chairman',
        by: 'lan',
        unit: 'hn-pc',
        payload: { number: '20/KH-UBND' },
        refused: 403,
      },
      {
        send: 'AMENDMENT_ISSUED',
        as: 'chairman',
        unit: 'hn-pc',
        payload: { number: '20/KH-UBND', tasks: [task('3.1')] },
        refused: 409,
      },
      {
        send: 'AMENDMENT_ISSUED',
        as: 'chairman',
        unit: 'hn-pc',
        payload: { number: '20/KH-UBND' },
        expect: { state: { inForce: 'carriedOut' }, children: { 'plan-task': 2 } },
      },
      ...[['2.1'], ['2.1', '3.1', '9.9']].map((carriedOver) => ({
        send: 'CLOSE_YEAR',
        payload: { reportNo: '400/BC-UBND', carriedOver },
        refused: 409,
      })),
    ],
  },
];

function withoutNull(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

export const scenarios: Scenario[] = [...hungYen, ...hanoi];
