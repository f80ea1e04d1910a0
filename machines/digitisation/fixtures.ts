import type { Fixtures, Sample } from '../process.js';
import type { events } from './events.js';
import type { Digitisation } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

function paper(kind: string): Sample {
  return (today) => ({
    kind,
    documentType: 'Giấy xác nhận',
    dossierCode: 'H14.01-260601-0001',
    receivedOn: today,
  });
}

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-one-stop',
  inputs: { dossier: paper('DOSSIER'), backlog: paper('BACKLOG') },
  events: {
    CHECK_EXISTING: [() => ({})],
    NOT_REQUIRED: [() => ({ reason: 'Không thuộc danh mục.' })],
    REUSE: [
      () => ({ existingRef: 'KHO-2025-0012', sameOwner: true }),
      () => ({ existingRef: 'KHO-2025-0013', sameOwner: false }),
      () => ({ existingRef: 'KHO-2019-0400', sameOwner: true, validTo: '2020-12-31' }),
    ],
    SCAN: [() => ({})],
    SCANNED: [() => ({ fileRef: 'quet/0001.pdf', pages: 4 })],
    UNREADABLE: [() => ({ reason: 'Bản giấy đã mờ.' })],
    EXTRACTED: [() => ({ missingFields: [] }), () => ({ missingFields: ['số giấy'] })],
    QC_FAIL: [() => ({ reason: 'Lệch trang.' })],
    QC_PASS: [() => ({})],
    SIGN: [
      () => ({ signatureRef: 'CKS-0001', certificateValidTo: '2099-12-31' }),
      () => ({ signatureRef: 'CKS-0001', certificateValidTo: '2020-12-31' }),
    ],
    RETRY: [() => ({})],
  },
  systemEvents: {
    PORTAL_FAILED: [() => ({ key: 'copy-1', cause: 'Cổng không trả lời.' })],
    PARENT_CANCELLED: [() => ({ outcome: 'withdrawn' })],
  },
  identity: ({ kind }: Digitisation) => ({ kind }),
  scenarios,
  transitions,
};
