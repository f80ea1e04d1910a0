/** What a run counted, and what it found wrong. */
export class Tally {
  readonly counts: { [what: string]: number } = {};
  readonly findings: string[] = [];
  slowestMs = 0;

  count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  /** Something that must never happen. */
  find(finding: string): void {
    this.findings.push(finding);
  }

  took(ms: number): void {
    this.slowestMs = Math.max(this.slowestMs, Math.round(ms));
  }
}
