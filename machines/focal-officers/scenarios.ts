import type { Day, Scenario, ScenarioStep } from '../process.js';

const HUNGYEN = 'hungyen-kstthc-2024/II.1';
const HANOI = 'hanoi-326-2023/2.2';
const NAMES = { outgoing: 'Lê Văn C', incoming: 'Phạm Thị D' };

function reported(changedOn: Day, unitCode: string): Scenario['open'] {
  return { as: 'division-head', input: { unitCode, change: 'transfer', changedOn } };
}

/** Proposed by the unit and sent to the office. */
function submitted(at: string, officers = 2): ScenarioStep[] {
  return [
    { at, send: 'PROPOSE', as: 'division-head', payload: { ...NAMES, officers } },
    { send: 'SUBMIT', as: 'division-head', payload: { proposalNo: '14/VHTT' } },
  ];
}

const endorse = { send: 'ENDORSE', as: 'control-officer' };

function decide(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { decisionNo: '310/QĐ-UBND', effectiveOn: '2024-05-10' };
  return { at, send: 'DECIDE', as: 'chairman', payload, ...more };
}

const HY: Pick<Scenario, 'row' | 'unit' | 'start' | 'open'> = {
  row: HUNGYEN,
  unit: 'hy-office',
  start: '2024-04-25T08:00',
  open: reported('2024-04-25', 'hy-culture'),
};
const HN: Pick<Scenario, 'row' | 'unit' | 'start' | 'open'> = {
  row: HANOI,
  unit: 'hn-office',
  start: '2024-03-04T08:00',
  open: reported('2024-03-04', 'hn-justice'),
};

