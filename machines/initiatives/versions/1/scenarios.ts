import type { Scenario, ScenarioStep } from '../process.js';

const ROW_A = 'hanoi-cctthc-2024/III.2.12.a';
const ROW_B = 'hanoi-cctthc-2024/III.2.12.b';
const ROW_PL2_2_7 = 'hanoi-cctthc-2024/PL2.2.7';

type More = Partial<ScenarioStep>;

const unit = { unit: 'hn-justice' };
const office = { unit: 'hn-office' };
const city = { unit: 'hn-pc' };

function opened(year: number, by?: string): Scenario['open'] {
  return {
    as: 'specialist',
    ...(by ? { by } : {}),
    input: {
      subject: 'Trả kết quả qua bưu chính trong ngày',
      year,
      proposingUnit: 'hn-justice',
      problem: 'Người dân phải đến hai lần.',
      solution: 'Gửi kết quả ngay trong ngày.',
      author: 'Nguyễn Văn A',
    },
  };
}

const submit = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'SUBMIT_UNIT',
  ...unit,
  ...more,
});
const propose = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'APPROVE_UNIT',
  as: 'department-director',
  payload: { documentNo: '41/STP-VP' },
  ...more,
});
const evaluate = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'EVALUATE',
  ...office,
  ...more,
});
const recognise = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'RECOGNISE',
  as: 'chief-of-office',
  ...office,
  payload: { decisionNo: '900/QĐ-UBND' },
  ...more,
});
const recognised = (): ScenarioStep[] => [
  submit('2024-03-04T08:00'),
  propose('2024-03-11T08:00'),
  evaluate('2024-04-01T08:00'),
  recognise('2024-04-15T08:00'),
];
const pilot = (dueOn: string, more: More = {}): ScenarioStep => ({
  send: 'PILOT',
  payload: { scope: ['Quận Hoàn Kiếm'], dueOn },
  ...more,
});
const list = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'LIST',
  ...office,
  payload: { catalogueRef: 'DM-2024/7' },
  ...more,
});
const listed = { state: 'listed', status: 'done' as const, context: { catalogueRef: 'DM-2024/7' } };

const inTheYear: Scenario[] = [
  {
    title: 'Đơn vị đề xuất đúng ngày 31/12/2024: được tính cho năm 2024',
    row: ROW_A,
    deadlines: ['proposal'],
    adverse: false,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      { expect: { deadlines: { proposal: { dueOn: '2024-12-31', status: 'running' } } } },
      submit('2024-12-30T08:00', { expect: { state: { inUnit: 'unitReview' } } }),
      propose('2024-12-31T16:30', {
        expect: {
          state: 'submitted',
          context: { proposedOn: '2024-12-31' },
          deadlines: { proposal: { dueOn: '2024-12-31', status: 'met' } },
        },
      }),
      // Recognised in the next year: that it was proposed in 2024 stands.
      evaluate('2025-01-06T08:00'),
      recognise('2025-01-20T08:00', {
        expect: {
          state: { recognised: 'inUse' },
          context: { recognisedOn: '2025-01-20', decisionNo: '900/QĐ-UBND' },
        },
      }),
    ],
  },
  {
    title: 'Sang năm 2025 mới đề xuất là trễ; người đề xuất không tự duyệt, không tự công nhận',
    row: ROW_A,
    deadlines: ['proposal'],
    adverse: true,
    ...unit,
    start: '2024-11-01T08:00',
    open: opened(2024, 'binh'),
    steps: [
      submit('2024-12-30T08:00', { by: 'hoa' }),
      {
        at: '2025-01-01T00:00',
        expect: {
          state: { inUnit: 'unitReview' },
          deadlines: { proposal: { dueOn: '2024-12-31', status: 'missed' } },
        },
      },
      propose('2025-01-02T08:00', { as: 'specialist', refused: 403 }),
      propose('2025-01-02T08:01', { by: 'hoa', refused: 403 }),
      propose('2025-01-02T08:02', { by: 'binh', refused: 403 }),
      propose('2025-01-02T08:03', {
        by: 'director',
        expect: { deadlines: { proposal: { status: 'missed' } } },
      }),
      evaluate('2025-01-06T08:00', { by: 'officer' }),
      recognise('2025-01-20T08:00', { by: 'binh', refused: 403 }),
      recognise('2025-01-20T08:01', { by: 'hoa', refused: 403 }),
      recognise('2025-01-20T08:02', { by: 'director', refused: 403 }),
      recognise('2025-01-20T08:03', { by: 'officer', refused: 403 }),
      {
        send: 'REJECT',
        as: 'chief-of-office',
        by: 'officer',
        ...office,
        payload: { reason: 'Không khả thi.' },
        refused: 403,
      },
      {
        send: 'REJECT',
        as: 'chairman',
        ...city,
        payload: { reason: 'Không khả thi.' },
        expect: { state: 'notRecognised', status: 'done' },
      },
    ],
  },
  {
    title: 'Đơn vị không đồng ý: không tính là đã đề xuất',
    row: ROW_A,
    deadlines: ['proposal'],
    adverse: false,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      submit('2024-03-04T08:00'),
      {
        send: 'REJECT_UNIT',
        as: 'division-head',
        payload: { reason: 'Đã có giải pháp tương tự.' },
        expect: {
          state: 'notRecognised',
          status: 'done',
          deadlines: { proposal: { dueOn: '2024-12-31', status: 'cancelled' } },
        },
      },
    ],
  },
];

