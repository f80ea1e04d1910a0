import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import type { Text } from './process.js';

/**
 * The field types of event classes. Each stands for the class-validator rules, the words a person is
 * told when they are broken, and whether the value is personal. One source gives the check, the form
 * and the OpenAPI schema. A plain string field without one of these counts as personal free text.
 */

const MARKS = Symbol.for('dung-han.fields');
export type FieldMark = 'personal' | 'public';

function mark(target: object, field: string, value: FieldMark): void {
  const own = Object.prototype.hasOwnProperty.call(target, MARKS);
  const inherited = (target as any)[MARKS] as Map<string, FieldMark> | undefined;
  const marks = own ? inherited! : new Map(inherited ?? []);
  marks.set(field, value);
  if (!own) Object.defineProperty(target, MARKS, { value: marks });
}

/** Which fields of a payload class are personal, by field name; a field not named here is unmarked. */
export function fieldMarks(payloadClass: new () => object): ReadonlyMap<string, FieldMark> {
  return (payloadClass.prototype as any)[MARKS] ?? new Map();
}

function says(vi: string, en: string, each = false): ValidationOptions {
  const text: Text = { vi, en };
  return { message: vi, context: text, each };
}

function all(markAs: FieldMark, ...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, field) => {
    for (const decorate of decorators) decorate(target, field);
    mark(target, field as string, markAs);
  };
}

/** May be left out. */
export const Optional = (): PropertyDecorator => IsOptional();

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
// As the host's calendar counts: what it cannot count would fail in the machine.
const FIRST_YEAR = '1000';
function isRealDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value) || value < FIRST_YEAR) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** A calendar day 'YYYY-MM-DD' that exists, from the year 1000 on. */
export const DayField = (): PropertyDecorator =>
  all(
    'public',
    IsString(says('phải là ngày dạng năm-tháng-ngày', 'must be a day as YYYY-MM-DD')),
    Matches(DAY, says('phải là ngày dạng năm-tháng-ngày', 'must be a day as YYYY-MM-DD')),
    ValidateBy(
      { name: 'isRealDay', validator: { validate: isRealDay } },
      says('ngày này không có trong lịch', 'there is no such day'),
    ),
  );

/** A number, code or name of a document, unit or procedure: short, public, on one line. */
export const Code = (max = 200): PropertyDecorator =>
  all(
    'public',
    IsString(says('phải là chữ', 'must be text')),
    Length(1, max, says(`phải có từ 1 đến ${max} ký tự`, `must have 1 to ${max} characters`)),
    Matches(
      /^[^\p{Cc}]*\S[^\p{Cc}]*$/u,
      says('phải nằm trên một dòng và không được trống', 'must be on one line and not blank'),
    ),
  );

/** Several codes. */
export const Codes = ({ min = 0, max = 200 } = {}): PropertyDecorator =>
  all(
    'public',
    IsArray(says('phải là danh sách', 'must be a list')),
    ArrayMinSize(min, says(`phải có ít nhất ${min} mục`, `must have at least ${min} items`)),
    ArrayMaxSize(max, says(`có nhiều nhất ${max} mục`, `must have at most ${max} items`)),
    ArrayUnique(says('không được có mục trùng nhau', 'items must differ')),
    IsString(says('mỗi mục phải là chữ', 'each item must be text', true)),
    Length(
      1,
      2000,
      says('mỗi mục có từ 1 đến 2000 ký tự', 'each item must have 1 to 2000 characters', true),
    ),
  );

/** One of a closed list of values. */
export const OneOf = (values: readonly string[]): PropertyDecorator =>
  all(
    'public',
    IsString(says('phải là chữ', 'must be text')),
    IsIn(
      values,
      says(`phải là một trong: ${values.join(', ')}`, `must be one of: ${values.join(', ')}`),
    ),
  );

/** Free text a person writes. Personal unless the process says that it never names a person. */
export const FreeText = ({ max = 10_000, personal = true } = {}): PropertyDecorator =>
  all(
    personal ? 'personal' : 'public',
    IsString(says('phải là chữ', 'must be text')),
    Length(1, max, says(`phải có từ 1 đến ${max} ký tự`, `must have 1 to ${max} characters`)),
    Matches(/\S/, says('không được để trống', 'must not be blank')),
  );

/** A name, address, telephone number or e-mail address of a person. */
export const Personal = (max = 300): PropertyDecorator => FreeText({ max, personal: true });

/** A whole number. */
export const Count = ({ min = 0, max = 1_000_000 } = {}): PropertyDecorator =>
  all(
    'public',
    IsInt(says('phải là số nguyên', 'must be a whole number')),
    Min(min, says(`không được nhỏ hơn ${min}`, `must not be less than ${min}`)),
    Max(max, says(`không được lớn hơn ${max}`, `must not be more than ${max}`)),
  );

/** Yes or no. */
export const Flag = (): PropertyDecorator =>
  all('public', IsBoolean(says('phải là có hoặc không', 'must be true or false')));

/** A list of parts, each checked by its own class. Parts hold nothing personal. */
export const ListOf = (
  part: () => new () => object,
  { min = 0, max = 200 } = {},
): PropertyDecorator =>
  all(
    'public',
    IsArray(says('phải là danh sách', 'must be a list')),
    ArrayMinSize(min, says(`phải có ít nhất ${min} mục`, `must have at least ${min} items`)),
    ArrayMaxSize(max, says(`có nhiều nhất ${max} mục`, `must have at most ${max} items`)),
    ValidateNested({
      each: true,
      ...says('mỗi mục phải đúng dạng', 'each item must be well formed', true),
    }),
    Type(part),
  );

/** One part, checked by its own class. */
export const Part = (part: () => new () => object): PropertyDecorator =>
  all('public', ValidateNested(says('phải đúng dạng', 'must be well formed')), Type(part));

/** What the host replies to a case when the child that it asked for exists (`reply` of open-case). */
export class ChildOpened {
  @Code() key!: string;
  @Code() process!: string;
  @Code() caseId!: string;
  @Code() code!: string;
}

/** What the national portal came to (`tell-portal`); the cause is empty where it took the status. */
export class PortalAnswer {
  @Code() key!: string;
  @Optional() @Code(500) cause?: string;
}
