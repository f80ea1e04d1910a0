import type { Laws } from '../../../../machines/process.js';

export const law = {
  period: {
    source: 'Quy tắc của quy trình (schedules)',
    quote: '',
    vi: 'Theo quy tắc của quy trình; căn cứ được nêu tại đó.',
    en: 'The rule of the process; its law is named there.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} as const satisfies Laws;
