import { useSyncExternalStore } from 'react';

/**
 * A value that the browser keeps for this person (localStorage), seen alike by every part of the screens.
 * Where the browser keeps nothing it lives as long as the page.
 */
export interface Kept<T> {
  get(): T;
  set(value: T): void;
  /** Another tab may have set it since: who changes a part of it first looks what stands there. */
  reread(): void;
  subscribe(listener: () => void): () => void;
}

const PREFIX = 'dung-han:';

export function kept<T>(name: string, initial: T): Kept<T> {
  const listeners = new Set<() => void>();
  let value = read(name, initial);
  const take = (next: T): void => {
    value = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => value,
    set: (next) => {
      write(name, next);
      take(next);
    },
    reread: () => take(read(name, value)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One that every tab changes, and sees changed by the others. */
export function shared<T>(name: string, initial: T): Kept<T> {
  const one = kept(name, initial);
  window.addEventListener('storage', ({ key }) => {
    if (key === PREFIX + name) one.reread();
  });
  return one;
}

export function useKept<T>(one: Kept<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(one.subscribe, one.get), one.set];
}

export function read<T>(name: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

/** Null removes it. */
export function write(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Private browsing or a full store: what is typed still stands on the screen.
  }
}

/** Everything that is kept under names that begin so. */
export function removeAll(beginning: string): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX + beginning)) localStorage.removeItem(name);
    }
  } catch {
    // Nothing is kept, so nothing is left.
  }
}