const catalogue: Scenario[] = [
  {
    title: 'Công nhận rồi đưa vào danh mục để các đơn vị học tập',
    row: ROW_B,
    deadlines: [],
    adverse: false,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [...recognised(), list('2024-05-06T08:00', { expect: listed })],
  },
  {
    title: 'Chưa công nhận thì chưa vào danh mục; yêu cầu bổ sung phải bổ sung đủ',
    row: ROW_B,
    deadlines: [],
    adverse: true,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      submit('2024-03-04T08:00'),
      propose('2024-03-11T08:00'),
      evaluate('2024-04-01T08:00'),
      list('2024-04-02T08:00', { refused: 409 }),
      {
        send: 'REQUEST_MORE',
        ...office,
        payload: { missing: ['Số liệu', 'Chi phí'] },
        expect: { state: 'supplementing' },
      },
      { send: 'SUPPLEMENT', payload: { supplied: ['Số liệu'] }, refused: 409 },
      {
        send: 'SUPPLEMENT',
        payload: { supplied: ['Chi phí', 'Số liệu'] },
        expect: { state: 'evaluating', context: { missing: [] } },
      },
      recognise('2024-04-15T08:00', { expect: { state: { recognised: 'inUse' } } }),
      list('2024-05-06T08:00', { as: 'specialist', refused: 403 }),
    ],
  },
];

const spreading: Scenario[] = [
  {
    // 30 November 2024 is a Saturday: the day that the decision gives stays.
    title: 'Thí điểm đúng hạn, Văn phòng đề xuất, Chủ tịch quyết định nhân rộng, vào danh mục',
    row: ROW_PL2_2_7,
    deadlines: ['pilot'],
    adverse: false,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      ...recognised(),
      {
        at: '2024-05-06T08:00',
        ...pilot('2024-11-30', {
          expect: {
            state: { recognised: 'piloting' },
            context: { pilot: { scope: ['Quận Hoàn Kiếm'], dueOn: '2024-11-30' } },
            deadlines: { pilot: { dueOn: '2024-11-30', status: 'running' } },
          },
        }),
      },
      list('2024-06-03T08:00', { refused: 409 }),
      {
        at: '2024-11-30T10:00',
        send: 'PROPOSE_REPLICATION',
        ...office,
        payload: { reportNo: '12/BC-VP' },
        expect: {
          state: { recognised: 'replicationProposed' },
          deadlines: { pilot: { dueOn: '2024-11-30', status: 'met' } },
        },
      },
      {
        send: 'REPLICATE',
        ...city,
        payload: { scope: ['Toàn Thành phố'], decisionNo: '950/QĐ-UBND' },
        expect: {
          state: { recognised: 'replicated' },
          context: { replicatedIn: ['Toàn Thành phố'] },
        },
      },
      list('2024-12-16T08:00', { expect: listed }),
    ],
  },
  {
    title: 'Hết hạn thí điểm chưa đánh giá là trễ; dừng thí điểm vẫn vào danh mục',
    row: ROW_PL2_2_7,
    deadlines: ['pilot'],
    adverse: true,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      ...recognised(),
      pilot('2024-04-15', { refused: 409 }),
      pilot('2024-04-16'),
      {
        at: '2024-04-17T08:00',
        expect: { deadlines: { pilot: { dueOn: '2024-04-16', status: 'missed' } } },
      },
      {
        send: 'STOP_PILOT',
        ...office,
        payload: { reason: 'Chi phí cao.' },
        expect: {
          state: { recognised: 'notReplicated' },
          deadlines: { pilot: { status: 'missed' } },
        },
      },
      list('2024-05-06T08:00', { expect: listed }),
    ],
  },
  {
    title: 'Dừng thí điểm trước hạn là đã đánh giá đúng hạn',
    row: ROW_PL2_2_7,
    deadlines: ['pilot'],
    adverse: false,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      ...recognised(),
      pilot('2024-11-30'),
      {
        at: '2024-09-16T08:00',
        send: 'STOP_PILOT',
        ...office,
        payload: { reason: 'Chi phí cao.' },
        expect: { deadlines: { pilot: { dueOn: '2024-11-30', status: 'met' } } },
      },
    ],
  },
  {
    title:
      'Văn phòng chỉ đề xuất: Chánh Văn phòng không quyết định nhân rộng; Chủ tịch không đồng ý',
    row: ROW_PL2_2_7,
    deadlines: [],
    adverse: true,
    ...unit,
    start: '2024-02-01T08:00',
    open: opened(2024),
    steps: [
      ...recognised(),
      {
        at: '2024-06-03T08:00',
        send: 'PROPOSE_REPLICATION',
        as: 'chief-of-office',
        by: 'lan',
        ...office,
        payload: { reportNo: '12/BC-VP' },
      },
      ...['chief-of-office', 'vice-chairman'].map((as) => ({
        send: 'REPLICATE',
        as,
        by: 'lan',
        ...city,
        payload: { scope: ['Toàn Thành phố'], decisionNo: '950/QĐ-UBND' },
        refused: 403,
      })),
      {
        send: 'REFUSE_REPLICATION',
        as: 'vice-chairman',
        by: 'lan',
        ...city,
        payload: { reason: 'Chưa đủ điều kiện.' },
        refused: 403,
      },
      {
        send: 'REFUSE_REPLICATION',
        as: 'chairman',
        ...city,
        payload: { reason: 'Chưa đủ điều kiện.' },
        expect: { state: { recognised: 'notReplicated' } },
      },
    ],
  },
];

export const scenarios: Scenario[] = [...inTheYear, ...catalogue, ...spreading];
