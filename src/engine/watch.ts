/** Told of what happens, for figures: it changes nothing and throws nothing. */
export interface Watch {
  /** An act was answered. @param process null where it opened nothing. */
  sent(process: string | null, outcome: 'taken' | 'refused'): void;
  /** A transaction was written, with so many acts in it. */
  committed(acts: number, ms: number): void;
  /** A timer was fired, so long after its instant. */
  fired(lateMs: number): void;
  /** A notice was left so: delivered, pending (it is tried again), parked or withdrawn. */
  noticed(kind: string, status: string): void;
}

export const UNWATCHED: Watch = {
  sent: () => {},
  committed: () => {},
  fired: () => {},
  noticed: () => {},
};
