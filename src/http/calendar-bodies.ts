import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import {
  Code,
  Count,
  DayField,
  Flag,
  ListOf,
  OneOf,
  Optional,
  Part,
} from '../../machines/fields.js';
import { CALENDAR_YEAR_MAX, CALENDAR_YEAR_MIN, type CalendarChange } from '../calendar/changes.js';
import { unprocessable } from '../engine/problem.js';
import { InName, mustBeObject } from './bodies.js';

const KINDS = ['day-off', 'swap', 'remove', 'confirm'] as const;
const WHAT =
  'day-off (ngày nghỉ): on, name. swap (hoán đổi): off and work, both. remove (bỏ mục ghi sai): on. confirm (xác nhận năm): year.';

export class NoticeBody {
  @ApiProperty({ description: 'Số thông báo / its number.', example: '9441/TB-BNV' })
  @Code()
  number!: string;

  @ApiProperty({ description: 'Its day.', format: 'date' })
  @DayField()
  on!: string;
}

export class CalendarChangeBody {
  @ApiProperty({ enum: KINDS, description: WHAT })
  @OneOf(KINDS)
  kind!: (typeof KINDS)[number];

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @DayField()
  on?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The working day that is off.' })
  @Optional()
  @DayField()
  off?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The weekend day worked for it.' })
  @Optional()
  @DayField()
  work?: string;

  @ApiPropertyOptional({ example: 'Tết Nguyên đán – 29 Chạp' })
  @Optional()
  @Code()
  name?: string;

  @ApiPropertyOptional()
  @Optional()
  @Code()
  nameEn?: string;

  @ApiPropertyOptional({ description: 'Nghỉ bù: in place of a holiday on a weekend.' })
  @Optional()
  @Flag()
  compensatory?: boolean;

  @ApiPropertyOptional({ example: 2027 })
  @Optional()
  @Count({ min: CALENDAR_YEAR_MIN, max: CALENDAR_YEAR_MAX })
  year?: number;

  @ApiPropertyOptional({ description: 'Left out: true.' })
  @Optional()
  @Flag()
  confirmed?: boolean;
}

const CHANGES_MAX = 100;

export class CalendarPreviewBody extends InName {
  @ApiProperty({ type: [CalendarChangeBody] })
  @ListOf(() => CalendarChangeBody, { min: 1, max: CHANGES_MAX })
  changes!: CalendarChangeBody[];

  @ApiPropertyOptional({ type: NoticeBody })
  @Optional()
  @IsObject(mustBeObject)
  @Part(() => NoticeBody)
  notice?: NoticeBody;
}

export class CalendarChangesBody extends InName {
  @ApiProperty({ type: [CalendarChangeBody] })
  @ListOf(() => CalendarChangeBody, { min: 1, max: CHANGES_MAX })
  changes!: CalendarChangeBody[];

  @ApiProperty({ type: NoticeBody, description: 'The document that says so.' })
  @IsObject(mustBeObject)
  @Part(() => NoticeBody)
  notice!: NoticeBody;

  @ApiPropertyOptional({ description: 'Left out or false: a preview, and nothing is written.' })
  @Optional()
  @Flag()
  apply?: boolean;
}

export class SourceBody {
  @ApiProperty({ description: 'The document that sets it.' })
  @Code(500)
  document!: string;

  @ApiPropertyOptional({ description: 'Its words.' })
  @Optional()
  @Code(2000)
  quote?: string;
}

export class ParameterBody extends InName {
  @ApiProperty({ example: 'cantho' })
  @Code()
  authority!: string;

  @ApiProperty({ example: 'feedback-petition', description: "'*': for every process." })
  @Code()
  process!: string;

  @ApiProperty({ example: 'handlingDays' })
  @Code()
  parameter!: string;

  @ApiProperty({ example: 20 })
  @Count()
  value!: number;

  @ApiProperty({ type: SourceBody })
  @IsObject(mustBeObject)
  @Part(() => SourceBody)
  source!: SourceBody;

  @ApiPropertyOptional({ format: 'date', description: 'The first day it counts; left out: today.' })
  @Optional()
  @DayField()
  from?: string;

  @ApiPropertyOptional({
    description:
      'Whether deadlines that run already are counted by it too. Left out: they keep theirs.',
  })
  @Optional()
  @Flag()
  openCases?: boolean;

  @ApiPropertyOptional({ description: 'Left out or false: a preview, and nothing is written.' })
  @Optional()
  @Flag()
  apply?: boolean;
}

/** What each kind needs, and what it may have beside that. */
const FIELDS: {
  [K in CalendarChangeBody['kind']]: { needs: readonly Field[]; may: readonly Field[] };
} = {
  'day-off': { needs: ['on', 'name'], may: ['nameEn', 'compensatory'] },
  swap: { needs: ['off', 'work'], may: ['name', 'nameEn'] },
  remove: { needs: ['on'], may: [] },
  confirm: { needs: ['year'], may: ['confirmed'] },
};
type Field = Exclude<keyof CalendarChangeBody, 'kind'>;

/** @throws Problem 422 that names what is missing, or what the kind would leave unused. */
export function calendarChange(body: CalendarChangeBody, index: number): CalendarChange {
  const { kind, ...given } = body;
  const { needs, may } = FIELDS[kind];
  const missing = needs.find((field) => given[field] === undefined);
  const names = Object.keys(given) as Field[];
  const stray = names.find((field) => !needs.includes(field) && !may.includes(field));
  if (missing ?? stray) {
    const has = [...needs, ...may.map((field) => `[${field}]`)].join(', ');
    throw unprocessable(
      'change-not-whole',
      `Thay đổi thứ ${index + 1} (${kind}) ${missing ? `thiếu '${missing}'` : `không có trường '${stray}'`}; chưa có gì được ghi. Các trường: ${has}.`,
      `Change ${index + 1} (${kind}) ${missing ? `lacks '${missing}'` : `has no field '${stray}'`}; nothing was written. Its fields: ${has}.`,
      { change: index + 1 },
    );
  }
  if (kind === 'confirm') return { kind, year: given.year!, confirmed: given.confirmed ?? true };
  return { kind, ...given } as CalendarChange;
}
