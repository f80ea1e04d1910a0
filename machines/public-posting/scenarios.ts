import type { Day, Scenario, ScenarioStep } from '../process.js';

const ROW_3 = 'cantho-skhcn-2024/3';

const OFFICE: Pick<Scenario, 'unit'> = { unit: 'ct-dost-office' };

function opened(issuedOn: Day, effectiveOn: Day, as = 'control-officer'): Scenario['open'] {
  return {
    as,
    input: {
      decisionNo: '1500/QĐ-UBND',
      issuedOn,
      effectiveOn,
      procedures: [
        { code: '1.001392', name: 'Thủ tục 1.001392', change: 'new' },
        { code: '1.002690', name: 'Thủ tục 1.002690', change: 'abolished' },
      ],
    },
  };
}

function prepared(at: string, channels: string[], as = 'control-officer'): ScenarioStep[] {
  return [
    { at, send: 'PREPARE', as, payload: { channels } },
    { send: 'START_POSTING', as, payload: { contentVersion: '1' } },
  ];
}

function post(channel: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const as = channel === 'national-portal' ? 'workflow-admin' : 'one-stop-clerk';
  return { send: 'CHANNEL_POSTED', as, payload: { channel, evidence: 'ảnh 01' }, ...more };
}

const check = { send: 'VERIFY_OK', as: 'control-officer' };
const BOTH = ['headquarters', 'national-portal'];

