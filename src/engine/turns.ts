import { caseBusy } from './problem.js';

/** Whoever has waited this long for a turn is told to come again. */
const WAIT_MS_MAX = 5_000;

/** Work on one key is done one piece after another, on different keys at the same time. */
export class Turns {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** @throws Problem 503 when the turn does not come in time; then the work is not begun. */
  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    return new Promise<T>((resolve, reject) => {
      let late = false;
      const patience = setTimeout(() => {
        late = true;
        reject(caseBusy());
      }, WAIT_MS_MAX);
      const tail = before.then(async () => {
        clearTimeout(patience);
        if (late) return;
        try {
          resolve(await work());
        } catch (error) {
          reject(error as Error);
        }
      });
      this.tails.set(key, tail);
      void tail.then(() => {
        if (this.tails.get(key) === tail) this.tails.delete(key);
      });
    });
  }
}
