import type { Fixtures } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { WorkFile } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-justice',
  inputs: {
    incoming: (today) => ({
      direction: 'incoming',
      registerNo: 'Đến 1204',
      registeredOn: today,
      agency: 'Bộ Tư pháp',
      subject: 'Về việc phối hợp rà soát thủ tục chứng thực.',
    }),
    outgoing: (today) => ({
      direction: 'outgoing',
      registerNo: 'Đi 877',
      registeredOn: today,
      agency: 'Các phòng Tư pháp',
      subject: 'Về việc hướng dẫn chứng thực điện tử.',
    }),
  },
  events: {
    ASSIGN: [
      (today) => ({
        unitCode: 'hn-justice',
        handler: 'Trần Thị B',
        dueOn: daysAfter(today, 14),
      }),
      () => ({ unitCode: 'hn-justice', handler: 'Trần Thị B' }),
    ],
    MARK_SECRET: [() => ({ level: 'secret' })],
    PROCESS: [() => ({})],
    SUBMIT: [() => ({ draftVersion: '1' })],
    FILE: [() => ({ fileRef: 'HS-2026-17' })],
    PAPER_FALLBACK: [() => ({ reason: 'Bên nhận không có hệ thống điện tử.' })],
    TO_SIGN: [() => ({})],
    RETURN: [() => ({ reason: 'Sai thể thức.' })],
    // A certificate in force on any day of the walk, and one that ran out before it.
    SIGN: [
      () => ({ certificateNo: '5402A1', certificateValidTo: '2099-12-31' }),
      () => ({ certificateNo: '5402A0', certificateValidTo: '2020-12-31' }),
    ],
    RETURN_UNSIGNED: [() => ({ reason: 'Chưa có ý kiến của phòng chuyên môn.' })],
    ISSUE: [() => ({ documentNo: '2044/STP-VP', recipients: ['Bộ Tư pháp'] })],
  },
  identity: (file: WorkFile) => ({
    direction: file.direction,
    due: file.dueOn !== null,
    signed: file.signedOn !== null,
  }),
  scenarios,
  transitions,
};
