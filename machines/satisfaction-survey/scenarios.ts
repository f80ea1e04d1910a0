import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

const COLLECTING = 'cantho-skhcn-2024/11';
const QUALITY = 'cantho-skhcn-2024/18';

function story(rest: Omit<Scenario, 'unit' | 'start' | 'open'>): Scenario {
  const input = { dossierCode: 'H14.01-0001', channel: 'SLIP', openedOn: '2024-04-15' };
  const open = { as: 'one-stop-clerk', input };
  return { unit: 'ct-dost-one-stop', start: '2024-04-15T08:00', open, ...rest };
}

function answer(at: string, level: number, more: ScenarioStep = {}): ScenarioStep {
  const payload: JsonObject = { level, medium: 'ELECTRONIC' };
  return { at, send: 'ANSWER', as: 'applicant', payload, ...more };
}

const record: ScenarioStep = { send: 'RECORD', as: 'one-stop-clerk' };

export const scenarios: Scenario[] = [
  story({
    // 15 April + 15 is 30 April, which is off like 1 May: Thursday 2 May.
    title: 'Phiếu được trả lời ngày cuối, sau kỳ nghỉ lễ 30/4 và 01/5: hài lòng, ghi nhận',
    row: COLLECTING,
    deadlines: ['response'],
    adverse: false,
    steps: [
      { expect: { deadlines: { response: { dueOn: '2024-05-02', status: 'running' } } } },
      answer('2024-05-02T20:00', 3, {
        expect: {
          state: 'answered',
          deadlines: { response: { status: 'met' } },
          context: { level: 3, medium: 'ELECTRONIC' },
        },
      }),
      {
        ...record,
        expect: { state: 'recorded', status: 'done', children: { 'feedback-petition': 0 } },
      },
    ],
  }),
  story({
    title:
      'Không trả lời trong 15 ngày: phiếu hết hạn, không ai bị trễ, trả lời sau không ghi nhận',
    row: COLLECTING,
    deadlines: ['response'],
    adverse: true,
    steps: [
      {
        at: '2024-05-02T23:59',
        expect: { deadlines: { response: { dueOn: '2024-05-02', status: 'running' } } },
      },
      answer('2024-05-03T00:01', 5, {
        refused: 409,
        expect: {
          state: 'expired',
          status: 'done',
          deadlines: { response: { dueOn: '2024-05-02', status: 'met' } },
        },
      }),
    ],
  }),
  story({
    title:
      'Phiếu giấy do Bộ phận Một cửa nhập; phiếu không hợp lệ chỉ công chức kiểm soát được loại',
    row: COLLECTING,
    deadlines: [],
    adverse: true,
    steps: [
      answer('2024-04-16T08:00', 4, {
        as: 'one-stop-clerk',
        payload: { level: 4, medium: 'PAPER', comment: 'Phục vụ chu đáo.' },
        expect: { context: { level: 4, medium: 'PAPER' } },
      }),
      answer('2024-04-16T08:05', 5, { refused: 409 }),
      { send: 'INVALIDATE', as: 'one-stop-clerk', payload: { reason: 'Gạch xóa.' }, refused: 403 },
      {
        send: 'INVALIDATE',
        as: 'control-officer',
        payload: { reason: 'Gạch xóa.' },
        expect: { state: 'invalid', status: 'done' },
      },
    ],
  }),
  story({
    title: 'Không hài lòng: lãnh đạo phòng xử lý ý kiến rồi ghi nhận',
    row: QUALITY,
    deadlines: [],
    adverse: false,
    steps: [
      answer('2024-04-16T08:00', 2, {
        expect: {
          state: 'followUp',
          context: { level: 2 },
          deadlines: { response: { status: 'met' } },
        },
      }),
      { ...record, refused: 409 },
      {
        send: 'RESOLVED',
        as: 'division-head',
        payload: { note: 'Đã gọi điện xin lỗi.' },
        expect: { state: 'recorded', status: 'done', children: { 'feedback-petition': 0 } },
      },
    ],
  }),
  story({
    title: 'Không hài lòng đến mức phản ánh: mở phản ánh, kiến nghị; người nộp không tự đóng phiếu',
    row: QUALITY,
    deadlines: [],
    adverse: true,
    steps: [
      answer('2024-04-16T08:00', 1),
      { send: 'RESOLVED', as: 'applicant', payload: { note: 'Xong.' }, refused: 403 },
      {
        send: 'PETITION_NEEDED',
        as: 'one-stop-clerk',
        payload: { slipNo: 'P-0001' },
        expect: { state: 'recorded', status: 'done', children: { 'feedback-petition': 1 } },
      },
    ],
  }),
  {
    // 6 May + 15 is Tuesday 21 May: no day off moves it.
    ...story({
      title: 'Phiếu tại quầy trong tuần không có ngày nghỉ: hạn đúng ngày thứ 15',
      row: COLLECTING,
      deadlines: ['response'],
      adverse: false,
      steps: [
        { expect: { deadlines: { response: { dueOn: '2024-05-21', status: 'running' } } } },
        answer('2024-05-21T16:00', 5, { expect: { deadlines: { response: { status: 'met' } } } }),
      ],
    }),
    start: '2024-05-06T08:00',
    open: { as: 'one-stop-clerk', input: { channel: 'KIOSK', openedOn: '2024-05-06' } },
  },
];
