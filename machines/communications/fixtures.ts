import type { Fixtures } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Communication } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const topic = 'Dịch vụ công trực tuyến';

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    article: (today) => ({ topic, form: 'article', dueOn: daysAfter(today, 60) }),
    byPlan: () => ({ topic, form: 'column' }),
    press: () => ({ topic, form: 'press-contract' }),
  },
  events: {
    START: [
      () => ({ channel: 'Cổng thông tin điện tử' }),
      (today) => ({ channel: 'Báo', dueOn: daysAfter(today, 30) }),
    ],
    SIGN_CONTRACT: [() => ({ contractNo: '05/HĐ-VP', agency: 'Báo Cần Thơ' })],
    SUBMIT: [() => ({ contentVersion: '1' })],
    APPROVE_AND_PUBLISH: [() => ({ reference: 'https://skhcn.cantho.gov.vn/tin/1' })],
    RETURN: [() => ({ reason: 'Thiếu hướng dẫn thanh toán.' })],
    UPDATE: [() => ({ contentVersion: '2' })],
    REPORT: [() => ({ reportNo: '30/BC-VP', reach: 1200 })],
    CANCEL: [() => ({ reason: 'Trùng nội dung.' })],
  },
  identity: (communication: Communication) => ({
    dated: communication.dueOn !== null,
    contract: communication.contractNo !== null,
  }),
  scenarios,
  transitions,
};
