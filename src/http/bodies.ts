import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject } from 'class-validator';
import { Code, Count, DayField, FreeText, Optional } from '../../machines/fields.js';
import type { JsonObject } from '../../machines/process.js';

export const mustBeObject = {
  message: 'phải là một đối tượng',
  context: { vi: 'phải là một đối tượng', en: 'must be an object' },
};

/** In whose name an act is done. A sandbox asker may leave them out. */
export class InName {
  @ApiPropertyOptional({
    description: 'The unit acted for (data/units.json).',
    example: 'ct-dost-office',
  })
  @Optional()
  @Code()
  unit?: string;

  @ApiPropertyOptional({
    description: 'The role acted in (data/roles.json).',
    example: 'petition-officer',
  })
  @Optional()
  @Code()
  role?: string;
}

export class OpenBody extends InName {
  @ApiProperty({ example: 'feedback-petition' })
  @Code()
  process!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As the process asks for.',
  })
  @IsObject(mustBeObject)
  input!: JsonObject;
}

export class SendBody extends InName {
  @ApiProperty({ example: 'CLASSIFY_START' })
  @Code()
  type!: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @Optional()
  @IsObject(mustBeObject)
  payload?: JsonObject;

  @ApiPropertyOptional({
    description: 'The day it happened, when that was before today.',
    format: 'date',
  })
  @Optional()
  @DayField()
  occurredOn?: string;

  @ApiPropertyOptional({ description: 'Why it is recorded later; needed with an earlier day.' })
  @Optional()
  @FreeText({ max: 1000 })
  reason?: string;

  @ApiPropertyOptional({
    description: 'The sequence number last seen; another one refuses the event.',
  })
  @Optional()
  @Count({ min: 1 })
  seq?: number;
}

export const NOTES = ['COMMENT', 'ASSIGN', 'HAND_OVER', 'REMIND'] as const;

export class NoteBody extends InName {
  @ApiProperty({ enum: NOTES })
  @IsIn(NOTES, {
    message: `phải là ${NOTES.join(', ')}`,
    context: { vi: `phải là ${NOTES.join(', ')}`, en: `must be one of ${NOTES.join(', ')}` },
  })
  type!: (typeof NOTES)[number];

  @ApiPropertyOptional({
    description: 'The text of a comment, the reason of a hand-over, the words of a reminder.',
  })
  @Optional()
  @FreeText()
  text?: string;

  @ApiPropertyOptional({
    description:
      'Who is to do the work, or is reminded. Left out: ASSIGN and HAND_OVER leave the case unassigned, ' +
      'REMIND goes to whoever has it.',
  })
  @Optional()
  @Code()
  assignee?: string;

  @ApiPropertyOptional({
    description: 'The unit that the case is handed over to, or that is reminded; of its authority.',
  })
  @Optional()
  @Code()
  toUnit?: string;
}

export class MigrateBody extends InName {
  @ApiProperty({ description: 'The version that the cases are to run by.', example: 2 })
  @Count({ min: 1 })
  to!: number;

  @ApiPropertyOptional({ description: 'Left out or false: rehearse, and write nothing.' })
  @Optional()
  @IsBoolean({
    message: 'phải là true hoặc false',
    context: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  })
  apply?: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'states: a state’s path → its path in the new version (a list for several regions); ' +
      'context: fields that get a value; drop: fields that go.',
  })
  @Optional()
  @IsObject(mustBeObject)
  map?: JsonObject;
}

export class RetryBody {
  @ApiPropertyOptional({ description: 'The id of a case; left out, the notices of all.' })
  @Optional()
  @Code()
  case?: string;
}

export class ImportBody {
  @ApiPropertyOptional({
    description: 'A living copy for this year; left out, the plans as history.',
  })
  @Optional()
  @Count({ min: 2018, max: 2100 })
  year?: number;
}
