import type { Fixtures, Sample } from '../process.js';
import { daysAfter } from '../samples.js';
import type { Dossier } from './dossier.js';
import type { events } from './events.js';
import { procedures } from './procedures.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

function dossier(procedureCode: string, channel: string): Sample {
  return () => ({ procedureCode, channel, applicant: 'Nguyễn Văn A', telephone: '0900000000' });
}

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-one-stop',
  inputs: {
    online: dossier('2.002709', 'ONLINE'),
    hours: dossier('1.000449', 'COUNTER'),
    outOfForce: (today) => ({
      ...dossier('1.001392', 'HOME')(today),
      homeReason: 'vulnerable',
    }),
  },
  events: {
    CHECK: [() => ({ documents: ['Đơn đề nghị', 'Hồ sơ kỹ thuật'] })],
    REQUEST_SUPPLEMENT: [() => ({ missing: ['Hồ sơ kỹ thuật'], slipNo: 'BS-01' })],
    SUPPLEMENT: [() => ({ documents: ['Hồ sơ kỹ thuật'] })],
    REFUSE: [() => ({ reason: 'Không thuộc thẩm quyền.', slipNo: 'TC-01' })],
    ACCEPT: [
      () => ({ receiptNo: 'H14.01-0001' }),
      () => ({ receiptNo: 'H14.01-0001', onSite: true }),
    ],
    TRANSFER: [() => ({ division: 'ct-dost-standards' })],
    RECEIVE: [() => ({})],
    CONSULT: [
      (today) => ({
        agencies: ['Sở Tư pháp', 'Sở Tài chính'],
        documentNo: '45/SKHCN',
        answerBy: daysAfter(today, 3),
      }),
      (today) => ({
        agencies: ['Sở Tư pháp'],
        documentNo: '46/SKHCN',
        answerBy: daysAfter(today, 3),
        clockStopsUnder: 'Luật Đo lường, Điều 20',
      }),
    ],
    OPINION_RECEIVED: [
      () => ({ agency: 'Sở Tư pháp', documentNo: '12/STP', agrees: true }),
      () => ({ agency: 'Sở Tài chính', documentNo: '13/STC', agrees: false }),
    ],
    GO_ON_WITHOUT_OPINION: [() => ({ reason: 'Quá ngày đề nghị trả lời.' })],
    REQUEST_MORE: [
      () => ({
        missing: ['Bản vẽ'],
        slipNo: 'BS-02',
        legalBasis: 'Nghị định 105/2016/NĐ-CP, Điều 5',
      }),
    ],
    FINANCIAL_NOTICE: [() => ({ noticeNo: 'TB-01', amountVnd: 500_000 })],
    PAID: [() => ({ method: 'ONLINE', paymentRef: 'PAY-0001' })],
    PROPOSE_APPROVE: [() => ({ draftNo: 'DT-01' })],
    PROPOSE_REJECT: [() => ({ draftNo: 'DT-02', reason: 'Không đủ điều kiện.' })],
    SIGN_RESULT: [() => ({ resultNo: '88/GXN', digital: true })],
    SIGN_REJECTION: [() => ({ letterNo: '89/SKHCN' })],
    RETURN: [() => ({ reason: 'Chưa rõ căn cứ.' })],
    ISSUE_RESULT: [() => ({})],
    WAIVE_DIGITISATION: [() => ({ reason: 'Bản giấy khổ lớn.' })],
    RESULT_READY: [() => ({})],
    RETURN_RESULT: [() => ({ method: 'COUNTER' })],
    WITHDRAW: [() => ({ reason: 'Không còn nhu cầu.' })],
    STOP: [() => ({ documentNo: '90/SKHCN', reason: 'Đang có tranh chấp.' })],
    APOLOGISE: [
      (today) => ({ letterNo: 'XL-01', newDueOn: daysAfter(today, 60), reason: 'Chờ giám định.' }),
      (today) => ({ letterNo: 'XL-01', newDueOn: today, reason: 'Chờ giám định.' }),
    ],
    RETRY: [() => ({})],
  },
  systemEvents: {
    DIGITISED: [
      () => ({ kind: 'DOSSIER', outcome: 'stored' }),
      () => ({ kind: 'RESULT', outcome: 'stored' }),
      () => ({ kind: 'RESULT', outcome: 'failed' }),
    ],
    // The first status of all; later ones fail alike.
    PORTAL_FAILED: [() => ({ key: '1:submitted', cause: 'Cổng không trả lời.' })],
  },
  identity: (dossier: Dossier) => ({
    limit: dossier.timeLimit?.unit ?? null,
    overdue: dossier.missedOn !== null,
    apologies: dossier.apologies,
    awaited: dossier.awaited,
    answerOverdue: dossier.awaited.length > 0 && dossier.answerBy === dossier.answerMissedOn,
    result: dossier.resultDigitised !== null && dossier.resultDigitised !== 'failed',
    first: dossier.told === 1,
  }),
  procedures,
  scenarios,
  transitions,
  immaterial: {
    'send elsewhere portal.synced always[0]':
      'It is sent to `failed`, which goes on to `pending` at once while the portal has a status to hear.',
  },
};
