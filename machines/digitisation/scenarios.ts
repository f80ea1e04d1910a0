import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

const AT_ONCE = 'hanoi-5298-2018/III.3';
const AT_THE_DESK = 'cantho-skhcn-2024/12';
const REUSE = 'cantho-skhcn-2024/14';
const BACKLOG = 'cantho-skhcn-2024/13';

function paper(kind: string, receivedOn: Day, as = 'one-stop-clerk'): Scenario['open'] {
  return {
    as,
    input: { kind, documentType: 'Giấy xác nhận', dossierCode: 'H14.01-0001', receivedOn },
  };
}

function step(send: string, payload: JsonObject = {}, more: ScenarioStep = {}): ScenarioStep {
  return { send, payload, ...more };
}

const scanned = step('SCANNED', { fileRef: 'quet/0001.pdf', pages: 4 });
const extracted = step('EXTRACTED', { missingFields: [] });
const pass = step('QC_PASS');

function toScanning(at: string): ScenarioStep[] {
  return [step('CHECK_EXISTING', {}, { at }), step('SCAN', {}, { as: 'postal-agent' })];
}

function sign(more: ScenarioStep = {}): ScenarioStep {
  const payload = { signatureRef: 'CKS-0001', certificateValidTo: '2026-12-31' };
  return step('SIGN', payload, { as: 'division-head', ...more });
}

const atTheDesk = { unit: 'ct-dost-one-stop' };

