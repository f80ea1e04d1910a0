import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT_VERSION } from '../../machines/process.js';
import type { Catalogue, HostedProcess } from './catalogue.js';
import { BrokenProcess } from './check.js';

/** What a process's folder was when its version was last released: `lock.json`, committed beside it. */
export interface VersionLock {
  process: string;
  version: number;
  behaviour: string;
}

const FILE = 'lock.json';

export function lockOf({ process, behaviour }: HostedProcess): VersionLock {
  return { process: process.key, version: process.version, behaviour };
}

/** Null where nothing was released: no lock, or that of the folder it was copied from. */
function releasedLock({ folder, process }: HostedProcess): VersionLock | null {
  let text: string;
  try {
    text = readFileSync(join(folder, FILE), 'utf8');
  } catch {
    return null;
  }
  let lock: VersionLock | null;
  try {
    lock = JSON.parse(text);
  } catch (error) {
    throw new BrokenProcess(folder, `its ${FILE} is no JSON: ${(error as Error).message}`);
  }
  return lock?.process === process.key ? lock : null;
}

/**
 * What is wrong with a process's versions, and what to do about it; empty when its running cases find
 * their machine as it was. A machine that changes under a running case leaves that case untouched, and
 * nobody would notice before it is needed.
 */
export function lockComplaints(catalogue: Catalogue, key: string): string[] {
  const current = catalogue.find(key)!;
  const older = catalogue.versionsOf(key).filter((one) => one !== current);
  return [currentComplaint(catalogue, current), ...older.map(olderComplaint)].filter(
    (complaint) => complaint !== null,
  );
}

function currentComplaint(catalogue: Catalogue, hosted: HostedProcess): string | null {
  const lock = releasedLock(hosted);
  if (!lock) return null;
  const { folder, behaviour } = hosted;
  const { version } = hosted.process;
  const old = join('versions', String(lock.version));
  if (version === lock.version) {
    if (behaviour === lock.behaviour) return null;
    return (
      `${folder} has changed since version ${version} was released: its running cases would be left untouched. ` +
      `Raise 'version' in its index to ${version + 1}, put the files of version ${version} as they were (lock.json too: ` +
      `'git stash', copy, 'git stash pop') into ${old}/, then 'npm run lock'. If version ${version} was never released, ` +
      `delete its ${FILE}, then 'npm run lock'. Where only the contract (CONTRACT_VERSION, now ${CONTRACT_VERSION}) was raised, that is a new ` +
      `version too.`
    );
  }
  if (version < lock.version) {
    return `${folder} says that it is version ${version}, but ${lock.version} was released. Give it a higher number.`;
  }
  if (!catalogue.findVersion(hosted.process.key, lock.version, lock.behaviour)) {
    return (
      `${folder} is version ${version} now, and version ${lock.version} is not there as it was released: its running ` +
      `cases would be left untouched. Put the files of version ${lock.version} as they were into ${old}/, then 'npm run lock'.`
    );
  }
  return `${folder} is version ${version} now, and its lock is still that of version ${lock.version}: 'npm run lock'.`;
}

function olderComplaint(hosted: HostedProcess): string | null {
  const lock = releasedLock(hosted);
  if (!lock) return null;
  const { folder, process, behaviour } = hosted;
  if (lock.version === process.version && lock.behaviour === behaviour) return null;
  return `${folder} is not version ${lock.version} as it was released. An older version is never changed: put its files back.`;
}

/**
 * Writes the lock of a process as it is now; gives what was written, or why nothing was. A version that
 * is locked is never locked anew.
 */
export function writeLocks(
  catalogue: Catalogue,
  key: string,
): { written: string[]; refused: string[] } {
  const written: string[] = [];
  const refused: string[] = [];
  const current = catalogue.find(key)!;
  for (const hosted of catalogue.versionsOf(key)) {
    const lock = releasedLock(hosted);
    const text = `${JSON.stringify(lockOf(hosted), null, 2)}\n`;
    const complaint = hosted === current ? unlockable(catalogue, hosted) : olderComplaint(hosted);
    if (complaint) refused.push(complaint);
    else if (!lock || JSON.stringify(lock) !== JSON.stringify(lockOf(hosted))) {
      writeFileSync(join(hosted.folder, FILE), text);
      written.push(`${key} v${hosted.process.version}: ${join(hosted.folder, FILE)}`);
    }
  }
  return { written, refused };
}

/** A lock that forgot a released version, or what it was, would let it get lost. */
function unlockable(catalogue: Catalogue, hosted: HostedProcess): string | null {
  const lock = releasedLock(hosted);
  if (!lock) return null;
  const kept = catalogue.findVersion(lock.process, lock.version, lock.behaviour);
  return kept && hosted.process.version > lock.version ? null : currentComplaint(catalogue, hosted);
}
