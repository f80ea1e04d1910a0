import type { Fixtures } from '../process.js';
import type { events } from './events.js';
import type { Survey } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-one-stop',
  inputs: {
    slip: (today) => ({ dossierCode: 'H14.01-0001', channel: 'SLIP', openedOn: today }),
    kiosk: (today) => ({ channel: 'KIOSK', openedOn: today }),
  },
  events: {
    ANSWER: [
      () => ({ level: 4, medium: 'PAPER', comment: 'Phục vụ chu đáo.' }),
      () => ({ level: 2, medium: 'ELECTRONIC' }),
    ],
    RECORD: [() => ({})],
    INVALIDATE: [() => ({ reason: 'Phiếu bị gạch xóa.' })],
    RESOLVED: [() => ({ note: 'Đã gọi điện xin lỗi, hướng dẫn lại.' })],
    PETITION_NEEDED: [() => ({ slipNo: 'P-0001' })],
  },
  identity: ({ channel }: Survey) => ({ channel }),
  scenarios,
  transitions,
};
