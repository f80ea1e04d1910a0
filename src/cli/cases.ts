import type { CaseBody, DeadlineBody, ProcessBody, Schema } from './answers.js';
import { caseLines, explanationLines, historyLines, replayLines } from './case-view.js';
import { EXIT, Failure, usageFailure, type ExitCode } from './failure.js';
import { payloadFrom } from './payload.js';
import { newKey, type Session } from './session.js';
import { both } from './text.js';
import { Words } from './words.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^\p{L}{2,6}-\d{4}-\d{1,12}$/u;
const CASES_PER_PAGE = 200;

/** The id of a case that is named by its id or its code. @throws Failure */
export async function caseIdOf(session: Session, named: string): Promise<string> {
  const text = named.trim().normalize('NFC');
  if (ID.test(text.toLowerCase())) return text.toLowerCase();
  if (!CODE.test(text)) {
    throw usageFailure(
      `'${named}' không phải là mã vụ việc (như PAKN-2026-000123) hay mã định danh.`,
      `'${named}' is neither a case's code (such as PAKN-2026-000123) nor its id.`,
    );
  }
  const code = text.toUpperCase();
  const query = `/cases?limit=${CASES_PER_PAGE}&text=${encodeURIComponent(code)}`;
  // The service finds every text that contains the code: other cases may come before this one.
  for (let after = ''; ;) {
    const page = await session.http.get(query + after);
    const found = page.items.find((item: CaseBody) => item.code.toUpperCase() === code);
    if (found) return found.id;
    if (!page.next) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  const title = { vi: 'Không tìm thấy', en: 'Not found' };
  throw Failure.local(EXIT.refused, 'not-found', title, {
    vi: `Không có vụ việc mang mã ${code}.`,
    en: `There is no case with the code ${code}.`,
  });
}

export interface ActOptions {
  set: string[];
  key?: string;
}

export async function openCase(
  session: Session,
  process: string,
  options: ActOptions & { input?: string },
): Promise<ExitCode> {
  const schemaOf = async (): Promise<Schema | null> =>
    (await processBody(session, process)).open.schema;
  const input = await payloadFrom(session.io, options.input, options.set, schemaOf);
  const body = { process, input, ...session.inName };
  const one: CaseBody = await session.http.post('/cases', body, options.key ?? newKey());
  return printCase(session, one, { vi: `Đã mở ${one.code}`, en: 'opened' });
}

export interface SendOptions extends ActOptions {
  payload?: string;
  occurredOn?: string;
  reason?: string;
  seq?: number;
}

export async function sendEvent(
  session: Session,
  named: string,
  type: string,
  options: SendOptions,
): Promise<ExitCode> {
  const id = await caseIdOf(session, named);
  const schemaOf = async (): Promise<Schema | null> => {
    const one: CaseBody = await session.http.get(`/cases/${id}`);
    const { events } = await processBody(session, one.process, one.version);
    return events.find((event) => event.type === type)?.schema ?? null;
  };
  const payload = await payloadFrom(session.io, options.payload, options.set, schemaOf);
  const { occurredOn, reason, seq } = options;
  const body = { type, payload, occurredOn, reason, seq, ...session.inName };
  const key = options.key ?? newKey();
  const one: CaseBody = await session.http.post(`/cases/${id}/events`, body, key);
  return printCase(session, one, { vi: `Đã ghi ${type}`, en: `recorded, seq ${one.seq}` });
}

export async function resumeCase(
  session: Session,
  named: string,
  key: string | undefined,
): Promise<ExitCode> {
  const id = await caseIdOf(session, named);
  const path = `/cases/${id}/resume`;
  const one: CaseBody = await session.http.post(path, session.inName, key ?? newKey());
  return printCase(session, one, { vi: `${one.code} đã được cho chạy lại`, en: 'resumed' });
}

/** The act is done by now: labels that cannot be fetched do not make a failure of it. */
export async function printCase(
  session: Session,
  one: CaseBody,
  done: { vi: string; en: string },
): Promise<ExitCode> {
  const words = session.json
    ? new Words(null)
    : await Words.of(session, one.process, one.version).catch(() => new Words(null));
  session.print(one, (body) => [
    session.paint('good', both(done)),
    ...caseLines(body, words, session.paint),
  ]);
  return EXIT.ok;
}

function processBody(session: Session, key: string, version?: number): Promise<ProcessBody> {
  const query = version === undefined ? '' : `?version=${version}`;
  return session.http.get(`/processes/${encodeURIComponent(key)}${query}`);
}

export async function showCase(
  session: Session,
  named: string,
  options: { explain?: string },
): Promise<ExitCode> {
  const id = await caseIdOf(session, named);
  const one: CaseBody = await session.http.get(`/cases/${id}`);
  if (options.explain !== undefined) {
    const { id: run } = deadlineNamed(one, options.explain);
    const path = `/cases/${id}/deadlines/${encodeURIComponent(run)}/explanation`;
    session.print(await session.http.get(path), (body) => explanationLines(body, session.paint));
    return EXIT.ok;
  }
  const words = await wordsFor(session, one.process, one.version);
  session.print(one, (body) => caseLines(body, words, session.paint));
  return EXIT.ok;
}

/** By its id ('handling-1'), or by its name: the latest of that name. */
function deadlineNamed(one: CaseBody, named: string): DeadlineBody {
  const { deadlines } = one;
  const found =
    deadlines.find(({ id }) => id === named) ??
    deadlines.filter(({ name }) => name === named).at(-1);
  if (found) return found;
  const known = deadlines.map(({ id }) => id).join(', ') || '—';
  const title = { vi: 'Không tìm thấy', en: 'Not found' };
  throw Failure.local(EXIT.refused, 'not-found', title, {
    vi: `${one.code} không có thời hạn '${named}'; có: ${known}.`,
    en: `${one.code} has no deadline '${named}'; there are: ${known}.`,
  });
}

export async function showHistory(session: Session, named: string): Promise<ExitCode> {
  const id = await caseIdOf(session, named);
  const entries = await session.http.get(`/cases/${id}/history`);
  const { process, version } = entries.at(-1);
  const words = await wordsFor(session, process, version);
  session.print(entries, (body: any) => historyLines(body, words, session.paint));
  return EXIT.ok;
}

export async function replayCase(
  session: Session,
  named: string,
  seq: number | undefined,
): Promise<ExitCode> {
  const id = await caseIdOf(session, named);
  const query = seq === undefined ? '' : `?seq=${seq}`;
  const replayed = await session.http.get(`/cases/${id}/replay${query}`);
  const { process } = session.json ? { process: '' } : await session.http.get(`/cases/${id}`);
  const words = await wordsFor(session, process, replayed.version);
  session.print(replayed, (body: any) => replayLines(body, words, session.paint));
  return replayed.equal ? EXIT.ok : EXIT.refused;
}

/** The labels, unless nobody is going to read them. */
async function wordsFor(session: Session, process: string, version: number): Promise<Words> {
  return session.json ? new Words(null) : Words.of(session, process, version);
}
