import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '../../src/calendar/day';
import { startPostgres } from '../support/postgres';
import { compileService } from './compiled';
import { brokenChains, lostOrDoubled, readAcknowledgements, readLog, verifiedBy } from './ledger';
import { Proxy, type Cut } from './proxy';
import { Random } from './random';
import { Sender } from './sender';
import { ServiceNode } from './service-node';
import { Tally } from './tally';
import { openPetition, update } from './work';
import { tokenIn } from './way-in';

export interface CutOptions {
  cuts: number;
  seed: number;
  clients?: number;
  say?: (line: string) => void;
}

export interface CutReport {
  seed: number;
  seconds: number;
  events: number;
  slowestMs: number;
  counts: { [what: string]: number };
  findings: string[];
  lines: string[];
}

const CUTS: readonly Cut[] = ['before', 'meanwhile', 'after'];
/** One commit in so many is cut, so that most keys are acknowledged beside those in doubt. */
const ONE_IN = 4;

/**
 * Cuts a node's connection in the middle of its commits. Whoever is told that the outcome is unknown
 * sends the same key again until it is known; then each key must have taken effect once.
 */
export async function cutCommits(options: CutOptions): Promise<CutReport> {
  const { cuts, seed, clients = 12, say = (): void => {} } = options;
  const began = performance.now();
  const random = new Random(seed);
  const tally = new Tally();
  const compiled = compileService();
  const postgres = await startPostgres(true);
  const proxy = await Proxy.start(postgres.url);
  const files = mkdtempSync(join(tmpdir(), 'dung-han-cuts-'));
  let node: ServiceNode | null = null;
  try {
    const databaseUrl = proxy.through(postgres.url);
    node = await ServiceNode.start({ name: 'the node', main: compiled.main, databaseUrl });
    const { url } = node;
    const token = await tokenIn(postgres.url);
    const tokens = { office: token, drafter: token, controller: token, signer: token };
    const senderOf = (name: string): Sender =>
      new Sender([url], tokens, new Random(random.below(2 ** 31)), tally, join(files, name));
    const day = dayOf(Date.now());
    const opener = senderOf('opener');
    const hot: string[] = [];
    for (let i = 0; i < 8; i++) hot.push(await openPetition(opener, day, `hot-${i}`));

    let left = cuts;
    proxy.onCommit = () => {
      if (left === 0 || !random.chance(1 / ONE_IN)) return null;
      left -= 1;
      const cut = random.pick(CUTS);
      tally.count(`cut ${cut}`);
      if (left % 50 === 0) say(`${left} cuts to come`);
      return cut;
    };
    const client = async (name: string): Promise<void> => {
      const sender = senderOf(name);
      for (let n = 0; left > 0; n++) {
        const key = `${name}-${n}`;
        if (sender.random.chance(0.1)) await openPetition(sender, day, key);
        else await update(sender, sender.random.pick(hot), key);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, i) => client(`client-${i}`)));
    proxy.onCommit = () => null;

    const log = await readLog(postgres.url);
    const findings = [
      ...tally.findings,
      ...node.surprises,
      ...brokenChains(log),
      ...lostOrDoubled(log, readAcknowledgements(files)),
      ...(await verifiedBy(url, token)),
    ];
    const seconds = Math.round((performance.now() - began) / 1_000);
    const { counts, slowestMs } = tally;
    const { lines } = node;
    return { seed, seconds, events: log.length, slowestMs, counts, findings, lines };
  } finally {
    await node?.remove();
    await proxy.stop();
    await postgres.stop();
    compiled.remove();
    rmSync(files, { recursive: true, force: true });
  }
}