export const scenarios: Scenario[] = [
  {
    title: 'Công khai đúng ngày Quyết định có hiệu lực, trên mọi kênh',
    row: ROW_3,
    deadlines: ['effect'],
    adverse: false,
    ...OFFICE,
    start: '2024-05-03T08:00',
    open: opened('2024-05-02', '2024-05-10'),
    steps: [
      ...prepared('2024-05-06T09:00', [...BOTH, 'city-website']),
      post('headquarters', { at: '2024-05-10T07:30' }),
      post('city-website', {
        expect: {
          state: { publishing: 'posting' },
          deadlines: { effect: { dueOn: '2024-05-10', status: 'running' } },
        },
      }),
      post('national-portal', {
        at: '2024-05-10T16:00',
        expect: {
          state: { onDisplay: 'verifying' },
          deadlines: { effect: { dueOn: '2024-05-10', status: 'met' } },
        },
      }),
      // Checked after the day: the procedures were public on it.
      {
        ...check,
        at: '2024-05-13T09:00',
        expect: {
          state: { onDisplay: 'posted' },
          status: 'active',
          deadlines: { effect: { status: 'met' } },
        },
      },
    ],
  },
  {
    title: 'Một kênh công khai sau ngày có hiệu lực: trễ, việc vẫn tiếp tục',
    row: ROW_3,
    deadlines: ['effect'],
    adverse: true,
    ...OFFICE,
    start: '2024-05-03T08:00',
    open: opened('2024-05-02', '2024-05-10'),
    steps: [
      ...prepared('2024-05-06T09:00', BOTH),
      post('city-website', { refused: 409 }),
      post('headquarters', { at: '2024-05-10T07:30' }),
      post('national-portal', {
        at: '2024-05-11T00:05',
        expect: {
          state: { onDisplay: 'verifying' },
          deadlines: { effect: { dueOn: '2024-05-10', status: 'missed' } },
        },
      }),
      { ...check, as: 'one-stop-clerk', refused: 403 },
      check,
    ],
  },
  {
    // The portal went up on the 13th. That the board, entered after it, had hung since the 10th
    // does not make the posting timely.
    title: 'Kênh đăng trễ được ghi trước, kênh đăng đúng ngày được ghi sau: vẫn là trễ',
    row: ROW_3,
    deadlines: ['effect'],
    adverse: true,
    ...OFFICE,
    start: '2024-05-03T08:00',
    open: opened('2024-05-02', '2024-05-10'),
    steps: [
      ...prepared('2024-05-06T09:00', BOTH),
      post('national-portal', { at: '2024-05-13T08:00' }),
      post('headquarters', {
        occurredOn: '2024-05-10',
        expect: {
          state: { onDisplay: 'verifying' },
          deadlines: { effect: { dueOn: '2024-05-10', status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Các kênh đã đăng đúng ngày, hôm sau mới ghi: vẫn là đúng hạn',
    row: ROW_3,
    deadlines: ['effect'],
    adverse: false,
    ...OFFICE,
    start: '2024-05-03T08:00',
    open: opened('2024-05-02', '2024-05-10'),
    steps: [
      ...prepared('2024-05-06T09:00', BOTH),
      post('national-portal', { at: '2024-05-13T08:00', occurredOn: '2024-05-10' }),
      post('headquarters', {
        occurredOn: '2024-05-09',
        expect: {
          state: { onDisplay: 'verifying' },
          deadlines: { effect: { dueOn: '2024-05-10', status: 'met' } },
        },
      }),
    ],
  },
  {
    title: 'Quyết định ban hành sau ngày có hiệu lực: hạn công khai là ngày ban hành',
    row: ROW_3,
    deadlines: ['effect'],
    adverse: false,
    ...OFFICE,
    start: '2024-05-06T08:00',
    open: opened('2024-05-06', '2024-05-01'),
    steps: [
      ...prepared('2024-05-06T09:00', ['headquarters']),
      post('headquarters', {
        at: '2024-05-06T15:00',
        expect: { deadlines: { effect: { dueOn: '2024-05-06', status: 'met' } } },
      }),
    ],
  },
  {
    // 1 January 2025 is a day off; the content is to be down on it all the same.
    title: 'Thủ tục hết hiệu lực 01/01/2025: gỡ ở mọi kênh trong ngày đó',
    row: ROW_3,
    deadlines: ['removal'],
    adverse: false,
    ...OFFICE,
    start: '2024-05-06T08:00',
    open: opened('2024-05-06', '2024-05-06'),
    steps: [
      ...prepared('2024-05-06T09:00', BOTH),
      post('headquarters'),
      post('national-portal'),
      check,
      {
        at: '2024-12-20T09:00',
        send: 'PROCEDURE_EXPIRED',
        as: 'control-officer',
        payload: { decisionNo: '2980/QĐ-UBND', expiresOn: '2025-01-01' },
        expect: {
          state: 'removing',
          deadlines: { removal: { dueOn: '2025-01-01', status: 'running' } },
        },
      },
      {
        at: '2025-01-01T08:00',
        send: 'CONTENT_REMOVED',
        as: 'workflow-admin',
        payload: { channels: BOTH },
        expect: {
          state: 'removed',
          status: 'done',
          deadlines: { removal: { dueOn: '2025-01-01', status: 'met' } },
        },
      },
    ],
  },
  {
    title: 'Thủ tục hết hiệu lực mà còn công khai ở một kênh: trễ, chưa gỡ hết thì chưa xong',
    row: ROW_3,
    deadlines: ['removal'],
    adverse: true,
    ...OFFICE,
    start: '2024-05-06T08:00',
    open: opened('2024-05-06', '2024-05-06'),
    steps: [
      ...prepared('2024-05-06T09:00', BOTH),
      post('headquarters'),
      post('national-portal'),
      check,
      {
        at: '2024-12-31T09:00',
        send: 'PROCEDURE_EXPIRED',
        as: 'control-officer',
        payload: { decisionNo: '2980/QĐ-UBND', expiresOn: '2025-01-01' },
      },
      {
        at: '2025-01-02T08:00',
        send: 'CONTENT_REMOVED',
        as: 'one-stop-clerk',
        payload: { channels: ['headquarters'] },
        refused: 409,
        expect: { deadlines: { removal: { dueOn: '2025-01-01', status: 'missed' } } },
      },
      {
        send: 'CONTENT_REMOVED',
        as: 'workflow-admin',
        payload: { channels: BOTH },
        expect: { state: 'removed', deadlines: { removal: { status: 'missed' } } },
      },
    ],
  },
  {
    title: 'Niêm yết, công khai khi có thay đổi; báo sai lệch thì sửa và đối chiếu lại',
    row: 'cantho-skhcn-2024/IV.2.b',
    deadlines: ['effect'],
    adverse: false,
    ...OFFICE,
    start: '2024-11-20T15:00',
    open: opened('2024-11-20', '2024-11-22'),
    steps: [
      ...prepared('2024-11-21T09:00', ['headquarters']),
      post('headquarters', { at: '2024-11-22T08:00' }),
      {
        send: 'VERIFY_FAIL',
        as: 'control-officer',
        payload: { channels: ['headquarters'], issues: 'Thiếu mẫu đơn.' },
        expect: { state: { onDisplay: 'correcting' } },
      },
      { send: 'CORRECTED', as: 'one-stop-clerk', payload: { contentVersion: '2' } },
      check,
      {
        at: '2025-03-10T09:00',
        send: 'DISCREPANCY_REPORTED',
        as: 'division-head',
        unit: 'ct-dost-standards',
        payload: { reference: '31/TB-TĐC' },
      },
      { send: 'CORRECTED', as: 'control-officer', payload: { contentVersion: '3' } },
      {
        ...check,
        expect: { state: { onDisplay: 'posted' }, deadlines: { effect: { status: 'met' } } },
      },
    ],
  },
  {
    title: 'Chưa công khai thì không có sai lệch để báo; hủy khi đã treo ở trụ sở thì phải gỡ',
    row: 'cantho-skhcn-2024/IV.2.b',
    deadlines: ['effect', 'removal'],
    adverse: true,
    ...OFFICE,
    start: '2024-11-20T15:00',
    open: opened('2024-11-20', '2024-11-22'),
    steps: [
      ...prepared('2024-11-21T09:00', BOTH),
      {
        send: 'DISCREPANCY_REPORTED',
        as: 'control-officer',
        payload: { reference: '31/TB-TĐC' },
        refused: 409,
      },
      post('headquarters'),
      {
        send: 'CANCEL',
        as: 'department-director',
        unit: 'ct-dost',
        payload: { reason: 'Quyết định in sai, chờ đính chính.' },
        expect: {
          state: 'removing',
          deadlines: {
            effect: { dueOn: '2024-11-22', status: 'cancelled' },
            removal: { dueOn: '2024-11-21', status: 'running' },
          },
        },
      },
      {
        at: '2024-11-21T16:00',
        send: 'CONTENT_REMOVED',
        as: 'one-stop-clerk',
        payload: { channels: ['headquarters'] },
        expect: { state: 'removed', deadlines: { removal: { status: 'met' } } },
      },
    ],
  },
  ...hungYen(),
];

function hungYen(): Scenario[] {
  const unit = 'hy-office';
  const as = 'focal-officer';
  const decision = opened('2024-03-04', '2024-03-08', as);
  const address: Scenario['open'] = {
    as,
    input: {
      contentType: 'petition-address',
      decisionNo: '88/TB-VP',
      issuedOn: '2024-03-04',
      effectiveOn: '2024-03-04',
    },
  };
  return [
    {
      title: 'Công khai tại trụ sở và trên Trang thông tin điện tử của cơ quan',
      row: 'hungyen-kstthc-2024/III.1',
      deadlines: ['effect'],
      adverse: false,
      unit,
      start: '2024-03-05T08:00',
      open: decision,
      steps: [
        ...prepared('2024-03-06T08:00', ['headquarters', 'agency-website'], as),
        post('headquarters', { at: '2024-03-08T08:00' }),
        post('agency-website'),
        { ...check, as, expect: { state: { onDisplay: 'posted' } } },
      ],
    },
    {
      title: 'Cơ quan không có Trang thông tin điện tử thì bỏ kênh đó, nhưng không được bỏ trụ sở',
      row: 'hungyen-kstthc-2024/III.1',
      deadlines: ['effect'],
      adverse: true,
      unit,
      start: '2024-03-05T08:00',
      open: decision,
      steps: [
        { send: 'PREPARE', as, payload: { channels: ['agency-website'] }, refused: 422 },
        ...prepared('2024-03-06T08:00', ['headquarters'], as),
        post('headquarters', {
          at: '2024-03-11T08:00',
          expect: { deadlines: { effect: { dueOn: '2024-03-08', status: 'missed' } } },
        }),
      ],
    },
    {
      title:
        'Công khai địa chỉ tiếp nhận phản ánh, kiến nghị tại trụ sở: thường xuyên, không có hạn',
      row: 'hungyen-kstthc-2024/VIII.1',
      deadlines: [],
      adverse: false,
      unit,
      start: '2024-03-05T08:00',
      open: address,
      steps: [
        ...prepared('2024-03-06T08:00', ['headquarters'], as),
        post('headquarters', { at: '2024-04-01T08:00' }),
        { ...check, as, expect: { state: { onDisplay: 'posted' }, status: 'active' } },
      ],
    },
    {
      title: 'Địa chỉ tiếp nhận: chưa treo thì hủy được ngay, đã hủy thì không treo nữa',
      row: 'hungyen-kstthc-2024/VIII.1',
      deadlines: [],
      adverse: true,
      unit,
      start: '2024-03-05T08:00',
      open: address,
      steps: [
        ...prepared('2024-03-06T08:00', ['headquarters'], as),
        {
          send: 'CANCEL',
          as: 'chief-of-office',
          payload: { reason: 'Địa chỉ đã thay đổi.' },
          expect: { state: 'cancelled', status: 'done' },
        },
        post('headquarters', { refused: 409 }),
      ],
    },
  ];
}
