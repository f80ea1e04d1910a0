import type { ItemState } from '../api/overview';
import type { Tone } from './Bar';

/** The states of a plan's items, as bars show them: what is done first. */
export const STATE_TONES: [ItemState, Tone][] = [
  ['done', 'well'],
  ['open', 'even'],
  ['late', 'late'],
  ['untracked', 'still'],
];
