import type { Scenario } from '../process.js';
import {
  accept,
  apologise,
  at,
  check,
  HOURS_4,
  met,
  missed,
  over,
  PAUSED,
  running,
  settling,
  sign,
  step,
  submitted,
  toAppraisal,
  toResult,
} from './scenarios.steps.js';

const TOGETHER = 'hungyen-kstthc-2024/IV.3';
const PAYMENT = 'cantho-skhcn-2024/16';
const PAYMENT_HUNGYEN = 'hungyen-kstthc-2024/V.3';
const PAYMENT_HANOI = 'hanoi-cctthc-2024/III.2.6';

const hungyen = { unit: 'hy-one-stop' };
const cantho = { unit: 'ct-dost-one-stop' };
const hanoi = { unit: 'hn-one-stop' };

const AGENCIES = ['Phòng Tư pháp', 'Phòng Văn hóa Thông tin'];

function consult(when: string, answerBy: string, more: object = {}) {
  const payload = { agencies: AGENCIES, documentNo: '45/VP', answerBy };
  return step('CONSULT', payload, { at: when, ...more });
}
function answer(agency: string | undefined, more: object = {}) {
  return step('OPINION_RECEIVED', { agency: agency!, documentNo: '12', agrees: true }, more);
}
const notice = step('FINANCIAL_NOTICE', { noticeNo: 'TB-01', amountVnd: 500_000 });
const paid = (method: string, more: object = {}) =>
  step('PAID', { method, paymentRef: 'PAY-0001' }, more);
const withdraw = step('WITHDRAW', { reason: 'Không còn nhu cầu.' });
const stop = step('STOP', { documentNo: '90/VP', reason: 'Đang có tranh chấp.' });
const reject = step('PROPOSE_REJECT', { draftNo: 'DT-02', reason: 'Không đủ điều kiện.' });

