/** Work on one key is done one piece after another, on different keys at the same time. */
export class Turns {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(
    private readonly waitMsMax: number,
    /** What is told to work whose turn did not come in time; it is not begun then. */
    private readonly tooLate: () => Error,
  ) {}

  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key);
    // Mostly nobody is at work on it, and then no clock need be set.
    const done = (before ? this.wait(before) : Promise.resolve()).then(work);
    const settled = done.then(nothing, nothing);
    // Who comes next waits for those before, too, where this one did not.
    const tail = before ? before.then(() => settled) : settled;
    this.tails.set(key, tail);
    void tail.then(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    return done;
  }

  private wait(before: Promise<unknown>): Promise<void> {
    return new Promise((goOn, giveUp) => {
      const patience = setTimeout(() => giveUp(this.tooLate()), this.waitMsMax);
      void before.then(() => {
        clearTimeout(patience);
        goOn();
      });
    });
  }
}

function nothing(): void {}
