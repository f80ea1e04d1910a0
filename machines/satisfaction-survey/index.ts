import { defineProcess } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, SurveyInput, systemEvents } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

export default defineProcess({
  key: 'satisfaction-survey',
  version: 1,
  codePrefix: 'KSHL',
  machine,
  input: SurveyInput,
  events,
  systemEvents,
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: ['satisfied'],
  title: ({ dossierCode, openedOn }) => ({
    vi: dossierCode ? `Đánh giá hồ sơ ${dossierCode}` : `Đánh giá ngày ${openedOn}`,
    en: dossierCode ? `Survey on dossier ${dossierCode}` : `Survey of ${openedOn}`,
  }),
  startsOn: (input) => input.openedOn,
  parameters: { responseDays: 15, satisfiedFrom: 3 },
  fixtures,
});
