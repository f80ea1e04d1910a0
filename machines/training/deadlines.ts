import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Training } from './machine.js';

export const deadlines = {
  // What the rows promise is the class itself ("các lớp tập huấn"), not the report on it.
  held: {
    date: true,
    from: (training) => training.dueOn,
    metBy: ['FINISH', 'ATTENDED'],
    law: 'held',
  },
} satisfies Deadlines<Training, typeof law, typeof events>;
