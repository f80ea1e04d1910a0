import { built, openService } from './built.mjs';
import { inRounds, keepBusy, of, spread } from './measure.mjs';

const UNITS = 40;
const INBOX_MS_MAX = 30;
const INBOX_RATIO_MAX = 1.3;
const DAY_MS = 86_400_000;

/**
 * The same petitions as those of forty units: a third has somebody, whose turn it is differs, and due
 * days lie from a month back to two months ahead. Written past the engine, so nothing is replayed after.
 */
export async function spreadOut(place, units) {
  const connection = await place.connect();
  await connection.exec(connection.filling);
  const number = 'CAST(substr(code, length(code) - 5) AS INTEGER)';
  const unit = units.map((slug, i) => `WHEN ${i} THEN '${slug}'`).join(' ');
  const turns = ['petition-officer', 'specialist', 'division-head', 'control-officer,specialist'];
  const lane = turns.map((roles, i) => `WHEN ${i} THEN '${roles}'`).join(' ');
  const start = Math.floor(Date.now() / DAY_MS) - 30;
  await connection.exec(
    `UPDATE cases SET unit = CASE ${number} % ${UNITS} ${unit} END, ` +
      `assignee = CASE ${number} % 3 WHEN 0 THEN 'lan' END, ` +
      `lane = CASE ${number} % 3 WHEN 0 THEN 'held:' ELSE 'free:' END || ` +
      `CASE (${number} / ${UNITS}) % 4 ${lane} END, ` +
      `act_by = (${start} + (${number} * 7919) % 90) * CAST(${DAY_MS} AS BIGINT)`,
  );
  await connection.exec(connection.filled);
  await connection.close();
}

/** A page of 50 with its counts and what may be done next, for a clerk and for a head of forty units. */
export async function measureInbox(section, few, many, [fewCases, manyCases], times) {
  const { Inbox } = built('views/inbox');
  const { Office } = built('office/office');
  const { readConfig } = built('config');
  const units = Office.read(readConfig({}).root).units().slice(0, UNITS);
  const slugs = units.map(({ slug }) => slug);
  const asker = (role, held) => ({
    actor: 'lan',
    holdings: held.map((unit) => ({ role, unit })),
    bounds: 'held',
    scope: null,
  });
  const askers = {
    clerk: [asker('petition-officer', slugs.slice(-1)), 'unassigned'],
    head: [asker('division-head', slugs), 'unit'],
  };
  const measurements = {};
  const opened = [];
  for (const [size, place] of [
    ['few', few],
    ['many', many],
  ]) {
    await spreadOut(place, slugs);
    const service = await openService(place.config);
    opened.push(service);
    const inbox = new Inbox(service.engine, service.permits);
    for (const [who, [asking, tab]] of Object.entries(askers)) {
      measurements[`${who} ${size}`] = (seconds) =>
        keepBusy(1, seconds, async () => {
          const { items } = await inbox.page(asking, { tab });
          if (items.length === 0) throw new Error('The inbox is empty.');
        });
      measurements[`${who} ${size} anew`] = (seconds) =>
        keepBusy(1, seconds, async () => {
          service.engine.forget();
          await inbox.page(asking, { tab });
        });
    }
  }
  const results = await inRounds(times, measurements);
  for (const service of opened) await service.close();
  for (const who of Object.keys(askers)) {
    const what = `the inbox of a ${who === 'clerk' ? 'clerk' : `head of ${UNITS} units`}`;
    for (const [size, count] of [
      ['few', fewCases],
      ['many', manyCases],
    ]) {
      const among = `${what}, ${count.toLocaleString('en')} open cases`;
      const limit = size === 'many' ? { atMost: INBOX_MS_MAX } : {};
      section.row(`${among}, p95`, 'ms', of(results[`${who} ${size}`], 'p95'), limit);
      section.row(
        `${among}, p95, no case in memory`,
        'ms',
        of(results[`${who} ${size} anew`], 'p95'),
      );
    }
    const ratios = results[`${who} many`].map(({ p50 }, i) => p50 / results[`${who} few`][i].p50);
    section.row(`${what}: ratio of p50`, '×', spread(ratios), { atMost: INBOX_RATIO_MAX });
  }
}
