import type { Scenario } from '../process.js';
import {
  accept,
  askSupplement,
  at,
  check,
  CALENDAR_15,
  hand,
  HOURS_4,
  issue,
  met,
  missed,
  NO_LIMIT,
  OUT_OF_FORCE,
  over,
  propose,
  ready,
  receive,
  running,
  settling,
  sign,
  step,
  submitted,
  supplement,
  toAppraisal,
  toResult,
  transfer,
  waive,
} from './scenarios.steps.js';

const ONE_STOP = 'hanoi-326-2023/II.6';
const ON_SITE = 'hanoi-5298-2018/II.3';
const PORTAL = 'cantho-skhcn-2024/5';
const PORTAL_HANOI = 'hanoi-cctthc-2024/III.2.2.b';

const hanoi = { unit: 'hn-one-stop' };
const cantho = { unit: 'ct-dost-one-stop' };

/** Taking in, passing on, and what the national portal is told. */
export const desk: Scenario[] = [
  {
    // Friday 15:00: two office hours are left of it, and six of Monday end at 15:00.
    title: 'Hồ sơ trực tuyến nộp chiều thứ Sáu: trả lời tiếp nhận trong 08 giờ làm việc',
    row: ONE_STOP,
    deadlines: ['check', 'transfer', 'due'],
    adverse: false,
    ...hanoi,
    start: '2024-05-10T15:00',
    open: submitted(undefined, 'ONLINE'),
    steps: [
      { expect: { deadlines: { check: running('2024-05-13') } } },
      check('2024-05-13T08:00', { expect: { state: at({ intake: { examining: 'checking' } }) } }),
      // Accepted on Monday the 13th: ten working days end on Monday the 27th.
      accept({
        at: '2024-05-13T14:59',
        expect: {
          state: at(settling('accepted')),
          deadlines: {
            check: met('2024-05-13'),
            transfer: running('2024-05-13'),
            due: running('2024-05-27'),
            apology: running('2024-05-24'),
          },
          context: {
            receiptNo: 'H14.01-0001',
            acceptedOn: '2024-05-13',
            timeLimit: { amount: 10, unit: 'working-day' },
          },
          children: { digitisation: 1 },
        },
      }),
      transfer('2024-05-13T16:59', { expect: { deadlines: { transfer: met('2024-05-13') } } }),
    ],
  },
  {
    title:
      'Hồ sơ trực tuyến trả lời sau 08 giờ làm việc: trễ; chuyển phòng sau giờ hành chính: trễ',
    row: ONE_STOP,
    deadlines: ['check', 'transfer'],
    adverse: true,
    ...hanoi,
    start: '2024-05-10T15:00',
    open: submitted(undefined, 'ONLINE'),
    steps: [
      check('2024-05-13T15:01', { expect: { deadlines: { check: missed('2024-05-13') } } }),
      accept({ as: 'applicant', refused: 403 }),
      // Accepted at 15:01, so passed on in the first office hour of the next working day.
      accept({ expect: { deadlines: { transfer: running('2024-05-14') } } }),
      transfer('2024-05-14T09:01', { expect: { deadlines: { transfer: missed('2024-05-14') } } }),
      receive({ expect: { state: at(settling('appraising')) } }),
    ],
  },
  {
    // Accepted at 15:00 sharp on the Friday before the holidays of 30 April and 1 May; Monday 29
    // April is off in exchange for Saturday 4 May.
    title: 'Tiếp nhận lúc 15 giờ trước kỳ nghỉ lễ: chuyển trong giờ đầu ngày làm việc tiếp theo',
    row: ONE_STOP,
    deadlines: ['transfer', 'due'],
    adverse: false,
    ...hanoi,
    start: '2024-04-26T14:30',
    open: submitted(CALENDAR_15, 'POST'),
    steps: [
      check('2024-04-26T14:40', { expect: { deadlines: {} } }),
      // 26 April + 15 is Saturday 11 May: Monday the 13th.
      accept({
        at: '2024-04-26T15:00',
        expect: {
          deadlines: {
            transfer: running('2024-05-02'),
            due: running('2024-05-13'),
            apology: running('2024-05-10'),
          },
        },
      }),
      transfer('2024-05-02T09:00', { expect: { deadlines: { transfer: met('2024-05-02') } } }),
    ],
  },
  {
    title: 'Thủ tục không có trong cơ sở dữ liệu hoặc hết hiệu lực: không tiếp nhận được, từ chối',
    row: ONE_STOP,
    deadlines: [],
    adverse: true,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted(OUT_OF_FORCE),
    steps: [
      check('2024-05-13T08:10'),
      accept({ refused: 409 }),
      accept({ payload: { receiptNo: 'H14.01-0001', onSite: true }, refused: 409 }),
      step(
        'REFUSE',
        { reason: 'Thủ tục đã bị bãi bỏ.', slipNo: 'TC-01' },
        { expect: { state: over('refused'), status: 'done', children: { digitisation: 0 } } },
      ),
    ],
  },
  {
    title: 'Hồ sơ trực tuyến bị từ chối trong 08 giờ làm việc: đã trả lời đúng hạn',
    row: ONE_STOP,
    deadlines: ['check'],
    adverse: false,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted(OUT_OF_FORCE, 'ONLINE'),
    steps: [
      check('2024-05-13T09:00', { expect: { deadlines: { check: running('2024-05-13') } } }),
      step(
        'REFUSE',
        { reason: 'Thủ tục đã bị bãi bỏ.', slipNo: 'TC-02' },
        {
          at: '2024-05-13T16:59',
          expect: {
            state: over('refused'),
            status: 'done',
            deadlines: { check: met('2024-05-13') },
          },
        },
      ),
    ],
  },
  {
    title: 'Mã thủ tục không tồn tại: không tiếp nhận được; người nộp rút hồ sơ',
    row: ONE_STOP,
    deadlines: [],
    adverse: true,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted('9.999999'),
    steps: [
      check('2024-05-13T08:10'),
      accept({ refused: 409 }),
      step('WITHDRAW', { reason: 'Nộp nhầm.' }, { as: 'specialist', refused: 403 }),
      step(
        'WITHDRAW',
        { reason: 'Nộp nhầm.' },
        { expect: { state: over('withdrawn'), status: 'done' } },
      ),
    ],
  },
  {
    // 13 May + 30 is Wednesday 12 June. The hours of the check are given anew from the supplement.
    title: 'Hồ sơ thiếu: yêu cầu bổ sung trước khi tiếp nhận, bổ sung xong thì kiểm tra lại',
    row: ONE_STOP,
    deadlines: ['supplement', 'check'],
    adverse: false,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted(NO_LIMIT, 'ONLINE'),
    steps: [
      check('2024-05-13T10:00'),
      askSupplement({
        expect: {
          state: at({ intake: 'awaitingSupplement' }),
          deadlines: { check: met('2024-05-13'), supplement: running('2024-06-12') },
          context: { portalStatus: 'supplement-requested' },
        },
      }),
      supplement('2024-06-12T16:00', {
        as: 'applicant',
        expect: {
          state: at({ intake: { examining: 'checking' } }),
          deadlines: { supplement: met('2024-06-12'), check: running('2024-06-13') },
          context: { portalStatus: 'submitted' },
        },
      }),
      // No time limit is published for it: no day is appointed.
      accept({
        at: '2024-06-13T08:00',
        expect: {
          state: at(settling('accepted')),
          deadlines: { check: met('2024-06-13') },
          context: { timeLimit: null },
        },
      }),
    ],
  },
  {
    title: 'Quá hạn bổ sung: hồ sơ được đóng, không ai bị tính trễ',
    row: ONE_STOP,
    deadlines: ['supplement'],
    adverse: true,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted(),
    steps: [
      check('2024-05-13T10:00'),
      askSupplement(),
      accept({ refused: 409 }),
      {
        at: '2024-06-13T00:01',
        expect: {
          state: over('expired'),
          status: 'done',
          deadlines: { supplement: met('2024-06-12') },
          children: { digitisation: 0 },
        },
      },
      supplement('2024-06-13T08:00', { refused: 409 }),
    ],
  },
  {
    // Accepted at 10:00: four office hours end at 15:00, the noon hour not counted.
    title: 'Tại chỗ đủ bốn bước ở Bộ phận Một cửa, thời hạn 04 giờ làm việc',
    row: ON_SITE,
    deadlines: ['dueHours'],
    adverse: false,
    ...hanoi,
    start: '2024-05-13T09:50',
    open: submitted(HOURS_4),
    steps: [
      check('2024-05-13T09:55'),
      accept({
        at: '2024-05-13T10:00',
        payload: { receiptNo: 'H14.01-0001', onSite: true },
        expect: {
          state: at(settling('appraising')),
          deadlines: { dueHours: running('2024-05-13') },
          children: { digitisation: 1 },
          context: { portalStatus: 'processing', told: 3 },
        },
      }),
      ...toResult('2024-05-13T14:59', { deadlines: { dueHours: met('2024-05-13') } }),
      hand('2024-05-13T15:05', { expect: { state: over('returned'), status: 'done' } }),
    ],
  },
  {
    title: 'Tại chỗ: không chuyển phòng chuyên môn; quá 04 giờ làm việc là trễ',
    row: ON_SITE,
    deadlines: ['dueHours'],
    adverse: true,
    ...hanoi,
    start: '2024-05-13T15:30',
    open: submitted(HOURS_4),
    steps: [
      check('2024-05-13T15:40'),
      accept({
        at: '2024-05-13T16:00',
        payload: { receiptNo: 'H14.01-0001', onSite: true },
        expect: { deadlines: { dueHours: running('2024-05-14') } },
      }),
      transfer('2024-05-13T16:05', { refused: 409 }),
      {
        at: '2024-05-14T11:00',
        expect: {
          deadlines: { dueHours: missed('2024-05-14') },
          context: { missedOn: '2024-05-14' },
        },
      },
    ],
  },
  {
    title:
      'Mỗi trạng thái được báo lên Cổng Dịch vụ công quốc gia, quay lại thẩm định thì không báo lại',
    row: PORTAL,
    deadlines: ['due'],
    adverse: false,
    ...cantho,
    start: '2024-05-13T08:00',
    open: submitted(),
    steps: [
      { expect: { context: { portalStatus: 'submitted', told: 1 } } },
      check('2024-05-13T08:30'),
      accept({ expect: { context: { portalStatus: 'accepted', told: 2, answered: 2 } } }),
      transfer('2024-05-13T09:00'),
      receive({ expect: { context: { portalStatus: 'processing', told: 3 } } }),
      propose('2024-05-15T09:00'),
      step(
        'RETURN',
        { reason: 'Chưa rõ căn cứ.' },
        { expect: { state: at(settling('appraising')), context: { told: 3 } } },
      ),
      ...toResult('2024-05-16T09:00', {
        state: at('readyForReturn'),
        context: { portalStatus: 'completed', told: 4, resultNo: '88/GXN' },
      }),
      hand('2024-05-17T09:00', {
        expect: {
          state: over('returned'),
          status: 'done',
          context: { portalStatus: 'returned', told: 5, returnedBy: 'COUNTER' },
          children: { digitisation: 2, 'satisfaction-survey': 1 },
        },
      }),
    ],
  },
  {
    title: 'Cổng đã nhận thì không báo lại; chỉ quản trị hệ thống được báo lại',
    row: PORTAL,
    deadlines: [],
    adverse: true,
    ...cantho,
    start: '2024-05-13T08:00',
    open: submitted(),
    steps: [
      step('RETRY', {}, { as: 'one-stop-clerk', refused: 403 }),
      step(
        'RETRY',
        {},
        { refused: 409, expect: { state: at({ intake: { examining: 'submitted' } }) } },
      ),
    ],
  },
  {
    title: 'Kết quả chỉ sẵn sàng khi đã số hóa hoặc được miễn số hóa',
    row: PORTAL_HANOI,
    deadlines: ['due'],
    adverse: true,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-05-13'),
      propose('2024-05-16T09:00'),
      sign(),
      issue({
        expect: {
          state: at({ handling: { course: 'digitisingResult', promise: 'asAppointed' } }),
          children: { digitisation: 2 },
        },
      }),
      ready({ refused: 409 }),
      waive({ as: 'one-stop-clerk', refused: 403 }),
      waive({ as: 'one-stop-head', expect: { context: { resultDigitised: 'waived' } } }),
      ready({ as: 'registry-clerk', expect: { deadlines: { due: met('2024-05-27') } } }),
    ],
  },
  {
    title: 'Trả kết quả qua bưu chính công ích: Cổng biết trạng thái cuối thì vụ việc mới xong',
    row: PORTAL_HANOI,
    deadlines: ['due'],
    adverse: false,
    ...hanoi,
    start: '2024-05-13T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-05-13'),
      ...toResult('2024-05-16T09:00', { deadlines: { due: met('2024-05-27') } }),
      hand('2024-05-20T09:00', {
        as: 'postal-agent',
        payload: { method: 'POST' },
        expect: {
          state: over('returned'),
          status: 'done',
          context: { returnedBy: 'POST' },
          children: { 'satisfaction-survey': 1 },
        },
      }),
    ],
  },
];
