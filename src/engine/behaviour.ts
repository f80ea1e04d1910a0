import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsTokens from 'js-tokens';
import { CONTRACT_VERSION } from '../../machines/process.js';
import { canonical, sha256 } from './canonical.js';

/** Files that change what is shown or tested, or when cases are opened, but not how a case runs. */
const WITHOUT_BEHAVIOUR = /^(labels\.|fixtures|scenarios|transitions|law\.|schedules\.)/;

/**
 * The hash that pins a case to its machine: over the source of the folder (machine, deadlines, access,
 * events) and the contract's version. XState's definition JSON would not do: two machines with other
 * guard and assign bodies have the same one. Comments and white space do not count.
 */
export function behaviourHash(folder: string): string {
  const names = readdirSync(folder).filter(
    (name) => /\.(ts|js)$/.test(name) && !/\.d\.ts$/.test(name),
  );
  const sources = names.filter((name) => name.endsWith('.ts'));
  // A built tree carries the TypeScript sources beside the JavaScript, so that the hash is the same
  // whichever compiler made it; an office's own folder may hold JavaScript only.
  const files = (sources.length > 0 ? sources : names)
    .filter((name) => !WITHOUT_BEHAVIOUR.test(name))
    .sort();
  const behaviour = files.map((name) => [
    name.replace(/\.(ts|js)$/, ''),
    codeOf(readFileSync(join(folder, name), 'utf8')),
  ]);
  return sha256(canonical({ contract: CONTRACT_VERSION, behaviour }));
}

function codeOf(source: string): string[] {
  const code: string[] = [];
  for (const token of jsTokens(source)) {
    const idle = ['WhiteSpace', 'LineTerminatorSequence', 'SingleLineComment', 'MultiLineComment'];
    if (!idle.includes(token.type)) code.push(token.value);
  }
  return code;
}
