import { LRUCache } from 'lru-cache';

/** More than an office has people and tokens at work at the same time. */
const REMEMBERED_MAX = 10_000;

/**
 * Remembers what it has read until something is administered, on whichever node. The last record of that
 * is asked for each time: nobody goes on for a moment with what was taken from them.
 */
export class UntilAdministered<V extends object> {
  private last: string | null = null;
  private known = this.nothing();

  /**
   * @param lastRecord the id of the last record of what was administered, as of the question or later
   * @param read what is stored under a key; null where there is nothing, which is not remembered
   */
  constructor(
    private readonly lastRecord: () => Promise<string | null>,
    private readonly read: (key: string) => Promise<V | null>,
  ) {}

  async get(key: string): Promise<V | null> {
    const last = await this.lastRecord();
    if (last !== this.last) {
      this.last = last;
      // Another one, not the same one emptied: what is still being read for that one may be older.
      this.known = this.nothing();
    }
    return (await this.known.fetch(key)) ?? null;
  }

  private nothing(): LRUCache<string, V> {
    return new LRUCache<string, V>({
      max: REMEMBERED_MAX,
      fetchMethod: async (key) => (await this.read(key)) ?? undefined,
      // What has to make room while it is read is an answer all the same.
      ignoreFetchAbort: true,
    });
  }
}
