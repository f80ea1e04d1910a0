import type { Json, JsonObject, Scenario } from '../process.js';
import {
  approve,
  CANTHO,
  FIFTH,
  HANOI,
  keepUnchanged,
  mark,
  opened,
  order,
  submit,
  toDrafting,
} from './scenarios.steps.js';

const ROW_10_1 = 'hanoi-326-2023/10.1';
const ROW_10_2 = 'hanoi-326-2023/10.2';
const NOVEMBER = 'hanoi-cctthc-2024/PL2.2.4';
const IN_THE_YEAR = 'hanoi-cctthc-2024/III.1.4.b';
const ROW_20 = 'cantho-skhcn-2024/20';
const { unit, office, city } = HANOI;

const TWO: JsonObject = {
  ...FIFTH,
  option: ['NB.01', 'NB.02'].map((code) => ({ code, action: 'simplify' })),
};

export const scenarios: Scenario[] = [
  {
    title: 'Trình phương án trước tháng 6/2024: hạn là ngày 31/5/2024',
    row: ROW_10_1,
    deadlines: ['submission'],
    adverse: false,
    unit,
    start: '2024-01-08T08:00',
    open: opened({ submissionDueOn: '2024-05-31' }),
    steps: [
      {
        expect: {
          state: { simplifying: { preparing: 'inventoried' } },
          deadlines: { submission: { dueOn: '2024-05-31', status: 'running' } },
        },
      },
      ...toDrafting('2024-02-19T09:00'),
      {
        expect: {
          state: { simplifying: { preparing: 'optionDrafting' } },
          context: { forms: ['Biểu mẫu 01'], listDecisionNo: '901/QĐ-UBND' },
        },
      },
      submit('2024-05-31T16:00', FIFTH, {
        expect: {
          state: { simplifying: 'optionSubmitted' },
          deadlines: { submission: { dueOn: '2024-05-31', status: 'met' } },
          context: FIFTH,
        },
      }),
    ],
  },
  {
    title: 'Sang tháng 6/2024 mới trình phương án là trễ; trả lại rồi trình lại không tính hạn mới',
    row: ROW_10_1,
    deadlines: ['submission'],
    adverse: true,
    unit,
    start: '2024-01-08T08:00',
    open: opened({ submissionDueOn: '2024-05-31' }),
    steps: [
      ...toDrafting('2024-02-19T09:00'),
      { at: '2024-05-31T23:59', expect: { deadlines: { submission: { status: 'running' } } } },
      {
        at: '2024-06-01T00:01',
        expect: { deadlines: { submission: { dueOn: '2024-05-31', status: 'missed' } } },
      },
      submit('2024-06-03T08:00'),
      {
        send: 'RETURN_OPTION',
        as: 'control-officer',
        unit: office,
        payload: { reason: 'Chưa rõ phân cấp.' },
        expect: { state: { simplifying: 'returned' } },
      },
      {
        send: 'RESUBMIT',
        as: 'specialist',
        payload: { ...FIFTH, option: [{ code: 'NB.01', action: 'delegate' }] },
        expect: {
          state: { simplifying: 'optionSubmitted' },
          deadlines: { submission: { status: 'missed' } },
          context: { option: [{ code: 'NB.01', action: 'delegate' }] },
        },
      },
    ],
  },
  {
    // Both rows ask for a review first ("rà soát"); where it finds nothing to simplify there is no
    // option to submit or to approve, and its report is all that either row can still ask for.
    title: 'Rà soát xong, giữ nguyên toàn bộ trước tháng 6/2024: báo cáo là xong cả hai hạn',
    row: ROW_10_1,
    deadlines: ['submission', 'decision'],
    adverse: false,
    unit,
    start: '2024-01-08T08:00',
    open: opened({ submissionDueOn: '2024-05-31', decisionDueOn: '2024-11-30' }),
    steps: [
      ...toDrafting('2024-02-19T09:00').slice(0, -1),
      keepUnchanged('2024-05-31T16:00', {
        expect: {
          state: 'keptUnchanged',
          status: 'done',
          deadlines: {
            submission: { dueOn: '2024-05-31', status: 'met' },
            decision: { dueOn: '2024-11-30', status: 'met' },
          },
        },
      }),
    ],
  },
  {
    title: 'Giữ nguyên toàn bộ nhưng sang tháng 6/2024 mới báo cáo: trễ hạn trình',
    row: ROW_10_1,
    deadlines: ['submission', 'decision'],
    adverse: true,
    unit,
    start: '2024-01-08T08:00',
    open: opened({ submissionDueOn: '2024-05-31', decisionDueOn: '2024-11-30' }),
    steps: [
      ...toDrafting('2024-02-19T09:00').slice(0, -1),
      keepUnchanged('2024-06-03T08:00', {
        expect: {
          state: 'keptUnchanged',
          deadlines: {
            submission: { dueOn: '2024-05-31', status: 'missed' },
            decision: { dueOn: '2024-11-30', status: 'met' },
          },
        },
      }),
    ],
  },
  {
    // 30 November 2024 is a Saturday: a printed day does not roll.
    title: 'Phê duyệt phương án trong tháng 11/2024, công bố lại các thủ tục thay đổi',
    row: NOVEMBER,
    deadlines: ['decision'],
    adverse: false,
    unit,
    start: '2024-02-05T08:00',
    open: opened({ decisionDueOn: '2024-11-30' }),
    steps: [
      ...toDrafting('2024-06-10T09:00'),
      submit('2024-10-01T09:00'),
      { expect: { deadlines: { decision: { dueOn: '2024-11-30', status: 'running' } } } },
      approve('2024-11-29T16:00', HANOI, {
        expect: {
          state: 'approved',
          deadlines: { decision: { dueOn: '2024-11-30', status: 'met' } },
          context: { optionDecisionNo: '1402/QĐ-UBND', approvedOn: '2024-11-29' },
        },
      }),
      order('ORDER_WORKFLOWS', '2024-12-02T08:00', { refused: 409 }),
      order('ORDER_PUBLICATION', '2024-12-02T09:00'),
      {
        at: '2024-12-02T09:10',
        expect: {
          state: 'implementing',
          children: { 'publication-decision': 1 },
          // "Quyết định công bố": the case of it can be found.
          context: { leadUnits: ['Sở'], publication: { code: 'CBTT-2024-000001' } },
        },
      },
      mark('MARK_REMOVED', '2024-12-20T09:00', { refused: 409 }),
      mark('MARK_IMPLEMENTED', '2024-12-20T09:10', {
        expect: {
          state: 'implemented',
          status: 'done',
          context: { finalDecisionNo: '1560/QĐ-UBND' },
        },
      }),
    ],
  },
  {
    title: 'Phê duyệt sau ngày 30/11/2024 là trễ; người trình phương án không được phê duyệt',
    row: NOVEMBER,
    deadlines: ['decision'],
    adverse: true,
    unit,
    start: '2024-02-05T08:00',
    open: opened({ decisionDueOn: '2024-11-30' }),
    steps: [
      ...toDrafting('2024-06-10T09:00'),
      submit('2024-10-01T09:00'),
      approve('2024-10-02T09:00', HANOI, { by: 'division-head', refused: 403 }),
      {
        send: 'CANCEL',
        as: 'chairman',
        unit: city,
        payload: { reason: 'Không cần nữa.' },
        refused: 409,
      },
      {
        at: '2024-12-01T00:01',
        expect: {
          state: { simplifying: 'optionSubmitted' },
          deadlines: { decision: { dueOn: '2024-11-30', status: 'missed' } },
        },
      },
      approve('2024-12-02T09:00', HANOI, {
        expect: { state: 'approved', deadlines: { decision: { status: 'missed' } } },
      }),
    ],
  },
  {
    title: 'Đúng 20% số thủ tục và 20% chi phí tuân thủ thì trình được; toàn bộ bãi bỏ',
    row: IN_THE_YEAR,
    deadlines: ['decision'],
    adverse: false,
    unit,
    start: '2024-02-05T08:00',
    open: opened({ decisionDueOn: '2024-12-31' }),
    steps: [
      ...toDrafting('2024-06-10T09:00'),
      submit('2024-10-01T09:00', { ...FIFTH, option: [{ code: 'NB.05', action: 'abolish' }] }),
      approve('2024-12-31T15:00', HANOI, {
        expect: { deadlines: { decision: { dueOn: '2024-12-31', status: 'met' } } },
      }),
      order('ORDER_PUBLICATION', '2025-01-02T09:00'),
      mark('MARK_IMPLEMENTED', '2025-01-20T09:00', { refused: 409 }),
      mark('MARK_REMOVED', '2025-01-20T09:10', {
        expect: {
          state: 'removed',
          children: { 'publication-decision': 1 },
          context: { finalDecisionNo: '1560/QĐ-UBND' },
        },
      }),
    ],
  },
  {
    title: 'Chưa rà soát 100% hoặc chưa đủ 20% thì không trình được phương án',
    row: IN_THE_YEAR,
    deadlines: ['decision'],
    adverse: true,
    unit,
    start: '2024-02-05T08:00',
    open: opened({ decisionDueOn: '2024-12-31' }),
    steps: [
      ...toDrafting('2024-06-10T09:00', HANOI, 6).slice(0, -1),
      {
        send: 'PROPOSE_OPTION',
        as: 'specialist',
        payload: { reviewed: ['NB.01', 'NB.02', 'NB.03', 'NB.04', 'NB.05'] },
        refused: 409,
      },
      ...toDrafting('2024-06-11T09:00', HANOI, 6).slice(-1),
      // One procedure of six; then two, but not a fifth of the cost.
      submit('2024-09-04T08:00', FIFTH, { refused: 409 }),
      submit('2024-09-04T08:10', { ...TWO, costAfter: 8_000_001 }, { refused: 409 }),
      submit(
        '2024-09-04T08:20',
        { ...TWO, option: [...(TWO.option as Json[]), { code: 'NB.99', action: 'simplify' }] },
        { refused: 409 },
      ),
      submit('2024-09-04T08:30', { ...TWO, costAfter: -1 }, { refused: 422 }),
      submit('2024-09-04T08:40', TWO, { as: 'specialist', refused: 403 }),
      submit('2024-09-04T08:50', TWO),
      {
        send: 'RETURN_OPTION',
        as: 'control-officer',
        unit: office,
        payload: { reason: 'Chi phí tính sai.' },
      },
      {
        send: 'RESUBMIT',
        as: 'specialist',
        payload: { ...TWO, costBefore: 11_000_000, costAfter: 9_000_000 },
        refused: 409,
      },
    ],
  },
  {
    title: 'Quy trình công việc ngoài thủ tục: phê duyệt quy trình, không công bố lại',
    row: ROW_10_2,
    deadlines: [],
    adverse: false,
    unit,
    start: '2024-02-05T08:00',
    open: opened({}, 'WORK_PROCESS'),
    steps: [
      ...toDrafting('2024-03-04T09:00'),
      // The share that is aimed at is one of procedures.
      submit('2024-04-01T09:00', { ...FIFTH, costAfter: 10_000_000 }),
      approve('2024-04-10T09:00'),
      order('ORDER_WORKFLOWS', '2024-04-11T09:00', {
        expect: {
          state: 'implementing',
          context: { leadUnits: ['Sở'] },
          children: { 'publication-decision': 0 },
        },
      }),
      mark('MARK_IMPLEMENTED', '2024-05-20T09:00', { expect: { state: 'implemented' } }),
    ],
  },
  {
    title: 'Quy trình công việc ngoài thủ tục: không công bố, chưa phê duyệt thì chưa thực thi',
    row: ROW_10_2,
    deadlines: [],
    adverse: true,
    unit,
    start: '2024-02-05T08:00',
    open: opened({}, 'WORK_PROCESS'),
    steps: [
      ...toDrafting('2024-03-04T09:00'),
      submit('2024-04-01T09:00'),
      order('ORDER_WORKFLOWS', '2024-04-02T09:00', { refused: 409 }),
      approve('2024-04-10T09:00'),
      order('ORDER_PUBLICATION', '2024-04-11T09:00', { refused: 409 }),
      order('ORDER_WORKFLOWS', '2024-04-11T09:10', { as: 'division-head', refused: 403 }),
    ],
  },
  {
    title: 'Rà soát thường xuyên ở Cần Thơ: giữ nguyên thì kết thúc bằng báo cáo, không có hạn',
    row: ROW_20,
    deadlines: [],
    adverse: false,
    unit: CANTHO.unit,
    start: '2024-02-05T08:00',
    open: opened({}),
    steps: [
      ...toDrafting('2024-03-04T09:00', CANTHO).slice(0, -1),
      keepUnchanged('2024-08-01T09:00', {
        expect: {
          state: 'keptUnchanged',
          status: 'done',
          context: { reportNo: '88/BC' },
        },
      }),
    ],
  },
  {
    title: 'Danh mục bị trả lại, người trình không tự ký công bố; thủ tục không còn thì hủy',
    row: ROW_20,
    deadlines: [],
    adverse: true,
    unit: CANTHO.unit,
    start: '2024-02-05T08:00',
    open: opened({}),
    steps: [
      ...toDrafting('2024-03-04T09:00', CANTHO).slice(0, 2),
      {
        send: 'PUBLISH_LIST',
        as: 'chairman',
        by: 'specialist',
        unit: CANTHO.city,
        payload: { decisionNo: '901/QĐ-UBND' },
        refused: 403,
      },
      {
        send: 'RETURN_LIST',
        as: 'control-officer',
        unit: CANTHO.office,
        payload: { reason: 'Thiếu thủ tục của chi cục.' },
        expect: { state: { simplifying: { preparing: 'listDrafting' } } },
      },
      {
        send: 'CANCEL',
        as: 'chief-of-office',
        unit: CANTHO.office,
        payload: { reason: 'Thủ tục được Bộ bãi bỏ.' },
        expect: { state: 'cancelled', status: 'done' },
      },
    ],
  },
];
