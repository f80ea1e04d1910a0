/** The only reader of the clock. Everything else gets the time as an argument. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export class SystemClock implements Clock {
  private offsetMs = 0;

  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Where several nodes share a database, its clock decides what is due, whatever a node's own says. */
  follow(theirNow: number): void {
    this.offsetMs = theirNow - Date.now();
  }
}

/** The sandbox's clock: it stands still until it is moved forward. */
export class VirtualClock implements Clock {
  constructor(private instant: number) {}

  now(): number {
    return this.instant;
  }

  moveTo(instant: number): void {
    if (instant < this.instant) throw new RangeError('A clock is only moved forward.');
    this.instant = instant;
  }

  reset(instant: number): void {
    this.instant = instant;
  }
}

/** Stands still while a history is told under it, and then goes on with the real time. */
export class HistoryClock extends VirtualClock {
  private real: SystemClock | null = null;

  override now(): number {
    return this.real ? this.real.now() : super.now();
  }

  /** From the instant at which it stands. */
  goOn(): void {
    const instant = super.now();
    this.real = new SystemClock();
    this.real.follow(instant);
  }
}
