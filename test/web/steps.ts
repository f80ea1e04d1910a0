/** The steps of a journey, each a test. Where one fails those after it have nothing to stand on, and say so. */
export function steps(): (what: string, work: () => Promise<void>) => void {
  let failed: string | null = null;
  return (what, work) =>
    it(what, async () => {
      if (failed) throw new Error(`Not walked, since this failed before: ${failed}`);
      failed = what;
      await work();
      failed = null;
    });
}
