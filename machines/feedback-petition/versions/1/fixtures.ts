import type { Fixtures } from '../process.js';
import type { events } from './events.js';
import type { Petition } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    portal: (today) => ({
      receivedOn: today,
      channel: 'national-portal',
      content: 'Hồ sơ phải nộp bản sao hai lần.',
      sender: 'Nguyễn Văn A',
    }),
  },
  events: {
    CLASSIFY_START: [() => ({})],
    REJECT: [() => ({ reason: 'Không đủ thông tin.', noticeNo: '12/TB-VP' })],
    TRANSFER_OUT: [() => ({ agency: 'Sở Xây dựng', documentNo: '45/SKHCN-VP' })],
    ACCEPT_OWN: [
      () => ({ category: 'regulation', handlingUnit: 'ct-dost-standards' }),
      () => ({ category: 'conduct', handlingUnit: 'ct-dost-standards' }),
    ],
    FORWARD: [
      () => ({
        category: 'regulation',
        handlingUnit: 'ct-dost-standards',
        documentNo: '46/SKHCN-VP',
      }),
    ],
    UNIT_ACCEPTED: [() => ({})],
    UNIT_REFUSED: [() => ({ reason: 'Không thuộc lĩnh vực của đơn vị.' })],
    STATUS_UPDATE: [() => ({ text: 'Đang lấy ý kiến Sở Tư pháp.' })],
    HARASSMENT_CONFIRMED: [() => ({ inspectionNo: '07/SKHCN-VP' })],
    RESULT: [() => ({ text: 'Đã bỏ yêu cầu nộp bản sao.', documentNo: '88/SKHCN-VP' })],
    RECORD_RESULT: [() => ({ systemRef: 'PAKN.2026.0001' })],
    PUBLISH: [() => ({ channels: ['national-portal'] })],
    RETURN_RESULT: [() => ({ reason: 'Chưa trả lời đúng nội dung.' })],
    WITHDRAW: [() => ({ reason: 'Người gửi rút.' })],
  },
  identity: (petition: Petition) => ({
    category: petition.category,
    classified: petition.classifiedOn !== null,
    updatesOwed: petition.updatesFrom !== null,
    updated: petition.updatesFrom !== null && (petition.lastUpdateOn ?? '') > petition.updatesFrom,
    result: petition.resultOn !== null,
  }),
  scenarios,
  transitions,
};
