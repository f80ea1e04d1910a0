import type { Scenario } from '../process.js';
import {
  accept,
  apologise,
  askMore,
  at,
  CALENDAR_15,
  check,
  HOURS_4,
  met,
  missed,
  PAUSED,
  propose,
  running,
  settling,
  sign,
  step,
  submitted,
  supplement,
  toAppraisal,
  toResult,
} from './scenarios.steps.js';

const ON_TIME = 'hungyen-kstthc-2024/IV.3';
const EARLY = 'cantho-skhcn-2024/17';

const hungyen = { unit: 'hy-one-stop' };
const cantho = { unit: 'ct-dost-one-stop' };

const consultation = { agencies: ['Sở Tư pháp'], documentNo: '45/SKHCN', answerBy: '2024-06-14' };
const opinion = { agency: 'Sở Tư pháp', documentNo: '12/STP', agrees: true };

/** The appointed day: met, missed, promised anew, standing still. */
export const lateness: Scenario[] = [
  {
    // From 22 April: 23 to 26, then 29 April to 1 May are off; 2, 3 and Saturday 4 May, worked in
    // exchange for 29 April; 6, 7, and 8 May is the tenth.
    title: 'Trả kết quả đúng ngày làm việc thứ 10, sau kỳ nghỉ lễ có hoán đổi ngày làm việc',
    row: ON_TIME,
    deadlines: ['due', 'apology'],
    adverse: false,
    ...hungyen,
    start: '2024-04-22T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-04-22', {
        deadlines: { due: running('2024-05-08'), apology: running('2024-05-07') },
      }),
      { at: '2024-05-08T00:01', expect: { deadlines: { apology: met('2024-05-07') } } },
      ...toResult('2024-05-08T16:00', { deadlines: { due: met('2024-05-08') } }),
    ],
  },
  {
    title: 'Quá hạn: xin lỗi, hẹn lại một lần; xong trong ngày hẹn lại vẫn tính trễ',
    row: ON_TIME,
    deadlines: ['due', 'apology', 'appointment'],
    adverse: true,
    ...hungyen,
    start: '2024-04-22T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-04-22'),
      {
        at: '2024-05-08T23:59',
        expect: { deadlines: { due: running('2024-05-08'), apology: met('2024-05-07') } },
      },
      {
        at: '2024-05-09T08:00',
        expect: {
          state: at(settling('appraising')),
          deadlines: { due: missed('2024-05-08') },
          context: { missedOn: '2024-05-08' },
        },
      },
      // Who handles the dossier does not give himself a new day; another specialist may.
      apologise('2024-05-09T09:00', '2024-05-15', { as: 'specialist', refused: 403 }),
      apologise('2024-05-09T09:00', '2024-05-09', { refused: 409 }),
      apologise('2024-05-09T09:05', '2024-05-18', {
        as: 'specialist',
        by: 'lan',
        expect: {
          state: at(settling('appraising', 'reappointed')),
          deadlines: { due: missed('2024-05-08'), appointment: running('2024-05-18') },
          context: { apologies: 1, appointedOn: '2024-05-18' },
        },
      }),
      apologise('2024-05-17T09:00', '2024-05-24', { refused: 409 }),
      // The letter names Saturday the 18th: the day as it was promised.
      ...toResult('2024-05-18T09:00', {
        deadlines: { due: missed('2024-05-08'), appointment: met('2024-05-18') },
      }),
    ],
  },
  {
    title: 'Người thẩm định, đề xuất kết quả không tự hẹn lại ngày trả cho mình',
    row: EARLY,
    deadlines: ['due'],
    adverse: true,
    ...cantho,
    start: '2024-04-22T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-04-22'),
      propose('2024-05-06T09:00', { as: 'division-head', by: 'hoa' }),
      apologise('2024-05-06T10:00', '2024-05-15', {
        as: 'division-head',
        by: 'hoa',
        refused: 403,
      }),
      apologise('2024-05-06T10:05', '2024-05-15', {
        as: 'division-head',
        expect: { deadlines: { due: running('2024-05-08'), appointment: running('2024-05-15') } },
      }),
    ],
  },
  {
    title: 'Xin lỗi trước hạn: hạn đầu vẫn chạy và vẫn trễ; quá cả ngày hẹn lại thì trễ hai lần',
    row: ON_TIME,
    deadlines: ['due', 'appointment'],
    adverse: true,
    ...hungyen,
    start: '2024-04-22T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-04-22'),
      // Not later than the first day: that would be no new day.
      apologise('2024-05-07T09:00', '2024-05-08', { refused: 409 }),
      apologise('2024-05-07T09:05', '2024-05-10', {
        expect: {
          deadlines: {
            apology: met('2024-05-07'),
            due: running('2024-05-08'),
            appointment: running('2024-05-10'),
          },
        },
      }),
      { at: '2024-05-09T00:01', expect: { deadlines: { due: missed('2024-05-08') } } },
      { at: '2024-05-11T00:01', expect: { deadlines: { appointment: missed('2024-05-10') } } },
      ...toResult('2024-05-13T09:00', {
        state: at('readyForReturn'),
        deadlines: { due: missed('2024-05-08'), appointment: missed('2024-05-10') },
      }),
    ],
  },
  {
    title: 'Ký và có kết quả đúng hạn, hôm sau mới ghi: vẫn là đúng hạn',
    row: ON_TIME,
    deadlines: ['due'],
    adverse: false,
    ...hungyen,
    start: '2024-05-13T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-05-13'),
      ...toResult('2024-05-28T08:00').map((one) => ({ ...one, occurredOn: '2024-05-27' })),
      { expect: { deadlines: { due: met('2024-05-27') } } },
    ],
  },
  {
    // 15 April + 15 is 30 April; it and 1 May are off: 2 May.
    title: 'Thời hạn theo ngày lịch rơi vào ngày lễ thì sang ngày làm việc kế tiếp; xong trước hạn',
    row: EARLY,
    deadlines: ['due'],
    adverse: false,
    ...cantho,
    start: '2024-04-15T08:00',
    open: submitted(CALENDAR_15),
    steps: [
      ...toAppraisal('2024-04-15', { deadlines: { due: running('2024-05-02') } }),
      propose('2024-04-22T09:00', { as: 'division-head', by: 'minh' }),
      sign({ as: 'division-head', by: 'minh', refused: 403 }),
      sign({ as: 'specialist', refused: 403 }),
      sign({ as: 'division-head', by: 'hoa', expect: { context: { resultNo: '88/GXN' } } }),
    ],
  },
  {
    // Ten working days from 3 June end on the 17th. From the 6th to the 13th the clock stands still:
    // 7, 10, 11, 12 and 13 June are not counted, so the 24th.
    title: 'Chờ bổ sung khi thẩm định: thời hạn tạm dừng, số ngày còn lại được giữ nguyên',
    row: EARLY,
    deadlines: ['due', 'apology', 'supplement'],
    adverse: true,
    ...cantho,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03', { deadlines: { due: running('2024-06-17') } }),
      askMore('2024-06-06T09:00', {
        expect: {
          state: at(settling('awaitingSupplement')),
          deadlines: { due: PAUSED, apology: PAUSED, supplement: running('2024-07-08') },
          context: { portalStatus: 'supplement-requested' },
        },
      }),
      supplement('2024-06-13T15:00', {
        as: 'applicant',
        expect: {
          state: at(settling('appraising')),
          deadlines: {
            due: running('2024-06-24'),
            apology: running('2024-06-21'),
            supplement: met('2024-07-08'),
          },
        },
      }),
      // Past the day no supplement is asked for any more.
      askMore('2024-06-25T09:00', {
        refused: 409,
        expect: { deadlines: { due: missed('2024-06-24') } },
      }),
    ],
  },
  {
    title:
      'Không bổ sung khi thẩm định: hết hạn bổ sung thì đóng hồ sơ, thời hạn giải quyết không trễ',
    row: EARLY,
    deadlines: ['due', 'supplement'],
    adverse: true,
    ...cantho,
    start: '2024-06-03T08:00',
    open: submitted(),
    steps: [
      ...toAppraisal('2024-06-03'),
      askMore('2024-06-06T09:00'),
      {
        at: '2024-07-09T00:01',
        expect: {
          state: { work: 'expired', portal: 'complete' },
          status: 'done',
          deadlines: { due: { status: 'cancelled' }, supplement: met('2024-07-08') },
        },
      },
      step('RECEIVE', {}, { refused: 409 }),
    ],
  },
  {
    // Of four office hours two are used up at 10:00; two remain when the supplement is there.
    title: 'Thời hạn theo giờ: chờ bổ sung thì dừng, bổ sung xong tính tiếp phần còn lại',
    row: EARLY,
    deadlines: ['dueHours'],
    adverse: true,
    ...cantho,
    start: '2024-06-03T08:00',
    open: submitted(HOURS_4),
    steps: [
      check('2024-06-03T08:00'),
      accept({
        payload: { receiptNo: 'H14.01-0001', onSite: true },
        expect: { deadlines: { dueHours: running('2024-06-03') } },
      }),
      askMore('2024-06-03T10:00', { expect: { deadlines: { dueHours: PAUSED } } }),
      supplement('2024-06-04T14:00', {
        expect: { deadlines: { dueHours: running('2024-06-04') } },
      }),
      { at: '2024-06-04T15:59', expect: { deadlines: { dueHours: running('2024-06-04') } } },
      { at: '2024-06-04T16:00', expect: { deadlines: { dueHours: missed('2024-06-04') } } },
    ],
  },
  {
    title:
      'Thời hạn theo giờ: chờ nộp tiền, chờ ý kiến theo luật thì không tính; ý kiến khác thì vẫn tính',
    row: EARLY,
    deadlines: ['dueHours', 'opinion'],
    adverse: false,
    ...cantho,
    start: '2024-06-03T08:00',
    open: submitted(HOURS_4),
    steps: [
      check('2024-06-03T08:00'),
      accept({
        payload: { receiptNo: 'H14.01-0001', onSite: true },
        expect: { deadlines: { dueHours: running('2024-06-03') } },
      }),
      step(
        'FINANCIAL_NOTICE',
        { noticeNo: 'TB-01', amountVnd: 500_000 },
        { at: '2024-06-03T09:00', expect: { deadlines: { dueHours: PAUSED } } },
      ),
      step(
        'PAID',
        { method: 'ONLINE', paymentRef: 'PAY-0001' },
        { at: '2024-06-04T08:00', expect: { deadlines: { dueHours: running('2024-06-04') } } },
      ),
      step(
        'CONSULT',
        { ...consultation, clockStopsUnder: 'Luật Đo lường, Điều 20' },
        { at: '2024-06-04T09:00', expect: { deadlines: { dueHours: PAUSED } } },
      ),
      step('OPINION_RECEIVED', opinion, {
        at: '2024-06-05T08:00',
        expect: { deadlines: { dueHours: running('2024-06-05') } },
      }),
      step('CONSULT', consultation, {
        at: '2024-06-05T09:00',
        expect: { deadlines: { dueHours: running('2024-06-05') } },
      }),
      // Of the two office hours that are left since 08:00 one and a half are used up.
      step('OPINION_RECEIVED', opinion, { at: '2024-06-05T09:30' }),
      ...toResult('2024-06-05T09:59', { deadlines: { dueHours: met('2024-06-05') } }),
    ],
  },
];
