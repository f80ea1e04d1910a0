/**
 * A session may end while somebody types. The call that met it waits here until they have signed in
 * again in a dialog over the page, and then goes out once more as it was.
 */
let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((listener) => listener());

export function signInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    tell();
  });
}

export function signedInAgain(signedIn: boolean): void {
  const answered = waiting;
  waiting = [];
  for (const resolve of answered) resolve(signedIn);
  tell();
}

export const isWaiting = (): boolean => waiting.length > 0;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
