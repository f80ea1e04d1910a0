/**
 * Calls `tick` again and again: at once when woken, else after `pollMs`. Tests call tick() themselves
 * and never start it.
 */
export class Loop {
  private running = false;
  private wakeUp: (() => void) | null = null;
  private woken = false;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly pollMs: number,
    private readonly tick: () => Promise<unknown>,
  ) {}

  start(onError: (error: unknown) => void): void {
    this.running = true;
    this.ended = this.run(onError);
  }

  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await this.ended;
  }

  private async run(onError: (error: unknown) => void): Promise<void> {
    while (this.running) {
      this.woken = false;
      try {
        await this.tick();
      } catch (error) {
        onError(error);
      }
      if (this.running && !this.woken) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resume) => {
      const timeout = setTimeout(resume, this.pollMs);
      this.wakeUp = () => {
        clearTimeout(timeout);
        resume();
      };
    });
  }
}
