import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, ROOT } from './built.mjs';

/** What was measured: told line by line while it runs, then as a table and as JSON. */
export class Report {
  rows = [];
  notes = [];
  /** What bench/peers said, as it said it. */
  peers = [];

  constructor(heading) {
    this.heading = heading;
  }

  /** @param database null where the figure does not depend on one */
  section(part, database) {
    return {
      /** @param target { atLeast } or { atMost }; `of: 'max'` compares the worst round, not the median */
      row: (what, unit, { median, min, max }, target = {}) => {
        const { atLeast = null, atMost = null, of = 'median' } = target;
        const value = of === 'max' ? max : median;
        const met =
          atLeast === null && atMost === null
            ? null
            : value >= (atLeast ?? value) && value <= (atMost ?? value);
        const row = { part, database, what, unit, median, min, max, atLeast, atMost, of, met };
        this.rows.push(row);
        console.error(`  ${[database, what].filter(Boolean).join(', ')}: ${cell(row)}`);
      },
      note: (text) => {
        const same = this.notes.some((note) => note.part === part && note.text === text);
        if (!same) this.notes.push({ part, database, text });
      },
    };
  }

  json() {
    return { ...this.heading, rows: this.rows, notes: this.notes, peers: this.peers };
  }

  table() {
    const parts = [...new Set(this.rows.map(({ part }) => part))];
    return [
      ...this.settings(),
      ...parts.flatMap((part) => this.tableOf(part)),
      ...this.peersTable(),
    ].join('\n');
  }

  settings() {
    const { date, machine, versions, settings, times } = this.heading;
    const said = (values) =>
      Object.entries(values)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ');
    return [
      `- Date: ${date}`,
      `- Machine: ${said(machine)}`,
      `- Versions: ${said(versions)}`,
      ...Object.entries(settings).map(([name, values]) => `- ${NAMES[name]}: ${said(values)}`),
      `- Each figure: the median of ${times.rounds} rounds of ${times.seconds} s, and in brackets the lowest and highest round`,
    ];
  }

  tableOf(part) {
    const rows = this.rows.filter((row) => row.part === part);
    const databases = [...new Set(rows.map(({ database }) => database))];
    const whats = [...new Set(rows.map(({ what }) => what))];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
      '',
      `### ${TITLES[part]}`,
      '',
      line(['', ...databases.map((database) => NAMES[database] ?? 'result')]),
      line(['---', ...databases.map(() => '---')]),
      ...whats.map((what) =>
        line([
          what,
          ...databases.map((database) => {
            const row = rows.find((one) => one.what === what && one.database === database);
            return row ? cell(row) : '';
          }),
        ]),
      ),
      ...this.notes
        .filter((note) => note.part === part)
        .flatMap(({ database, text }) => ['', `${database ? `${NAMES[database]}: ` : ''}${text}`]),
    ];
  }

  peersTable() {
    if (this.peers.length === 0) return [];
    const figures = this.peers.filter(({ skipped }) => !skipped);
    const skipped = this.peers.filter((one) => one.skipped);
    const nameOf = ({ peer, version }) => [peer, version].filter(Boolean).join(' ');
    const notes = new Map(figures.map((one) => [`${nameOf(one)}, ${one.database}`, one.note]));
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
      '',
      '### Other engines',
      '',
      line(['', 'in flight', 'steps/s', 'p50', 'p99']),
      line(['---', '---', '---', '---', '---']),
      ...figures.map((one) =>
        line([
          nameOf(one),
          one.inFlight,
          figure(one.stepsPerSecond),
          one.p50Ms === undefined ? '' : `${figure(one.p50Ms)} ms`,
          one.p99Ms === undefined ? '' : `${figure(one.p99Ms)} ms`,
        ]),
      ),
      '',
      ...[...notes].map(([name, note]) => `- ${name}: ${note}`),
      ...skipped.map((one) => `- ${nameOf(one)}: left out: ${one.skipped}`),
    ];
  }

  /** Writes the JSON to bench/results, which git ignores; gives the file's name. */
  save() {
    const folder = join(HERE, 'results');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${this.heading.date.replace(/:/g, '-')}.json`);
    writeFileSync(file, `${JSON.stringify(this.json(), null, 2)}\n`);
    return file;
  }
}

/** Puts `text` into docs/benchmarks.md, between the two marks of that name. */
export function writeDocument(name, text) {
  const file = join(ROOT, 'docs', 'benchmarks.md');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const document = readFileSync(file, 'utf8');
  const [before, rest] = document.split(begin);
  const after = rest.slice(rest.indexOf(end));
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${after}`);
}

export const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL', null: 'result' };

const TITLES = {
  engine: 'Steps: the bare driver and the engine',
  http: 'Steps over HTTP',
  replay: 'Replay',
  'many-cases': 'Many cases',
  timers: 'Many timers at one moment',
  nodes: 'Two nodes on one PostgreSQL',
};

function cell({ unit, median, min, max, atLeast, atMost, of, met }) {
  const value = `${figure(median)}${min === max ? '' : ` (${figure(min)}–${figure(max)})`} ${unit}`;
  if (met === null) return value;
  const target = atLeast === null ? `≤ ${figure(atMost)}` : `≥ ${figure(atLeast)}`;
  return `${value} ${met ? '✓' : '✗'} ${target}${of === 'max' ? ' at most' : ''}`;
}

function figure(value) {
  if (value === 0) return '0';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
