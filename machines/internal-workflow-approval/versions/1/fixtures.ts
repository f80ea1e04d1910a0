import type { Fixtures, JsonObject, ProcedureFact } from '../process.js';
import type { events } from './events.js';
import type { Workflow } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const STEPS = [
  { name: 'Tiếp nhận hồ sơ', role: 'Công chức Bộ phận Một cửa', hours: 4 },
  { name: 'Thẩm định hồ sơ', role: 'Chuyên viên phòng chuyên môn', hours: 28 },
  { name: 'Ký, trả kết quả', role: 'Lãnh đạo Sở', hours: 8 },
];
const within = (extra: JsonObject = {}) => ({ steps: STEPS, ...extra });
const tooLong = (extra: JsonObject = {}) => ({
  steps: [...STEPS, { name: 'Lấy ý kiến', role: 'Chuyên viên', hours: 1 }],
  ...extra,
});

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    newProcedure: (today) => ({
      procedureCode: '1.012345',
      procedureName: 'Cấp giấy chứng nhận đăng ký hoạt động khoa học và công nghệ',
      change: 'new',
      decisionNo: '512/QĐ-UBND',
      decisionIssuedOn: today,
      publishedHours: 40,
    }),
    amended: (today) => ({
      procedureCode: '1.012346',
      procedureName: 'Thay đổi nội dung giấy chứng nhận đăng ký hoạt động',
      change: 'amended',
      decisionNo: '512/QĐ-UBND',
      decisionIssuedOn: today,
      hasWorkflow: true,
    }),
    amendedWithoutWorkflow: (today) => ({
      procedureCode: '1.012347',
      procedureName: 'Cấp lại giấy chứng nhận đăng ký hoạt động',
      change: 'amended',
      decisionNo: '512/QĐ-UBND',
      decisionIssuedOn: today,
      hasWorkflow: false,
    }),
    // Its limit stands in the register.
    registered: (today) => ({
      procedureCode: '1.012349',
      procedureName: 'Cấp giấy chứng nhận đăng ký hoạt động khoa học và công nghệ',
      change: 'replaced',
      decisionNo: '512/QĐ-UBND',
      decisionIssuedOn: today,
    }),
  },
  events: {
    NEED_NEW_WORKFLOW: [() => ({})],
    NO_NEW_WORKFLOW_NEEDED: [
      () => ({ justification: 'Chỉ sửa tên thủ tục.', workflowNo: '88/QĐ-UBND' }),
    ],
    SEND_FOR_COMMENT: [
      () => within({ consultedUnits: ['ct-dost-standards'] }),
      () => tooLong({ consultedUnits: ['ct-dost-standards'] }),
    ],
    COMMENTS_RESOLVED: [
      () => within({ responses: 'Đã tiếp thu.' }),
      () => tooLong({ responses: 'Đã thêm một bước.' }),
    ],
    SUBMIT: [() => within(), () => tooLong()],
    SUBMIT_TO_OFFICE: [() => ({ submissionNo: '31/TTr-SKHCN' })],
    RETURN: [() => ({ reason: 'Thiếu người thực hiện ở bước 2.' })],
    ENDORSE: [() => ({})],
    OFFICE_RETURN: [() => ({ reason: 'Chưa thống nhất với danh mục đã công bố.' })],
    RESUBMIT: [() => within(), () => tooLong()],
    APPROVE: [() => ({ decisionNo: '640/QĐ-UBND' })],
    RETURN_UNSIGNED: [() => ({ reason: 'Làm rõ trách nhiệm của phòng chuyên môn.' })],
    SUBMIT_NOTICE: [
      () => ({
        noticeText: 'Quy trình nội bộ đang vận hành được giữ nguyên.',
        committee: 'ct-pc',
        agencies: ['ct-office'],
      }),
    ],
    SEND_NOTICE: [() => ({ noticeNo: '77/TB-SKHCN' })],
    REBUILD_REQUIRED: [() => ({ reason: 'Thay đổi số bước giải quyết.' })],
    DECLARE_ELECTRONIC: [() => ({ systemConfigRef: 'QTDT-1.012345' })],
    SUBMIT_CONFIG: [
      () => ({ configVersion: '1', stepCount: STEPS.length }),
      () => ({ configVersion: '1', stepCount: STEPS.length + 1 }),
    ],
    VERIFY_PASS: [() => ({ testReportNo: '05/BB-VP' })],
    VERIFY_FAIL: [() => ({ issues: 'Bước 2 không chuyển được hồ sơ.' })],
    CANCEL: [() => ({ decisionNo: '530/QĐ-UBND' })],
  },
  systemEvents: {
    PARENT_CANCELLED: [() => ({ decisionNo: '530/QĐ-UBND' })],
  },
  identity: (workflow: Workflow) => ({
    steps: workflow.steps.length,
    withdrawn: workflow.withdrawnBy !== null,
  }),
  scenarios,
  procedures: [
    registered('1.012349', '512/QĐ-UBND', { amount: 5, unit: 'working-day' }),
    registered('1.012350', '300/QĐ-UBND', { amount: 40, unit: 'working-hour' }),
  ],
  transitions,
};

function registered(
  code: string,
  decisionNo: string,
  timeLimit: ProcedureFact['timeLimit'],
): ProcedureFact {
  return {
    code,
    name: 'Cấp giấy chứng nhận đăng ký hoạt động khoa học và công nghệ',
    field: 'Hoạt động khoa học và công nghệ',
    level: 'Cấp tỉnh',
    timeLimit,
    channel: 'online-partial',
    feeVnd: 0,
    inForce: true,
    decisionNo,
  };
}
