import type { Engine } from '../engine/engine.js';
import { CaseRow } from '../storage/entities.js';
import { tailLog, type LogPage } from './log-tail.js';

/** What decides who may see a case, and what is told of it. */
export type Told = Pick<
  CaseRow,
  'id' | 'code' | 'seq' | 'process' | 'unit' | 'assignee' | 'opener'
>;

/** A case that has changed: whoever could see it before or can now has it on a screen. */
export interface Change {
  before: Told | null;
  now: Told;
}

/** Hears what has changed; null: so much that all that is shown has to be asked for again. */
export type Listener = (changes: readonly Change[] | null) => void;

/** Changes of this long are told together, a case once. */
const GATHER_MS = 250;
/** What other nodes have written is looked for so often, while somebody listens. */
const TAIL_MS = 1_000;
/** More changed cases than any screen shows. */
const CHANGES_MAX = 1_000;
/** So many pages of the log are read at once; a node that lags further behind says so. */
const PAGES_MAX = 4;

/** Tells what has changed, after each commit of this node and soon after those of others. */
export class Changes {
  private readonly listeners = new Set<Listener>();
  private gathered = new Map<string, Change>();
  private tooMany = false;
  /** The sequence number last told of a case: what this node has written comes by the log as well. */
  private told = new Map<string, number>();
  private cursor: string | null = null;
  private gathering: NodeJS.Timeout | null = null;
  private tailing: NodeJS.Timeout | null = null;

  constructor(private readonly engine: Engine) {
    engine.onWritten = (before, now) => this.add({ before: before.seq === 0 ? null : before, now });
  }

  /** Gives how to stop listening. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.engine.store.dialect.logEnd && !this.tailing) {
      this.tailing = setInterval(() => void this.tick().catch(() => undefined), TAIL_MS).unref();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  }

  /** Reads what other nodes have written since, where there are any. */
  async tick(): Promise<void> {
    const { store } = this.engine;
    const { logEnd } = store.dialect;
    if (!logEnd) return;
    if (this.cursor === null) {
      const [{ xid }] = await store.read.query(logEnd);
      this.cursor = `${xid}~${LAST_POSITION}`;
      return;
    }
    for (let page = 0; page < PAGES_MAX; page++) {
      const { items, next } = await tailLog(store, this.cursor);
      this.cursor = next;
      await this.addOthers(items);
      if (items.length === 0) return;
    }
    this.tooMany = true;
    this.cursor = null;
    this.schedule();
  }

  /** Tells what was gathered. */
  flush(): void {
    if (this.gathering) clearTimeout(this.gathering);
    this.gathering = null;
    const changes = this.tooMany ? null : [...this.gathered.values()];
    this.gathered = new Map();
    this.tooMany = false;
    if (changes?.length === 0) return;
    for (const listener of this.listeners) listener(changes);
  }

  private async addOthers(entries: LogPage['items']): Promise<void> {
    const news = entries.filter((entry) => entry.seq > (this.told.get(entry.case) ?? 0));
    if (news.length === 0) return;
    const rows = await this.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .select(['id', 'code', 'seq', 'process', 'unit', 'assignee', 'opener'].map((n) => `one.${n}`))
      .whereInIds([...new Set(news.map((entry) => entry.case))])
      .getMany();
    for (const now of rows) {
      const left = news.find((entry) => entry.case === now.id && entry.type === 'HAND_OVER');
      const from = left?.payload as { fromUnit: string; fromAssignee: string | null } | undefined;
      const before = from ? { ...now, unit: from.fromUnit, assignee: from.fromAssignee } : null;
      this.add({ before, now });
    }
  }

  private add(change: Change): void {
    if (this.listeners.size === 0) return;
    const { id, seq } = change.now;
    if (this.told.size >= CHANGES_MAX) this.told.clear();
    this.told.set(id, seq);
    const first = this.gathered.get(id);
    this.gathered.set(
      id,
      first ? { before: first.before ?? change.before, now: change.now } : change,
    );
    if (this.gathered.size > CHANGES_MAX) {
      this.tooMany = true;
      this.gathered.clear();
    }
    this.schedule();
  }

  private schedule(): void {
    this.gathering ??= setTimeout(() => this.flush(), GATHER_MS).unref();
  }

  private rest(): void {
    if (this.tailing) clearInterval(this.tailing);
    if (this.gathering) clearTimeout(this.gathering);
    this.tailing = this.gathering = null;
    this.gathered.clear();
    this.told.clear();
    this.cursor = null;
  }
}

/** Behind every position of a transaction. */
const LAST_POSITION = 10 ** 17;