export const scenarios: Scenario[] = [
  {
    // 26 April, 2 and 3 May, Saturday 4 May (worked in exchange for 29 April), 6 May.
    title: 'Thay đổi nhân sự trước kỳ nghỉ 30/4: quyết định đúng ngày làm việc thứ 5',
    ...HY,
    deadlines: ['decision', 'reminder'],
    adverse: false,
    steps: [
      {
        expect: {
          state: { open: { work: 'reported', reminders: 'waiting' } },
          deadlines: {
            decision: { dueOn: '2024-05-06', status: 'running' },
            reminder: { dueOn: '2024-04-26', status: 'running' },
          },
        },
      },
      {
        at: '2024-04-27T08:00',
        expect: {
          deadlines: { reminder: { dueOn: '2024-05-02', status: 'running' } },
          context: { remindedThrough: '2024-04-26' },
        },
      },
      ...submitted('2024-05-02T08:00'),
      {
        ...endorse,
        expect: {
          state: { open: { work: 'awaitingDecision', reminders: 'waiting' } },
          context: { officers: 2, proposalNo: '14/VHTT' },
        },
      },
      decide('2024-05-06T16:00', {
        expect: {
          state: 'decided',
          deadlines: {
            decision: { dueOn: '2024-05-06', status: 'met' },
            reminder: { status: 'cancelled' },
          },
          context: { decisionNo: '310/QĐ-UBND', effectiveOn: '2024-05-10' },
        },
      }),
      { send: 'UPDATE_LIST', as: 'focal-officer', payload: { listVersion: '2' }, refused: 403 },
      {
        send: 'UPDATE_LIST',
        as: 'control-officer',
        payload: { listVersion: '2024-02' },
        expect: { state: 'listUpdated', status: 'done' },
      },
    ],
  },
  {
    title: 'Vị trí còn trống quá hạn: mỗi ngày làm việc một lần nhắc, quyết định muộn là trễ',
    ...HY,
    deadlines: ['decision', 'reminder'],
    adverse: true,
    steps: [
      ...submitted('2024-05-03T08:00'),
      endorse,
      {
        at: '2024-05-07T08:00',
        expect: {
          state: { open: { work: 'awaitingDecision', reminders: 'waiting' } },
          deadlines: {
            decision: { dueOn: '2024-05-06', status: 'missed' },
            reminder: { dueOn: '2024-05-07', status: 'running' },
          },
        },
      },
      decide('2024-05-08T08:00', { as: 'vice-chairman', refused: 403 }),
      decide('2024-05-08T09:00', { by: 'control-officer', refused: 403 }),
      decide('2024-05-08T10:00', {
        expect: { state: 'decided', deadlines: { decision: { status: 'missed' } } },
      }),
    ],
  },
  {
    // 18 April and five working days is the 25th: the office hears of it on that very day.
    title: 'Báo muộn thì hạn vẫn tính từ ngày thay đổi; nhắc từ ngày vụ việc được lập',
    ...HY,
    open: reported('2024-04-18', 'hy-culture'),
    deadlines: ['decision', 'reminder'],
    adverse: true,
    steps: [
      {
        expect: {
          deadlines: {
            decision: { dueOn: '2024-04-25', status: 'running' },
            reminder: { dueOn: '2024-04-26', status: 'running' },
          },
        },
      },
      {
        at: '2024-04-26T08:00',
        expect: { deadlines: { decision: { dueOn: '2024-04-25', status: 'missed' } } },
      },
    ],
  },
  {
    title: 'Không đủ số lượng thì chỉ trả lại; người thay phải là người khác; đề nghị lại rồi ký',
    ...HN,
    deadlines: ['decision'],
    adverse: true,
    steps: [
      {
        send: 'PROPOSE',
        as: 'division-head',
        payload: { outgoing: 'Lê Văn C', incoming: ' lê  văn c', officers: 2 },
        refused: 409,
      },
      { send: 'PROPOSE', as: 'division-head', payload: { officers: 2 }, refused: 422 },
      ...submitted('2024-03-05T08:00', 0),
      { ...endorse, refused: 409 },
      {
        send: 'RETURN',
        as: 'control-officer',
        by: 'division-head',
        payload: { reason: 'Tự thẩm tra.' },
        refused: 403,
      },
      {
        send: 'RETURN',
        as: 'control-officer',
        payload: { reason: 'Đơn vị không còn cán bộ đầu mối nào.' },
        expect: { state: { open: { work: 'returned', reminders: 'waiting' } } },
      },
      {
        send: 'RESUBMIT',
        as: 'division-head',
        payload: { outgoing: 'Lê Văn C', incoming: 'Lê Văn C', officers: 1, proposalNo: '15/STP' },
        refused: 409,
      },
      {
        send: 'RESUBMIT',
        as: 'division-head',
        payload: { ...NAMES, officers: 1, proposalNo: '15/STP' },
        expect: {
          state: { open: { work: 'officeCheck', reminders: 'waiting' } },
          context: { officers: 1, proposalNo: '15/STP' },
        },
      },
      { ...endorse, by: 'division-head', refused: 403 },
      endorse,
      {
        send: 'RETURN_UNSIGNED',
        as: 'chairman',
        unit: 'hn-pc',
        payload: { reason: 'Làm rõ nhiệm vụ kiêm nhiệm.' },
        expect: { state: { open: { work: 'returned', reminders: 'waiting' } } },
      },
    ],
  },
  {
    title: 'Kiện toàn thường xuyên: lập thêm đầu mối, Chủ tịch phê duyệt, cập nhật danh sách',
    ...HN,
    open: {
      as: 'control-officer',
      input: { unitCode: 'hn-justice', change: 'new-post', changedOn: '2024-03-04' },
    },
    deadlines: ['decision'],
    adverse: false,
    steps: [
      {
        send: 'PROPOSE',
        as: 'focal-officer',
        payload: { incoming: 'Phạm Thị D', officers: 1 },
        expect: { state: { open: { work: 'proposing', reminders: 'waiting' } } },
      },
      { send: 'SUBMIT', as: 'department-director', payload: { proposalNo: '16/STP' } },
      endorse,
      decide('2024-03-11T08:00', {
        unit: 'hn-pc',
        expect: { deadlines: { decision: { dueOn: '2024-03-11', status: 'met' } } },
      }),
    ],
  },
  {
    title: 'Người được điều chuyển trở lại: hủy khi chưa gửi đề nghị, gửi rồi thì không',
    ...HN,
    deadlines: ['decision'],
    adverse: true,
    steps: [
      { send: 'CANCEL', as: 'focal-officer', payload: { reason: 'Trở lại.' }, refused: 403 },
      {
        send: 'PROPOSE',
        as: 'division-head',
        payload: { ...NAMES, officers: 2 },
      },
      {
        send: 'CANCEL',
        as: 'division-head',
        payload: { reason: 'Người được điều chuyển đã trở lại.' },
        expect: {
          state: 'cancelled',
          status: 'done',
          deadlines: { decision: { status: 'cancelled' } },
        },
      },
      { send: 'SUBMIT', as: 'division-head', payload: { proposalNo: '16/STP' }, refused: 409 },
    ],
  },
];
