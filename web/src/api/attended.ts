/** Long enough to read a page; what the screens read by themselves after that is nobody's asking. */
const ATTENDED_MS = 60_000;

let lastAt = performance.now();

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll']) {
  const seen = (): void => void (lastAt = performance.now());
  addEventListener(kind, seen, { capture: true, passive: true });
}

/** Whether nobody has moved a hand of late: the lists of an open tab are read again all the same. */
export const isUnattended = (): boolean => performance.now() - lastAt > ATTENDED_MS;
