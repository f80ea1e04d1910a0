import type { FigureBody } from './answers.js';
import { recounted } from './calendar.js';
import { EXIT, type ExitCode } from './failure.js';
import { newKey, type Session } from './session.js';
import { table, type Cell } from './text.js';

export interface FigureFilter {
  authority?: string;
  process?: string;
}

export interface FigureOptions {
  document: string;
  quote?: string;
  from?: string;
  openCases?: true;
  apply?: true;
  key?: string;
}

/** The figures of the authorities: the documents' own, and what is set. */
export async function listParameters(session: Session, filter: FigureFilter): Promise<ExitCode> {
  const query = new URLSearchParams({ ...filter }).toString();
  const all: FigureBody[] = await session.http.get(`/parameters${query ? `?${query}` : ''}`);
  session.print(all, (figures) => {
    const head = ['Cơ quan', 'Quy trình', 'Thông số', 'Mặc định', 'Đặt', 'Đơn vị', 'Nguồn'];
    const rows = figures.map((one): Cell[] => [
      one.authority,
      one.process,
      { text: one.parameter, tone: 'strong' },
      String(one.standard ?? '—'),
      one.set === null ? '' : { text: String(one.set), tone: 'good' },
      one.unit ?? '',
      one.source?.document ?? one.law?.source ?? '',
    ]);
    return table([head.map((text) => ({ text, tone: 'faint' as const })), ...rows], session.paint);
  });
  return EXIT.ok;
}

/** Sets one; without --apply nothing is written. */
export function setParameter(
  session: Session,
  [authority, process, parameter]: readonly [string, string, string],
  value: number,
  { document, quote, from, openCases, apply, key }: FigureOptions,
): Promise<ExitCode> {
  const body = {
    ...{ authority, process, parameter, value, apply: apply === true },
    source: { document, ...(quote === undefined ? {} : { quote }) },
    ...(from === undefined ? {} : { from }),
    ...(openCases ? { openCases } : {}),
    ...session.inName,
  };
  return recounted(session, '/parameters', body, apply ? (key ?? newKey()) : null);
}
