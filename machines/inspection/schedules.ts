import type { Schedule } from '../process.js';
import type { Inspection } from './machine.js';

export const schedules: Schedule[] = [
  {
    key: 'yearly',
    label: { vi: 'Kiểm tra hằng năm từng đơn vị', en: 'Yearly inspection of each unit' },
    every: 'year',
    begins: { months: 0, day: 1 },
    opens: 'before',
    law: 'year',
    // "đảm bảo các đơn vị đều được kiểm tra ít nhất 1 lần/năm": whatever the kind, and also where the
    // plan of inspection has been quicker.
    unitOf: ({ inspectedUnit, year }: Inspection, { from }) =>
      year === Number(from.slice(0, 4)) ? inspectedUnit : null,
    // The office that inspects the others has only itself to do it.
    input: ({ from, unit, office }) => ({
      kind: unit === office ? 'SELF' : 'PERIODIC',
      inspectedUnit: unit,
      year: Number(from.slice(0, 4)),
    }),
  },
];
