import { and, assign, emit, enqueueActions, setup } from 'xstate';
import { nominalDelays, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { LinkedInput, type events, type systemEvents } from './events.js';
import {
  dispatched,
  isLaterThanPromised,
  keyOf,
  LAST_STATUSES,
  nextParts,
  opened,
  openingOf,
  statusOf,
  withPart,
  type Linked,
  type PartOfWhole,
  type PortalStatus,
} from './linked.js';

const shows = (status: PortalStatus) => ({ type: 'publish', params: { status } }) as const;
const marks = (change: Partial<PartOfWhole>) => ({ type: 'markPart', params: { change } }) as const;
const tells = (event: string) => ({ type: 'tellWhole', params: { event } }) as const;

/**
 * Interlinked dossier (một cửa liên thông): taken in once, sent to several agencies, at the same time
 * or one after another, each with its own days within the whole's; their results are put together,
 * approved and returned. The whole is one case and each agency's part another, of the same process:
 * what it was opened with says which.
 */
export const machine = setup({
  types: {
    context: {} as Linked,
    input: {} as Opened<typeof LinkedInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
    tags: {} as 'clockStopped',
  },
  delays: nominalDelays(deadlines),
  guards: {
    isPart: ({ context }) => context.part !== null,
    procedureInForce: ({ context, event }) =>
      event.facts.procedures?.[context.procedureCode]?.inForce === true,
    partAtWork: ({ context, event }) =>
      'unit' in event &&
      context.parts.some(({ unit, state }) => unit === event.unit && state === 'open'),
    lastPart: ({ context, event }) =>
      'unit' in event &&
      context.parts.every(({ unit, state }) => state === (unit === event.unit ? 'open' : 'done')),
    issueOpen: ({ context, event }) =>
      'unit' in event &&
      context.parts.some(({ unit, state }) => unit === event.unit && state === 'issue'),
    lastIssue: ({ context, event }) =>
      'unit' in event &&
      context.parts.every(({ unit, state }) => (unit === event.unit) === (state === 'issue')),
    forThisPart: ({ context, event }) => 'unit' in event && event.unit === context.part?.unit,
    mayAppointAgain: ({ context, event }) => context.apologies < event.parameters.maxReappointments,
    appointsLater: ({ context, event }) =>
      event.type === 'APOLOGISE' && isLaterThanPromised(context, event),
    awaitsPortal: ({ context }) => context.told > context.answered,
    answersLast: ({ context, event }) => 'key' in event && event.key === keyOf(context),
    portalKnowsTheEnd: ({ context }) => LAST_STATUSES.includes(context.portalStatus!),
  },
  actions: {
    publish: enqueueActions(({ context, enqueue }, { status }: { status: PortalStatus }) => {
      // The portal deals with the whole alone; and with what is new.
      if (context.part !== null || context.portalStatus === status) return;
      const now = { ...context, portalStatus: status, told: context.told + 1 };
      enqueue.assign(now);
      enqueue.emit(statusOf(now));
    }),
    countTelling: assign({ told: ({ context }) => context.told + 1 }),
    sendStatus: emit(({ context }) => statusOf(context)),
    noteAnswer: assign({ answered: ({ context }) => context.told }),
    openNextParts: enqueueActions(({ context, event, enqueue }) => {
      const next = nextParts(context);
      for (const part of next) enqueue.emit(openingOf(context, part, event.on));
      enqueue.assign({
        parts: context.parts.map((part) =>
          next.includes(part) ? { ...part, state: 'open' } : part,
        ),
      });
    }),
    markPart: assign(({ context, event }, { change }: { change: Partial<PartOfWhole> }) =>
      'unit' in event ? withPart(context, event.unit, change) : {},
    ),
    // The part says itself whether it was late: what is recorded afterwards may have happened in time.
    finishPart: assign(({ context, event }) =>
      event.type === 'PART_DONE'
        ? withPart(context, event.unit, {
            state: 'done',
            late: event.late,
            resultNo: event.resultNo,
          })
        : {},
    ),
    tellParts: emit(({ event }) => ({
      type: 'tell-children' as const,
      event: 'ISSUE_RESOLVED',
      payload: { unit: 'unit' in event ? event.unit : null },
    })),
    dropParts: emit(({ event }) => ({
      type: 'tell-children' as const,
      event: 'PARENT_CANCELLED',
      payload: { outcome: event.type },
    })),
    tellWhole: emit(({ context }, { event }: { event: string }) => ({
      type: 'tell-parent' as const,
      event,
      payload: { unit: context.part!.unit },
    })),
    runHours: assign({
      hoursFrom: ({ context, event }) =>
        context.timeLimit?.unit === 'working-hour' ? event.at : null,
    }),
    noteMiss: assign({ missedOn: ({ event: { due } }) => due.due ?? due.dueHours ?? null }),
    noteResult: assign(({ event }) => {
      if (event.type === 'APPROVE') return { resultNo: event.resultNo };
      return 'letterNo' in event ? { resultNo: event.letterNo } : {};
    }),
    appoint: assign({
      apologies: ({ context }) => context.apologies + 1,
      appointedOn: ({ context, event }) =>
        event.type === 'APOLOGISE' ? event.newDueOn : context.appointedOn,
    }),
  },
}).createMachine({
  id: 'interlinked-dossier',
  context: ({ input }) => opened(input),
  type: 'parallel',
  states: {
    work: {
      initial: 'received',
      states: {
        received: {
          entry: shows('submitted'),
          always: { guard: 'isPart', target: 'part' },
          on: {
            REFUSE: 'refused',
            DISPATCH: {
              guard: 'procedureInForce',
              target: 'settling',
              actions: [
                assign(({ context, event }) => dispatched(context, event)),
                'openNextParts',
              ],
            },
            WITHDRAW: 'withdrawn',
          },
        },
        settling: {
          type: 'parallel',
          after: { due: { actions: 'noteMiss' }, dueHours: { actions: 'noteMiss' } },
          states: {
            course: {
              initial: 'parts',
              states: {
                parts: {
                  initial: 'dispatched',
                  on: {
                    PART_RECEIVED: { guard: 'partAtWork', actions: marks({ received: true }) },
                    PART_LATE: { guard: 'partAtWork', actions: marks({ late: true }) },
                    PART_ISSUE: {
                      guard: 'partAtWork',
                      target: '.awaitingApplicant',
                      actions: marks({ state: 'issue' }),
                    },
                    PART_DONE: [
                      { guard: 'lastPart', target: 'consolidating', actions: 'finishPart' },
                      { guard: 'partAtWork', actions: ['finishPart', 'openNextParts'] },
                    ],
                    WITHDRAW: {
                      target: '#interlinked-dossier.work.withdrawn',
                      actions: 'dropParts',
                    },
                  },
                  states: {
                    dispatched: {
                      entry: shows('processing'),
                      on: {
                        PART_RECEIVED: {
                          guard: 'partAtWork',
                          target: 'processing',
                          actions: marks({ received: true }),
                        },
                      },
                    },
                    processing: { entry: shows('processing') },
                    awaitingApplicant: {
                      tags: 'clockStopped',
                      entry: [shows('supplement-requested'), assign({ hoursFrom: null })],
                      exit: 'runHours',
                      on: {
                        PART_RESOLVED: [
                          {
                            guard: 'lastIssue',
                            target: 'processing',
                            actions: [marks({ state: 'open' }), 'tellParts'],
                          },
                          { guard: 'issueOpen', actions: [marks({ state: 'open' }), 'tellParts'] },
                        ],
                        PART_REJECT: {
                          guard: 'issueOpen',
                          target: '#interlinked-dossier.work.notEligible',
                          actions: ['noteResult', 'dropParts'],
                        },
                      },
                    },
                  },
                },
                consolidating: { on: { SUBMIT: 'approving' } },
                approving: {
                  on: {
                    APPROVE: {
                      target: '#interlinked-dossier.work.readyForReturn',
                      actions: 'noteResult',
                    },
                    RETURN: 'consolidating',
                    REJECT: {
                      target: '#interlinked-dossier.work.notEligible',
                      actions: 'noteResult',
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
        // One agency's share; the applicant and the portal deal with the whole alone.
        part: {
          initial: 'waiting',
          after: {
            part: {
              actions: [
                assign({
                  part: ({ context, event }) => ({ ...context.part!, missedOn: event.due.part! }),
                }),
                tells('PART_LATE'),
              ],
            },
          },
          on: { PARENT_CANCELLED: 'partCancelled' },
          states: {
            waiting: {
              on: { RECEIVE_PART: { target: 'processing', actions: tells('PART_RECEIVED') } },
            },
            processing: {
              on: {
                FINISH_PART: {
                  target: '#interlinked-dossier.work.partDone',
                  actions: [
                    assign({ resultNo: ({ event }) => event.resultNo }),
                    emit(({ context, event }) => ({
                      type: 'tell-parent' as const,
                      event: 'PART_DONE',
                      payload: {
                        unit: context.part!.unit,
                        resultNo: event.resultNo,
                        late: event.on > (event.due.part ?? context.part!.missedOn ?? event.on),
                      },
                    })),
                  ],
                },
                REPORT_ISSUE: { target: 'awaitingApplicant', actions: tells('PART_ISSUE') },
              },
            },
            awaitingApplicant: {
              tags: 'clockStopped',
              on: { ISSUE_RESOLVED: { guard: 'forThisPart', target: 'processing' } },
            },
          },
        },
        returned: { type: 'final', entry: shows('returned') },
        refused: { type: 'final', entry: shows('refused') },
        notEligible: { type: 'final', entry: shows('stopped') },
        withdrawn: { type: 'final', entry: shows('withdrawn') },
        partDone: { type: 'final' },
        partCancelled: { type: 'final' },
      },
    },
    portal: {
      initial: 'synced',
      states: {
        synced: {
          always: [
            { guard: 'isPart', target: 'complete' },
            { guard: 'awaitsPortal', target: 'pending' },
          ],
        },
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
