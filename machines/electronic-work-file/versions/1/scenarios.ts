import type { Day, Scenario, ScenarioStep } from '../process.js';

const ROW = 'hanoi-cctthc-2024/III.2.2.a';

function registered(direction: string, registeredOn: Day): Pick<Scenario, 'start' | 'open'> {
  return {
    start: `${registeredOn}T08:00`,
    open: {
      as: 'registry-clerk',
      input: {
        direction,
        registerNo: 'Đến 1204',
        registeredOn,
        agency: 'Bộ Tư pháp',
        subject: 'Về đơn của ông Nguyễn Văn A.',
      },
    },
  };
}

const assign = (at: string, dueOn?: Day): ScenarioStep => ({
  at,
  send: 'ASSIGN',
  as: 'division-head',
  payload: { unitCode: 'hn-justice', handler: 'Trần Thị B', ...(dueOn ? { dueOn } : {}) },
});
const process = { send: 'PROCESS', as: 'specialist' };
const submit = (at: string): ScenarioStep => ({
  at,
  send: 'SUBMIT',
  as: 'specialist',
  payload: { draftVersion: '1' },
});
const toSign = { send: 'TO_SIGN', as: 'division-head' };
const file = { send: 'FILE', as: 'specialist', payload: { fileRef: 'HS-2024-17' } };

function sign(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { certificateNo: '5402A1', certificateValidTo: '2024-12-31' };
  return { at, send: 'SIGN', as: 'department-director', payload, ...more };
}

function issue(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { documentNo: '2044/STP-VP', recipients: ['Bộ Tư pháp'] };
  return { at, send: 'ISSUE', as: 'registry-clerk', payload, ...more };
}

const UNIT = { row: ROW, unit: 'hn-justice' };

