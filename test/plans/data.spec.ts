import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const DATA = join(ROOT, 'data');

interface Timing {
  raw: string;
  kind: string;
  dueOn: string | null;
  periods: string[];
  milestones?: { label: string; dueOn: string }[];
}
interface Task {
  id: string;
  timing: Timing;
  leadUnits: string[];
  leadUnitSlugs: string[];
}
interface Plan {
  id: string;
  unit: string;
  authority: string;
  issuedOn: string | null;
  asOf: string;
  asOfNote: string;
  lastDay: string;
  tasks: Task[];
}
interface Unit {
  slug: string;
  name: string;
  nameEn: string;
  authority: string;
  aliases: string[];
  parent: string | null;
  members: string[];
  documents: string[];
}
interface Indicator {
  id: string;
  planId: string;
  taskId: string | null;
}
interface Authority {
  slug: string;
  office: string | null;
  parameters: Record<string, Record<string, number>>;
  parametersSource: Record<string, unknown>;
}

function text(...path: string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8');
}
function data<T>(...path: string[]): T {
  return JSON.parse(text('data', ...path)) as T;
}
function twice(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}

const planFiles = readdirSync(join(DATA, 'plans')).sort();
const plans = planFiles.map((file) => data<Plan>('plans', file));
const tasks = plans.flatMap((plan) => plan.tasks);
const units = data<Unit[]>('units.json');
const unitSlugs = new Set(units.map((unit) => unit.slug));
const authorities = data<Authority[]>('authorities.json');
const authoritySlugs = authorities.map((authority) => authority.slug);

const [header, ...lines] = text('test', 'plans', 'printed-dates.tsv').trimEnd().split('\n');
const printed = lines.map((line) => {
  const cells = line.split('\t');
  const [id, quote, dueOn, period, note] = cells;
  return { id, quote, dueOn, period, note, cells: cells.length };
});

describe('the plans', () => {
  it('are five, each in the file of its own name, with 206 items and no id twice', () => {
    expect(plans.map((plan) => `${plan.id}.json`)).toEqual(planFiles);
    expect(plans).toHaveLength(5);
    expect(tasks).toHaveLength(206);
    expect(twice(tasks.map((task) => task.id))).toEqual([]);
    for (const plan of plans) {
      expect(plan.tasks.filter((task) => !task.id.startsWith(`${plan.id}/`))).toEqual([]);
    }
  });

  it('are issued by a known office, on the printed day or a day that is explained', () => {
    for (const plan of plans) {
      expect(unitSlugs).toContain(plan.unit);
      expect(authoritySlugs).toContain(plan.authority);
      expect(plan.asOf).toBe(plan.issuedOn ?? plan.asOf);
      expect(plan.asOfNote).not.toBe('');
      expect([plan.asOf, plan.lastDay].filter((day) => !isDay(day))).toEqual([]);
      expect(plan.asOf < plan.lastDay).toBe(true);
    }
  });

  it('name only real days, none after the last day of the plan', () => {
    for (const plan of plans) {
      for (const { id, timing } of plan.tasks) {
        const days = [timing.dueOn, ...(timing.milestones ?? []).map((one) => one.dueOn)];
        for (const day of days.filter((one) => one !== null)) {
          expect({ id, day, ok: isDay(day) && day <= plan.lastDay }).toEqual({ id, day, ok: true });
        }
      }
    }
  });

  it('give every item its rhythm as a list, and an item of several days the last of them', () => {
    const known = ['monthly', 'quarterly', 'yearly'];
    for (const { id, timing } of tasks) {
      expect({ id, list: Array.isArray(timing.periods) }).toEqual({ id, list: true });
      expect(timing.periods.filter((period) => !known.includes(period))).toEqual([]);
      expect(timing).not.toHaveProperty('period');
      if (timing.milestones) {
        expect(timing.dueOn).toBe(
          timing.milestones
            .map((one) => one.dueOn)
            .sort()
            .at(-1),
        );
      }
    }
  });

  it('lead every named office to a unit of the same place, or to a national one', () => {
    const named = new Map<string, string>();
    for (const unit of units) {
      for (const name of new Set([unit.name, ...unit.aliases])) {
        const key = `${unit.authority}: ${name}`;
        expect(named.get(key)).toBeUndefined();
        named.set(key, unit.slug);
      }
    }
    for (const plan of plans) {
      for (const task of plan.tasks) {
        const found = task.leadUnits.map(
          (name) => named.get(`${plan.authority}: ${name}`) ?? named.get(`national: ${name}`),
        );
        expect({ id: task.id, slugs: task.leadUnitSlugs }).toEqual({ id: task.id, slugs: found });
        expect(task.leadUnitSlugs.filter((slug) => !unitSlugs.has(slug))).toEqual([]);
      }
    }
  });
});

