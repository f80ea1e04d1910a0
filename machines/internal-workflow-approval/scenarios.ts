import type { Scenario } from '../process.js';
import { apart } from './scenarios.apart.js';
import { registered } from './scenarios.register.js';
import {
  approved,
  building,
  drafted,
  MENDED,
  notice,
  published,
  ROW_4,
  STEPS,
} from './scenarios.steps.js';

const ROW_IV_1_C = 'cantho-skhcn-2024/IV.1.c';
const notifying = (state: string) => ({ preparing: { notifying: state } });

export const scenarios: Scenario[] = [
  {
    title: 'Phê duyệt trong 10 ngày, khai báo và đưa vào vận hành',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new', { publishedHours: 40 }) },
    steps: [
      {
        expect: {
          state: { preparing: 'assessingNeed' },
          deadlines: { approval: { dueOn: '2024-03-14', status: 'running' } },
        },
      },
      { at: '2024-03-05T08:00', as: 'specialist', send: 'NEED_NEW_WORKFLOW' },
      {
        as: 'specialist',
        send: 'SEND_FOR_COMMENT',
        payload: { steps: STEPS, consultedUnits: ['ct-dost-standards'] },
        expect: { state: building('consulting'), context: { steps: STEPS } },
      },
      {
        at: '2024-03-08T08:00',
        as: 'specialist',
        send: 'COMMENTS_RESOLVED',
        payload: { steps: MENDED, responses: 'Đã gộp hai bước.' },
        expect: { context: { steps: MENDED } },
      },
      {
        as: 'department-director',
        send: 'SUBMIT_TO_OFFICE',
        payload: { submissionNo: '31/TTr-SKHCN' },
        expect: { state: building('officeReview') },
      },
      { at: '2024-03-11T08:00', as: 'control-officer', unit: 'ct-office', send: 'ENDORSE' },
      {
        ...approved('2024-03-14T16:00'),
        expect: {
          state: { approved: 'awaitingDeclaration' },
          context: { approvalNo: '640/QĐ-UBND' },
          deadlines: { approval: { dueOn: '2024-03-14', status: 'met' } },
        },
      },
      {
        at: '2024-03-18T08:00',
        as: 'workflow-admin',
        send: 'DECLARE_ELECTRONIC',
        payload: { systemConfigRef: 'QTDT-1.012345' },
      },
      {
        as: 'workflow-admin',
        send: 'SUBMIT_CONFIG',
        payload: { configVersion: '1', stepCount: 2 },
      },
      {
        at: '2024-03-20T08:00',
        as: 'workflow-admin',
        by: 'another administrator',
        send: 'VERIFY_PASS',
        payload: { testReportNo: '05/BB-VP' },
        expect: { state: 'inOperation', status: 'done' },
      },
    ],
  },
  {
    // 19 April + 10 days = 29 April, a day off in exchange; 30 April and 1 May are holidays: 2 May.
    title: 'Ngày thứ 10 rơi vào dịp 30/4: lùi đến 02/5, vẫn quá hạn, phê duyệt muộn',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-04-19T08:00',
    open: { as: 'specialist', input: published('2024-04-19', 'replaced') },
    steps: [
      ...drafted('2024-04-22'),
      {
        at: '2024-05-02T23:00',
        expect: {
          state: building('awaitingApproval'),
          deadlines: { approval: { dueOn: '2024-05-02', status: 'running' } },
        },
      },
      {
        at: '2024-05-03T08:00',
        expect: {
          state: building('awaitingApproval'),
          deadlines: { approval: { dueOn: '2024-05-02', status: 'missed' } },
        },
      },
      {
        ...approved('2024-05-06T09:00'),
        expect: {
          state: { approved: 'awaitingDeclaration' },
          deadlines: { approval: { dueOn: '2024-05-02', status: 'missed' } },
        },
      },
    ],
  },
  {
    // 24 April + 10 days = Saturday 4 May, worked in exchange for 29 April: it does not roll.
    title: 'Sửa đổi, bổ sung không cần xây dựng lại: thông báo đúng ngày làm bù 04/5',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-04-24T08:00',
    open: { as: 'specialist', input: published('2024-04-24', 'amended', { hasWorkflow: true }) },
    steps: [
      {
        as: 'division-head',
        send: 'NO_NEW_WORKFLOW_NEEDED',
        payload: { justification: 'Chỉ sửa tên thủ tục.', workflowNo: '88/QĐ-UBND' },
        expect: { state: notifying('drafting') },
      },
      { as: 'specialist', send: 'SUBMIT_NOTICE', payload: notice },
      {
        at: '2024-05-04T10:00',
        as: 'department-director',
        send: 'SEND_NOTICE',
        payload: { noticeNo: '77/TB-SKHCN' },
        expect: {
          state: 'noticeSent',
          status: 'done',
          context: { noticeNo: '77/TB-SKHCN' },
          deadlines: { approval: { dueOn: '2024-05-04', status: 'met' } },
        },
      },
    ],
  },
  {
    title: 'Thủ tục mới không được đi nhánh thông báo; bước vượt thời hạn công bố bị trả lại',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new', { publishedHours: 39 }) },
    steps: [
      {
        as: 'division-head',
        send: 'NO_NEW_WORKFLOW_NEEDED',
        payload: { justification: 'Dùng quy trình cũ.', workflowNo: '88/QĐ-UBND' },
        refused: 409,
      },
      { as: 'specialist', send: 'NEED_NEW_WORKFLOW' },
      { as: 'specialist', send: 'SUBMIT', payload: { steps: [] }, refused: 422 },
      // 4 + 28 + 8 = 40 hours, and 39 are published.
      { as: 'specialist', send: 'SUBMIT', payload: { steps: STEPS }, refused: 409 },
      {
        as: 'specialist',
        send: 'SUBMIT',
        payload: { steps: STEPS.slice(1) },
        expect: { state: building('directorReview') },
      },
      {
        as: 'specialist',
        send: 'SUBMIT_TO_OFFICE',
        payload: { submissionNo: '31/TTr-SKHCN' },
        refused: 403,
        expect: { deadlines: { approval: { dueOn: '2024-03-14', status: 'running' } } },
      },
    ],
  },
  {
    // 5 March + 10 days = 15 March, and it stays that day when the workflow has to be rebuilt.
    title: 'Văn bản thông báo không đủ, phải xây dựng lại: không được tính lại 10 ngày',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-05T08:00',
    open: { as: 'division-head', input: published('2024-03-05', 'amended') },
    steps: [
      {
        as: 'division-head',
        send: 'NO_NEW_WORKFLOW_NEEDED',
        payload: { justification: 'Chỉ sửa mẫu đơn.', workflowNo: '88/QĐ-UBND' },
      },
      {
        as: 'specialist',
        send: 'SUBMIT_NOTICE',
        payload: { ...notice, agencies: [] },
        refused: 422,
      },
      { as: 'specialist', send: 'SUBMIT_NOTICE', payload: notice },
      {
        at: '2024-03-13T08:00',
        as: 'control-officer',
        send: 'REBUILD_REQUIRED',
        payload: { reason: 'Thay đổi số bước giải quyết.' },
        expect: {
          state: building('drafting'),
          deadlines: { approval: { dueOn: '2024-03-15', status: 'running' } },
        },
      },
      {
        at: '2024-03-18T08:00',
        expect: { deadlines: { approval: { dueOn: '2024-03-15', status: 'missed' } } },
      },
    ],
  },
  {
    title: 'Quyết định công bố bị hủy trước khi phê duyệt: hủy, hạn không còn',
    row: ROW_4,
    deadlines: ['approval'],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new') },
    steps: [
      ...drafted('2024-03-05'),
      { as: 'department-director', send: 'CANCEL', payload: {}, refused: 422 },
      {
        as: 'department-director',
        send: 'CANCEL',
        payload: { decisionNo: '530/QĐ-UBND' },
        expect: {
          state: 'cancelled',
          status: 'done',
          deadlines: { approval: { dueOn: '2024-03-14', status: 'cancelled' } },
          context: { withdrawnBy: '530/QĐ-UBND' },
        },
      },
    ],
  },
  {
    title: 'Quy trình đăng tải trên Hệ thống thiếu một bước so với quy trình đã duyệt',
    row: ROW_IV_1_C,
    deadlines: [],
    adverse: true,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new') },
    steps: [
      ...drafted('2024-03-05'),
      approved('2024-03-11T09:00'),
      {
        as: 'workflow-admin',
        send: 'DECLARE_ELECTRONIC',
        payload: { systemConfigRef: 'QTDT-1.012345' },
      },
      {
        as: 'workflow-admin',
        send: 'SUBMIT_CONFIG',
        payload: { configVersion: '1', stepCount: 2 },
        refused: 409,
        expect: { state: { approved: 'declaring' } },
      },
      {
        as: 'specialist',
        send: 'SUBMIT_CONFIG',
        payload: { configVersion: '2', stepCount: 3 },
        refused: 403,
      },
      {
        as: 'workflow-admin',
        send: 'SUBMIT_CONFIG',
        payload: { configVersion: '2', stepCount: 3 },
      },
      // Whoever set it up is not the one who finds it right.
      {
        as: 'workflow-admin',
        send: 'VERIFY_PASS',
        payload: { testReportNo: '06/BB-VP' },
        refused: 403,
      },
    ],
  },
  {
    title: 'Kiểm tra thấy chưa đúng, đề nghị điều chỉnh, khai báo lại rồi mới vận hành',
    row: ROW_IV_1_C,
    deadlines: [],
    adverse: false,
    unit: 'ct-dost-office',
    start: '2024-03-04T08:00',
    open: { as: 'specialist', input: published('2024-03-04', 'new') },
    steps: [
      ...drafted('2024-03-05'),
      approved('2024-03-11T09:00'),
      {
        as: 'specialist',
        send: 'DECLARE_ELECTRONIC',
        payload: { systemConfigRef: 'QTDT-1.012345' },
      },
      {
        as: 'workflow-admin',
        send: 'SUBMIT_CONFIG',
        payload: { configVersion: '1', stepCount: 3 },
      },
      {
        at: '2024-03-13T09:00',
        as: 'control-officer',
        send: 'VERIFY_FAIL',
        payload: { issues: 'Bước 2 giao sai người thực hiện.' },
        expect: { state: { approved: 'declaring' } },
      },
      {
        as: 'workflow-admin',
        send: 'SUBMIT_CONFIG',
        payload: { configVersion: '2', stepCount: 3 },
      },
      {
        at: '2024-03-15T09:00',
        as: 'control-officer',
        send: 'VERIFY_PASS',
        payload: { testReportNo: '06/BB-VP' },
        expect: { state: 'inOperation', status: 'done' },
      },
    ],
  },
  ...apart,
  ...registered,
];
