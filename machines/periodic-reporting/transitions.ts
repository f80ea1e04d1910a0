import type { JsonObject, TransitionRow } from '../process.js';

const DUTY = 'cantho-skhcn-2024/19';
const REQUESTED = 'hungyen-kstthc-2024/IX.1';
const ABOVE = 'hanoi-cctthc-2024/IV.3';

const office = ['control-officer'];
const chief = ['chief-of-office'];
const reporters = ['reporter', 'focal-officer'];
const leaders = ['chairman', 'vice-chairman', 'department-director', 'chief-of-office'];

const OPENED = 'preparing.opened';
const COLLECTING = 'preparing.collecting';
const CONSOLIDATING = 'preparing.consolidating';
const SIGNING = 'preparing.awaitingSignature';

/** One row: what the document says, from where, by which event, to where, by whom. */
function row(
  source: string,
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  given?: JsonObject,
): TransitionRow {
  return { row: source, from, event, to, ...(by ? { by } : {}), ...(given ? { given } : {}) };
}

const both = { indicators: ['ho-so-tiep-nhan', 'ho-so-dung-han'] };
const first = { reportingUnit: 'ct-dost-standards' };
const second = { reportingUnit: 'ct-dost-one-stop' };
const stranger = { reportingUnit: 'ct-office' };
const incomplete = { ...second, figures: [{ indicator: 'ho-so-tiep-nhan', value: 120 }] };

export const transitions: readonly TransitionRow[] = [
  row(DUTY, OPENED, 'REQUEST', COLLECTING, office, both),
  row('sending', OPENED, 'REQUEST', null, office, { indicators: ['ho-so-tiep-nhan'] }),
  row(REQUESTED, OPENED, 'SKIP', 'notRequired', chief),
  // The report of a unit, or of the last one that was awaited; never twice.
  ...[first, second].flatMap((unit) => [
    row(DUTY, COLLECTING, 'UNIT_SUBMIT', COLLECTING, reporters, unit),
    row(DUTY, COLLECTING, 'UNIT_SUBMIT', CONSOLIDATING, reporters, unit),
    row(DUTY, COLLECTING, 'UNIT_SUBMIT', null, reporters, unit),
    row('collection', CONSOLIDATING, 'UNIT_SUBMIT', CONSOLIDATING, reporters, unit),
    row('collection', CONSOLIDATING, 'UNIT_SUBMIT', null, reporters, unit),
  ]),
  ...[stranger, incomplete].flatMap((report) => [
    row(DUTY, COLLECTING, 'UNIT_SUBMIT', null, reporters, report),
    row(DUTY, CONSOLIDATING, 'UNIT_SUBMIT', null, reporters, report),
  ]),
  ...[COLLECTING, CONSOLIDATING].flatMap((state) => [
    row(DUTY, state, 'UNIT_RETURN', state, office),
    row(DUTY, state, 'UNIT_RETURN', null, office),
  ]),
  // The collection closes by itself.
  row('collection', COLLECTING, 'collection', CONSOLIDATING),
  // Whoever is not in the report is named, and nobody else.
  ...[[], ['ct-dost-one-stop'], ['ct-dost-standards', 'ct-dost-one-stop']].flatMap(
    (withoutUnits) => [
      row('collection', CONSOLIDATING, 'SUBMIT_FOR_SIGNATURE', SIGNING, office, { withoutUnits }),
      row('collection', CONSOLIDATING, 'SUBMIT_FOR_SIGNATURE', null, office, { withoutUnits }),
    ],
  ),
  row(DUTY, SIGNING, 'SIGN_AND_SEND', 'sent', leaders),
  row(DUTY, SIGNING, 'RETURN', CONSOLIDATING, leaders),
  row(ABOVE, 'sent', 'ACCEPT', 'accepted', office),
  row(ABOVE, 'sent', 'UPPER_RETURN', CONSOLIDATING, office, { reason: 'Sai biểu mẫu.' }),
  row(ABOVE, 'sent', 'UPPER_RETURN', null, office, { reason: 'Sai số liệu.' }),
  row('sending', 'preparing', 'sending', 'preparing'),
];
