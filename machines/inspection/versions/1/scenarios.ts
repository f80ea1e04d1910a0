import type { Scenario } from '../process.js';
import { particular } from './scenarios.particular.js';
import {
  conclude,
  formTeam,
  minutes,
  notify,
  opened,
  rectified,
  report,
  signed,
  started,
} from './scenarios.steps.js';

const YEAR = 'hanoi-cctthc-2024/III.2.10';
const NOTICE = 'hanoi-326-2023/6';
const REPORT = 'cantho-skhcn-2024/9';

const LONG_BIEN: Pick<Scenario, 'unit'> = { unit: 'hn-longbien' };
const HANOI: Pick<Scenario, 'unit'> = { unit: 'hn-office' };
const CANTHO: Pick<Scenario, 'unit'> = { unit: 'ct-dost-office' };

export const scenarios: Scenario[] = [
  {
    // The unit signed on Friday 23 August, the team on Monday 26: 15 working days later, over
    // 2 and 3 September, is 18 September.
    title: 'Tự kiểm tra trong năm: lập Biên bản, báo cáo, kết luận không có tồn tại',
    row: YEAR,
    deadlines: ['year', 'conclusion'],
    adverse: false,
    ...LONG_BIEN,
    start: '2024-08-05T08:00',
    open: opened('SELF', 'hn-longbien'),
    steps: [
      {
        ...formTeam('2024-08-06T08:00'),
        expect: { deadlines: { year: { dueOn: '2024-12-31', status: 'running' } } },
      },
      notify,
      {
        send: 'SELF_REPORT',
        payload: { reportNo: '12/BC-UBND' },
        expect: { context: { selfReportNo: '12/BC-UBND' } },
      },
      { at: '2024-08-19T08:00', send: 'START' },
      {
        send: 'RECORD_FINDING',
        payload: { reference: 'TT-01', severity: 'minor', content: 'Chưa niêm yết đủ.' },
        expect: { context: { findings: [{ reference: 'TT-01', severity: 'minor' }] } },
      },
      {
        ...minutes,
        at: '2024-08-23T15:00',
        expect: { context: { minutesNo: '01/BB-ĐKT' } },
      },
      {
        send: 'UNIT_SIGNED',
        expect: {
          state: {
            underway: { inspection: { minutes: { team: 'awaited', unit: 'signed' } } },
          },
        },
      },
      {
        at: '2024-08-26T08:00',
        send: 'TEAM_SIGNED',
        expect: {
          state: { underway: { inspection: 'reporting' } },
          deadlines: { conclusion: { dueOn: '2024-09-18', status: 'running' } },
          context: { signedOn: { team: '2024-08-26', unit: '2024-08-23' } },
        },
      },
      report('2024-09-04T08:00', {
        expect: {
          state: { underway: { concluding: 'reviewing' } },
          deadlines: { year: { status: 'met' } },
          context: { reportNo: '02/BC-ĐKT' },
        },
      }),
      conclude(
        '2024-09-18T16:00',
        {},
        {
          expect: {
            state: 'closed',
            status: 'done',
            deadlines: { conclusion: { status: 'met' } },
            context: { noticeNo: '88/TB', requirements: [], rectifyBy: null },
          },
        },
      ),
    ],
  },
  {
    title: 'Hết năm chưa có báo cáo kiểm tra: trễ, việc kiểm tra vẫn tiếp tục',
    row: YEAR,
    deadlines: ['year', 'conclusion'],
    adverse: true,
    ...LONG_BIEN,
    start: '2024-11-04T08:00',
    open: opened('PERIODIC', 'hn-longbien'),
    steps: [
      ...started('2024-12-16T08:00'),
      ...signed('2024-12-20T08:00'),
      {
        at: '2024-12-31T23:59',
        expect: { deadlines: { year: { dueOn: '2024-12-31', status: 'running' } } },
      },
      {
        at: '2025-01-02T08:00',
        expect: {
          state: { underway: { inspection: 'reporting' } },
          deadlines: { year: { status: 'missed' } },
        },
      },
      report('2025-01-02T09:00', { expect: { deadlines: { year: { status: 'missed' } } } }),
      {
        // 20 December + 15 working days, over 1 January, is 13 January.
        at: '2025-01-14T08:00',
        expect: { deadlines: { conclusion: { dueOn: '2025-01-13', status: 'missed' } } },
      },
      conclude('2025-01-14T09:00', {}, { expect: { state: 'closed' } }),
    ],
  },
  {
    title: 'Thông báo Kết luận trong năm theo kế hoạch kiểm tra, yêu cầu khắc phục đến 31/01',
    row: NOTICE,
    deadlines: ['notice', 'rectification'],
    adverse: false,
    ...HANOI,
    start: '2024-11-04T08:00',
    open: opened('PERIODIC', 'hn-longbien'),
    steps: [
      ...started('2024-11-11T08:00', { concludeBy: '2024-12-31' }),
      { expect: { deadlines: { notice: { dueOn: '2024-12-31', status: 'running' } } } },
      ...signed('2024-12-13T08:00'),
      report('2024-12-20T08:00'),
      conclude(
        '2024-12-31T16:00',
        { requirements: ['1', '2'], rectifyBy: '2025-01-31' },
        {
          expect: {
            state: { rectification: 'rectifying' },
            deadlines: {
              notice: { status: 'met' },
              rectification: { dueOn: '2025-01-31', status: 'running' },
            },
            context: { noticeNo: '88/TB', requirements: ['1', '2'], rectifyBy: '2025-01-31' },
          },
        },
      ),
      rectified('2025-01-24T08:00', ['1', '2'], {
        expect: {
          state: { rectification: 'checking' },
          deadlines: { rectification: { status: 'met' } },
        },
      }),
      { send: 'ACCEPT_RECTIFICATION', expect: { state: 'closed', status: 'done' } },
    ],
  },
  {
    title: 'Báo cáo của Đoàn bị trả lại, Thông báo Kết luận ra sau 31/12 là trễ',
    row: NOTICE,
    deadlines: ['notice', 'year'],
    adverse: true,
    ...HANOI,
    start: '2024-11-04T08:00',
    open: opened('PERIODIC', 'hn-longbien'),
    steps: [
      ...started('2024-11-11T08:00', { concludeBy: '2024-12-31' }),
      ...signed('2024-12-13T08:00'),
      conclude('2024-12-13T09:00', {}, { refused: 409 }),
      report('2024-12-20T08:00', { by: 'lan' }),
      conclude('2024-12-23T08:00', {}, { as: 'inspection-lead', refused: 403 }),
      conclude('2024-12-23T08:05', {}, { by: 'lan', refused: 403 }),
      {
        send: 'RETURN_REPORT',
        as: 'chairman',
        payload: { reason: 'Thiếu kiến nghị.' },
        expect: { state: { underway: { concluding: 'revising' } } },
      },
      // The year was kept by the first report; a second one neither undoes nor repeats that.
      report('2025-01-02T08:00', {
        payload: { reportNo: '03/BC-ĐKT' },
        expect: {
          state: { underway: { concluding: 'reviewing' } },
          deadlines: { year: { status: 'met' }, notice: { status: 'missed' } },
          // The conclusion rests on the report that replaced the returned one.
          context: { reportNo: '03/BC-ĐKT' },
        },
      }),
      conclude('2025-01-03T08:00', { requirements: ['1'] }, { refused: 422 }),
      conclude(
        '2025-01-03T08:05',
        { requirements: ['1'], rectifyBy: '2025-01-02' },
        {
          refused: 409,
        },
      ),
      conclude(
        '2025-01-03T08:10',
        { requirements: ['1'], rectifyBy: '2025-01-03' },
        {
          as: 'department-director',
          expect: {
            state: { rectification: 'rectifying' },
            deadlines: { notice: { dueOn: '2024-12-31', status: 'missed' } },
          },
        },
      ),
    ],
  },
  {
    title: 'Sở kiểm tra các phòng, đơn vị trong năm, kế hoạch không đòi Thông báo Kết luận có hạn',
    row: REPORT,
    deadlines: ['year', 'rectification'],
    adverse: false,
    ...CANTHO,
    start: '2024-06-03T08:00',
    open: { ...opened('PERIODIC', 'ct-dost-standards'), as: 'control-officer' },
    steps: [
      ...started('2024-06-10T08:00'),
      ...signed('2024-06-14T08:00'),
      report('2024-06-17T08:00', {
        expect: { deadlines: { year: { dueOn: '2024-12-31', status: 'met' } } },
      }),
      conclude('2024-06-20T08:00', { requirements: ['1'], rectifyBy: '2024-06-29' }),
      rectified('2024-06-28T08:00', ['1'], {
        expect: { deadlines: { rectification: { dueOn: '2024-06-29', status: 'met' } } },
      }),
      { send: 'ACCEPT_RECTIFICATION', as: 'control-officer', expect: { state: 'closed' } },
    ],
  },
  {
    // Saturday 29 June is the printed day and stays it.
    title: 'Đơn vị không ký Biên bản, khắc phục trễ và chưa đạt: đặt hạn mới, không tự nghiệm thu',
    row: REPORT,
    deadlines: ['rectification'],
    adverse: true,
    ...CANTHO,
    start: '2024-06-03T08:00',
    open: opened('PERIODIC', 'ct-dost-standards'),
    steps: [
      ...started('2024-06-10T08:00'),
      { ...minutes, at: '2024-06-14T08:00', by: 'lan' },
      { send: 'UNIT_SIGNED', as: 'inspection-lead', refused: 403 },
      { send: 'UNIT_SIGNED', by: 'lan', refused: 403 },
      {
        send: 'TEAM_SIGNED',
        expect: {
          state: { underway: { inspection: { minutes: { team: 'signed', unit: 'awaited' } } } },
        },
      },
      report('2024-06-14T09:00', { refused: 409 }),
      {
        at: '2024-06-17T08:00',
        send: 'UNIT_DECLINED',
        payload: { reason: 'Không thống nhất.' },
        expect: {
          state: { underway: { inspection: 'reporting' } },
          context: { signedOn: { team: '2024-06-14', unit: '2024-06-17' } },
        },
      },
      report('2024-06-17T09:00'),
      conclude('2024-06-20T08:00', { requirements: ['1', '2'], rectifyBy: '2024-06-29' }),
      rectified('2024-06-24T08:00', ['1'], { refused: 409 }),
      {
        at: '2024-07-01T08:00',
        expect: { deadlines: { rectification: { dueOn: '2024-06-29', status: 'missed' } } },
      },
      rectified('2024-07-01T09:00', ['1', '2'], {
        by: 'hoa',
        expect: { deadlines: { rectification: { status: 'missed' } } },
      }),
      { send: 'ACCEPT_RECTIFICATION', by: 'hoa', refused: 403 },
      { send: 'ACCEPT_RECTIFICATION', as: 'inspected-unit', refused: 403 },
      {
        send: 'REJECT_RECTIFICATION',
        payload: { reason: 'Chưa đạt.', requirements: ['2'], rectifyBy: '2024-06-30' },
        refused: 409,
      },
      {
        send: 'REJECT_RECTIFICATION',
        payload: { reason: 'Chưa đạt.', requirements: ['2'], rectifyBy: '2024-07-31' },
        expect: {
          state: { rectification: 'rectifying' },
          deadlines: { rectification: { dueOn: '2024-07-31', status: 'running' } },
          context: { requirements: ['2'], rectifyBy: '2024-07-31' },
        },
      },
      rectified('2024-07-30T08:00', ['2'], {
        expect: { deadlines: { rectification: { status: 'met' } } },
      }),
      // A new day is later than the last one, even when that still lies ahead.
      {
        send: 'REJECT_RECTIFICATION',
        payload: { reason: 'Chưa đạt.', requirements: ['2'], rectifyBy: '2024-07-31' },
        refused: 409,
      },
      { send: 'ACCEPT_RECTIFICATION', expect: { state: 'closed', status: 'done' } },
    ],
  },
  ...particular,
];
