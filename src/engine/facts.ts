import type { JsonObject, Process, ProcedureFact } from '../../machines/process.js';

/** What the register says of procedures, by code; null where it has none of that code. */
export type Procedures = { [code: string]: ProcedureFact | null };

/** The codes that an event needs from the register. A payload that is refused anyway reads nothing. */
export function codesRead(
  process: Process,
  type: string,
  payload: JsonObject,
  context: unknown,
): readonly string[] {
  if (!process.reads) return [];
  try {
    const codes = process.reads(type, payload, context);
    return [...new Set(codes.filter((code) => typeof code === 'string' && code !== ''))];
  } catch {
    return [];
  }
}

/** The facts that an event carries: what the process derives, and what the register said. */
export function factsOf(
  process: Process,
  type: string,
  payload: JsonObject,
  procedures: Procedures,
): JsonObject {
  const derived = process.derive?.(type, payload) ?? {};
  return Object.keys(procedures).length > 0 ? { ...derived, procedures } : derived;
}

/** The register, as far as a case asks it: what it says of these codes on a day. */
export interface ProcedureReader {
  factsOn(codes: readonly string[], day: string): Promise<Procedures>;
}

/** Where there is no register, it has no procedure. */
export const NO_REGISTER: ProcedureReader = {
  factsOn: async (codes) => Object.fromEntries(codes.map((code) => [code, null])),
};
