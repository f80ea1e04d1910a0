import type { Scenario } from '../process.js';
import {
  HANOI,
  PROCEDURES,
  office,
  drafting,
  justice,
  opened,
  finding,
  check,
  start,
  conclude,
  toOffice,
  pass,
  submit,
} from './scenarios.steps.js';

const DUTY = 'hanoi-326-2023/8.2';
const TESTS = 'hanoi-cctthc-2024/III.1.6';
const VERIFICATION = 'hanoi-cctthc-2024/PL2.1.4';

export const scenarios: Scenario[] = [
  {
    // 15 April + 15 is Tuesday 30 April, a day off like 1 May: 2 May is the last day.
    title: 'Thẩm định trong 15 ngày kể từ ngày nhận đủ hồ sơ, ngày cuối rơi vào kỳ nghỉ 30/4',
    row: DUTY,
    deadlines: ['appraisal'],
    adverse: false,
    ...HANOI,
    start: '2024-04-15T09:00',
    open: opened('2024-04-15'),
    steps: [
      {
        ...check('2024-04-16T09:00'),
        expect: {
          state: { examining: { appraisal: 'checking' } },
          deadlines: { appraisal: { dueOn: '2024-05-02', status: 'running' } },
        },
      },
      start(),
      conclude(
        'ELIGIBLE',
        {},
        {
          at: '2024-05-02T16:00',
          expect: {
            state: { examining: { opinionIssued: 'eligible' } },
            deadlines: { appraisal: { dueOn: '2024-05-02', status: 'met' } },
            context: { opinionNo: '41/BC-STP', conclusion: 'ELIGIBLE', points: [] },
          },
        },
      ),
      toOffice([]),
      pass,
      { ...submit, expect: { state: 'submitted', status: 'done' } },
    ],
  },
  {
    // 1 March + 15 is Saturday 16: Monday 18 is the last day.
    title: 'Thẩm định trễ và kết luận không đủ điều kiện trình: trả lại, không trình được nữa',
    row: DUTY,
    deadlines: ['appraisal'],
    adverse: true,
    ...HANOI,
    start: '2024-03-01T09:00',
    open: opened('2024-03-01'),
    steps: [
      check('2024-03-04T09:00'),
      start(),
      {
        at: '2024-03-18T23:59',
        expect: { deadlines: { appraisal: { dueOn: '2024-03-18', status: 'running' } } },
      },
      {
        at: '2024-03-19T08:00',
        expect: {
          state: { examining: { appraisal: 'appraising' } },
          deadlines: { appraisal: { status: 'missed' } },
        },
      },
      conclude(
        'NOT_ELIGIBLE',
        {},
        {
          expect: {
            state: 'notEligible',
            status: 'done',
            deadlines: { appraisal: { status: 'missed' } },
            context: { conclusion: 'NOT_ELIGIBLE' },
          },
        },
      ),
      toOffice([], { refused: 409 }),
    ],
  },
  {
    // Asked on 8 March; 10 working days later is 22 March. Complete on 25 March: + 15 is 9 April.
    title: 'Thiếu bản đánh giá tác động: yêu cầu bổ sung, 15 ngày tính lại từ ngày đủ hồ sơ',
    row: DUTY,
    deadlines: ['appraisal', 'supplement'],
    adverse: true,
    ...HANOI,
    start: '2024-03-07T09:00',
    open: opened('2024-03-07'),
    steps: [
      check('2024-03-08T09:00'),
      start(['1.001392'], { refused: 409 }),
      {
        send: 'REQUEST_SUPPLEMENT',
        ...justice,
        payload: { documentNo: '12/STP', missing: ['Đánh giá tác động của 1.002690'] },
        expect: {
          state: { examining: 'supplementing' },
          deadlines: {
            appraisal: { dueOn: '2024-03-22', status: 'cancelled' },
            supplement: { dueOn: '2024-03-22', status: 'running' },
          },
        },
      },
      {
        at: '2024-03-25T08:00',
        expect: {
          state: { examining: 'supplementing' },
          deadlines: { supplement: { status: 'met' } },
        },
      },
      { send: 'SUPPLEMENTED', ...justice, payload: { documents: ['Bản đánh giá'] }, refused: 403 },
      {
        send: 'SUPPLEMENTED',
        ...drafting,
        payload: { documents: ['Bản đánh giá'] },
        expect: {
          state: { examining: { appraisal: 'checking' } },
          deadlines: { appraisal: { dueOn: '2024-04-09', status: 'running' } },
          context: { completeOn: '2024-03-25' },
        },
      },
      start(),
      conclude(
        'ELIGIBLE',
        {},
        {
          at: '2024-04-09T15:00',
          expect: { deadlines: { appraisal: { status: 'met' } } },
        },
      ),
    ],
  },
  {
    title: 'Thủ tục thay đổi nhiều sau khi tiếp thu: thẩm định lại, có hạn riêng',
    row: TESTS,
    deadlines: ['appraisal'],
    adverse: false,
    ...HANOI,
    start: '2024-06-03T09:00',
    open: opened('2024-06-03'),
    steps: [
      check('2024-06-04T09:00'),
      start(),
      conclude(
        'REVISE',
        { points: ['1', '2'] },
        {
          at: '2024-06-10T09:00',
          expect: {
            state: { examining: { opinionIssued: 'revising' } },
            deadlines: { appraisal: { dueOn: '2024-06-18', status: 'met' } },
            context: { points: ['1', '2'] },
          },
        },
      ),
      {
        // 8 July + 15 is 23 July.
        at: '2024-07-08T09:00',
        send: 'RESUBMIT_FOR_APPRAISAL',
        ...drafting,
        payload: { draftVersion: '2' },
        expect: {
          state: { examining: { appraisal: 'appraising' } },
          deadlines: { appraisal: { dueOn: '2024-07-23', status: 'running' } },
          context: { draftVersion: '2', points: [] },
        },
      },
      conclude('ELIGIBLE', {}, { expect: { deadlines: { appraisal: { status: 'met' } } } }),
      toOffice([], { expect: { state: { examining: 'verifying' } } }),
    ],
  },
  {
    title: 'Thủ tục không cần thiết hoặc chưa được nhận xét thì không kết luận đủ điều kiện',
    row: TESTS,
    deadlines: ['appraisal'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T09:00',
    open: opened('2024-06-03'),
    steps: [
      conclude('ELIGIBLE', {}, { refused: 409 }),
      check('2024-06-04T09:00'),
      start(),
      ...['necessary', 'reasonable', 'lawful', 'leastCost'].map((failed) =>
        conclude(
          'ELIGIBLE',
          { findings: [finding('1.001392', failed), finding('1.002690')] },
          { refused: 409 },
        ),
      ),
      conclude('ELIGIBLE', { findings: [finding('1.001392')] }, { refused: 409 }),
      conclude('NOT_ELIGIBLE', { findings: [finding('1.001392')] }, { refused: 409 }),
      conclude('REVISE', {}, { refused: 409 }),
      conclude(
        'REVISE',
        { findings: [finding('1.001392', 'necessary'), finding('1.002690')], points: ['1', '2'] },
        { expect: { state: { examining: { opinionIssued: 'revising' } } } },
      ),
      toOffice(['1'], { refused: 409 }),
      toOffice(['1', '2'], { expect: { context: { draftVersion: '2', points: [] } } }),
    ],
  },
  {
    title: 'Người soạn thảo không tự thẩm định, người thẩm định không thẩm tra',
    row: TESTS,
    deadlines: ['appraisal'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T09:00',
    open: { ...opened('2024-06-03'), by: 'lan' },
    steps: [
      check('2024-06-04T09:00'),
      start(PROCEDURES, { by: 'lan', refused: 403 }),
      start(PROCEDURES, { by: 'minh' }),
      conclude('ELIGIBLE', {}, { ...drafting, refused: 403 }),
      conclude('ELIGIBLE', {}, { by: 'minh' }),
      toOffice([], { by: 'hoa' }),
      { ...pass, by: 'minh', refused: 403 },
      { ...pass, by: 'hoa', refused: 403 },
      { ...pass, by: 'tuan' },
      { ...submit, by: 'tuan', refused: 403 },
      { ...submit, as: 'office-verifier', refused: 403 },
      {
        ...submit,
        by: 'chanh',
        expect: { state: 'submitted', context: { submissionNo: '15/TTr-VP' } },
      },
    ],
  },
  {
    title: 'Văn phòng thẩm tra, trả lại rồi ra Báo cáo thẩm tra; chưa thẩm tra thì chưa trình',
    row: VERIFICATION,
    deadlines: [],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T09:00',
    open: opened('2024-06-03'),
    steps: [
      check('2024-06-04T09:00'),
      start(),
      conclude('ELIGIBLE'),
      toOffice([]),
      { ...submit, refused: 409 },
      {
        send: 'VERIFY_RETURN',
        ...office,
        payload: { documentNo: '76/VP-KSTTHC', points: ['1'] },
        expect: {
          state: { examining: { opinionIssued: 'revising' } },
          context: { points: ['1'] },
        },
      },
      toOffice([], { refused: 409 }),
      toOffice(['1']),
      {
        ...pass,
        expect: { state: 'readyToSubmit', context: { verificationNo: '77/BC-VP' } },
      },
      { send: 'CANCEL', ...drafting, payload: { reason: 'Dừng soạn thảo.' }, refused: 409 },
      submit,
    ],
  },
  {
    title: 'Luật không giao thẩm tra: Văn phòng trình không cần Báo cáo thẩm tra',
    row: VERIFICATION,
    deadlines: [],
    adverse: false,
    ...HANOI,
    start: '2024-06-03T09:00',
    open: opened('2024-06-03'),
    steps: [
      check('2024-06-04T09:00'),
      start(),
      conclude('ELIGIBLE'),
      toOffice([]),
      {
        send: 'VERIFICATION_NOT_ASSIGNED',
        ...office,
        payload: { basis: 'Luật không giao Văn phòng thẩm tra' },
        expect: { state: 'readyToSubmit', context: { verificationNo: null } },
      },
      { ...submit, expect: { state: 'submitted', status: 'done' } },
    ],
  },
  {
    title: 'Dừng soạn thảo khi đang thẩm định: hủy, hạn thẩm định không còn',
    row: DUTY,
    deadlines: ['appraisal'],
    adverse: true,
    ...HANOI,
    start: '2024-06-03T09:00',
    open: opened('2024-06-03'),
    steps: [
      check('2024-06-04T09:00'),
      { send: 'CANCEL', ...justice, payload: { reason: 'Dừng.' }, refused: 403 },
      {
        send: 'CANCEL',
        as: 'department-director',
        payload: { reason: 'Dừng soạn thảo.' },
        expect: {
          state: 'cancelled',
          status: 'done',
          deadlines: { appraisal: { dueOn: '2024-06-18', status: 'cancelled' } },
        },
      },
    ],
  },
];
