/** The instants from which every path is walked; each puts other days off between the deadlines. */
export const STARTS = {
  ordinary: {
    at: '2026-06-01T08:00:00.000+07:00',
    why: 'an ordinary Monday; no day off but weekends until 31 August',
  },
  tet: {
    at: '2026-02-13T08:00:00.000+07:00',
    why: 'the Friday before Tết: 16 to 20 February are holidays, so nine days in a row are off',
  },
  'make-up-saturday': {
    at: '2026-08-21T08:00:00.000+07:00',
    why: 'the Friday before Saturday 22 August, worked in exchange for Monday 31 August; 1 and 2 September are holidays',
  },
  'year-end': {
    // 2025 rather than 2026: the days off of 2027 are not confirmed, those of January 2026 are.
    at: '2025-12-31T08:00:00.000+07:00',
    why: '31 December: 1 January is a holiday, 2 January off in exchange for Saturday 10 January, and every period of a year ends today',
  },
} as const;

export type StartName = keyof typeof STARTS;
