import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, ServiceInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine, type Service } from './machine.js';

export default defineProcess({
  key: 'online-service-restructuring',
  version: 2,
  codePrefix: 'TCDV',
  machine,
  input: ServiceInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['procedureInForce', 'ofThisRound'],
  title: (input) => ({
    vi: `Dịch vụ công trực tuyến: ${input.procedureCode} ${input.procedureName}`,
    en: `Online service: ${input.procedureCode} ${input.procedureName}`,
  }),
  // A procedure can be abolished between its nomination and the day its service goes live.
  reads: (event, _payload, context: Service) =>
    event === 'ELIGIBLE' || event === 'GO_LIVE' ? [context.procedureCode] : [],
  fixtures,
});
