import { defineProcess, type Schedule, type SchedulePeriod } from '../process.js';
import { access } from './access.js';
import { deadlines } from './deadlines.js';
import { events, ReportingInput } from './events.js';
import { fixtures } from './fixtures.js';
import { en } from './labels.en.js';
import { vi } from './labels.vi.js';
import { law } from './law.js';
import { machine } from './machine.js';

const SUBJECT =
  'Kết quả kiểm soát thủ tục hành chính, cơ chế một cửa, một cửa liên thông và thủ tục hành chính điện tử';

/** Every period of Decree 09/2019 begins on the 15th of the month before it and ends on a 14th. */
const fromThe15th = (
  key: string,
  every: Schedule['every'],
  kind: string,
): Omit<Schedule, 'label'> => ({
  key,
  every,
  begins: { months: -1, day: 15 },
  opens: 'after',
  law: 'period',
  input: ({ from, to }: SchedulePeriod) => ({
    kind,
    periodFrom: from,
    periodTo: to,
    subject: SUBJECT,
  }),
});

export default defineProcess({
  key: 'periodic-reporting',
  version: 1,
  codePrefix: 'BCDK',
  machine,
  input: ReportingInput,
  events,
  systemEvents: {},
  deadlines,
  access,
  law,
  labels: { vi, en },
  payloadGuards: [
    'daysInOrder',
    'lastReport',
    'reportAwaited',
    'reportIn',
    'absenteesNamed',
    'newDay',
  ],
  title: ({ subject, periodFrom, periodTo }) => ({
    vi: `Báo cáo kỳ ${periodFrom} đến ${periodTo}: ${subject}`,
    en: `Report for ${periodFrom} to ${periodTo}: ${subject}`,
  }),
  schedules: [
    {
      ...fromThe15th('monthly', 'month', 'MONTHLY'),
      label: { vi: 'Báo cáo tháng', en: 'Monthly report' },
    },
    {
      ...fromThe15th('quarterly', 'quarter', 'QUARTERLY'),
      label: { vi: 'Báo cáo quý', en: 'Quarterly report' },
    },
    {
      ...fromThe15th('yearly', 'year', 'YEARLY'),
      label: { vi: 'Báo cáo năm', en: 'Yearly report' },
    },
  ],
  fixtures,
});