export const scenarios: Scenario[] = [
  {
    // Signed on Friday 12 April: the next working day is Monday the 15th.
    title: 'Ký số ngày thứ Sáu, phát hành thứ Hai: đúng hạn phát hành và hạn được giao',
    ...UNIT,
    deadlines: ['due', 'issuing'],
    adverse: false,
    ...registered('outgoing', '2024-04-01'),
    steps: [
      {
        ...assign('2024-04-01T09:00', '2024-04-15'),
        expect: {
          state: { handling: 'assigned' },
          deadlines: { due: { dueOn: '2024-04-15', status: 'running' } },
          // Who handles it stays out of the machine.
          context: { handlingUnit: 'hn-justice', dueOn: '2024-04-15' },
        },
      },
      process,
      submit('2024-04-10T08:00'),
      { ...toSign, expect: { state: { handling: 'signing' } } },
      sign('2024-04-12T15:00', {
        expect: {
          state: { handling: 'signed' },
          deadlines: { issuing: { dueOn: '2024-04-15', status: 'running' } },
          context: { signedOn: '2024-04-12' },
        },
      }),
      issue('2024-04-15T08:00', {
        expect: {
          state: 'issued',
          status: 'done',
          deadlines: { due: { status: 'met' }, issuing: { status: 'met' } },
          context: { documentNo: '2044/STP-VP' },
        },
      }),
    ],
  },
  {
    // 29 April to 1 May 2024 are days off: signed on Friday the 26th, due on Thursday 2 May.
    title: 'Ký trước kỳ nghỉ 30/4, phát hành sau ngày làm việc kế tiếp: trễ cả hai hạn',
    ...UNIT,
    deadlines: ['due', 'issuing'],
    adverse: true,
    ...registered('outgoing', '2024-04-15'),
    steps: [
      assign('2024-04-15T09:00', '2024-04-28'),
      process,
      submit('2024-04-25T08:00'),
      toSign,
      sign('2024-04-26T15:00', {
        expect: {
          deadlines: {
            issuing: { dueOn: '2024-05-02', status: 'running' },
            // A day that was given stays that day, a Sunday too.
            due: { dueOn: '2024-04-28', status: 'running' },
          },
        },
      }),
      issue('2024-05-02T08:00', { as: 'specialist', refused: 403 }),
      issue('2024-05-03T08:00', {
        expect: {
          state: 'issued',
          deadlines: { due: { status: 'missed' }, issuing: { status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Chứng thư số hết hạn thì không ký được; người soạn thảo không tự duyệt, tự ký',
    ...UNIT,
    deadlines: ['issuing'],
    adverse: true,
    ...registered('incoming', '2024-04-01'),
    steps: [
      assign('2024-04-01T09:00'),
      process,
      submit('2024-04-02T08:00'),
      { ...toSign, by: 'specialist', refused: 403 },
      {
        send: 'RETURN',
        as: 'division-head',
        payload: { reason: 'Sai thể thức.' },
        expect: { state: { handling: 'processing' } },
      },
      submit('2024-04-03T08:00'),
      toSign,
      sign('2024-04-03T09:00', { by: 'specialist', refused: 403 }),
      sign('2024-04-03T10:00', { as: 'division-head', refused: 403 }),
      sign('2024-04-03T11:00', {
        payload: { certificateNo: '5402A0', certificateValidTo: '2024-04-02' },
        refused: 409,
      }),
      {
        send: 'RETURN_UNSIGNED',
        as: 'department-director',
        payload: { reason: 'Chưa có ý kiến của phòng chuyên môn.' },
        expect: { state: { handling: 'processing' } },
      },
      submit('2024-04-04T08:00'),
      toSign,
      // The last day of the certificate is a day of it.
      sign('2024-04-05T08:00', {
        payload: { certificateNo: '5402A0', certificateValidTo: '2024-04-05' },
      }),
      issue('2024-04-05T09:00', { occurredOn: '2024-04-04', refused: 409 }),
      issue('2024-04-05T09:05', { expect: { state: 'issued' } }),
    ],
  },
  {
    title: 'Văn bản đến không cần trả lời: lưu hồ sơ là xong, không có hạn được giao',
    ...UNIT,
    deadlines: [],
    adverse: false,
    ...registered('incoming', '2024-04-01'),
    steps: [
      { ...assign('2024-04-01T09:00'), as: 'registry-clerk' },
      process,
      { ...file, at: '2024-06-03T08:00', expect: { state: 'filed', status: 'done' } },
    ],
  },
  {
    title: 'Văn bản phải phát hành thì không lưu cho xong; phải dùng bản giấy thì ghi lý do',
    ...UNIT,
    deadlines: ['due'],
    adverse: true,
    ...registered('outgoing', '2024-04-01'),
    steps: [
      assign('2024-04-01T09:00', '2024-04-12'),
      process,
      { ...file, refused: 409 },
      { send: 'PAPER_FALLBACK', as: 'division-head', payload: {}, refused: 422 },
      {
        send: 'PAPER_FALLBACK',
        as: 'specialist',
        payload: { reason: 'Bên nhận không có hệ thống điện tử.' },
        refused: 403,
      },
      {
        send: 'PAPER_FALLBACK',
        as: 'division-head',
        payload: { reason: 'Bên nhận không có hệ thống điện tử.' },
        expect: {
          state: 'paperOnly',
          status: 'done',
          deadlines: { due: { status: 'cancelled' } },
        },
      },
    ],
  },
  {
    title: 'Lưu hồ sơ đúng ngày được giao, hôm sau mới ghi: vẫn là đúng hạn',
    ...UNIT,
    deadlines: ['due'],
    adverse: false,
    ...registered('incoming', '2024-04-01'),
    steps: [
      assign('2024-04-01T09:00', '2024-04-12'),
      process,
      {
        ...file,
        at: '2024-04-15T08:00',
        occurredOn: '2024-04-12',
        expect: {
          state: 'filed',
          deadlines: { due: { dueOn: '2024-04-12', status: 'met' } },
        },
      },
    ],
  },
  {
    title: 'Hồ sơ mật không xử lý trên môi trường mạng: văn thư xác định ngay khi đăng ký',
    ...UNIT,
    deadlines: [],
    adverse: true,
    ...registered('incoming', '2024-04-01'),
    steps: [
      { send: 'MARK_SECRET', as: 'specialist', payload: { level: 'secret' }, refused: 403 },
      { send: 'MARK_SECRET', as: 'registry-clerk', payload: { level: 'open' }, refused: 422 },
      {
        send: 'MARK_SECRET',
        as: 'registry-clerk',
        payload: { level: 'secret' },
        expect: { state: 'excluded', status: 'done' },
      },
      { ...assign('2024-04-02T09:00'), refused: 409 },
    ],
  },
];
