import type { Sureness, Text } from '../api/types';

export interface Provision {
  source: string;
  quote: string;
  vi?: string | null;
  en: string;
  sureness: Sureness;
}

/** What is read of a provision: its words as printed; where none are, what stands in their place. */
export function wordsOf({ source, quote, vi, en }: Omit<Provision, 'sureness'>): Text {
  return { vi: quote ? `“${quote}”` : (vi ?? source), en };
}
