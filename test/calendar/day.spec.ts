import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  endOfDay,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  isDay,
  parseInstant,
  startOfDay,
  toOffsetIso,
  weekday,
} from '../../src/calendar/day.js';

describe('a day', () => {
  it('is a real date in four, two and two digits', () => {
    for (const text of ['2026-06-01', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31']) {
      expect(isDay(text)).toBe(true);
    }
  });

  // prettier-ignore
  it.each([
    '2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00',
    '2026-01-32', '0999-12-31', '0026-01-01', '2026-1-1', '26-01-01', '20260101', '2026/01/01',
    '2026-01-01 ', ' 2026-01-01', '2026-01-01T00:00', '2026-01-0१', '-026-01-01', '+026-01-01',
    '2026-01-1.', '2026-0x-01', '', 'tomorrow',
  ])('is not %p', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => endOfDay(text)).toThrow(RangeError);
    expect(() => endOfMonth(text)).toThrow(RangeError);
  });

  it.each([null, undefined, 20260101, {}, ['2026-01-01'], new Date(0)])(
    'is not the value %p either',
    (value) => {
      expect(isDay(value as unknown as string)).toBe(false);
      expect(() => dayNumber(value as unknown as string)).toThrow(RangeError);
    },
  );

  it('adds and subtracts over months, leap days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2026-06-01', 0)).toBe('2026-06-01');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2024-12-31', '2024-01-01')).toBe(-365);
  });

  it('refuses to leave the four-digit years or to add a part of a day', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', NaN)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', Infinity)).toThrow(RangeError);
  });

  it('agrees with Date for every day of the years 1899–2101', () => {
    let day = '1899-01-01';
    const last = dayNumber('2101-12-31');
    for (let number = dayNumber(day); number <= last; number += 1) {
      const date = new Date(number * 86_400_000);
      const expected = date.toISOString().slice(0, 10);
      if (day !== expected || weekday(day) !== date.getUTCDay() || dayFromNumber(number) !== day) {
        throw new Error(`${day} is not ${expected}`);
      }
      day = addDays(day, 1);
    }
    expect(day).toBe('2102-01-01');
  });

  it('begins and ends at midnight in Vietnam', () => {
    expect(startOfDay('2026-06-22')).toBe(Date.parse('2026-06-21T17:00:00Z'));
    expect(endOfDay('2026-06-22')).toBe(Date.parse('2026-06-22T17:00:00Z'));
    expect(endOfDay('2026-12-31')).toBe(startOfDay('2027-01-01'));
    expect(dayOf(startOfDay('2026-06-22'))).toBe('2026-06-22');
    expect(dayOf(startOfDay('2026-06-22') - 1)).toBe('2026-06-21');
    expect(dayOf(endOfDay('2026-06-22') - 1)).toBe('2026-06-22');
    expect(dayOf(-1)).toBe('1970-01-01');
    expect(dayOf(startOfDay('1969-12-31'))).toBe('1969-12-31');
  });

  it('refuses an instant that is no number', () => {
    expect(() => dayOf(NaN)).toThrow(RangeError);
    expect(() => dayOf(Infinity)).toThrow(RangeError);
    expect(() => toOffsetIso(NaN)).toThrow(RangeError);
    expect(() => toOffsetIso(8.64e15)).toThrow(RangeError);
  });

  it.each([
    ['2026-02-10', '2026-02-28', '2026-03-31', '2026-12-31'],
    ['2024-02-29', '2024-02-29', '2024-03-31', '2024-12-31'],
    ['2100-02-01', '2100-02-28', '2100-03-31', '2100-12-31'],
    ['2000-02-01', '2000-02-29', '2000-03-31', '2000-12-31'],
    ['2026-04-30', '2026-04-30', '2026-06-30', '2026-12-31'],
    ['2026-07-31', '2026-07-31', '2026-09-30', '2026-12-31'],
    ['2026-12-31', '2026-12-31', '2026-12-31', '2026-12-31'],
  ])(
    '%s ends its month on %s, its quarter on %s and its year on %s',
    (day, month, quarter, year) => {
      expect(endOfMonth(day)).toBe(month);
      expect(endOfQuarter(day)).toBe(quarter);
      expect(endOfYear(day)).toBe(year);
    },
  );
});

