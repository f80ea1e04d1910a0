import { Code, Codes, Count, DayField, OneOf, Optional, Part } from '../../machines/fields.js';
import type { JsonObject, PayloadClass, Text } from '../../machines/process.js';
import { checkPayload } from '../engine/payload.js';
import { Problem, unprocessable } from '../engine/problem.js';
import { CONTENT_NEEDED, type Entry, type RegisterChange } from './entry.js';

export const CHANNELS = ['online-full', 'online-partial', 'counter'] as const;
export const TIME_UNITS = ['calendar-day', 'working-day', 'working-hour'] as const;
const STEPS_MAX = 100;
const VND_MAX = 1_000_000_000_000;

class TimeLimitForm {
  @Count({ min: 1, max: 10_000 }) amount!: number;
  @OneOf(TIME_UNITS) unit!: string;
}

/** A change as a notice or a row gives it. */
export class ChangeForm {
  @Code(50) code!: string;
  @Optional() @Code(1000) name?: string;
  @Optional() @Code(200) field?: string;
  @Optional() @Code(200) level?: string;
  @Optional() @Part(() => TimeLimitForm) timeLimit?: TimeLimitForm | null;
  @Optional() @Codes({ max: STEPS_MAX }) steps?: string[];
  @Optional() @Count({ max: VND_MAX }) feeVnd?: number;
  @Optional() @OneOf(CHANNELS) channel?: string;
  @Optional() @DayField() inForceFrom?: string;
  @Optional() @DayField() inForceTo?: string | null;
  @Optional() @DayField() postedOn?: string;
  @Optional() @Code(500) postedWhere?: string | null;
}

/** Fields that say something by being null; in any other it would only hide what the entry lacks. */
const MAY_BE_NULL = ['timeLimit', 'inForceFrom', 'inForceTo', 'postedOn', 'postedWhere'];

export interface FieldFault extends Text {
  field: string;
}

const NOT_EMPTY: Text = { vi: 'không được để trống', en: 'must not be empty' };

/** What is wrong with a change taken by itself. */
export function faultsOf(change: object): FieldFault[] {
  const empty = Object.entries(change)
    .filter(([field, value]) => value === null && !MAY_BE_NULL.includes(field))
    .map(([field]) => ({ field, ...NOT_EMPTY }));
  try {
    checkPayload(ChangeForm as PayloadClass, change as JsonObject);
    return empty;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [...empty, ...(error.extra.errors as unknown as FieldFault[])];
  }
}

/** What a change lacks or contradicts, given what the register says before and after it; null: nothing. */
export function contradictionOf(
  before: Entry | null,
  change: RegisterChange,
  after: Entry,
): FieldFault | null {
  const { code, inForceFrom, inForceTo } = after;
  const [missing] = before ? [] : CONTENT_NEEDED.filter((field) => change[field] === undefined);
  if (missing && change.inForceTo) {
    return {
      field: 'code',
      vi: `cơ sở dữ liệu chưa có thủ tục '${code}' nên không bãi bỏ được`,
      en: `the register has no procedure '${code}' that could be abolished`,
    };
  }
  if (missing) {
    return {
      field: missing,
      vi: `cơ sở dữ liệu chưa có thủ tục '${code}'; thủ tục mới phải có tên, lĩnh vực, cấp và hình thức (${CONTENT_NEEDED.join(', ')})`,
      en: `the register has no procedure '${code}'; a new one needs ${CONTENT_NEEDED.join(', ')}`,
    };
  }
  if (inForceFrom !== null && inForceTo !== null && inForceTo < inForceFrom) {
    return {
      field: 'inForceTo',
      vi: `'${code}' hết hiệu lực ngày ${inForceTo}, trước khi có hiệu lực (${inForceFrom})`,
      en: `'${code}' would end on ${inForceTo}, before it comes into force (${inForceFrom})`,
    };
  }
  return null;
}

/** A decision that the register cannot take as it is; nothing of it was written. */
export function refusedDecision(decisionNo: string, fault: FieldFault): Problem {
  return unprocessable(
    'register-contradiction',
    `Cơ sở dữ liệu TTHC không ghi được quyết định ${decisionNo}: ${fault.field}: ${fault.vi}. Chưa có thay đổi nào của quyết định được ghi; hãy sửa cơ sở dữ liệu (nhập thủ tục còn thiếu) rồi cho gửi lại.`,
    `The register cannot take decision ${decisionNo}: ${fault.field}: ${fault.en}. None of its changes was written; mend the register (import what is missing), then try the notice again.`,
  );
}
