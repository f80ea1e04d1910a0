import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Acknowledgement } from './sender';
import type { TailedEvent } from './tail-reader';

interface LoggedEvent {
  case: string;
  seq: number;
  body: string;
  hash: string;
}

/** What stands in the database at the end, read past the service. */
export async function readLog(databaseUrl: string): Promise<LoggedEvent[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT case_id AS "case", seq, body, hash FROM events ORDER BY case_id, seq',
    );
    return rows;
  } finally {
    await client.end();
  }
}

export function readAcknowledgements(folder: string): Acknowledgement[] {
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Acknowledgement),
  );
}

const NO_PREVIOUS_HASH = '0'.repeat(64);
const place = (event: { case: string; seq: number }): string => `${event.case} ${event.seq}`;

/** Every chain is whole: numbers without a gap, each event sealed, each naming the one before. */
export function brokenChains(log: readonly LoggedEvent[]): string[] {
  const findings: string[] = [];
  let last: LoggedEvent | null = null;
  for (const event of log) {
    const before: LoggedEvent | null = last?.case === event.case ? last : null;
    const { previousHash } = JSON.parse(event.body);
    if (event.seq !== (before?.seq ?? 0) + 1) findings.push(`${place(event)}: a gap before it`);
    if (createHash('sha256').update(event.body).digest('hex') !== event.hash) {
      findings.push(`${place(event)}: its hash is not that of its bytes`);
    }
    if (previousHash !== (before?.hash ?? NO_PREVIOUS_HASH)) {
      findings.push(`${place(event)}: does not name the one before`);
    }
    last = event;
  }
  return findings;
}

/**
 * Nothing acknowledged is lost, nothing took effect twice: the events of people in the log and the
 * acknowledgements are the same list, one to one. Every key was sent until it had its answer, so an
 * event without an acknowledgement is one that some key caused a second time.
 */
export function lostOrDoubled(
  log: readonly LoggedEvent[],
  acknowledgements: readonly Acknowledgement[],
): string[] {
  const byPeople = log.filter(({ body }) => JSON.parse(body).actor !== 'system').map(place);
  const logged = new Set(byPeople);
  const seen = new Map<string, string>();
  const findings: string[] = [];
  for (const one of acknowledgements) {
    const other = seen.get(place(one));
    if (other) findings.push(`${place(one)}: acknowledged to ${other} and to ${one.key}`);
    seen.set(place(one), one.key);
    if (!logged.has(place(one))) findings.push(`${place(one)}: acknowledged to ${one.key}, lost`);
  }
  for (const event of byPeople) {
    if (!seen.has(event)) findings.push(`${event}: in the log, but acknowledged to nobody`);
  }
  return findings;
}

/** The tail gave every event once, and each case's in their order. */
export function missedOrRepeated(
  log: readonly LoggedEvent[],
  tail: readonly TailedEvent[],
): string[] {
  const findings: string[] = [];
  const read = new Map<string, string>();
  const lastSeq = new Map<string, number>();
  for (const event of tail) {
    if (read.has(place(event))) findings.push(`${place(event)}: read twice`);
    read.set(place(event), event.hash);
    if (event.seq !== (lastSeq.get(event.case) ?? 0) + 1) {
      findings.push(`${place(event)}: read out of its order`);
    }
    lastSeq.set(event.case, event.seq);
  }
  for (const event of log) {
    if (read.get(place(event)) !== event.hash) findings.push(`${place(event)}: not read`);
  }
  return findings;
}

/** What the service finds when it checks every chain and folds every case. */
export async function verifiedBy(url: string, token: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/verify`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const lines = (await answer.text()).trim().split('\n');
  const last = JSON.parse(lines.at(-1)!);
  return last.done && last.findings === 0 ? [] : [`Verification: ${lines.slice(-5).join(' ')}`];
}
