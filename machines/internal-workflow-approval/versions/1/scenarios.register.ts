import type { Scenario } from '../process.js';
import { building, published, ROW_4, STEPS } from './scenarios.steps.js';

const longer = [...STEPS, { name: 'Lấy ý kiến', role: 'Chuyên viên', hours: 1 }];

/** The register's limits are those of `procedures` in the fixtures: five days by 512, forty hours by 300. */
export const registered: Scenario[] = [
  {
    title: 'Thời hạn lấy từ cơ sở dữ liệu TTHC: 05 ngày làm việc là 40 giờ, vượt thì bị trả lại',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: {
      as: 'specialist',
      input: published('2024-03-04', 'new', { procedureCode: '1.012349', publishedHours: 100 }),
    },
    steps: [
      { send: 'NEED_NEW_WORKFLOW' },
      { send: 'SUBMIT', payload: { steps: longer }, refused: 409 },
      {
        send: 'SUBMIT',
        payload: { steps: STEPS },
        expect: { state: building('directorReview') },
      },
    ],
  },
  {
    title: 'Cơ sở dữ liệu còn ghi theo Quyết định trước: thời hạn đi kèm Quyết định này được dùng',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: {
      as: 'specialist',
      input: published('2024-03-04', 'replaced', {
        procedureCode: '1.012350',
        publishedHours: 41,
      }),
    },
    steps: [
      { send: 'NEED_NEW_WORKFLOW' },
      {
        send: 'SUBMIT',
        payload: { steps: longer },
        expect: { state: building('directorReview') },
      },
    ],
  },
  {
    title: 'Quyết định không kèm thời hạn: thời hạn đang công bố trong cơ sở dữ liệu được dùng',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: {
      as: 'specialist',
      input: published('2024-03-04', 'replaced', { procedureCode: '1.012350' }),
    },
    steps: [
      { send: 'NEED_NEW_WORKFLOW' },
      { send: 'SUBMIT', payload: { steps: longer }, refused: 409 },
      { send: 'SUBMIT', payload: { steps: STEPS } },
    ],
  },
];
