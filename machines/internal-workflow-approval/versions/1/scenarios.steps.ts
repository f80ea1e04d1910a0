import type { JsonObject, ScenarioStep } from '../process.js';

export const ROW_4 = 'cantho-skhcn-2024/4';
export const STEPS = [
  { name: 'Tiếp nhận hồ sơ', role: 'Công chức Bộ phận Một cửa', hours: 4 },
  { name: 'Thẩm định hồ sơ', role: 'Chuyên viên', hours: 28 },
  { name: 'Ký, trả kết quả', role: 'Lãnh đạo Sở', hours: 8 },
];
/** The same hours in fewer steps, as the comments had it. */
export const MENDED = [
  { name: 'Tiếp nhận, thẩm định hồ sơ', role: 'Chuyên viên', hours: 32 },
  { name: 'Ký, trả kết quả', role: 'Lãnh đạo Sở', hours: 8 },
];
export const building = (state: string) => ({ preparing: { building: state } });

export function published(
  decisionIssuedOn: string,
  change: string,
  rest: JsonObject = {},
): JsonObject {
  return {
    procedureCode: '1.012345',
    procedureName: 'Cấp giấy chứng nhận đăng ký hoạt động khoa học và công nghệ',
    change,
    decisionNo: '512/QĐ-UBND',
    decisionIssuedOn,
    ...rest,
  };
}

/** From the need to the chairman's table, each a day's work. */
export function drafted(day: string): ScenarioStep[] {
  return [
    { at: `${day}T08:00`, as: 'specialist', send: 'NEED_NEW_WORKFLOW' },
    { at: `${day}T09:00`, as: 'specialist', send: 'SUBMIT', payload: { steps: STEPS } },
    {
      at: `${day}T10:00`,
      as: 'department-director',
      send: 'SUBMIT_TO_OFFICE',
      payload: { submissionNo: '31/TTr-SKHCN' },
    },
    { at: `${day}T14:00`, as: 'control-officer', unit: 'ct-office', send: 'ENDORSE' },
  ];
}

export function approved(at: string, decisionNo = '640/QĐ-UBND'): ScenarioStep {
  return { at, as: 'chairman', unit: 'ct-pc', send: 'APPROVE', payload: { decisionNo } };
}

export const notice = {
  noticeText: 'Quy trình nội bộ đang vận hành được giữ nguyên.',
  committee: 'ct-pc',
  agencies: ['ct-office'],
};
