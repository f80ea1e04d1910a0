import type { Scenario } from '../process.js';
import { approved, building, MENDED, notice, published, ROW_4, STEPS } from './scenarios.steps.js';

export const apart: Scenario[] = [
  {
    title: 'Người dự thảo không tự ký trình, xem xét, phê duyệt quy trình, dù giữ vai khác',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new') },
    steps: [
      { at: '2024-03-05T08:00', send: 'NEED_NEW_WORKFLOW' },
      {
        send: 'SEND_FOR_COMMENT',
        by: 'lan',
        payload: { steps: STEPS, consultedUnits: ['ct-dost-standards'] },
      },
      {
        send: 'COMMENTS_RESOLVED',
        by: 'minh',
        payload: { steps: STEPS, responses: 'Đã tiếp thu.' },
      },
      ...['lan', 'minh'].map((by) => ({
        send: 'SUBMIT_TO_OFFICE',
        by,
        payload: { submissionNo: '31/TTr-SKHCN' },
        refused: 403,
      })),
      { send: 'SUBMIT_TO_OFFICE', payload: { submissionNo: '31/TTr-SKHCN' } },
      { send: 'OFFICE_RETURN', unit: 'ct-office', payload: { reason: 'Thiếu một bước.' } },
      {
        send: 'RESUBMIT',
        by: 'mai',
        payload: { steps: MENDED },
        expect: { context: { steps: MENDED } },
      },
      ...['lan', 'minh', 'mai'].map((by) => ({
        send: 'ENDORSE',
        by,
        unit: 'ct-office',
        refused: 403,
      })),
      { send: 'ENDORSE', unit: 'ct-office' },
      ...['lan', 'minh', 'mai'].map((by) => ({
        ...approved('2024-03-08T09:00'),
        by,
        refused: 403,
      })),
      {
        ...approved('2024-03-08T09:01'),
        expect: { deadlines: { approval: { dueOn: '2024-03-14', status: 'met' } } },
      },
    ],
  },
  {
    title: 'Người dự thảo không tự ký văn bản thông báo; người trình thẳng không tự xem xét',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-04-24T08:00',
    open: { as: 'specialist', input: published('2024-04-24', 'amended', { hasWorkflow: true }) },
    steps: [
      {
        send: 'NO_NEW_WORKFLOW_NEEDED',
        payload: { justification: 'Chỉ sửa tên thủ tục.', workflowNo: '88/QĐ-UBND' },
      },
      { send: 'SUBMIT_NOTICE', by: 'lan', payload: notice },
      { send: 'SEND_NOTICE', by: 'lan', payload: { noticeNo: '77/TB-SKHCN' }, refused: 403 },
      {
        send: 'REBUILD_REQUIRED',
        payload: { reason: 'Thay đổi số bước giải quyết.' },
      },
      { send: 'SUBMIT', by: 'lan', payload: { steps: STEPS } },
      { send: 'SUBMIT_TO_OFFICE', payload: { submissionNo: '31/TTr-SKHCN' } },
      { send: 'ENDORSE', by: 'lan', unit: 'ct-office', refused: 403 },
      { send: 'ENDORSE', unit: 'ct-office', expect: { state: building('awaitingApproval') } },
    ],
  },
  {
    title: 'Người ký trình không tự xem xét, người xem xét không tự phê duyệt, dù giữ vai khác',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new') },
    steps: [
      { at: '2024-03-05T08:00', send: 'NEED_NEW_WORKFLOW' },
      { send: 'SUBMIT', payload: { steps: STEPS } },
      { send: 'SUBMIT_TO_OFFICE', by: 'tuan', payload: { submissionNo: '31/TTr-SKHCN' } },
      { send: 'ENDORSE', by: 'tuan', unit: 'ct-office', refused: 403 },
      { send: 'ENDORSE', by: 'mai', unit: 'ct-office' },
      ...['tuan', 'mai'].map((by) => ({ ...approved('2024-03-08T09:00'), by, refused: 403 })),
      {
        ...approved('2024-03-08T09:01'),
        expect: { deadlines: { approval: { dueOn: '2024-03-14', status: 'met' } } },
      },
    ],
  },
];
