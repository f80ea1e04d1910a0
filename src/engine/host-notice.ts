import type { Notice } from '../../machines/process.js';

/**
 * What only the host's own schedule says: the case of a period is to be opened, as of the instant at
 * which its day was over. Its input is the process's word, asked for when the notice is delivered.
 */
export interface OpenPeriod {
  type: 'open-period';
  process: string;
  schedule: string;
  /** The period's name, by which there is one case of it. */
  key: string;
  from: string;
  to: string;
  office: string;
  at: string;
}

export type HostNotice = Notice | OpenPeriod;

/** Whether a notice of this kind opens a case under the one that gives it. */
export function opensCase(kind: string): boolean {
  return kind === 'open-case' || kind === 'open-period';
}

/** The host's own process: a schedule of one process at one authority. */
export const SCHEDULE_PROCESS = 'schedule';
