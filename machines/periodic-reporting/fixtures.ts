import type { Day, Fixtures, JsonObject } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Report } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const UNITS = ['ct-dost-standards', 'ct-dost-one-stop'];
const INDICATORS = ['ho-so-tiep-nhan', 'ho-so-dung-han'];
const figures = INDICATORS.map((indicator) => ({ indicator, value: 120 }));

const period = (kind: string, today: Day): JsonObject => ({
  kind,
  periodFrom: daysAfter(today, -31),
  periodTo: daysAfter(today, -1),
  subject: 'Kiểm soát thủ tục hành chính',
});

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    monthly: (today) => period('MONTHLY', today),
    adHoc: (today) => ({ ...period('AD_HOC', today), dueOn: daysAfter(today, 10) }),
  },
  events: {
    REQUEST: [
      (today) => ({
        units: UNITS,
        indicators: INDICATORS,
        unitsDueOn: daysAfter(today, 3),
        dueOn: daysAfter(today, 7),
      }),
      // The units' day after the sending day.
      (today) => ({
        units: UNITS,
        indicators: ['ho-so-tiep-nhan'],
        unitsDueOn: daysAfter(today, 9),
        dueOn: daysAfter(today, 7),
      }),
    ],
    SKIP: [() => ({ reason: 'Đã lồng ghép trong báo cáo năm.' })],
    // The two units, one figure left out, and a unit that owes none.
    UNIT_SUBMIT: [
      () => ({ reportingUnit: UNITS[0]!, figures }),
      () => ({ reportingUnit: UNITS[1]!, figures }),
      () => ({ reportingUnit: UNITS[1]!, figures: figures.slice(0, 1) }),
      () => ({ reportingUnit: 'ct-office', figures }),
    ],
    UNIT_RETURN: [() => ({ reportingUnit: UNITS[0]!, errors: 'Số liệu không khớp.' })],
    SUBMIT_FOR_SIGNATURE: [
      () => ({ documentNo: '20/PT-VP', withoutUnits: [] }),
      () => ({ documentNo: '20/PT-VP', withoutUnits: [UNITS[1]!] }),
      () => ({ documentNo: '20/PT-VP', withoutUnits: UNITS }),
    ],
    SIGN_AND_SEND: [() => ({ reportNo: '21/BC-SKHCN', channel: 'government-office-system' })],
    RETURN: [() => ({ reason: 'Thiếu phần kiến nghị.' })],
    ACCEPT: [() => ({ receiptNo: 'VPCP-2026-0001' })],
    UPPER_RETURN: [
      (today) => ({ reason: 'Sai biểu mẫu.', dueOn: daysAfter(today, 60) }),
      (today) => ({ reason: 'Sai số liệu.', dueOn: daysAfter(today, -60) }),
    ],
  },
  identity: ({ dueOn, submittedOn, missing }: Report) => ({
    due: dueOn !== null,
    in: Object.keys(submittedOn).sort(),
    missing,
  }),
  scenarios,
  transitions,
};
