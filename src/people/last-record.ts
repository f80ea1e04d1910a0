import { SharedRead } from '../storage/shared-read.js';
import type { Store } from '../storage/store.js';

/** The last record of what was administered: nothing else changes accounts, holdings, mandates and tokens. */
export class LastRecord {
  private readonly read = new SharedRead(() => lastRecordOf(this.store));
  /** Where this node alone administers: what it has read since it last did. */
  private known: Promise<string | null> | null = null;

  constructor(private readonly store: Store) {}

  /** Its id, as of this question or later. An id, because a restored backup may come to the same number again. */
  id(): Promise<string | null> {
    if (this.store.dialect.shared) return this.read.ask();
    this.known ??= this.read.ask().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  /** This node has administered something, or has tried to. */
  moved(): void {
    this.known = null;
  }
}

async function lastRecordOf({ read }: Store): Promise<string | null> {
  const [row] = await read.query('SELECT id FROM administration ORDER BY ordinal DESC LIMIT 1');
  return row?.id ?? null;
}
