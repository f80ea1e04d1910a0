/** Work on one key is done one piece after another, on different keys at the same time. */
export class Turns {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(
    private readonly waitMsMax: number,
    /** What is told to work whose turn did not come in time; it is not begun then. */
    private readonly tooLate: () => Error,
  ) {}

  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    return new Promise<T>((resolve, reject) => {
      let late = false;
      const patience = setTimeout(() => {
        late = true;
        reject(this.tooLate());
      }, this.waitMsMax);
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
