import type { JsonObject, TransitionRow } from '../process.js';

const ROW = 'hanoi-cctthc-2024/III.2.2.a';
const HEAD = ['division-head'];
const SIGNER = ['department-director', 'chairman', 'vice-chairman'];

function row(
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  given?: JsonObject,
): TransitionRow {
  return { row: ROW, from, event, to, ...(by ? { by } : {}), ...(given ? { given } : {}) };
}

export const transitions: readonly TransitionRow[] = [
  row('registered', 'ASSIGN', 'handling.assigned', ['registry-clerk', 'division-head']),
  row('registered', 'MARK_SECRET', 'excluded', ['registry-clerk']),
  row('handling.assigned', 'PROCESS', 'handling.processing', ['specialist']),
  row('handling.processing', 'SUBMIT', 'handling.reviewing', ['specialist']),
  row('handling.processing', 'FILE', 'filed', ['specialist']),
  // A document that is to be issued is not done by filing it.
  row('handling.processing', 'FILE', null),
  row('handling.processing', 'PAPER_FALLBACK', 'paperOnly', HEAD),
  row('handling.reviewing', 'TO_SIGN', 'handling.signing', HEAD),
  row('handling.reviewing', 'RETURN', 'handling.processing', HEAD),
  row('handling.signing', 'SIGN', 'handling.signed', SIGNER, { certificateValidTo: '2099-12-31' }),
  row('handling.signing', 'SIGN', null, undefined, { certificateValidTo: '2020-12-31' }),
  row('handling.signing', 'RETURN_UNSIGNED', 'handling.processing', SIGNER),
  row('handling.signed', 'ISSUE', 'issued', ['registry-clerk']),
  row('handling', 'due', 'handling'),
  row('handling.signed', 'issuing', 'handling.signed'),
];
