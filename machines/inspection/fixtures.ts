import type { Day, Fixtures, JsonObject } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Inspection } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const team: JsonObject = {
  decisionNo: '45/QĐ-SKHCN',
  lead: 'Nguyễn Văn A',
  members: 'Trần Thị B, Lê Văn C',
};
const opened = (kind: string, today: Day): JsonObject => ({
  kind,
  inspectedUnit: 'ct-dost-standards',
  year: Number(today.slice(0, 4)),
});

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    periodic: (today) => opened('PERIODIC', today),
    unannounced: (today) => ({
      ...opened('UNANNOUNCED', today),
      petitionCode: 'PAKN-2025-000123',
    }),
  },
  events: {
    FORM_TEAM: [() => team, (today) => ({ ...team, concludeBy: daysAfter(today, 60) })],
    NOTIFY_UNIT: [
      (today) => ({
        documentNo: '46/TB-ĐKT',
        visitOn: daysAfter(today, 7),
        scope: ['Một cửa', 'Giải quyết hồ sơ'],
      }),
    ],
    SELF_REPORT: [() => ({ reportNo: '12/BC-TĐC' })],
    START: [() => ({})],
    START_UNANNOUNCED: [() => ({})],
    RECORD_FINDING: [
      () => ({ reference: 'TT-01', severity: 'minor', content: 'Chưa niêm yết đủ thủ tục.' }),
    ],
    REFER_HARASSMENT: [
      () => ({ documentNo: '47/ĐKT', behaviour: 'Yêu cầu giấy tờ ngoài quy định.' }),
      () => ({
        documentNo: '47/ĐKT',
        behaviour: 'Yêu cầu giấy tờ ngoài quy định.',
        petitionCode: 'PAKN-2025-000123',
      }),
    ],
    DRAFT_MINUTES: [() => ({ minutesNo: '01/BB-ĐKT' })],
    TEAM_SIGNED: [() => ({})],
    UNIT_SIGNED: [() => ({})],
    UNIT_DECLINED: [() => ({ reason: 'Không thống nhất nội dung.' })],
    SUBMIT_REPORT: [() => ({ reportNo: '02/BC-ĐKT' })],
    RETURN_REPORT: [() => ({ reason: 'Thiếu kiến nghị.' })],
    // Nothing found, something to put right, and a day that has passed.
    CONCLUDE: [
      () => ({ noticeNo: '88/TB-SKHCN', requirements: [] }),
      (today) => ({
        noticeNo: '88/TB-SKHCN',
        requirements: ['1', '2'],
        rectifyBy: daysAfter(today, 30),
      }),
      (today) => ({
        noticeNo: '88/TB-SKHCN',
        requirements: ['1'],
        rectifyBy: daysAfter(today, -1),
      }),
    ],
    // All that is required, and a part.
    SUBMIT_RECTIFICATION: [
      () => ({ reportNo: '15/BC-TĐC', met: ['1', '2'] }),
      () => ({ reportNo: '15/BC-TĐC', met: ['1'] }),
    ],
    ACCEPT_RECTIFICATION: [() => ({})],
    REJECT_RECTIFICATION: [
      (today) => ({
        reason: 'Chưa niêm yết.',
        requirements: ['2'],
        rectifyBy: daysAfter(today, 400),
      }),
      (today) => ({ reason: 'Chưa niêm yết.', requirements: ['1'], rectifyBy: today }),
    ],
    CANCEL: [() => ({ reason: 'Đơn vị đã sáp nhập.' })],
  },
  identity: ({ concludeBy, referrals }: Inspection) => ({
    planned: concludeBy !== null,
    referral: referrals.map(({ petitionCode }) => petitionCode !== null),
  }),
  scenarios,
  transitions,
};
