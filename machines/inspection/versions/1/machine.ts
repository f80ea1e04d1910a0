import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import type { events, InspectionInput, systemEvents } from './events.js';

export type Inspection = {
  kind: InspectionInput['kind'];
  inspectedUnit: string;
  year: number;
  /** The petition that led to the inspection. */
  petitionCode: string | null;
  /** The day by which the plan of inspection wants the notice of conclusion. */
  concludeBy: Day | null;
  selfReportNo: string | null;
  findings: { reference: string; severity: string }[];
  /** Signs of harassment that were passed on, each with the petition under which it is handled. */
  referrals: { documentNo: string; petitionCode: string | null }[];
  minutesNo: string | null;
  /** When each side signed the minutes, or the unit declined to. */
  signedOn: { team: Day | null; unit: Day | null };
  reportNo: string | null;
  noticeNo: string | null;
  requirements: string[];
  rectifyBy: Day | null;
};

/**
 * Inspection of procedure control and of the one-stop mechanism: a team is set up, goes to the unit,
 * draws up minutes that both sides sign, reports; the authority gives notice of its conclusion, and
 * the unit puts right what that requires.
 */
export const machine = setup({
  types: {
    context: {} as Inspection,
    input: {} as Opened<typeof InspectionInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  guards: {
    unannounced: ({ context }) => context.kind === 'UNANNOUNCED',
    // One letter is one referral: sent twice it would open two petitions about one matter.
    alreadyAPetition: ({ context, event }) =>
      isFirstReferral(context, event) && event.petitionCode != null,
    firstReferral: ({ context, event }) => isFirstReferral(context, event),
    nothingToRectify: ({ event }) => event.type === 'CONCLUDE' && event.requirements.length === 0,
    dayAhead: ({ event }) => 'rectifyBy' in event && (event.rectifyBy ?? '') >= event.on,
    everyRequirementMet: ({ context, event }) =>
      event.type === 'SUBMIT_RECTIFICATION' &&
      context.requirements.every((requirement) => event.met.includes(requirement)),
    laterDay: ({ context, event }) =>
      event.type === 'REJECT_RECTIFICATION' &&
      event.rectifyBy >= event.on &&
      event.rectifyBy > (context.rectifyBy ?? ''),
  },
  actions: {
    recordReferral: assign(({ context, event }) => {
      if (event.type !== 'REFER_HARASSMENT') return {};
      const { documentNo, petitionCode = null } = event;
      return { referrals: [...context.referrals, { documentNo, petitionCode }] };
    }),
    recordReport: assign(({ event }) =>
      event.type === 'SUBMIT_REPORT' ? { reportNo: event.reportNo } : {},
    ),
    recordConclusion: assign(({ event }) =>
      event.type === 'CONCLUDE'
        ? {
            noticeNo: event.noticeNo,
            requirements: event.requirements,
            rectifyBy: event.rectifyBy ?? null,
          }
        : {},
    ),
    unitSettled: assign({
      signedOn: ({ context, event }) => ({ ...context.signedOn, unit: event.on }),
    }),
  },
}).createMachine({
  id: 'inspection',
  context: ({ input }) => ({
    kind: input?.kind,
    inspectedUnit: input?.inspectedUnit,
    year: input?.year,
    petitionCode: input?.petitionCode ?? null,
    concludeBy: null,
    selfReportNo: null,
    findings: [],
    referrals: [],
    minutesNo: null,
    signedOn: { team: null, unit: null },
    reportNo: null,
    noticeNo: null,
    requirements: [],
    rectifyBy: null,
  }),
  initial: 'underway',
  states: {
    underway: {
      initial: 'inspection',
      after: { notice: {}, conclusion: {} },
      on: {
        PETITION_OPENED: {
          actions: assign({
            referrals: ({ context, event }) =>
              context.referrals.map((referral) =>
                keyOf(referral) === event.key
                  ? { ...referral, petitionCode: event.code }
                  : referral,
              ),
          }),
        },
      },
      states: {
        // The year asks for the inspection and its report ("Biên bản, Báo cáo kết quả của Đoàn").
        inspection: {
          initial: 'preparing',
          after: { year: {} },
          states: {
            preparing: {
              initial: 'awaitingTeam',
              on: { CANCEL: '#inspection.cancelled' },
              states: {
                awaitingTeam: {
                  on: {
                    FORM_TEAM: {
                      target: 'teamFormed',
                      actions: assign({ concludeBy: ({ event }) => event.concludeBy ?? null }),
                    },
                  },
                },
                teamFormed: {
                  on: {
                    NOTIFY_UNIT: 'notified',
                    START_UNANNOUNCED: {
                      guard: 'unannounced',
                      target: '#inspection.underway.inspection.inspecting',
                    },
                  },
                },
                notified: {
                  on: {
                    SELF_REPORT: {
                      actions: assign({ selfReportNo: ({ event }) => event.reportNo }),
                    },
                    START: '#inspection.underway.inspection.inspecting',
                  },
                },
              },
            },
            inspecting: {
              on: {
                RECORD_FINDING: {
                  actions: assign({
                    findings: ({ context, event: { reference, severity } }) => [
                      ...context.findings,
                      { reference, severity },
                    ],
                  }),
                },
                REFER_HARASSMENT: [
                  { guard: 'alreadyAPetition', actions: 'recordReferral' },
                  {
                    guard: 'firstReferral',
                    actions: [
                      'recordReferral',
                      emit(({ context, event }) =>
                        petitionAbout(context.inspectedUnit, event.documentNo, event.on),
                      ),
                    ],
                  },
                ],
                DRAFT_MINUTES: {
                  target: 'minutes',
                  actions: assign({ minutesNo: ({ event }) => event.minutesNo }),
                },
              },
            },
            minutes: {
              type: 'parallel',
              onDone: 'reporting',
              states: {
                team: {
                  initial: 'awaited',
                  states: {
                    awaited: {
                      on: {
                        TEAM_SIGNED: {
                          target: 'signed',
                          actions: assign({
                            signedOn: ({ context, event }) => ({
                              ...context.signedOn,
                              team: event.on,
                            }),
                          }),
                        },
                      },
                    },
                    signed: { type: 'final' },
                  },
                },
                unit: {
                  initial: 'awaited',
                  states: {
                    awaited: {
                      on: {
                        UNIT_SIGNED: { target: 'signed', actions: 'unitSettled' },
                        // A unit that does not sign does not stop the inspection.
                        UNIT_DECLINED: { target: 'declined', actions: 'unitSettled' },
                      },
                    },
                    signed: { type: 'final' },
                    declined: { type: 'final' },
                  },
                },
              },
            },
            reporting: {
              on: {
                SUBMIT_REPORT: {
                  target: '#inspection.underway.concluding',
                  actions: 'recordReport',
                },
              },
            },
          },
        },
        concluding: {
          initial: 'reviewing',
          states: {
            reviewing: {
              on: {
                RETURN_REPORT: 'revising',
                CONCLUDE: [
                  {
                    guard: 'nothingToRectify',
                    target: '#inspection.closed',
                    actions: 'recordConclusion',
                  },
                  {
                    guard: 'dayAhead',
                    target: '#inspection.rectification',
                    actions: 'recordConclusion',
                  },
                ],
              },
            },
            revising: { on: { SUBMIT_REPORT: { target: 'reviewing', actions: 'recordReport' } } },
          },
        },
      },
    },
    rectification: {
      initial: 'rectifying',
      states: {
        rectifying: {
          after: { rectification: {} },
          on: { SUBMIT_RECTIFICATION: { guard: 'everyRequirementMet', target: 'checking' } },
        },
        checking: {
          on: {
            ACCEPT_RECTIFICATION: '#inspection.closed',
            REJECT_RECTIFICATION: {
              guard: 'laterDay',
              target: 'rectifying',
              actions: assign({
                requirements: ({ event }) => event.requirements,
                rectifyBy: ({ event }) => event.rectifyBy,
              }),
            },
          },
        },
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

type Refer = Extract<Sent<typeof events>, { type: 'REFER_HARASSMENT' }>;

function isFirstReferral(
  { referrals }: Inspection,
  event: Sent<typeof events & typeof systemEvents>,
): event is Refer {
  return (
    event.type === 'REFER_HARASSMENT' &&
    referrals.every(({ documentNo }) => documentNo !== event.documentNo)
  );
}

const keyOf = ({ documentNo }: { documentNo: string }): string => `harassment:${documentNo}`;

/** Who did what stays in the letter: the petition names it by its number. */
function petitionAbout(inspectedUnit: string, documentNo: string, on: Day): Notice {
  return {
    type: 'open-case',
    process: 'feedback-petition',
    key: keyOf({ documentNo }),
    reply: 'PETITION_OPENED',
    input: {
      receivedOn: on,
      channel: 'city-channel',
      content: `Đoàn kiểm tra chuyển dấu hiệu nhũng nhiễu, gây khó khăn tại ${inspectedUnit} theo văn bản ${documentNo}.`,
    },
  };
}
