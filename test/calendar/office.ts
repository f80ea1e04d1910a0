import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkingCalendar, type CalendarData } from '../../src/calendar/working-calendar.js';

/** The calendar as the office has confirmed it, read from the project's own data. */
export const data = JSON.parse(
  readFileSync(join(__dirname, '../../data/calendar.json'), 'utf8'),
) as CalendarData;

export const office = new WorkingCalendar(data);
