import { and, assign, emit, enqueueActions, setup } from 'xstate';
import { nominalDelays, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import {
  accepted,
  isLaterThanPromised,
  keyOf,
  LAST_STATUSES,
  opened,
  statusOf,
  type Dossier,
  type PortalStatus,
} from './dossier.js';
import { DossierInput, type events, type systemEvents } from './events.js';

const shows = (status: PortalStatus) => ({ type: 'publish', params: { status } }) as const;

/**
 * Dossier at the one-stop desk (hồ sơ một cửa): taken in, checked, accepted with an appointed day,
 * appraised, approved, its result digitised and returned. A letter of apology appoints a new day and
 * leaves the first one as it was. Beside the work the national portal is told of each status; the case
 * is over when it knows the last.
 */
export const machine = setup({
  types: {
    context: {} as Dossier,
    input: {} as Opened<typeof DossierInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
    tags: {} as 'clockStopped',
  },
  delays: nominalDelays(deadlines),
  guards: {
    procedureInForce: ({ context, event }) =>
      event.facts.procedures?.[context.procedureCode]?.inForce === true,
    settledOnSite: ({ event }) => event.type === 'ACCEPT' && event.onSite === true,
    // More is asked for within the time limit, never to mend that it has passed.
    withinTime: ({ context }) => context.missedOn === null,
    answerCanBeAwaited: ({ context, event }) =>
      event.type === 'CONSULT' &&
      event.answerBy >= event.on &&
      event.answerBy > (context.answerMissedOn ?? ''),
    lawStopsClock: ({ event }) => event.type === 'CONSULT' && event.clockStopsUnder != null,
    agencyAsked: ({ context, event }) =>
      event.type === 'OPINION_RECEIVED' && context.awaited.includes(event.agency),
    lastOpinion: ({ context, event }) =>
      event.type === 'OPINION_RECEIVED' && context.awaited.every((one) => one === event.agency),
    answerOverdue: ({ context }) => context.answerBy === context.answerMissedOn,
    resultDigitised: ({ context }) =>
      context.resultDigitised !== null && context.resultDigitised !== 'failed',
    mayAppointAgain: ({ context, event }) => context.apologies < event.parameters.maxReappointments,
    appointsLater: ({ context, event }) =>
      event.type === 'APOLOGISE' && isLaterThanPromised(context, event),
    aboutDossier: ({ event }) => event.type === 'DIGITISED' && event.kind === 'DOSSIER',
    aboutResult: ({ event }) => event.type === 'DIGITISED' && event.kind === 'RESULT',
    awaitsPortal: ({ context }) => context.told > context.answered,
    answersLast: ({ context, event }) => 'key' in event && event.key === keyOf(context),
    portalKnowsTheEnd: ({ context }) => LAST_STATUSES.includes(context.portalStatus!),
  },
  actions: {
    // Going back to the appraisal within the agency is no new status.
    publish: enqueueActions(({ context, enqueue }, { status }: { status: PortalStatus }) => {
      if (context.portalStatus === status) return;
      const now = { ...context, portalStatus: status, told: context.told + 1 };
      enqueue.assign(now);
      enqueue.emit(statusOf(now));
    }),
    countTelling: assign({ told: ({ context }) => context.told + 1 }),
    sendStatus: emit(({ context }) => statusOf(context)),
    noteAnswer: assign({ answered: ({ context }) => context.told }),
    accept: assign(({ context, event }) =>
      event.type === 'ACCEPT' ? accepted(context, event) : {},
    ),
    digitise: emit(({ context, event }, { kind }: { kind: 'DOSSIER' | 'RESULT' }) => ({
      type: 'open-case' as const,
      process: 'digitisation',
      key: kind,
      input: {
        kind,
        documentType: context.procedureCode,
        dossierCode: context.receiptNo,
        receivedOn: event.on,
      },
    })),
    askSupplement: assign({ supplementAskedOn: ({ event }) => event.on, hoursFrom: null }),
    runHours: assign({
      hoursFrom: ({ context, event }) =>
        context.timeLimit?.unit === 'working-hour' ? event.at : null,
    }),
    consult: assign(({ event }) =>
      event.type === 'CONSULT' ? { awaited: event.agencies, answerBy: event.answerBy } : {},
    ),
    noteOpinion: assign({
      awaited: ({ context, event }) =>
        context.awaited.filter((one) => !('agency' in event) || one !== event.agency),
    }),
    noteMiss: assign({ missedOn: ({ event: { due } }) => due.due ?? due.dueHours ?? null }),
    noteDossier: assign(({ event }) =>
      event.type === 'DIGITISED' ? { dossierDigitised: event.outcome } : {},
    ),
    appoint: assign({
      apologies: ({ context }) => context.apologies + 1,
      appointedOn: ({ context, event }) =>
        event.type === 'APOLOGISE' ? event.newDueOn : context.appointedOn,
    }),
    dropDigitisation: emit(({ event }) => ({
      type: 'tell-children' as const,
      event: 'PARENT_CANCELLED',
      payload: { outcome: event.type },
    })),
  },
}).createMachine({
  id: 'one-stop-dossier',
  context: ({ input }) => opened(input),
  type: 'parallel',
  states: {
    work: {
      initial: 'intake',
      states: {
        intake: {
          initial: 'examining',
          on: { WITHDRAW: 'withdrawn' },
          states: {
            examining: {
              initial: 'submitted',
              entry: shows('submitted'),
              after: { check: {} },
              states: {
                submitted: { on: { CHECK: 'checking' } },
                checking: {
                  on: {
                    REQUEST_SUPPLEMENT: {
                      target: '#one-stop-dossier.work.intake.awaitingSupplement',
                      actions: 'askSupplement',
                    },
                    REFUSE: '#one-stop-dossier.work.refused',
                    ACCEPT: [
                      {
                        guard: and(['procedureInForce', 'settledOnSite']),
                        target: '#appraising',
                        actions: ['accept', { type: 'digitise', params: { kind: 'DOSSIER' } }],
                      },
                      {
                        guard: 'procedureInForce',
                        target: '#one-stop-dossier.work.handling',
                        actions: ['accept', { type: 'digitise', params: { kind: 'DOSSIER' } }],
                      },
                    ],
                  },
                },
              },
            },
            awaitingSupplement: {
              entry: shows('supplement-requested'),
              after: { supplement: '#one-stop-dossier.work.expired' },
              on: {
                // What was missing is there: the hours of the check are given anew.
                SUPPLEMENT: {
                  target: 'examining.checking',
                  actions: assign({ submittedAt: ({ event }) => event.at }),
                },
              },
            },
          },
        },
        handling: {
          type: 'parallel',
          entry: shows('accepted'),
          after: { due: { actions: 'noteMiss' }, dueHours: { actions: 'noteMiss' } },
          on: {
            // The papers are digitised beside the work, which does not wait for it.
            DIGITISED: { guard: 'aboutDossier', actions: 'noteDossier' },
          },
          states: {
            course: {
              initial: 'settling',
              states: {
                settling: {
                  initial: 'accepted',
                  on: {
                    WITHDRAW: {
                      target: '#one-stop-dossier.work.withdrawn',
                      actions: 'dropDigitisation',
                    },
                    STOP: {
                      target: '#one-stop-dossier.work.stopped',
                      actions: 'dropDigitisation',
                    },
                  },
                  states: {
                    accepted: { after: { transfer: {} }, on: { TRANSFER: 'transferred' } },
                    transferred: { on: { RECEIVE: 'appraising' } },
                    appraising: {
                      id: 'appraising',
                      entry: shows('processing'),
                      on: {
                        CONSULT: [
                          {
                            guard: and(['answerCanBeAwaited', 'lawStopsClock']),
                            target: 'consulting.clockStands',
                            actions: ['consult', assign({ hoursFrom: null })],
                          },
                          {
                            guard: 'answerCanBeAwaited',
                            target: 'consulting.clockRuns',
                            actions: 'consult',
                          },
                        ],
                        REQUEST_MORE: {
                          guard: 'withinTime',
                          target: 'awaitingSupplement',
                          actions: 'askSupplement',
                        },
                        FINANCIAL_NOTICE: {
                          target: 'awaitingPayment',
                          actions: assign({
                            payment: ({ event: { noticeNo, amountVnd } }) => ({
                              noticeNo,
                              amountVnd,
                              method: null,
                              paymentRef: null,
                            }),
                            hoursFrom: null,
                          }),
                        },
                        PROPOSE_APPROVE: '#approving.result',
                        PROPOSE_REJECT: '#approving.rejection',
                      },
                    },
                    consulting: {
                      after: {
                        opinion: {
                          actions: assign({
                            answerMissedOn: ({ context }) => context.answerBy,
                          }),
                        },
                      },
                      initial: 'clockRuns',
                      on: {
                        OPINION_RECEIVED: [
                          { guard: 'lastOpinion', target: 'appraising', actions: 'noteOpinion' },
                          { guard: 'agencyAsked', actions: 'noteOpinion' },
                        ],
                        GO_ON_WITHOUT_OPINION: {
                          guard: 'answerOverdue',
                          target: 'appraising',
                          actions: assign({ awaited: [] }),
                        },
                      },
                      states: {
                        clockRuns: {},
                        clockStands: { tags: 'clockStopped', exit: 'runHours' },
                      },
                    },
                    awaitingSupplement: {
                      tags: 'clockStopped',
                      entry: shows('supplement-requested'),
                      exit: 'runHours',
                      after: {
                        supplement: {
                          target: '#one-stop-dossier.work.expired',
                          actions: 'dropDigitisation',
                        },
                      },
                      on: { SUPPLEMENT: 'appraising' },
                    },
                    awaitingPayment: {
                      tags: 'clockStopped',
                      entry: shows('financial-obligation'),
                      exit: 'runHours',
                      on: {
                        PAID: {
                          target: 'appraising',
                          actions: assign({
                            payment: ({ context, event }) => ({
                              ...context.payment!,
                              method: event.method,
                              paymentRef: event.paymentRef,
                            }),
                          }),
                        },
                      },
                    },
                  },
                },
                approving: {
                  id: 'approving',
                  initial: 'result',
                  on: { RETURN: 'settling.appraising' },
                  states: {
                    result: {
                      on: {
                        SIGN_RESULT: {
                          target: '#one-stop-dossier.work.handling.course.issuing',
                          actions: assign({ resultNo: ({ event }) => event.resultNo }),
                        },
                      },
                    },
                    rejection: {
                      on: {
                        SIGN_REJECTION: {
                          target: '#one-stop-dossier.work.notEligible',
                          actions: assign({ resultNo: ({ event }) => event.letterNo }),
                        },
                      },
                    },
                  },
                },
                issuing: {
                  on: {
                    ISSUE_RESULT: {
                      target: 'digitisingResult',
                      actions: { type: 'digitise', params: { kind: 'RESULT' } },
                    },
                  },
                },
                digitisingResult: {
                  on: {
                    DIGITISED: {
                      guard: 'aboutResult',
                      actions: assign({ resultDigitised: ({ event }) => event.outcome }),
                    },
                    WAIVE_DIGITISATION: { actions: assign({ resultDigitised: 'waived' }) },
                    RESULT_READY: {
                      guard: 'resultDigitised',
                      target: '#one-stop-dossier.work.readyForReturn',
                    },
                  },
                },
              },
            },
            // The first day that was appointed runs on, or stays missed, whatever is promised later.
            promise: {
              initial: 'asAppointed',
              on: {
                APOLOGISE: {
                  guard: and(['mayAppointAgain', 'appointsLater']),
                  target: '.reappointed',
                  actions: 'appoint',
                },
              },
              states: {
                asAppointed: { after: { apology: {} } },
                reappointed: { after: { appointment: {} } },
              },
            },
          },
        },
        readyForReturn: {
          entry: shows('completed'),
          on: {
            RETURN_RESULT: {
              target: 'returned',
              actions: [
                assign({ returnedBy: ({ event }) => event.method }),
                emit(({ context, event }) => ({
                  type: 'open-case' as const,
                  process: 'satisfaction-survey',
                  key: 'survey',
                  input: {
                    dossierCode: context.receiptNo,
                    channel: event.method === 'ONLINE' ? 'ONLINE' : 'SLIP',
                    openedOn: event.on,
                  },
                })),
              ],
            },
          },
        },
        returned: { type: 'final', entry: shows('returned') },
        refused: { type: 'final', entry: shows('refused') },
        notEligible: { type: 'final', entry: shows('stopped') },
        withdrawn: { type: 'final', entry: shows('withdrawn') },
        stopped: { type: 'final', entry: shows('stopped') },
        expired: { type: 'final', entry: shows('stopped') },
      },
    },
    portal: {
      initial: 'synced',
      states: {
        synced: { always: { guard: 'awaitsPortal', target: 'pending' } },
        pending: {
          on: {
            PORTAL_TOLD: [
              { guard: and(['answersLast', 'portalKnowsTheEnd']), target: 'complete' },
              { guard: 'answersLast', target: 'synced', actions: 'noteAnswer' },
            ],
            PORTAL_FAILED: { guard: 'answersLast', target: 'failed', actions: 'noteAnswer' },
          },
        },
        failed: {
          always: { guard: 'awaitsPortal', target: 'pending' },
          on: { RETRY: { actions: ['countTelling', 'sendStatus'] } },
        },
        complete: { type: 'final' },
      },
    },
  },
});
