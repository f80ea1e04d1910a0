import type { JsonObject, TransitionRow } from '../process.js';

const MONTHLY = 'hanoi-cctthc-2024/III.2.9';
const YEARLY = 'hanoi-5298-2018/II.4';
const APPROVAL = 'hanoi-326-2023/9.2';
const FOLLOW_UP = 'hungyen-kstthc-2024/IV.4';

const office = ['control-officer'];
const data = ['control-officer', 'workflow-admin'];
const leaders = ['chief-of-office', 'chairman'];
const unit = ['focal-officer'];

const OPENED = 'evaluating.gathering.opened';
const COLLECTING = 'evaluating.gathering.collecting';
const SCORING = 'evaluating.scoring';
const OPEN = 'evaluating.commenting.open';
const ADJUSTING = 'evaluating.commenting.adjusting';
const APPROVING = 'evaluating.awaitingApproval';

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

const justice = { evaluatedUnit: 'hn-justice' };
const longBien = { evaluatedUnit: 'hn-longbien' };
const four = ['national-portal', 'city-portal', 'unit-websites', 'procedure-system'];

export const transitions: readonly TransitionRow[] = [
  row(APPROVAL, OPENED, 'COLLECT', COLLECTING, office),
  row('groups', COLLECTING, 'DATA_READY', SCORING, data, {
    sources: ['national-portal', 'procedure-system'],
  }),
  row('groups', COLLECTING, 'DATA_READY', null, data, { sources: ['national-portal'] }),
  row(APPROVAL, 'evaluating.gathering', 'CANCEL', 'cancelled', ['chief-of-office']),
  row('groups', SCORING, 'COMPUTED', OPEN, data),
  // A unit without a score, or a score above the greatest.
  row('weights', SCORING, 'COMPUTED', null, data),
  ...[justice, longBien].flatMap((who) => [
    row('comments', OPEN, 'DISPUTE', ADJUSTING, unit, who),
    row('comments', ADJUSTING, 'DISPUTE', ADJUSTING, unit, who),
    row('comments', ADJUSTING, 'DISPUTE', null, unit, who),
    // Answered, and others are still open; answered as the last; not disputed.
    row('comments', ADJUSTING, 'ADJUSTED', ADJUSTING, office, who),
    row('comments', ADJUSTING, 'ADJUSTED', OPEN, office, who),
    row('comments', ADJUSTING, 'ADJUSTED', null, office, who),
  ]),
  row('weights', ADJUSTING, 'ADJUSTED', null, office, { answerNo: '33/VP-KSTTHC' }),
  ...[OPEN, ADJUSTING].map((state) =>
    row('comments', state, 'DISPUTE', null, unit, { evaluatedUnit: 'hn-finance' }),
  ),
  row('comments', OPEN, 'CLOSE_COMMENT', APPROVING, office),
  // A month is public on four channels, a year on two.
  row(MONTHLY, APPROVING, 'APPROVE_AND_PUBLISH', 'published', leaders, { channels: four }),
  row(YEARLY, APPROVING, 'APPROVE_AND_PUBLISH', null, leaders, { channels: four }),
  row(YEARLY, APPROVING, 'APPROVE_AND_PUBLISH', 'published', leaders, {
    channels: ['city-service-portal', 'unit-websites'],
  }),
  row(MONTHLY, APPROVING, 'APPROVE_AND_PUBLISH', null, leaders, {
    channels: ['city-service-portal', 'unit-websites'],
  }),
  row(MONTHLY, APPROVING, 'APPROVE_AND_PUBLISH', null, leaders, { channels: ['unit-websites'] }),
  row(APPROVAL, APPROVING, 'RETURN', SCORING, leaders),
  row(FOLLOW_UP, 'published', 'OPEN_ACTIONS', 'tracking', office, {
    weakUnits: ['hn-justice', 'hn-longbien'],
  }),
  row(FOLLOW_UP, 'published', 'OPEN_ACTIONS', null, office, { weakUnits: ['hn-finance'] }),
  row(FOLLOW_UP, 'published', 'CLOSE', 'closed', office),
  // One of several, the last, and one that was not awaited.
  row(FOLLOW_UP, 'tracking', 'ACTION_REPORTED', 'tracking', [...unit, ...office]),
  row(FOLLOW_UP, 'tracking', 'ACTION_REPORTED', 'closed', [...unit, ...office]),
  row(FOLLOW_UP, 'tracking', 'ACTION_REPORTED', null, [...unit, ...office]),
  row(MONTHLY, 'evaluating', 'monthly', 'evaluating'),
  row(YEARLY, 'evaluating', 'yearly', 'evaluating'),
  row('actions', 'tracking', 'actions', 'tracking'),
];
