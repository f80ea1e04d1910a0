import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, TaskInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

const TITLE_CHARACTERS_MAX = 160;

export default defineProcess({
  key: 'plan-task',
  version: 1,
  codePrefix: 'KH',
  machine,
  input: TaskInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'laterThanDue',
    'clockCanStart',
    'everyProductAnswered',
    'intoAnother',
    'inCurrentPeriod',
    'forPastPeriod',
  ],
  // The item's ref names its plan; a living copy says which year it is for.
  title: ({ itemRef, content, livingCopy, year }) => ({
    vi: `${itemRef}${livingCopy ? ` (bản sống ${year})` : ''}: ${brief(content)}`,
    en: `${itemRef}${livingCopy ? ` (living copy ${year})` : ''}: ${brief(content)}`,
  }),
  fixtures,
});

function brief(content: string): string {
  const line = content.replace(/\s+/g, ' ').trim();
  return line.length > TITLE_CHARACTERS_MAX ? `${line.slice(0, TITLE_CHARACTERS_MAX - 1)}…` : line;
}
