import type { Scenario } from '../process.js';
import { hanoi } from './scenarios.hanoi.js';
import {
  A,
  approve,
  approvePlan,
  B,
  C,
  CANTHO,
  consolidate,
  item,
  opened,
  register,
  signSubmission,
  toSignature,
} from './scenarios.steps.js';

const ROW_7 = 'cantho-skhcn-2024/7';
const ROW_21 = 'cantho-skhcn-2024/21';
const FORMS = 'cantho-skhcn-2024/IV.1.d';
const unit = 'ct-dost-standards';
const { office, city, department } = CANTHO;
const reviewer = { as: 'specialist' };

const results = { resultsDueOn: '2024-08-30' };
const both = [item(A, 'local'), item(B, 'ministry')];

/** Registered in December 2023, planned in January 2024. */
const planned2024 = {
  unit,
  start: '2023-12-11T08:00',
  open: opened(2024),
  planned: [register('2023-12-12T09:00'), approvePlan('2024-01-22T09:00', results)],
};
const { planned, ...of2024 } = planned2024;

export const scenarios: Scenario[] = [
  {
    // 30 November 2024 is a Saturday: a printed day does not roll.
    title: 'Đăng ký rà soát năm 2025 vào thứ Sáu, trước ngày 30/11/2024 (thứ Bảy)',
    row: ROW_21,
    deadlines: ['registration'],
    adverse: false,
    unit,
    start: '2024-10-01T08:00',
    open: opened(2025, '2024-11-30'),
    steps: [
      {
        expect: {
          state: 'registering',
          deadlines: { registration: { dueOn: '2024-11-30', status: 'running' } },
          allowed: { as: 'division-head', includes: ['SUBMIT_REGISTRATION', 'NOT_REGISTERED'] },
        },
      },
      register('2024-11-29T16:30', [A, B], {
        expect: {
          state: 'planAwaitingApproval',
          deadlines: { registration: { dueOn: '2024-11-30', status: 'met' } },
          context: { year: 2025, procedures: [A, B] },
        },
      }),
      {
        at: '2024-12-20T09:00',
        send: 'REJECT_PLAN',
        as: 'chief-of-office',
        unit: office,
        payload: { reason: 'Đã rà soát năm 2024.' },
        expect: { state: 'notRegistered', status: 'done' },
      },
    ],
  },
  {
    title: 'Đăng ký rà soát năm 2025 vào thứ Hai 02/12/2024: trễ, việc vẫn tiếp tục',
    row: ROW_21,
    deadlines: ['registration'],
    adverse: true,
    unit,
    start: '2024-10-01T08:00',
    open: opened(2025, '2024-11-30'),
    steps: [
      {
        at: '2024-11-30T23:30',
        expect: { deadlines: { registration: { status: 'running' } } },
      },
      {
        at: '2024-12-01T00:01',
        expect: {
          state: 'registering',
          deadlines: { registration: { dueOn: '2024-11-30', status: 'missed' } },
        },
      },
      register('2024-12-02T08:00', [A], { as: 'control-officer', refused: 403 }),
      register('2024-12-02T08:10', [A], {
        expect: {
          state: 'planAwaitingApproval',
          deadlines: { registration: { status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Không có thủ tục để rà soát: lãnh đạo phòng quyết định không đăng ký, không thành hạn',
    row: ROW_21,
    deadlines: ['registration'],
    adverse: true,
    unit,
    start: '2024-10-01T08:00',
    open: opened(2025, '2024-11-30'),
    steps: [
      {
        send: 'NOT_REGISTERED',
        as: 'specialist',
        payload: { reason: 'Không có.' },
        refused: 403,
      },
      {
        at: '2024-11-20T09:00',
        send: 'NOT_REGISTERED',
        as: 'division-head',
        payload: { reason: 'Không có thủ tục cần rà soát.' },
        expect: {
          state: 'notRegistered',
          deadlines: { registration: { status: 'cancelled' } },
        },
      },
    ],
  },
  {
    // 30 August 2024 is the Friday before the days off of 2 September.
    title: 'Trình kết quả rà soát đúng ngày 30/8/2024',
    row: ROW_7,
    deadlines: ['result'],
    adverse: false,
    ...of2024,
    steps: [
      ...planned,
      {
        expect: {
          state: { preparing: { atWork: 'planned' } },
          deadlines: { result: { dueOn: '2024-08-30', status: 'running' } },
          context: { planNo: '12/KH-UBND', decisionDueOn: null },
        },
      },
      ...toSignature('2024-07-15T09:00', both),
      {
        send: 'RETURN_DRAFT',
        as: 'department-director',
        unit: department,
        payload: { reason: 'Chưa rõ chi phí.' },
        expect: { state: { preparing: { atWork: 'optionDrafting' } } },
      },
      { send: 'SUBMIT_OPTION', ...reviewer, payload: { option: both } },
      signSubmission('2024-08-30T16:00', CANTHO, {
        expect: {
          state: { deciding: 'consolidating' },
          deadlines: { result: { dueOn: '2024-08-30', status: 'met' } },
        },
      }),
      // No day for the decision stands in this plan, so none runs.
      consolidate('2024-10-01T09:00'),
      { expect: { state: { deciding: 'awaitingDecision' } } },
    ],
  },
  {
    // Saturday 31 August to Tuesday 3 September are days off: the printed day does not wait for them.
    title: 'Ký tờ trình sau kỳ nghỉ 02/9/2024: trễ; người lập phương án không được ký trình',
    row: ROW_7,
    deadlines: ['result'],
    adverse: true,
    ...of2024,
    steps: [
      ...planned,
      ...toSignature('2024-08-20T09:00', both),
      signSubmission('2024-08-21T09:00', CANTHO, { by: 'specialist', refused: 403 }),
      {
        at: '2024-08-31T00:01',
        expect: {
          state: { preparing: 'unitSignature' },
          deadlines: { result: { dueOn: '2024-08-30', status: 'missed' } },
        },
      },
      {
        send: 'CANCEL',
        as: 'chairman',
        unit: city,
        payload: { reason: 'Không còn cần.' },
        refused: 409,
      },
      signSubmission('2024-09-04T08:00', CANTHO, {
        expect: {
          state: { deciding: 'consolidating' },
          deadlines: { result: { status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Rà soát thấy không có nội dung cần đơn giản hóa: báo cáo kết quả là xong nhiệm vụ',
    row: ROW_7,
    deadlines: ['result'],
    adverse: false,
    ...of2024,
    steps: [
      ...planned,
      { at: '2024-06-03T08:00', send: 'START_REVIEW', ...reviewer },
      {
        at: '2024-08-30T17:00',
        send: 'NO_CHANGE_NEEDED',
        as: 'division-head',
        payload: { reportNo: '41/BC-TĐC' },
        expect: {
          state: 'noChange',
          status: 'done',
          deadlines: { result: { status: 'met' } },
          context: { reportNo: '41/BC-TĐC' },
        },
      },
    ],
  },
  {
    title: 'Thủ tục không còn thì hủy việc rà soát, kể cả khi chưa bắt đầu',
    row: ROW_7,
    deadlines: ['result'],
    adverse: false,
    ...of2024,
    steps: [
      ...planned,
      {
        at: '2024-05-06T08:00',
        send: 'CANCEL',
        as: 'chief-of-office',
        unit: office,
        payload: { reason: 'Thủ tục đã bị bãi bỏ.' },
        expect: { state: 'cancelled', deadlines: { result: { status: 'cancelled' } } },
      },
    ],
  },
  {
    title: 'Mỗi thủ tục đều có biểu mẫu rà soát thì mới lập phương án',
    row: FORMS,
    deadlines: ['result'],
    adverse: false,
    ...of2024,
    steps: [
      ...planned,
      { at: '2024-06-03T08:00', send: 'START_REVIEW', ...reviewer },
      {
        send: 'REVIEW_DONE',
        ...reviewer,
        payload: { forms: [A, B] },
        expect: { state: { preparing: { atWork: 'optionDrafting' } } },
      },
    ],
  },
  {
    title: 'Thiếu biểu mẫu thì chưa xong; phương án có thủ tục không đăng ký thì không nhận',
    row: FORMS,
    deadlines: ['result'],
    adverse: true,
    ...of2024,
    steps: [
      ...planned,
      { at: '2024-06-03T08:00', send: 'START_REVIEW', ...reviewer },
      { send: 'REVIEW_DONE', ...reviewer, payload: { forms: [A] }, refused: 409 },
      { send: 'REVIEW_DONE', ...reviewer, payload: { forms: [B, A] } },
      {
        send: 'SUBMIT_OPTION',
        ...reviewer,
        payload: { option: [item(A, 'local'), item(C, 'local')] },
        refused: 409,
      },
      {
        send: 'SUBMIT_OPTION',
        ...reviewer,
        payload: { option: [item(A, 'local', { costAfter: -1 })] },
        refused: 422,
      },
      // An option need not touch every procedure that was reviewed.
      {
        send: 'SUBMIT_OPTION',
        ...reviewer,
        payload: { option: [item(A, 'local')] },
        expect: {
          state: { preparing: 'unitSignature' },
          context: { option: [item(A, 'local')] },
        },
      },
      signSubmission('2024-08-01T09:00'),
      {
        send: 'RETURN_SUBMISSION',
        as: 'control-officer',
        unit: office,
        payload: { reason: 'Thiếu sơ đồ so sánh chi phí.' },
        expect: { state: { deciding: 'returned' } },
      },
      { send: 'RESUBMIT', ...reviewer, payload: { option: [item(C, 'local')] }, refused: 409 },
      {
        send: 'RESUBMIT',
        ...reviewer,
        payload: { option: both },
        expect: { state: { deciding: 'consolidating' } },
      },
      consolidate('2024-08-05T09:00'),
      // Who drafted or consolidated it does not approve it.
      approve('2024-08-06T09:00', CANTHO, { by: 'specialist', refused: 403 }),
      approve('2024-08-06T09:01', CANTHO, { by: 'control-officer', refused: 403 }),
      {
        send: 'RETURN_UNAPPROVED',
        as: 'chairman',
        unit: city,
        payload: { reason: 'Phương án chưa rõ.' },
        expect: { state: { deciding: 'returned' } },
      },
    ],
  },
  ...hanoi,
];