describe('an instant as text', () => {
  it('is written with the offset of Vietnam', () => {
    expect(toOffsetIso(endOfDay('2026-06-21'))).toBe('2026-06-22T00:00:00.000+07:00');
    expect(toOffsetIso(0)).toBe('1970-01-01T07:00:00.000+07:00');
    expect(toOffsetIso(-1)).toBe('1970-01-01T06:59:59.999+07:00');
    expect(toOffsetIso(Date.parse('2026-12-31T16:59:59.007Z'))).toBe(
      '2026-12-31T23:59:59.007+07:00',
    );
    expect(toOffsetIso(1.9)).toBe('1970-01-01T07:00:00.001+07:00');
  });

  it('comes back as the same instant', () => {
    for (const ms of [0, -1, 1, 999, 1_782_061_200_000, -62_000_000_123, 253_402_275_599_999]) {
      expect(parseInstant(toOffsetIso(ms))).toBe(ms);
      expect(Date.parse(toOffsetIso(ms))).toBe(ms);
    }
  });

  // prettier-ignore
  it.each([
    '2026-06-22T00:00:00.000+07:00', '2026-06-21T17:00:00Z', '2026-06-21T17:00Z',
    '2026-06-21T17:00:00.5Z', '2024-02-29T23:59:59.999-12:00', '2026-06-21T17:00:00+14:00',
    '2026-06-21T17:00:00+00:00', '2026-06-21T11:30:00-05:30',
  ])('is read from %s', (text) => {
    expect(parseInstant(text)).toBe(Date.parse(text));
  });

  it('is cut off at the millisecond and never rounded into the next day', () => {
    expect(parseInstant('2026-06-21T23:59:59.999999999+07:00')).toBe(endOfDay('2026-06-21') - 1);
    expect(parseInstant('1970-01-01T00:00:00.0019Z')).toBe(1);
  });

  // prettier-ignore
  it.each([
    // no offset: whose midnight would it be?
    '2026-06-22', '2026-06-22T00:00:00', '2026-06-22T00:00:00.000', '2026-06-22 00:00:00+07:00',
    // no such day or hour
    
    '2026-02-30T00:00:00Z', '2026-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-00-01T00:00:00Z',
    '2026-06-22T24:00:00Z', '2026-06-22T23:60:00Z', '2026-06-22T23:59:60Z', '0000-01-01T00:00:00Z',
    // no such offset
    '2026-06-22T00:00:00+14:01', '2026-06-22T00:00:00+99:00', '2026-06-22T00:00:00+07:60',
    '2026-06-22T00:00:00-00:00', '2026-06-22T00:00:00+7:00', '2026-06-22T00:00:00+0700',
    '2026-06-22T00:00:00+07', '2026-06-22T00:00:00Z+07:00', '2026-06-22T00:00:00ZZ',
    '2026-06-22T00:00:00 07:00', '2026-06-22T00:00:00−07:00',
    // another notation
    '2026-06-22t00:00:00Z', '2026-06-22T00:00:00z', '20260622T000000Z', '2026-W26-1T00:00:00Z',
    '2026-173T00:00:00Z', '+002026-06-22T00:00:00Z', '-002026-06-22T00:00:00Z', '1782061200000',
    '2026-06-22T00:00:00,5Z', '2026-06-22T00:00:00.Z', '2026-06-22T00:00:00.1234567890Z',
    '2026-06-22T0:00:00Z', '2026-06-22T00Z', 'Mon, 22 Jun 2026 00:00:00 GMT', '22/06/2026', 'now',
    // something around or inside it
    
    ' 2026-06-22T00:00:00Z', '2026-06-22T00:00:00Z ', '2026-06-22T00:00:00Z\n', '\u00002026-06-22',
    '2026-06-22T00:00:00Z\u0000', '２０２６-06-22T00:00:00Z', '2026-06-22T00:00:0١Z', '',
    '2026-06-22T00:00:00Z;DROP', `2026-06-22T00:00:00.${'0'.repeat(100_000)}Z`, 'T'.repeat(100_000),
  ])('is not read from %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('is not read from what is no text', () => {
    for (const value of [
      null,
      undefined,
      0,
      NaN,
      true,
      {},
      [],
      new Date(0),
      ['2026-06-22T00:00Z'],
    ]) {
      expect(parseInstant(value as unknown as string)).toBeNull();
    }
  });
});
