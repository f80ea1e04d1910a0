import type { Store } from '../storage/store.js';
import { notWritten } from './committer.js';

/**
 * The readable codes of cases: PAKN-2026-000123. Cases opened at the same moment reserve their numbers
 * together. A number whose case was then not written stays unused; nothing is ever renumbered.
 */
export class CaseCodes {
  private readonly waiting = new Map<string, ((number: number | Error) => void)[]>();

  constructor(private readonly store: Store) {}

  async next(prefix: string, year: string): Promise<string> {
    const number = await this.number(`${prefix}-${year}`);
    return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
  }

  private number(name: string): Promise<number> {
    return new Promise((give, fail) => {
      const settle = (number: number | Error): void =>
        number instanceof Error ? fail(number) : give(number);
      const others = this.waiting.get(name);
      if (others) others.push(settle);
      else {
        this.waiting.set(name, [settle]);
        setImmediate(() => void this.reserve(name));
      }
    });
  }

  private async reserve(name: string): Promise<void> {
    const waiting = this.waiting.get(name)!;
    this.waiting.delete(name);
    try {
      const first = await this.store.reserve(name, waiting.length);
      waiting.forEach((settle, i) => settle(first + i));
    } catch (error) {
      for (const settle of waiting) settle(notWritten(error));
    }
  }
}