export const scenarios: Scenario[] = [
  {
    // 12 January 2025 is a Sunday: the papers are there, so the copies are due on it.
    title: 'Số hóa ngay trong ngày tiếp nhận, kể cả ngày nghỉ; lưu kho và đồng bộ',
    row: AT_ONCE,
    deadlines: ['immediate'],
    adverse: false,
    unit: 'hn-one-stop',
    start: '2025-01-12T08:00',
    open: paper('DOSSIER', '2025-01-12'),
    steps: [
      ...toScanning('2025-01-12T09:00'),
      { ...scanned, expect: { context: { fileRef: 'quet/0001.pdf', pages: 4 } } },
      {
        ...extracted,
        expect: { deadlines: { immediate: { dueOn: '2025-01-12', status: 'running' } } },
      },
      pass,
      sign({
        at: '2025-01-12T16:00',
        expect: {
          state: 'synced',
          status: 'done',
          deadlines: { immediate: { dueOn: '2025-01-12', status: 'met' } },
          context: { signatureRef: 'CKS-0001', told: 1 },
        },
      }),
    ],
  },
  {
    title: 'Sang ngày hôm sau mới số hóa xong: trễ, việc vẫn tiếp tục',
    row: AT_ONCE,
    deadlines: ['immediate'],
    adverse: true,
    unit: 'hn-one-stop',
    start: '2024-05-06T15:00',
    open: paper('RESULT', '2024-05-06'),
    steps: [
      ...toScanning('2024-05-06T16:30'),
      scanned,
      {
        ...extracted,
        at: '2024-05-07T08:00',
        expect: {
          state: { digitising: 'qualityCheck' },
          deadlines: { immediate: { dueOn: '2024-05-06', status: 'missed' } },
        },
      },
      pass,
      sign({ expect: { deadlines: { immediate: { status: 'missed' } } } }),
    ],
  },
  {
    title: 'Không đạt chất lượng thì quét lại; thiếu trường, chứng thư hết hạn thì chưa xong',
    row: AT_THE_DESK,
    deadlines: ['immediate'],
    adverse: true,
    ...atTheDesk,
    start: '2024-05-06T08:00',
    open: paper('DOSSIER', '2024-05-06'),
    steps: [
      ...toScanning('2024-05-06T08:10'),
      scanned,
      step('EXTRACTED', { missingFields: ['số giấy'] }, { refused: 409 }),
      extracted,
      step('QC_FAIL', { reason: 'Lệch trang.' }, { expect: { state: { digitising: 'scanning' } } }),
      scanned,
      { ...extracted, as: 'specialist', by: 'lan' },
      { ...pass, by: 'lan', refused: 403 },
      { ...pass, as: 'one-stop-clerk', refused: 403 },
      { ...pass, by: 'minh', expect: { state: { digitising: 'signing' } } },
      step(
        'SIGN',
        { signatureRef: 'CKS-0001', certificateValidTo: '2024-05-05' },
        { as: 'division-head', refused: 409 },
      ),
      step(
        'SIGN',
        { signatureRef: 'CKS-0002', certificateValidTo: '2024-05-06' },
        { as: 'one-stop-clerk', expect: { deadlines: { immediate: { status: 'met' } } } },
      ),
    ],
  },
  {
    title: 'Giấy tờ không thuộc danh mục: không phải số hóa, nghĩa vụ trong ngày coi như xong',
    row: AT_THE_DESK,
    deadlines: ['immediate'],
    adverse: false,
    ...atTheDesk,
    start: '2024-05-06T08:00',
    open: paper('DOSSIER', '2024-05-06'),
    steps: [
      step(
        'NOT_REQUIRED',
        { reason: 'Tài liệu mật.' },
        {
          expect: {
            state: 'notRequired',
            status: 'done',
            deadlines: { immediate: { dueOn: '2024-05-06', status: 'met' } },
          },
        },
      ),
    ],
  },
  {
    title: 'Giấy tờ đã có bản điện tử còn hiệu lực của đúng người nộp: dùng lại, không quét',
    row: REUSE,
    deadlines: ['immediate'],
    adverse: false,
    ...atTheDesk,
    start: '2024-05-06T08:00',
    open: paper('DOSSIER', '2024-05-06'),
    steps: [
      step('CHECK_EXISTING'),
      step(
        'REUSE',
        { existingRef: 'KHO-2023-0012', sameOwner: true, validTo: '2024-05-06' },
        {
          expect: {
            state: 'reused',
            status: 'done',
            deadlines: { immediate: { status: 'met' } },
            context: { fileRef: 'KHO-2023-0012' },
          },
        },
      ),
    ],
  },
  {
    title: 'Bản điện tử của người khác, hoặc đã hết hiệu lực: không dùng lại được, phải quét',
    row: REUSE,
    deadlines: ['immediate'],
    adverse: true,
    ...atTheDesk,
    start: '2024-05-06T08:00',
    open: paper('DOSSIER', '2024-05-06'),
    steps: [
      step('CHECK_EXISTING'),
      step('REUSE', { existingRef: 'KHO-0013', sameOwner: false }, { refused: 409 }),
      step(
        'REUSE',
        { existingRef: 'KHO-0014', sameOwner: true, validTo: '2024-05-05' },
        { refused: 409 },
      ),
      step('SCAN', {}, { expect: { state: { digitising: 'scanning' } } }),
      step(
        'UNREADABLE',
        { reason: 'Bản giấy đã mờ.' },
        {
          expect: {
            state: 'failed',
            status: 'done',
            deadlines: { immediate: { dueOn: '2024-05-06', status: 'cancelled' } },
          },
        },
      ),
    ],
  },
  {
    title: 'Kết quả còn hiệu lực trong kho: theo lộ trình, không có hạn cho từng bản',
    row: BACKLOG,
    deadlines: [],
    adverse: false,
    ...atTheDesk,
    start: '2024-05-06T08:00',
    open: paper('BACKLOG', '2024-05-06', 'specialist'),
    steps: [
      ...toScanning('2024-09-02T09:00'),
      scanned,
      extracted,
      pass,
      sign({ expect: { state: 'synced', status: 'done' } }),
    ],
  },
  {
    title: 'Kết quả trong kho: chưa tra cứu thì không quét, người nộp không tự ký',
    row: BACKLOG,
    deadlines: [],
    adverse: true,
    ...atTheDesk,
    start: '2024-05-06T08:00',
    open: paper('BACKLOG', '2024-05-06'),
    steps: [
      step('SCAN', {}, { refused: 409 }),
      ...toScanning('2024-05-06T09:00'),
      scanned,
      extracted,
      pass,
      sign({ as: 'applicant', refused: 403 }),
    ],
  },
];
