import type { Fixtures } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Training } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const TOPIC = { topic: 'Nghiệp vụ kiểm soát TTHC', audience: ['Cán bộ đầu mối'] };

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    ownClass: (today) => ({ ...TOPIC, organisedBy: 'own', dueOn: daysAfter(today, 120) }),
    superiorClass: (today) => ({ ...TOPIC, organisedBy: 'superior', dueOn: daysAfter(today, 120) }),
  },
  events: {
    PREPARE: [() => ({})],
    // A day ahead, and one that has passed.
    INVITE: [
      (today) => ({ materials: ['Tài liệu 01'], classOn: today, place: 'Hội trường Sở' }),
      (today) => ({
        materials: ['Tài liệu 01'],
        classOn: daysAfter(today, -1),
        place: 'Hội trường',
      }),
    ],
    REGISTER: [() => ({ attendingUnit: 'ct-dost-standards', people: 3, names: 'A, B, C' })],
    POSTPONE: [
      (today) => ({ newOn: daysAfter(today, 5), reason: 'Bão số 3.' }),
      (today) => ({ newOn: daysAfter(today, -5), reason: 'Bão số 3.' }),
    ],
    RESUME: [() => ({})],
    HOLD: [() => ({})],
    FINISH: [() => ({ attended: 40 })],
    NOMINATE: [() => ({ organiser: 'ct-office', people: 2, names: 'Nguyễn Văn A, Trần Thị B' })],
    // All, one missing with and without a reason, one too many.
    ATTENDED: [
      () => ({ attended: 2 }),
      () => ({ attended: 1, absence: 'Trần Thị B ốm.' }),
      () => ({ attended: 1 }),
      () => ({ attended: 3, absence: 'Thêm một người.' }),
    ],
    CLOSE: [() => ({ reportNo: '21/BC-SKHCN' })],
    CANCEL: [() => ({ reason: 'Lồng ghép vào lớp khác.' })],
  },
  identity: (training: Training) => ({
    invited: training.materials.length > 0,
    registered: Object.keys(training.registered).length > 0,
    everyoneAttended: training.attended === null ? null : training.attended >= training.nominated,
  }),
  scenarios,
  transitions,
};
