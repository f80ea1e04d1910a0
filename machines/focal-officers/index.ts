import { defineProcess, type JsonObject } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, FocalChangeInput, systemEvents, type Propose } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'focal-officers',
  version: 1,
  codePrefix: 'CBDM',
  machine,
  input: FocalChangeInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['anotherPerson'],
  title: (input) => ({
    vi: `Thay đổi cán bộ đầu mối: ${input.unitCode}`,
    en: `Change of focal officer: ${input.unitCode}`,
  }),
  startsOn: (input) => input.changedOn,
  derive: (event, payload: Propose): JsonObject =>
    event === 'PROPOSE' || event === 'RESUBMIT'
      ? { samePerson: named(payload.outgoing) === named(payload.incoming) }
      : {},
  // How many focal officers a unit has at least; no document at hand prints the number.
  parameters: { officersMin: 1 },
  fixtures,
});

/** Capitals and spaces make no other person. */
function named(name: string | undefined): string {
  return (name ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');
}
