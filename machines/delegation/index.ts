import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { DelegationInput, events, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'delegation',
  version: 1,
  codePrefix: 'PCUQ',
  machine,
  input: DelegationInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['termIsSound', 'alreadyInForce', 'yearInForce'],
  title: ({ delegatingUnit, procedures }) => ({
    vi: `Phân cấp, ủy quyền của ${delegatingUnit}: ${procedures.length} thủ tục`,
    en: `Delegation by ${delegatingUnit}: ${procedures.length} procedures`,
  }),
  fixtures,
});
