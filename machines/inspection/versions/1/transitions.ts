import type { TransitionRow } from '../process.js';

const YEAR = 'hanoi-cctthc-2024/III.2.10';
const REPORT = 'cantho-skhcn-2024/9';
const NOTICE = 'hanoi-326-2023/6';
const KINDS = 'hungyen-kstthc-2024/VIIIb.1';
const HARASSMENT = 'hanoi-cctthc-2024/III.2.8.a';

const ordering = ['chief-of-office', 'department-director'];
const concluding = [...ordering, 'chairman'];
const lead = ['inspection-lead'];
const member = ['inspector'];
const unit = ['inspected-unit'];
const checking = ['inspection-lead', 'control-officer'];

const I = 'underway.inspection';
const P = `${I}.preparing`;
const INSPECTING = `${I}.inspecting`;
const TEAM = `${I}.minutes.team`;
const UNIT = `${I}.minutes.unit`;
const REPORTING = `${I}.reporting`;
const REVIEWING = 'underway.concluding.reviewing';
const REVISING = 'underway.concluding.revising';
const RECTIFYING = 'rectification.rectifying';
const CHECKING = 'rectification.checking';

/** One row: what the document says, from where, by which event, to where, by whom. */
function row(
  source: string,
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  more: Pick<TransitionRow, 'given' | 'notices'> = {},
): TransitionRow {
  return { row: source, from, event, to, ...(by ? { by } : {}), ...more };
}

export const transitions: readonly TransitionRow[] = [
  row(REPORT, `${P}.awaitingTeam`, 'FORM_TEAM', `${P}.teamFormed`, ordering),
  row(KINDS, `${P}.teamFormed`, 'NOTIFY_UNIT', `${P}.notified`, lead),
  // Unannounced it starts at once; any other inspection is announced first.
  row(KINDS, `${P}.teamFormed`, 'START_UNANNOUNCED', INSPECTING, lead),
  row(KINDS, `${P}.teamFormed`, 'START_UNANNOUNCED', null, lead),
  row(YEAR, `${P}.notified`, 'SELF_REPORT', `${P}.notified`, unit),
  row(REPORT, `${P}.notified`, 'START', INSPECTING, lead),
  row(YEAR, P, 'CANCEL', 'cancelled', ordering),
  row(REPORT, INSPECTING, 'RECORD_FINDING', INSPECTING, member),
  row(HARASSMENT, INSPECTING, 'REFER_HARASSMENT', INSPECTING, lead, {
    given: { petitionCode: null },
    notices: ['open-case feedback-petition'],
  }),
  row(HARASSMENT, INSPECTING, 'REFER_HARASSMENT', INSPECTING, lead, {
    given: { petitionCode: 'PAKN-2025-000123' },
  }),
  // The same letter a second time.
  row(HARASSMENT, INSPECTING, 'REFER_HARASSMENT', null, lead),
  row(HARASSMENT, 'underway', 'PETITION_OPENED', 'underway'),
  row(REPORT, INSPECTING, 'DRAFT_MINUTES', `${I}.minutes`, member),
  // Whoever of the two signs first waits for the other.
  row('signing', `${TEAM}.awaited`, 'TEAM_SIGNED', `${TEAM}.signed`, lead),
  row('signing', `${TEAM}.awaited`, 'TEAM_SIGNED', REPORTING, lead),
  row('signing', `${UNIT}.awaited`, 'UNIT_SIGNED', `${UNIT}.signed`, unit),
  row('signing', `${UNIT}.awaited`, 'UNIT_SIGNED', REPORTING, unit),
  row('signing', `${UNIT}.awaited`, 'UNIT_DECLINED', `${UNIT}.declined`, lead),
  row('signing', `${UNIT}.awaited`, 'UNIT_DECLINED', REPORTING, lead),
  row(REPORT, REPORTING, 'SUBMIT_REPORT', REVIEWING, lead),
  row(REPORT, REVIEWING, 'RETURN_REPORT', REVISING, concluding),
  row(REPORT, REVISING, 'SUBMIT_REPORT', REVIEWING, lead),
  row(NOTICE, REVIEWING, 'CONCLUDE', 'closed', concluding, { given: { requirements: [] } }),
  row(NOTICE, REVIEWING, 'CONCLUDE', RECTIFYING, concluding, {
    given: { requirements: ['1', '2'] },
  }),
  // A day that has passed.
  row(NOTICE, REVIEWING, 'CONCLUDE', null, concluding, { given: { requirements: ['1'] } }),
  row('rectification', RECTIFYING, 'SUBMIT_RECTIFICATION', CHECKING, unit, {
    given: { met: ['1', '2'] },
  }),
  row('rectification', RECTIFYING, 'SUBMIT_RECTIFICATION', null, unit, { given: { met: ['1'] } }),
  row('rectification', CHECKING, 'ACCEPT_RECTIFICATION', 'closed', checking),
  row('rectification', CHECKING, 'REJECT_RECTIFICATION', RECTIFYING, checking, {
    given: { requirements: ['2'] },
  }),
  // A day that is not later than the last one.
  row('rectification', CHECKING, 'REJECT_RECTIFICATION', null, checking, {
    given: { requirements: ['1'] },
  }),
  // A day that passes is recorded; the work goes on.
  row(YEAR, I, 'year', I),
  row(NOTICE, 'underway', 'notice', 'underway'),
  row('conclusion', 'underway', 'conclusion', 'underway'),
  row('rectification', RECTIFYING, 'rectification', RECTIFYING),
];
