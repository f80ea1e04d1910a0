import type { Day } from '../calendar/day.js';
import type { Revision, Settings } from '../office/settings.js';
import type { CountedWorld } from './case-file.js';

type Counted = Pick<Settings, 'calendar' | 'calendarRevision' | 'parameters'>;

/** What steps are counted in: one world for each calendar and set of figures, as long as they count. */
export class Worlds {
  private readonly known = new WeakMap<Revision, CountedWorld>();

  constructor(private readonly settings: Counted) {}

  of(row: { authority: string; process: string }, on: Day, policy: string): CountedWorld {
    const { calendar, calendarRevision } = this.settings;
    const parametersRevision = this.settings.parameters(row.authority, row.process, on);
    const known = this.known.get(parametersRevision);
    if (known?.calendarRevision === calendarRevision && known.policy === policy) return known;
    const world: CountedWorld = {
      calendar,
      parameters: JSON.parse(parametersRevision.body),
      calendarRevision,
      parametersRevision,
      policy,
    };
    this.known.set(parametersRevision, world);
    return world;
  }
}
