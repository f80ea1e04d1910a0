import type { Scenario } from '../process.js';
import { hanoi } from './scenarios.hanoi.js';
import { issue, opened, procedure, sign, toSignature } from './scenarios.steps.js';

const ROW_2 = 'cantho-skhcn-2024/2';

export const scenarios: Scenario[] = [
  {
    // 22 April + 5 is Saturday the 27th; 29 April to 1 May are days off, so 2 May is the last day.
    title:
      'Quyết định của Bộ: ngày thứ 5 là thứ Bảy trước kỳ nghỉ, hạn lùi tới ngày làm việc kế tiếp',
    row: ROW_2,
    deadlines: ['ministry'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-04-22T14:00',
    open: opened('ministry-decision', '2024-04-22', {
      procedures: [
        procedure('1.001392', 'new'),
        procedure('1.001693', 'amended'),
        procedure('1.002690', 'abolished'),
      ],
    }),
    steps: [
      {
        expect: {
          state: { preparing: 'triggered' },
          deadlines: { ministry: { dueOn: '2024-05-02', status: 'running' } },
        },
      },
      ...toSignature('2024-04-25T09:00'),
      sign('2024-05-02T16:30', '2024-05-06', {
        expect: {
          state: 'signed',
          deadlines: { ministry: { dueOn: '2024-05-02', status: 'met' } },
        },
      }),
      issue('2024-05-03T08:00'),
      {
        // The abolished procedure is posted as such, but needs no workflow.
        at: '2024-05-03T09:00',
        expect: {
          state: 'completed',
          status: 'done',
          children: { 'public-posting': 1, 'internal-workflow-approval': 2 },
          context: {
            awaited: [],
            followUps: [
              { key: 'posting', process: 'public-posting' },
              { key: 'workflow:1.001392', process: 'internal-workflow-approval' },
              { key: 'workflow:1.001693', process: 'internal-workflow-approval' },
            ],
          },
        },
      },
      {
        send: 'REVOKE',
        as: 'chairman',
        unit: 'ct-pc',
        payload: { revocationNo: '1533/QĐ-UBND' },
        refused: 409,
      },
    ],
  },
  {
    title:
      'Quyết định của Bộ: ngày thứ 5 là thứ Hai, ngày làm việc; danh mục theo bản dự thảo cuối',
    row: ROW_2,
    deadlines: ['ministry'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-06-12T08:00',
    open: opened('ministry-decision', '2024-06-12'),
    steps: [
      { expect: { deadlines: { ministry: { dueOn: '2024-06-17', status: 'running' } } } },
      { at: '2024-06-13T08:00', send: 'START_DRAFT' },
      {
        send: 'SUBMIT_DRAFT',
        payload: { procedures: [procedure('1.002690', 'abolished')] },
        expect: { context: { procedures: [procedure('1.002690', 'abolished')] } },
      },
      { send: 'APPROVE_DIVISION' },
      { send: 'SUBMIT_TO_OFFICE', unit: 'ct-dost', payload: { submissionNo: '77/TTr' } },
      {
        send: 'QC_RETURN',
        unit: 'ct-office',
        payload: { documentNo: '498/VP-KSTTHC', points: ['1'] },
        expect: { context: { points: ['1'] } },
      },
      {
        send: 'RESUBMIT',
        payload: { answered: ['1'], procedures: [procedure('1.002690', 'amended')] },
        expect: { context: { points: [], procedures: [procedure('1.002690', 'amended')] } },
      },
      { send: 'QC_PASS', unit: 'ct-office', payload: { documentNo: '512/VP-KSTTHC' } },
      sign('2024-06-17T16:30', '2024-06-20', {
        expect: { deadlines: { ministry: { dueOn: '2024-06-17', status: 'met' } } },
      }),
    ],
  },
  {
    // 10 February 2026 + 5 is Sunday the 15th; Tết takes 16 to 20, then the weekend.
    title: 'Quyết định của Bộ: quá hạn sau Tết, việc vẫn tiếp tục',
    row: ROW_2,
    deadlines: ['ministry'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2026-02-10T08:00',
    open: opened('ministry-decision', '2026-02-10'),
    steps: [
      ...toSignature('2026-02-12T09:00'),
      {
        at: '2026-02-23T23:59',
        expect: { deadlines: { ministry: { dueOn: '2026-02-23', status: 'running' } } },
      },
      sign('2026-02-24T08:00', '2026-03-02', {
        expect: {
          state: 'signed',
          deadlines: { ministry: { dueOn: '2026-02-23', status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Quyết định của Bộ: ký trong hạn, hôm sau mới ghi; không được phát hành trước ngày ký',
    row: ROW_2,
    deadlines: ['ministry'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2026-02-10T08:00',
    open: opened('ministry-decision', '2026-02-10'),
    steps: [
      ...toSignature('2026-02-12T09:00'),
      sign('2026-02-24T08:00', '2026-03-02', {
        occurredOn: '2026-02-23',
        expect: { deadlines: { ministry: { dueOn: '2026-02-23', status: 'met' } } },
      }),
      issue('2026-02-24T08:05', { occurredOn: '2026-02-13', refused: 409 }),
      issue('2026-02-24T08:10'),
    ],
  },
  {
    // 8 days before Monday 1 July 2024 is Sunday 23 June; counted back, it does not roll.
    title: 'Văn bản có hiệu lực 01/7/2024: ký trước 08 ngày',
    row: ROW_2,
    deadlines: ['effect'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-06-03T08:00',
    open: opened('legal-document', '2024-05-30', { effectiveOn: '2024-07-01' }),
    steps: [
      { expect: { deadlines: { effect: { dueOn: '2024-06-23', status: 'running' } } } },
      ...toSignature('2024-06-12T09:00'),
      sign('2024-06-21T15:00', '2024-07-01', {
        expect: { deadlines: { effect: { dueOn: '2024-06-23', status: 'met' } } },
      }),
    ],
  },
  {
    // 8 days before 8 May 2026 is 30 April, a day off: it stays that day.
    title: 'Văn bản có hiệu lực 08/5/2026: hạn rơi vào ngày lễ vẫn là ngày đó, ký sau là trễ',
    row: ROW_2,
    deadlines: ['effect'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2026-04-20T08:00',
    open: opened('legal-document', '2026-03-24', { effectiveOn: '2026-05-08' }),
    steps: [
      { expect: { deadlines: { effect: { dueOn: '2026-04-30', status: 'running' } } } },
      ...toSignature('2026-04-27T09:00'),
      {
        at: '2026-05-01T00:01',
        expect: {
          state: { preparing: 'awaitingSignature' },
          deadlines: { effect: { dueOn: '2026-04-30', status: 'missed' } },
        },
      },
      sign('2026-05-04T08:00', '2026-05-08', {
        expect: { state: 'signed', deadlines: { effect: { status: 'missed' } } },
      }),
    ],
  },
  {
    title: 'Văn bản có hiệu lực ngay khi ký vào thứ Bảy: ký Quyết định công bố ngay trong ngày',
    row: ROW_2,
    deadlines: ['signing'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-12-14T08:00',
    open: opened('on-signing', '2024-12-14'),
    steps: [
      { expect: { deadlines: { signing: { dueOn: '2024-12-14', status: 'running' } } } },
      ...toSignature('2024-12-14T10:00'),
      sign('2024-12-14T16:00', '2024-12-14', {
        expect: { deadlines: { signing: { dueOn: '2024-12-14', status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Văn bản có hiệu lực ngay khi ký: sang ngày sau mới ký Quyết định công bố là trễ',
    row: ROW_2,
    deadlines: ['signing'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2026-01-02T09:00',
    open: opened('on-signing', '2026-01-02'),
    steps: [
      ...toSignature('2026-01-02T10:00'),
      sign('2026-01-05T08:00', '2026-01-05', {
        expect: { deadlines: { signing: { dueOn: '2026-01-02', status: 'missed' } } },
      }),
    ],
  },
  {
    // What happened before the office took the case in is not known to it: neither met nor missed.
    title: 'Văn bản có hiệu lực ngay khi ký, hôm sau mới lập vụ việc: không theo dõi được hạn',
    row: ROW_2,
    deadlines: ['signing'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-12-11T08:00',
    open: opened('on-signing', '2024-12-10'),
    steps: [
      ...toSignature('2024-12-11T10:00'),
      sign('2024-12-11T16:00', '2024-12-11', {
        expect: { deadlines: { signing: { dueOn: '2024-12-10', status: 'untracked' } } },
      }),
    ],
  },
  {
    // 10 June + 5 is Saturday 15, so Monday 17; 8 days before 20 June is the 12th: the earlier
    // binds.
    title: 'Nhiều căn cứ cùng lúc: hạn nào cũng chạy, hạn sớm nhất đến trước',
    row: ROW_2,
    deadlines: ['ministry', 'effect'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-06-10T08:00',
    open: opened('ministry-decision', '2024-06-10'),
    steps: [
      {
        send: 'BASIS_ADDED',
        as: 'specialist',
        payload: { basisType: 'legal-document', basisNo: '05/2024/TT', basisOn: '2024-05-02' },
        refused: 422,
      },
      {
        send: 'BASIS_ADDED',
        as: 'specialist',
        payload: {
          basisType: 'legal-document',
          basisNo: '05/2024/TT-BKHCN',
          basisOn: '2024-05-02',
          effectiveOn: '2024-06-20',
        },
        expect: {
          deadlines: {
            ministry: { dueOn: '2024-06-17', status: 'running' },
            effect: { dueOn: '2024-06-12', status: 'running' },
          },
        },
      },
      ...toSignature('2024-06-11T09:00'),
      sign('2024-06-13T09:00', '2024-06-20', {
        expect: { deadlines: { ministry: { status: 'met' }, effect: { status: 'missed' } } },
      }),
    ],
  },
  {
    title: 'Văn phòng Sở tham mưu công bố từ kết quả rà soát: không có số ngày, không có hạn',
    row: 'cantho-skhcn-2024/IV.2.b',
    deadlines: [],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-09-10T08:00',
    open: {
      ...opened('discrepancy', '2024-09-09', { procedures: [procedure('1.002690', 'abolished')] }),
      as: 'control-officer',
    },
    steps: [
      ...toSignature('2024-09-16T09:00'),
      sign('2024-11-20T09:00', '2024-11-22'),
      issue('2024-11-20T14:00'),
      {
        at: '2024-11-20T15:00',
        expect: { state: 'completed', children: { 'public-posting': 1 } },
      },
    ],
  },
  {
    title: 'Văn phòng Sở chỉ tham mưu: không ký thay Chủ tịch; căn cứ không còn thì hủy',
    row: 'cantho-skhcn-2024/IV.2.b',
    deadlines: [],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-09-10T08:00',
    open: { ...opened('discrepancy', '2024-09-09'), as: 'control-officer' },
    steps: [
      ...toSignature('2024-09-16T09:00'),
      sign('2024-09-20T09:00', '2024-09-30', { as: 'control-officer', refused: 403 }),
      {
        send: 'RETURN_UNSIGNED',
        as: 'chairman',
        unit: 'ct-pc',
        payload: { reason: 'Văn bản làm căn cứ bị hoãn hiệu lực.' },
        expect: { state: { preparing: 'revising' } },
      },
      {
        send: 'CANCEL',
        as: 'department-director',
        unit: 'ct-dost',
        payload: { reason: 'Căn cứ không còn.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  },
  ...hanoi,
];
