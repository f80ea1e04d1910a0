import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Code, Codes, DayField, OneOf, Optional, Personal } from '../../machines/fields.js';
import { MANDATE_KINDS, type MandateKind } from '../people/mandates.js';

/** The forms of what is administered. */

export class PersonBody {
  @ApiProperty({ description: 'The name of the account; it stands in the log.', example: 'an.nv' })
  @Code(64)
  name!: string;

  @ApiProperty({ example: 'Nguyễn Văn An' })
  @Personal()
  fullName!: string;

  @ApiPropertyOptional()
  @Optional()
  @Personal()
  email?: string;

  @ApiPropertyOptional({ enum: ['person', 'machine'], description: 'A machine only has tokens.' })
  @Optional()
  @OneOf(['person', 'machine'])
  kind?: 'person' | 'machine';
}

export class PersonChangeBody {
  @ApiPropertyOptional()
  @Optional()
  @Personal()
  fullName?: string;

  @ApiPropertyOptional({ nullable: true })
  @Optional()
  @Personal()
  email?: string | null;
}

export class HoldingBody {
  @ApiProperty({ example: 'specialist' })
  @Code()
  role!: string;

  @ApiProperty({ example: 'ct-dost-office' })
  @Code()
  unit!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The first day; left out: today.' })
  @Optional()
  @DayField()
  validFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day; left out: open.' })
  @Optional()
  @DayField()
  validTo?: string;

  @ApiPropertyOptional({ description: 'The number of the decision that appoints.' })
  @Optional()
  @Code()
  decision?: string;
}

export class HoldingEndBody {
  @ApiPropertyOptional({ format: 'date', description: 'The last day; left out: it ends at once.' })
  @Optional()
  @DayField()
  validTo?: string;
}

export class InvitationBody {
  @ApiProperty({ description: 'What comes after # in the invitation link.' })
  @Code()
  secret!: string;

  @ApiProperty()
  @Personal()
  password!: string;
}

class NamesBody {
  @ApiProperty()
  @Code()
  name!: string;

  @ApiProperty()
  @Code()
  nameEn!: string;
}

export class RoleBody extends NamesBody {
  @ApiProperty({ example: 'deputy-head' })
  @Code(64)
  slug!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The first day; left out: today.' })
  @Optional()
  @DayField()
  validFrom?: string;
}

export class UnitBody extends RoleBody {
  @ApiProperty({ description: 'Levels are data: commune, province, department …' })
  @Code(64)
  level!: string;

  @ApiPropertyOptional({ description: 'The unit directly above; left out: none.' })
  @Optional()
  @Code()
  parent?: string;

  @ApiPropertyOptional({ description: 'Left out: that of the unit above.' })
  @Optional()
  @Code()
  authority?: string;
}

export class NamesChangeBody {
  @ApiPropertyOptional()
  @Optional()
  @Code()
  name?: string;

  @ApiPropertyOptional()
  @Optional()
  @Code()
  nameEn?: string;
}

export class UnitChangeBody extends NamesChangeBody {
  @ApiPropertyOptional()
  @Optional()
  @Code(64)
  level?: string;

  @ApiPropertyOptional({ nullable: true, description: 'The unit directly above; null: none.' })
  @Optional()
  @Code()
  parent?: string | null;
}

export class EndBody {
  @ApiProperty({ format: 'date', description: 'The last day.' })
  @DayField()
  validTo!: string;
}

export class UnitEndBody extends EndBody {
  @ApiPropertyOptional({ description: 'The unit that takes new work instead.' })
  @Optional()
  @Code()
  successor?: string;
}

export class MandateBody {
  @ApiProperty({ enum: MANDATE_KINDS })
  @OneOf(MANDATE_KINDS)
  kind!: MandateKind;

  @ApiPropertyOptional({ description: 'Who lends; left out: whoever asks.' })
  @Optional()
  @Code(64)
  from?: string;

  @ApiProperty({ description: 'Who acts for them.' })
  @Code(64)
  to!: string;

  @ApiPropertyOptional({ description: 'Only in this role; left out: in all.' })
  @Optional()
  @Code()
  role?: string;

  @ApiPropertyOptional({ description: 'Only for this unit; left out: for all.' })
  @Optional()
  @Code()
  unit?: string;

  @ApiPropertyOptional({ type: [String], description: 'Only for these processes.' })
  @Optional()
  @Codes({ min: 1 })
  processes?: string[];

  @ApiProperty({ format: 'date' })
  @DayField()
  validFrom!: string;

  @ApiProperty({ format: 'date', description: 'The last day.' })
  @DayField()
  validTo!: string;

  @ApiPropertyOptional({ description: 'Needed for all but substitute.' })
  @Optional()
  @Code()
  decisionNo?: string;
}