describe('the printed days, read a second time from the documents', () => {
  const timings = new Map(tasks.map((task) => [task.id, task.timing]));

  it('cover every item once, in five columns', () => {
    expect(header).toBe('id\tquote\tdueOn\tperiod\tnote');
    expect(printed.filter((line) => line.cells !== 5)).toEqual([]);
    expect(printed.map((line) => line.id).sort()).toEqual([...timings.keys()].sort());
  });

  it('are 76, and 130 items have none', () => {
    expect(printed.filter((line) => line.dueOn !== '')).toHaveLength(76);
    expect(printed.filter((line) => line.dueOn === '')).toHaveLength(130);
  });

  it.each(printed)('$id: "$quote"', ({ id, dueOn, period }) => {
    const timing = timings.get(id);
    expect(timing?.dueOn ?? '').toBe(dueOn);
    expect(timing?.periods.join('+')).toBe(period);
  });
});

describe('the units, roles, systems, indicators and authorities', () => {
  it('are 70 units with a known place, parent, members and documents', () => {
    expect(units).toHaveLength(70);
    expect(twice(units.map((unit) => unit.slug))).toEqual([]);
    const planIds = plans.map((plan) => plan.id);
    for (const unit of units) {
      expect(unit.nameEn).not.toBe('');
      expect(authoritySlugs).toContain(unit.authority);
      const others = [...unit.members, ...(unit.parent === null ? [] : [unit.parent])];
      expect(others.filter((slug) => !unitSlugs.has(slug) || slug === unit.slug)).toEqual([]);
      expect(unit.documents.filter((id) => !planIds.includes(id))).toEqual([]);
    }
  });

  it('are 27 roles, that of the service among them, and 13 systems', () => {
    for (const [file, length] of [
      ['roles.json', 27],
      ['systems.json', 13],
    ] as const) {
      const entries = data<{ slug: string; nameEn: string }[]>(file);
      expect(entries).toHaveLength(length);
      expect(twice(entries.map((entry) => entry.slug))).toEqual([]);
      expect(entries.filter((entry) => !entry.nameEn)).toEqual([]);
    }
  });

  it('are 50 indicators, each of a known plan and, if an item prints it, of that item', () => {
    const indicators = data<Indicator[]>('indicators.json');
    expect(indicators).toHaveLength(50);
    expect(twice(indicators.map((one) => one.id))).toEqual([]);
    const taskIds = new Set(tasks.map((task) => task.id));
    for (const { planId, taskId } of indicators) {
      expect(plans.map((plan) => plan.id)).toContain(planId);
      if (taskId !== null) expect(taskIds).toContain(taskId);
    }
  });

  it('are four authorities, and each figure that differs names its source', () => {
    expect(authoritySlugs).toEqual(['hanoi', 'hungyen', 'cantho', 'national']);
    for (const authority of authorities) {
      expect(Object.keys(authority.parametersSource)).toEqual(Object.keys(authority.parameters));
    }
    // The unit for which periodic work opens itself; nothing does so on the national level.
    expect(authorities.map(({ office }) => office === null)).toEqual([false, false, false, true]);
    for (const { slug, office } of authorities) {
      const unit = units.find((one) => one.slug === office);
      expect([slug, office]).toEqual([office ? unit?.authority : slug, office]);
    }
    const figures = authorities.filter((one) => Object.keys(one.parameters).length > 0);
    expect(figures.map((one) => [one.slug, one.parameters])).toEqual([
      ['hungyen', { 'feedback-petition': { handlingDays: 20, updateDays: 7, recordDays: 2 } }],
    ]);
  });
});

describe('the text', () => {
  const files = [
    ...planFiles.map((file) => join('data', 'plans', file)),
    ...['indicators', 'units', 'roles', 'systems', 'authorities'].map((n) =>
      join('data', `${n}.json`),
    ),
  ];

  it.each(files)('of %s is NFC, printed with two spaces', (file) => {
    const content = text(file);
    expect(content).toBe(content.normalize('NFC'));
    expect(content).toBe(`${JSON.stringify(JSON.parse(content), null, 2)}\n`);
  });
});
