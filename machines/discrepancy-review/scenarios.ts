import type { Scenario } from '../process.js';
import {
  office,
  A,
  specialist,
  head,
  opened,
  confirmed,
  notify,
  petition,
  publish,
  remove,
  takenDown,
  fixed,
} from './scenarios.steps.js';

const ROW_6 = 'cantho-skhcn-2024/6';
const WATCHING = 'cantho-skhcn-2024/IV.1.c';
const HANOI = 'hanoi-326-2023/3.2';
const unit = 'ct-dost-standards';

export const scenarios: Scenario[] = [
  {
    // Ten working days from Thursday 18 April 2024: 29 April to 1 May are off and Saturday 4 May is
    // worked, so Monday 6 May.
    title: 'Chưa công bố: thông báo bằng văn bản, mở một vụ công bố, đối chiếu rồi đóng',
    row: ROW_6,
    deadlines: ['response'],
    adverse: false,
    unit,
    start: '2024-04-17T08:00',
    open: opened('UNPUBLISHED', '2024-04-16'),
    steps: [
      ...confirmed('2024-04-17T09:00', 'new'),
      notify('2024-04-18T09:00', {
        expect: {
          state: { notified: 'inWriting' },
          deadlines: { response: { dueOn: '2024-05-06', status: 'running' } },
          context: { noticeNo: '31/TB-TĐC', noticeOn: '2024-04-18' },
        },
      }),
      publish('2024-05-06T16:00', {
        expect: { deadlines: { response: { dueOn: '2024-05-06', status: 'met' } } },
      }),
      {
        at: '2024-05-06T16:10',
        expect: {
          state: { correcting: 'following' },
          children: { 'publication-decision': 1, 'procedure-review': 0 },
          context: { followUp: { process: 'publication-decision' } },
        },
      },
      {
        at: '2024-06-10T09:00',
        send: 'CORRECTED',
        ...specialist,
        payload: { evidence: '1500/QĐ-UBND' },
        expect: { state: 'confirming', context: { evidence: '1500/QĐ-UBND' } },
      },
      fixed({
        expect: { state: 'closed', status: 'done', context: { reportNo: '52/BC-TĐC' } },
      }),
    ],
  },
  {
    title: 'Không ai phản hồi trong 10 ngày làm việc: thông báo lại, lần này trên Cổng quốc gia',
    row: ROW_6,
    deadlines: ['response'],
    adverse: true,
    unit,
    start: '2024-04-17T08:00',
    open: opened('WRONGLY_POSTED', '2024-04-16'),
    steps: [
      ...confirmed('2024-04-17T09:00', 'amended'),
      notify('2024-04-18T09:00'),
      { at: '2024-05-06T23:59', expect: { state: { notified: 'inWriting' } } },
      {
        at: '2024-05-07T00:01',
        expect: {
          state: 'notifying',
          deadlines: { response: { dueOn: '2024-05-06', status: 'missed' } },
          context: { unansweredOn: '2024-05-06' },
        },
      },
      // Entered late, as if it had been sent before the first one ran out.
      notify('2024-05-07T08:00', { occurredOn: '2024-05-06', refused: 409 }),
      {
        ...petition('2024-05-07T08:10'),
        occurredOn: '2024-05-06',
        refused: 409,
      },
      petition('2024-05-07T08:20'),
      {
        expect: {
          state: { notified: 'byPetition' },
          deadlines: { response: { dueOn: '2024-05-21', status: 'running' } },
          context: { noticeNo: 'PAKN.20240610.0044', noticeOn: '2024-05-07' },
        },
      },
      publish('2024-05-08T09:00'),
      {
        at: '2024-05-08T09:10',
        expect: { state: { correcting: 'following' }, children: { 'publication-decision': 1 } },
      },
    ],
  },
  {
    // The order sets Sunday 16 June; a day that is set does not roll.
    title: 'Hết hiệu lực nhưng vẫn đăng tải: yêu cầu gỡ đến ngày 16/6/2024, không mở vụ công bố',
    row: ROW_6,
    deadlines: ['removal'],
    adverse: false,
    unit,
    start: '2024-06-10T08:00',
    open: opened('EXPIRED', '2024-06-10'),
    steps: [
      ...confirmed('2024-06-10T09:00', 'abolished'),
      petition('2024-06-10T10:00'),
      publish('2024-06-11T08:00', { refused: 409 }),
      remove('2024-06-11T09:00', '2024-06-16', { ...specialist, refused: 403 }),
      remove('2024-06-11T09:10', '2024-06-16', {
        expect: {
          state: { correcting: 'removing' },
          deadlines: {
            response: { status: 'met' },
            removal: { dueOn: '2024-06-16', status: 'running' },
          },
          children: { 'publication-decision': 0 },
        },
      }),
      takenDown('2024-06-16T15:00', {
        expect: {
          state: 'confirming',
          deadlines: { removal: { dueOn: '2024-06-16', status: 'met' } },
          context: { evidence: 'ảnh 2024-014' },
        },
      }),
      // Who took it down does not compare it.
      fixed({ as: 'focal-officer', refused: 403 }),
      fixed({ expect: { state: 'closed' } }),
    ],
  },
  {
    title: 'Gỡ trễ, đối chiếu vẫn còn một cổng chưa gỡ: trở lại việc gỡ, không có hạn mới',
    row: ROW_6,
    deadlines: ['removal'],
    adverse: true,
    unit,
    start: '2024-06-10T08:00',
    open: opened('UNPUBLISHED', '2024-06-10'),
    steps: [
      // Reported as unpublished; the documents say that it is no longer in force.
      ...confirmed('2024-06-10T09:00', 'abolished', { kind: 'EXPIRED' }),
      notify('2024-06-10T10:00'),
      remove('2024-06-11T09:00', '2024-06-14'),
      {
        at: '2024-06-15T00:01',
        expect: { deadlines: { removal: { dueOn: '2024-06-14', status: 'missed' } } },
      },
      takenDown('2024-06-17T08:00'),
      {
        send: 'STILL_WRONG',
        ...head,
        payload: { reason: 'Cổng thành phố chưa gỡ.' },
        expect: {
          state: { correcting: 'removing' },
          deadlines: { removal: { dueOn: '2024-06-14', status: 'missed' } },
        },
      },
      takenDown('2024-06-18T08:00'),
      fixed({ expect: { state: 'closed' } }),
    ],
  },
  {
    title: 'Không bảo đảm sự cần thiết, hợp lý: đưa vào rà soát, đánh giá năm sau',
    row: ROW_6,
    deadlines: ['response'],
    adverse: true,
    unit,
    start: '2024-06-10T08:00',
    open: opened('UNJUSTIFIED', '2024-06-10'),
    steps: [
      ...confirmed('2024-06-10T09:00', 'amended'),
      notify('2024-06-10T10:00'),
      publish('2024-06-11T08:00', { refused: 409 }),
      remove('2024-06-11T08:10', '2024-06-14', { refused: 409 }),
      {
        at: '2024-06-11T09:00',
        send: 'ORDER_REVIEW',
        as: 'control-officer',
        unit: office,
        payload: { year: 2025 },
        expect: { deadlines: { response: { status: 'met' } } },
      },
      {
        at: '2024-06-11T09:10',
        expect: {
          state: { correcting: 'following' },
          children: { 'procedure-review': 1, 'publication-decision': 0 },
          context: { followUp: { process: 'procedure-review' } },
        },
      },
    ],
  },
  {
    title: 'Thủ trưởng đơn vị theo dõi nội dung đăng tải: đối chiếu chưa đúng thì khắc phục tiếp',
    row: WATCHING,
    deadlines: ['response'],
    adverse: false,
    unit,
    start: '2024-06-10T08:00',
    open: opened('WRONGLY_POSTED', '2024-06-07', 'division-head'),
    steps: [
      ...confirmed('2024-06-10T09:00', 'amended'),
      notify('2024-06-10T10:00'),
      publish('2024-06-11T09:00'),
      {
        at: '2024-06-12T09:00',
        send: 'CORRECTED',
        ...specialist,
        payload: { evidence: '1500/QĐ-UBND' },
      },
      {
        send: 'STILL_WRONG',
        ...head,
        payload: { reason: 'Thiếu mẫu đơn.' },
        expect: {
          state: { correcting: 'following' },
          children: { 'publication-decision': 1 },
        },
      },
    ],
  },
  {
    title:
      'Đơn vị chỉ đề nghị: không tự yêu cầu gỡ; đang mở vụ công bố thì chưa thể báo đã khắc phục',
    row: WATCHING,
    deadlines: ['response'],
    adverse: true,
    unit,
    start: '2024-06-10T08:00',
    open: opened('UNPUBLISHED', '2024-06-10', 'division-head'),
    steps: [
      ...confirmed('2024-06-10T09:00', 'new'),
      notify('2024-06-10T10:00'),
      remove('2024-06-11T08:00', '2024-06-14', { refused: 409 }),
      remove('2024-06-11T08:10', '2024-06-14', { ...head, refused: 403 }),
      {
        send: 'ORDER_REVIEW',
        ...specialist,
        payload: { year: 2025 },
        refused: 409,
      },
      {
        send: 'CORRECTED',
        ...specialist,
        payload: { evidence: '1500/QĐ-UBND' },
        refused: 409,
      },
    ],
  },
  {
    title: 'Rà soát ở Hà Nội: cán bộ đầu mối phát hiện, lãnh đạo đơn vị bác vì đã công khai đúng',
    row: HANOI,
    deadlines: [],
    adverse: false,
    unit: 'hn-justice',
    start: '2024-03-04T08:00',
    open: opened('WRONGLY_POSTED', '2024-03-04', 'focal-officer'),
    steps: [
      { send: 'VERIFY', as: 'focal-officer' },
      {
        send: 'DISMISS',
        ...head,
        payload: { reason: 'Nội dung khớp Quyết định công bố.' },
        expect: { state: 'dismissed', status: 'done' },
      },
    ],
  },
  {
    title: 'Rà soát ở Hà Nội: chưa xác minh thì chưa kết luận; chuyên viên không được bác',
    row: HANOI,
    deadlines: [],
    adverse: true,
    unit: 'hn-justice',
    start: '2024-03-04T08:00',
    open: opened('WRONGLY_POSTED', '2024-03-04', 'focal-officer'),
    steps: [
      { send: 'DISMISS', ...head, payload: { reason: 'Đúng rồi.' }, refused: 409 },
      { send: 'VERIFY', as: 'focal-officer' },
      { send: 'DISMISS', ...specialist, payload: { reason: 'Đúng rồi.' }, refused: 403 },
      {
        send: 'CONFIRM',
        ...head,
        payload: {
          findings: [A, A].map((code) => ({ code, name: 'Thủ tục', change: 'amended' })),
        },
        refused: 422,
      },
      ...confirmed('2024-03-05T09:00', 'amended').slice(1),
    ],
  },
];
