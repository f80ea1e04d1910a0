import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Petition } from './machine.js';

/** Figures of Cần Thơ's plan (15/5/2); an authority that follows the circular sets 20/7/2. */
export const deadlines = {
  handling: {
    days: 15,
    unit: 'working-day',
    parameter: 'handlingDays',
    from: (petition) => petition.receivedOn,
    metBy: ['RESULT', 'REJECT', 'TRANSFER_OUT'],
    law: 'handling',
  },
  // "định kỳ cứ sau 05 ngày làm việc": fixed steps from the day the handling period ended, so an
  // early update does not move the next one.
  update: {
    days: 5,
    unit: 'working-day',
    parameter: 'updateDays',
    from: (petition) => petition.updatesFrom,
    after: (petition) => petition.updatedThrough ?? petition.receivedOn,
    metBy: ['STATUS_UPDATE', 'RESULT'],
    law: 'update',
  },
  record: {
    days: 2,
    unit: 'working-day',
    parameter: 'recordDays',
    from: (petition) => petition.resultOn,
    metBy: ['RECORD_RESULT'],
    law: 'record',
  },
  // Runs once: a unit that refuses sends the petition back to be classified, but not a new period.
  classification: {
    days: 5,
    unit: 'working-day',
    parameter: 'classificationDays',
    from: (petition) => (petition.classifiedOn ? null : petition.receivedOn),
    metBy: ['REJECT', 'TRANSFER_OUT', 'ACCEPT_OWN', 'FORWARD'],
    law: 'classification',
  },
} satisfies Deadlines<Petition, typeof law, typeof events>;
