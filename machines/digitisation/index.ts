import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { DigitisationInput, events, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'digitisation',
  version: 1,
  codePrefix: 'SHHS',
  machine,
  input: DigitisationInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['validCopyOfOwner', 'everyFieldFilled', 'certificateValid'],
  title: ({ documentType, dossierCode }) => ({
    vi: `Số hóa ${documentType}${dossierCode ? `, hồ sơ ${dossierCode}` : ''}`,
    en: `Digitisation of ${documentType}${dossierCode ? `, dossier ${dossierCode}` : ''}`,
  }),
  startsOn: (input) => input.receivedOn,
  fixtures,
});
