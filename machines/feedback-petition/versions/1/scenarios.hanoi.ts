import type { Scenario, ScenarioStep } from '../process.js';
import {
  accept,
  classify,
  forward,
  intake,
  publish,
  received,
  record,
  result,
  sendBack,
  working,
} from './scenarios.steps.js';

const ROW_4_1 = 'hanoi-326-2023/4.1';
const III_2_8_A = 'hanoi-cctthc-2024/III.2.8.a';
const III_2_8_B = 'hanoi-cctthc-2024/III.2.8.b';
const PL2_2_6 = 'hanoi-cctthc-2024/PL2.2.6';
const office = { unit: 'hn-office' };
const director = { as: 'department-director', unit: 'hn-justice' };
const aboutConduct = { payload: { category: 'conduct', handlingUnit: 'hn-justice' } };

function harassment(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { inspectionNo: '07/QĐ-ĐKT' };
  const lead = { as: 'inspection-lead', unit: 'hn-inspection-team' };
  return { at, send: 'HARASSMENT_CONFIRMED', ...lead, payload, ...more };
}

/** Hanoi's three plans print no figures; the 15, 5 and 2 working days are the process's own. */
export const hanoi: Scenario[] = [
  {
    // From 3 June 2024 the 15th working day is Monday 24 June.
    title: 'Văn phòng Chính phủ chuyển về: sở nhận, trả lời và báo cáo trong hạn',
    row: ROW_4_1,
    deadlines: ['handling', 'record'],
    adverse: false,
    ...office,
    start: '2024-06-03T08:00',
    open: received('2024-06-03', { channel: 'government-office' }),
    steps: [
      classify('2024-06-03T10:00'),
      forward('hn-justice'),
      { at: '2024-06-05T08:00', send: 'UNIT_ACCEPTED', as: 'specialist', unit: 'hn-justice' },
      result('2024-06-20T09:00', {
        ...director,
        expect: {
          deadlines: {
            handling: { dueOn: '2024-06-24', status: 'met' },
            record: { dueOn: '2024-06-24', status: 'running' },
          },
        },
      }),
      record('2024-06-24T09:00', { expect: { deadlines: { record: { status: 'met' } } } }),
    ],
  },
  {
    title: 'Văn phòng Chính phủ chuyển về: sở trả lời chậm; tỉnh khác không được trả lời thay',
    row: ROW_4_1,
    deadlines: ['handling'],
    adverse: true,
    ...office,
    start: '2024-06-03T08:00',
    open: received('2024-06-03', { channel: 'government-office' }),
    steps: [
      classify('2024-06-03T10:00'),
      forward('hn-justice'),
      { at: '2024-06-05T08:00', send: 'UNIT_ACCEPTED', as: 'specialist', unit: 'hn-justice' },
      result('2024-06-20T09:00', { ...director, unit: 'ct-dost', refused: 403 }),
      result('2024-06-25T09:00', {
        ...director,
        expect: {
          state: 'resultReported',
          deadlines: { handling: { dueOn: '2024-06-24', status: 'missed' } },
        },
      }),
    ],
  },
  {
    title: 'Phản ánh hành vi nhũng nhiễu: Đoàn Kiểm tra xác nhận, việc xử lý đi tiếp',
    row: III_2_8_A,
    deadlines: ['handling'],
    adverse: false,
    ...office,
    start: '2024-09-04T08:00',
    open: received('2024-09-04', { channel: 'city-channel' }),
    steps: [
      classify('2024-09-04T10:00'),
      accept('hn-justice', aboutConduct),
      harassment('2024-09-10T08:00', {
        expect: {
          state: working('processing', 'notOwed'),
          deadlines: { handling: { dueOn: '2024-09-25', status: 'running' } },
        },
      }),
      result('2024-09-25T08:00', {
        ...director,
        expect: { deadlines: { handling: { status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Phản ánh về quy định thì không có nhũng nhiễu để xác nhận; chuyên viên không xác nhận',
    row: III_2_8_A,
    deadlines: ['handling'],
    adverse: true,
    ...office,
    start: '2024-09-04T08:00',
    open: received('2024-09-04', { channel: 'city-channel' }),
    steps: [
      classify('2024-09-04T10:00'),
      accept('hn-justice'),
      harassment('2024-09-10T08:00', { refused: 409 }),
      harassment('2024-09-10T08:05', { as: 'specialist', refused: 403 }),
      {
        expect: {
          state: working('processing', 'notOwed'),
          deadlines: { handling: { dueOn: '2024-09-25', status: 'running' } },
        },
      },
    ],
  },
  {
    title: 'Công khai kết quả trên Hệ thống thông tin của Thành phố và Cổng Thông tin điện tử',
    row: III_2_8_B,
    deadlines: [],
    adverse: false,
    ...office,
    start: '2024-10-01T08:00',
    open: received('2024-10-01'),
    steps: [
      classify('2024-10-01T10:00'),
      accept('hn-justice'),
      result('2024-10-10T08:00', director),
      record('2024-10-11T08:00'),
      publish('2024-10-14T08:00', {
        payload: { channels: ['city-information-system', 'city-portal'] },
        expect: { state: 'published', status: 'done' },
      }),
    ],
  },
  {
    title: 'Chưa cập nhật, không nêu kênh hay trả lời sai nội dung thì chưa công khai',
    row: III_2_8_B,
    deadlines: ['handling'],
    adverse: true,
    ...office,
    start: '2024-10-01T08:00',
    open: received('2024-10-01'),
    steps: [
      classify('2024-10-01T10:00'),
      accept('hn-justice'),
      result('2024-10-10T08:00', director),
      publish('2024-10-10T09:00', { refused: 409 }),
      record('2024-10-11T08:00'),
      publish('2024-10-11T09:00', { payload: { channels: [] }, refused: 422 }),
      sendBack('2024-10-11T10:00', {
        expect: {
          state: working('processing', 'notOwed'),
          deadlines: { handling: { dueOn: '2024-10-22', status: 'running' } },
        },
      }),
    ],
  },
  {
    title: 'Nhận qua Cổng tham vấn quy định kinh doanh: phân loại, chuyển xử lý trong 05 ngày',
    row: PL2_2_6,
    deadlines: ['classification'],
    adverse: false,
    ...office,
    start: '2024-05-02T08:00',
    open: received('2024-05-02', { channel: 'regulation-portal', petitionCode: 'TV-2024-17' }),
    steps: [
      classify('2024-05-03T08:00'),
      // 3 May, Saturday 4 May (worked for 29 April), 6, 7 and 8 May.
      forward('hn-justice', {
        at: '2024-05-08T08:00',
        expect: { deadlines: { classification: { dueOn: '2024-05-08', status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Nhận từ Tổ công tác của Thủ tướng: quá 05 ngày chưa phân loại xong là trễ',
    row: PL2_2_6,
    deadlines: ['classification'],
    adverse: true,
    ...office,
    start: '2024-05-02T08:00',
    open: received('2024-05-02', { channel: 'taskforce' }),
    steps: [
      classify('2024-05-03T08:00'),
      {
        at: '2024-05-09T08:00',
        expect: {
          state: intake('classifying'),
          deadlines: { classification: { dueOn: '2024-05-08', status: 'missed' } },
        },
      },
      {
        send: 'REJECT',
        as: 'petition-officer',
        payload: { reason: 'Không đủ thông tin.', noticeNo: '12/TB-VP' },
        expect: {
          state: 'rejected',
          status: 'done',
          deadlines: { classification: { status: 'missed' } },
        },
      },
    ],
  },
];
