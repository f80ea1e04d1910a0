import type { Fixtures, ProcedureFact } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Service } from './machine.js';
import { scenarios } from './scenarios.js';
import { ABOLISHED, IN_FORCE } from './scenarios.steps.js';
import { transitions } from './transitions.js';

const registered = (code: string, name: string, inForce: boolean): ProcedureFact => ({
  code,
  name,
  field: 'Công chứng',
  level: 'Cấp tỉnh',
  timeLimit: { amount: 5, unit: 'working-day' },
  channel: 'counter',
  feeVnd: 0,
  inForce,
  decisionNo: '1500/QĐ-UBND',
});

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-justice',
  inputs: {
    annualList: (today) => ({
      ...IN_FORCE,
      programme: 'annual-list',
      listDueOn: daysAfter(today, 60),
      launchDueOn: daysAfter(today, 150),
    }),
    mostFiles: (today) => ({
      ...IN_FORCE,
      programme: 'top-30',
      listDueOn: daysAfter(today, 30),
    }),
    abolished: () => ({ ...ABOLISHED, programme: 'annual-list' }),
  },
  events: {
    ASSESS: [() => ({ volume: 1200, level: 'online-full' })],
    ELIGIBLE: [() => ({ level: 'online-full' }), () => ({ level: 'online-partial' })],
    INELIGIBLE: [() => ({ reason: 'Phải kiểm tra bản gốc tại chỗ.' })],
    APPROVE_LIST: [() => ({ decisionNo: '1012/QĐ-UBND' })],
    RETURN: [() => ({ reason: 'Thiếu số hồ sơ phát sinh.' })],
    START_REDESIGN: [() => ({})],
    DESIGN_APPROVED: [() => ({ workflowDecisionNo: '1188/QĐ-UBND', forms: ['TP-CC-01'] })],
    START_TEST: [() => ({ configVersion: '1' })],
    TEST_FAIL: [() => ({ issues: 'Biểu mẫu không lưu được tệp đính kèm.' })],
    GO_LIVE: [() => ({ testReportNo: '21/BB-VP' })],
    INTEGRATE: [() => ({})],
    INTEGRATION_OK: [() => ({ portalCode: '2.000815.000.00.00.H26' })],
    INTEGRATION_FAIL: [() => ({ error: 'Cổng từ chối mã đơn vị.' })],
    RE_REVIEW: [
      (today) => ({ reason: 'Ít hồ sơ trực tuyến.', dueOn: daysAfter(today, 30) }),
      () => ({ reason: 'Người dùng phản ánh biểu mẫu khó điền.' }),
    ],
    REDESIGN: [() => ({ decisionNo: '77/VP-KSTTHC', level: 'online-full' })],
    KEEP: [() => ({ note: 'Biểu mẫu đã phù hợp.' })],
    WITHDRAW: [() => ({ decisionNo: '2201/QĐ-UBND', reason: 'Thủ tục bị bãi bỏ.' })],
  },
  identity: (service: Service) => ({
    inForce: service.procedureCode === IN_FORCE.procedureCode,
    submitted: service.submittedOn !== null,
    level: service.level,
    again: service.round > 0,
    workflow: service.workflow !== null,
    integrated: service.portalCode !== null,
  }),
  scenarios,
  procedures: [
    registered(IN_FORCE.procedureCode, IN_FORCE.procedureName, true),
    registered(ABOLISHED.procedureCode, ABOLISHED.procedureName, false),
  ],
  transitions,
};
