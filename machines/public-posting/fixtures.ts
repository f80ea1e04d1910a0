import type { Fixtures } from '../process.js';
import { deadlines } from './deadlines.js';
import type { events } from './events.js';
import type { Posting } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const PROCEDURE = {
  code: '2.002709',
  name: 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường',
  change: 'new',
};
const PAGE = 'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma=2.002709';

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    procedures: (today) => ({
      decisionNo: '1500/QĐ-UBND',
      issuedOn: today,
      effectiveOn: today,
      procedures: [PROCEDURE],
    }),
    address: (today) => ({
      contentType: 'petition-address',
      decisionNo: '88/TB-VP',
      issuedOn: today,
      effectiveOn: today,
    }),
  },
  events: {
    PREPARE: [
      () => ({ channels: ['headquarters'] }),
      () => ({ channels: ['headquarters', 'national-portal'] }),
    ],
    START_POSTING: [() => ({ contentVersion: '1' })],
    // A channel that is required, one that may not be, and one that never is here.
    CHANNEL_POSTED: [
      () => ({ channel: 'headquarters', evidence: 'ảnh 2026-001' }),
      () => ({ channel: 'national-portal', evidence: PAGE }),
      () => ({ channel: 'agency-website', evidence: 'https://skhcn.cantho.gov.vn/tthc' }),
    ],
    VERIFY_OK: [() => ({})],
    VERIFY_FAIL: [() => ({ channels: ['headquarters'], issues: 'Thiếu mẫu đơn kèm theo.' })],
    DISCREPANCY_REPORTED: [() => ({ reference: '31/TB-SKHCN' })],
    CORRECTED: [() => ({ contentVersion: '2' })],
    PROCEDURE_EXPIRED: [(today) => ({ decisionNo: '1702/QĐ-UBND', expiresOn: today })],
    // Down everywhere, and down on a part only.
    CONTENT_REMOVED: [
      () => ({ channels: ['headquarters', 'national-portal'] }),
      () => ({ channels: ['national-portal'] }),
    ],
    CANCEL: [() => ({ reason: 'Trùng với vụ việc đã mở.' })],
  },
  systemEvents: {
    PARENT_CANCELLED: [() => ({ decisionNo: '1533/QĐ-UBND' })],
  },
  identity: (posting: Posting) => ({
    contentType: posting.contentType,
    awaited: posting.channels.filter((channel) => !(channel in posting.postedOn)).sort(),
    posted: Object.keys(posting.postedOn).sort(),
    lateChannel: Object.values(posting.postedOn).some((on) => isLate(posting, on)),
  }),
  scenarios,
  transitions,
};

function isLate(posting: Posting, on: string): boolean {
  const due = deadlines.effect.from(posting);
  return due !== null && on > due;
}
