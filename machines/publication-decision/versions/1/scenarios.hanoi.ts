import type { Scenario } from '../process.js';
import { HANOI, issue, opened, sign, toQualityControl, toSignature } from './scenarios.steps.js';

const { office, city, division } = HANOI;
const control = { as: 'control-officer', unit: office };
const draft = { send: 'RESUBMIT', as: 'specialist', unit: division };
const submission = { send: 'SUBMIT_TO_OFFICE', payload: { submissionNo: '77/TTr' } };
const simplified = opened('simplification', '2024-06-14');

export const hanoi: Scenario[] = [
  {
    title: 'Kiểm soát chất lượng đạt: ra Văn bản trình công bố',
    row: 'hanoi-326-2023/3.3',
    deadlines: [],
    adverse: false,
    unit: division,
    start: '2024-06-17T08:00',
    open: simplified,
    steps: [
      ...toSignature('2024-06-18T09:00', HANOI),
      { expect: { state: { preparing: 'awaitingSignature' } } },
    ],
  },
  {
    title: 'Văn bản kiểm soát chất lượng có hai điểm: trình lại phải giải trình cả hai',
    row: 'hanoi-326-2023/3.3',
    deadlines: [],
    adverse: true,
    unit: division,
    start: '2024-06-17T08:00',
    open: simplified,
    steps: [
      ...toQualityControl('2024-06-18T09:00', HANOI),
      {
        send: 'QC_RETURN',
        ...control,
        payload: { documentNo: '498/VP-KSTTHC', points: ['1', '2'] },
        expect: { state: { preparing: 'revising' } },
      },
      { ...draft, payload: { answered: ['1'] }, refused: 409 },
      { ...draft, payload: { answered: ['1', '2'] } },
      { expect: { state: { preparing: 'qualityControl' } } },
    ],
  },
  {
    title: 'Người dự thảo không tự duyệt, tự kiểm soát chất lượng hay ký, dù giữ vai khác',
    row: 'hanoi-326-2023/3.3',
    deadlines: [],
    adverse: true,
    unit: division,
    start: '2024-06-17T08:00',
    open: simplified,
    steps: [
      { at: '2024-06-18T09:00', send: 'START_DRAFT' },
      { send: 'SUBMIT_DRAFT', by: 'lan' },
      { send: 'APPROVE_DIVISION', by: 'lan', refused: 403 },
      { send: 'APPROVE_DIVISION' },
      { ...submission, by: 'lan', refused: 403 },
      submission,
      { send: 'QC_PASS', ...control, by: 'lan', payload: { documentNo: '512' }, refused: 403 },
      {
        send: 'QC_RETURN',
        ...control,
        payload: { documentNo: '498/VP-KSTTHC', points: ['1'] },
      },
      // Whoever answers the points drafts as well.
      { ...draft, by: 'minh', payload: { answered: ['1'] } },
      { send: 'QC_PASS', ...control, by: 'minh', payload: { documentNo: '512' }, refused: 403 },
      { send: 'QC_PASS', ...control, payload: { documentNo: '512/VP-KSTTHC' } },
      ...['lan', 'minh'].map((by) =>
        sign('2024-06-20T09:00', '2024-06-24', { unit: city, by, refused: 403 }),
      ),
      sign('2024-06-20T09:01', '2024-06-24', { unit: city, expect: { state: 'signed' } }),
    ],
  },
  {
    title: 'Phương án đơn giản hóa được phê duyệt: công bố ngay sau đó, không có số ngày',
    row: 'hanoi-cctthc-2024/III.1.1.c',
    deadlines: [],
    adverse: false,
    unit: division,
    start: '2024-06-17T08:00',
    open: simplified,
    steps: [
      ...toSignature('2024-06-18T09:00', HANOI),
      sign('2024-06-20T09:00', '2024-06-24', { unit: city, expect: { state: 'signed' } }),
      issue('2024-06-20T14:00', { unit: office }),
      {
        at: '2024-06-20T15:00',
        expect: { children: { 'public-posting': 1, 'internal-workflow-approval': 1 } },
      },
    ],
  },
  {
    title:
      'Phương án đơn giản hóa: chưa qua kiểm soát chất lượng thì chưa ký, đã ký thì không hủy vụ',
    row: 'hanoi-cctthc-2024/III.1.1.c',
    deadlines: [],
    adverse: true,
    unit: division,
    start: '2024-06-17T08:00',
    open: simplified,
    steps: [
      ...toQualityControl('2024-06-18T09:00', HANOI),
      sign('2024-06-18T10:00', '2024-06-24', { unit: city, refused: 409 }),
      { send: 'QC_PASS', ...control, payload: { documentNo: '512/VP-KSTTHC' } },
      sign('2024-06-20T09:00', '2024-06-24', { unit: city }),
      {
        send: 'CANCEL',
        as: 'chief-of-office',
        unit: office,
        payload: { reason: 'Đề nghị hủy.' },
        refused: 409,
      },
    ],
  },
];
