import { days } from '../calendar/days.js';
export const folder = days;
