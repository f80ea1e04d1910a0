/** The one place of the screens that reads the clock; days are those of Việt Nam. */
const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

export const now = (): number => Date.now();

/** Today in Việt Nam, 'YYYY-MM-DD', wherever the browser stands. */
export const realToday = (): string => dayInVietnam.format(now());
