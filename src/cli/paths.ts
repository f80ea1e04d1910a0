import 'reflect-metadata';
import { Catalogue, OWN_MACHINES } from '../engine/catalogue.js';
import { Office } from '../office/office.js';
import { describePaths, type DescribedPath, type DescribedPaths } from '../paths/describe.js';
import { explore } from '../paths/explore.js';
import { EXIT, Failure, type ExitCode } from './failure.js';
import { Progress, type Session } from './session.js';
import { both, type Paint } from './text.js';
import { CASE_STATUS, pathsOf, wordFor, Words } from './words.js';

/**
 * Every path that the tests walk through a process, computed here from its folder: no service is
 * asked. Exits with 1 when something that has to be walked is not, or the process fails on the way.
 */
export function listPaths(session: Session, key: string): ExitCode {
  const progress = new Progress(session, Number.POSITIVE_INFINITY);
  progress.at(0, { vi: 'Đang nạp các quy trình…', en: 'loading the processes…' });
  const { office, catalogue } = installed(session);
  const hosted = catalogue.find(key);
  if (!hosted) {
    progress.clear();
    throw unknownProcess(
      key,
      catalogue.all().map(({ process }) => process.key),
    );
  }
  progress.at(1, { vi: `Đang duyệt ${key}…`, en: 'exploring…' });
  const described = describePaths(explore(hosted, office, { catalogue }));
  progress.clear();
  const words = new Words({ labels: hosted.process.labels, events: [] });
  session.print(described, (paths) => pathLines(paths, words, session.paint));
  return described.missing.length + described.failures.length > 0 ? EXIT.refused : EXIT.ok;
}

/** How many paths the tests walk through each process. */
export function countPaths(session: Session): Map<string, number> {
  const { office, catalogue } = installed(session);
  const progress = new Progress(session, Number.POSITIVE_INFINITY);
  const counts = catalogue.all().map((hosted, i): [string, number] => {
    progress.at(i, { vi: `Đang duyệt ${hosted.process.key}…`, en: 'exploring…' });
    return [hosted.process.key, explore(hosted, office, { catalogue }).paths.length];
  });
  progress.clear();
  return new Map(counts);
}

function installed(session: Session): { office: Office; catalogue: Catalogue } {
  const config = session.io.config();
  const office = Office.read(config.root);
  const paths = [OWN_MACHINES, ...config.machinesPaths];
  return { office, catalogue: Catalogue.load(paths, office.roleSlugs()) };
}

function unknownProcess(key: string, known: readonly string[]): Failure {
  const title = { vi: 'Không tìm thấy', en: 'Not found' };
  return Failure.local(EXIT.refused, 'not-found', title, {
    vi: `Không có quy trình '${key}'; có: ${known.join(', ')}.`,
    en: `There is no process '${key}'; there are: ${known.join(', ')}.`,
  });
}

function pathLines(described: DescribedPaths, words: Words, paint: Paint): string[] {
  const { process, version, start, paths, missing, failures, cut, states, steps } = described;
  const total = paths.reduce((sum, { length }) => sum + length, 0);
  return [
    `${paint('strong', `${process} v${version}`)}: ${paths.length} đường đi / paths, ${total} bước / steps; từ / from ${start}`,
    `  trạng thái / states: ${states.walked}/${states.found}; bước khác nhau / distinct steps: ${steps.walked}/${steps.found}`,
    '',
    ...paths.flatMap((path, i) => onePath(path, i + 1, words, paint)),
    '',
    ...listed(
      { vi: 'Đã cắt', en: 'cut' },
      cut.map(({ what, why }) => `${what}: ${why}`),
      paint,
    ),
    ...listed({ vi: 'Chưa đi tới', en: 'missing' }, missing, paint),
    ...listed({ vi: 'Quy trình bị lỗi', en: 'failures' }, failures, paint),
  ];
}

function onePath(path: DescribedPath, number: number, words: Words, paint: Paint): string[] {
  const { steps, length, timersFired, timersBeaten, finalState, status } = path;
  const state = pathsOf(finalState).map((name) => `${words.state(name).vi} (${name})`);
  const timers = [
    ...(timersFired.length > 0 ? [`hết hạn / fired: ${counted(timersFired)}`] : []),
    ...(timersBeaten.length > 0 ? [`kịp hạn / beaten: ${counted(timersBeaten)}`] : []),
  ];
  return [
    `${paint('strong', `#${number}`)}  ${length} bước / steps: ${steps.join(' → ')}`,
    ...(timers.length > 0 ? [`    thời hạn / timers: ${timers.join('; ')}`] : []),
    `    kết thúc / ends: ${state.join(' + ')}, ${both(wordFor(CASE_STATUS, status))}`,
  ];
}

/** ['update', 'update'] → 'update ×2'. */
function counted(names: readonly string[]): string {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].map(([name, n]) => (n > 1 ? `${name} ×${n}` : name)).join(', ');
}

function listed(
  title: { vi: string; en: string },
  lines: readonly string[],
  paint: Paint,
): string[] {
  if (lines.length === 0) return [`${both(title)}: — không có / none —`];
  return [
    paint('strong', `${both(title)} (${lines.length})`),
    ...lines.map((line) => `  - ${line}`),
  ];
}