/** Appraisal: other agencies, money, and the ends that are not a result. */
export const settlement: Scenario[] = [
  {
    // Ten working days from 3 June: the 17th, which the consultation does not move.
    title: 'Lấy ý kiến cơ quan khác: thời hạn vẫn tính; đủ ý kiến thì thẩm định tiếp',
    row: TOGETHER,
    deadlines: ['opinion', 'due'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      consult('2024-06-05T09:00', '2024-06-04', { refused: 409 }),
      // A Saturday was named: it stays that day.
      consult('2024-06-05T09:00', '2024-06-08', {
        expect: {
          state: at(settling({ consulting: 'clockRuns' })),
          deadlines: { opinion: running('2024-06-08'), due: running('2024-06-17') },
          context: { awaited: AGENCIES },
        },
      }),
      answer('Sở Xây dựng', { refused: 409 }),
      answer(AGENCIES[0], {
        at: '2024-06-06T09:00',
        expect: {
          state: at(settling({ consulting: 'clockRuns' })),
          context: { awaited: [AGENCIES[1]!] },
        },
      }),
      step('GO_ON_WITHOUT_OPINION', { reason: 'Gấp.' }, { refused: 409 }),
      answer(AGENCIES[1], {
        at: '2024-06-07T09:00',
        expect: {
          state: at(settling('appraising')),
          deadlines: { opinion: met('2024-06-08'), due: running('2024-06-17') },
          context: { awaited: [] },
        },
      }),
    ],
  },
  {
    title: 'Cơ quan góp ý quá ngày đề nghị: giải quyết tiếp không cần ý kiến',
    row: TOGETHER,
    deadlines: ['opinion'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      consult('2024-06-05T09:00', '2024-06-07'),
      {
        at: '2024-06-08T00:01',
        expect: {
          state: at(settling({ consulting: 'clockRuns' })),
          deadlines: { opinion: missed('2024-06-07') },
        },
      },
      step(
        'GO_ON_WITHOUT_OPINION',
        { reason: 'Quá ngày đề nghị.' },
        {
          at: '2024-06-10T08:00',
          expect: { state: at(settling('appraising')), context: { awaited: [] } },
        },
      ),
      // Asked once more, for a day that is over already: refused. For a later one it runs again.
      consult('2024-06-10T08:30', '2024-06-07', { refused: 409 }),
      consult('2024-06-10T08:30', '2024-06-07', { occurredOn: '2024-06-07', refused: 409 }),
      consult('2024-06-10T08:35', '2024-06-10', {
        expect: { deadlines: { opinion: running('2024-06-10') } },
      }),
    ],
  },
  {
    // From the 5th to the 10th the law stops the clock: 6, 7 and 10 June are not counted.
    title: 'Luật cho tạm dừng thời hạn khi lấy ý kiến: số ngày còn lại được giữ nguyên',
    row: TOGETHER,
    deadlines: ['opinion', 'due'],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03', { deadlines: { due: running('2024-06-17') } }),
      consult('2024-06-05T09:00', '2024-06-14', {
        payload: {
          agencies: AGENCIES.slice(0, 1),
          documentNo: '45/VP',
          answerBy: '2024-06-14',
          clockStopsUnder: 'Luật Di sản văn hóa, Điều 36',
        },
        expect: {
          state: at(settling({ consulting: 'clockStands' })),
          deadlines: { due: PAUSED, opinion: running('2024-06-14') },
        },
      }),
      answer(AGENCIES[0], {
        at: '2024-06-10T09:00',
        expect: {
          state: at(settling('appraising')),
          deadlines: { due: running('2024-06-20'), opinion: met('2024-06-14') },
        },
      }),
    ],
  },
  {
    title: 'Nghĩa vụ tài chính nộp trực tuyến: thời hạn tạm dừng trong khi chờ nộp',
    row: PAYMENT,
    deadlines: ['due'],
    adverse: false,
    ...cantho,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      {
        ...notice,
        at: '2024-06-05T09:00',
        expect: {
          state: at(settling('awaitingPayment')),
          deadlines: { due: PAUSED },
          context: {
            portalStatus: 'financial-obligation',
            payment: { noticeNo: 'TB-01', amountVnd: 500_000, method: null },
          },
        },
      },
      paid('ONLINE', {
        at: '2024-06-07T09:00',
        expect: {
          state: at(settling('appraising')),
          deadlines: { due: running('2024-06-19') },
          context: { payment: { amountVnd: 500_000, method: 'ONLINE', paymentRef: 'PAY-0001' } },
        },
      }),
    ],
  },
  {
    title: 'Chưa có thông báo thì không thu; đã nộp rồi thì không thu lần nữa',
    row: PAYMENT,
    deadlines: ['due'],
    adverse: true,
    ...cantho,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      paid('CASH', { as: 'one-stop-clerk', refused: 409 }),
      notice,
      paid('CASH', { as: 'one-stop-clerk', expect: { context: { payment: { method: 'CASH' } } } }),
      paid('ONLINE', { refused: 409 }),
    ],
  },
  {
    title: 'Thanh toán trên Cổng Dịch vụ công quốc gia, người nộp tự nộp',
    row: PAYMENT_HUNGYEN,
    deadlines: [],
    adverse: false,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      notice,
      paid('ONLINE', { as: 'applicant', expect: { context: { payment: { method: 'ONLINE' } } } }),
    ],
  },
  {
    title: 'Không nộp nghĩa vụ tài chính: rút hồ sơ, việc số hóa được báo dừng',
    row: PAYMENT_HUNGYEN,
    deadlines: ['due'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      notice,
      paid('CASH', { as: 'specialist', refused: 403 }),
      {
        ...withdraw,
        at: '2024-06-10T09:00',
        expect: {
          state: over('withdrawn'),
          status: 'done',
          deadlines: { due: { status: 'cancelled' } },
          children: { digitisation: 1 },
        },
      },
    ],
  },
  {
    title: 'Thanh toán không dùng tiền mặt',
    row: PAYMENT_HANOI,
    deadlines: [],
    adverse: false,
    ...hanoi,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      notice,
      paid('CASHLESS', { expect: { context: { payment: { method: 'CASHLESS' } } } }),
    ],
  },
  {
    title: 'Đang chờ nộp thì chưa đề xuất; dừng xử lý theo quyết định',
    row: PAYMENT_HANOI,
    deadlines: ['due'],
    adverse: true,
    ...hanoi,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      notice,
      step('PROPOSE_APPROVE', { draftNo: 'DT-01' }, { refused: 409 }),
      { ...stop, as: 'specialist', refused: 403 },
      {
        ...stop,
        expect: {
          state: over('stopped'),
          status: 'done',
          context: { portalStatus: 'stopped' },
          deadlines: { due: { status: 'cancelled' } },
        },
      },
    ],
  },
  {
    title: 'Không đủ điều kiện: trả hồ sơ có nêu lý do, trong hạn; đã trình ký thì không rút được',
    row: TOGETHER,
    deadlines: ['due'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      { ...reject, at: '2024-06-14T09:00' },
      { ...withdraw, refused: 409 },
      { ...stop, refused: 409 },
      sign({ refused: 409 }),
      step(
        'SIGN_REJECTION',
        { letterNo: '89/VP' },
        { as: 'division-head', by: 'specialist', refused: 403 },
      ),
      step(
        'SIGN_REJECTION',
        { letterNo: '89/VP' },
        {
          as: 'vice-chairman',
          at: '2024-06-17T16:00',
          expect: {
            state: over('notEligible'),
            status: 'done',
            deadlines: { due: met('2024-06-17') },
            context: { resultNo: '89/VP', portalStatus: 'stopped' },
            children: { 'satisfaction-survey': 0 },
          },
        },
      ),
    ],
  },
  {
    // Four office hours from 10:00 end at 15:00.
    title: 'Thời hạn theo giờ: trả hồ sơ không đủ điều kiện cũng là giải quyết đúng hạn',
    row: TOGETHER,
    deadlines: ['dueHours'],
    adverse: false,
    ...hungyen,
    start: '2024-05-13T09:50',
    open: submitted(HOURS_4),
    steps: [
      check('2024-05-13T09:55'),
      accept({
        at: '2024-05-13T10:00',
        payload: { receiptNo: 'H14.01-0001', onSite: true },
        expect: { deadlines: { dueHours: running('2024-05-13') } },
      }),
      { ...reject, at: '2024-05-13T11:00' },
      step(
        'SIGN_REJECTION',
        { letterNo: '90/VP' },
        {
          as: 'vice-chairman',
          at: '2024-05-13T14:59',
          expect: {
            state: over('notEligible'),
            status: 'done',
            deadlines: { dueHours: met('2024-05-13') },
          },
        },
      ),
    ],
  },
  {
    // Ten working days of 3 June end on the 17th.
    title: 'Đã xin lỗi và hẹn lại, rồi trả hồ sơ trong ngày hẹn: đúng hẹn, vẫn tính là trễ hạn',
    row: TOGETHER,
    deadlines: ['due', 'appointment'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      apologise('2024-06-14T09:00', '2024-06-20', {
        expect: { deadlines: { due: running('2024-06-17'), appointment: running('2024-06-20') } },
      }),
      { ...reject, at: '2024-06-19T09:00' },
      step(
        'SIGN_REJECTION',
        { letterNo: '91/VP' },
        {
          as: 'vice-chairman',
          at: '2024-06-20T16:00',
          expect: {
            state: over('notEligible'),
            status: 'done',
            deadlines: { due: missed('2024-06-17'), appointment: met('2024-06-20') },
          },
        },
      ),
    ],
  },
  {
    title: 'Kết quả chưa sẵn sàng thì chưa trả; trả trực tuyến thì mời đánh giá trực tuyến',
    row: TOGETHER,
    deadlines: ['due'],
    adverse: true,
    ...hungyen,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      step('RETURN_RESULT', { method: 'ONLINE' }, { refused: 409 }),
      ...toResult('2024-06-07T09:00'),
      step(
        'RETURN_RESULT',
        { method: 'ONLINE' },
        { expect: { state: over('returned'), children: { 'satisfaction-survey': 1 } } },
      ),
    ],
  },
];
