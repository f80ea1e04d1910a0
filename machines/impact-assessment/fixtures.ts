import type { Fixtures, JsonObject } from '../process.js';
import type { events } from './events.js';
import type { Assessment } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const FORM: JsonObject = {
  code: 'DT-01',
  necessary: true,
  reasonable: true,
  lawful: true,
  complianceCostVnd: 120_000_000,
};

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-divisions',
  inputs: {
    draft: (today) => ({
      draftTitle: 'Dự thảo Nghị quyết về hỗ trợ đổi mới công nghệ',
      stage: 'DRAFT',
      startedOn: today,
    }),
  },
  events: {
    ASSESS: [
      () => ({ legalMandate: 'Điều 27 Luật', withinAuthority: true, procedures: ['DT-01'] }),
      () => ({ legalMandate: 'không có', withinAuthority: false, procedures: ['DT-01'] }),
    ],
    NO_PROCEDURE: [() => ({})],
    REMOVE: [() => ({ reason: 'Không cần thiết.' })],
    FORMS_DONE: [
      () => ({ forms: [FORM], consulted: ['ct-office'] }),
      () => ({ forms: [{ ...FORM, code: 'DT-02' }], consulted: ['ct-office'] }),
    ],
    COMMENTS_CLOSED: [() => ({ answered: ['ct-office'] }), () => ({ answered: [] })],
    SUBMIT: [() => ({ reportNo: '15/BC-SKHCN' })],
    APPROVE: [() => ({ documentNo: '120/SKHCN-VP' })],
    RETURN: [() => ({ reason: 'Bổ sung chi phí tuân thủ.' })],
    CANCEL: [() => ({ reason: 'Dừng xây dựng nghị quyết.' })],
  },
  identity: ({ procedures, consulted }: Assessment) => ({ procedures, consulted }),
  scenarios,
  transitions,
};
