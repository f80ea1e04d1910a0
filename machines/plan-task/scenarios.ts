import type { Scenario } from '../process.js';
import { rows } from './scenarios.rows.js';
import { periodic } from './scenarios.periodic.js';
import { relative } from './scenarios.relative.js';
import {
  delivered,
  handIn,
  met,
  missed,
  refused,
  running,
  seen,
  step,
  story,
  takenOn,
  toDeliver,
} from './scenarios.steps.js';

const { canTho5, canTho7, canTho8, canThoIV1a, canThoIV1d, canThoIV2dd } = rows;

const dated: Scenario[] = [
  story('Nộp Tờ trình đúng ngày 30/8, nghiệm thu', canTho7, ['due'], false, '2024-02-01', [
    seen('2024-02-01T07:30', {
      state: toDeliver('imported'),
      deadlines: { due: running('2024-08-30') },
    }),
    ...takenOn('2024-02-02', canTho7),
    step('2024-06-03T08:00', 'specialist', 'PROGRESS', { percent: 60 }),
    handIn('2024-08-30T16:30', canTho7, {
      state: delivered('reported'),
      deadlines: { due: met('2024-08-30') },
    }),
    step(
      '2024-09-05T09:00',
      'chief-of-office',
      'ACCEPT_RESULT',
      {},
      {
        expect: { state: 'completed', status: 'done' },
      },
    ),
  ]),
  story('Quá ngày 30/8; nộp thiếu minh chứng bị trả lại', canTho7, ['due'], true, '2024-02-01', [
    ...takenOn('2024-02-02', canTho7),
    seen('2024-08-31T00:30', {
      state: toDeliver({ doing: 'inProgress' }),
      deadlines: { due: missed('2024-08-30') },
      context: { dueMissed: true },
    }),
    step('2024-09-04T08:00', 'specialist', 'SUBMIT_RESULT', { products: [] }, refused(403)),
    step('2024-09-04T08:01', 'division-head', 'SUBMIT_RESULT', {}, refused(422)),
    step(
      '2024-09-04T08:02',
      'division-head',
      'SUBMIT_RESULT',
      { products: [{ name: 'Tờ trình' }] },
      refused(409),
    ),
    handIn('2024-09-04T09:00', canTho7, {
      deadlines: { due: missed('2024-08-30') },
      context: {
        handedInOn: '2024-09-04',
        results: [{ name: 'Tờ trình', evidence: 'https://vpdt.example/88' }],
      },
    }),
    // A rework is no second period.
    step(
      '2024-09-05T09:00',
      'control-officer',
      'REQUEST_REWORK',
      { reason: 'Thiếu phụ lục.' },
      {
        expect: { state: delivered('rework'), deadlines: { due: missed('2024-08-30') } },
      },
    ),
    step(
      '2024-09-10T09:00',
      'division-head',
      'SUBMIT_RESULT',
      { products: [{ name: 'Tờ trình', evidence: '89/TTr-TĐC' }] },
      {
        expect: {
          state: delivered('reported'),
          deadlines: { due: missed('2024-08-30') },
          context: {
            handedInOn: '2024-09-04',
            results: [{ name: 'Tờ trình', evidence: '89/TTr-TĐC' }],
          },
        },
      },
    ),
  ]),
  // 30 June 2024 is a Sunday: a printed day stays that day.
  story('Gia hạn khi còn hạn: dời ngày 30/6 (Chủ nhật)', canTho8, ['due'], false, '2024-02-01', [
    ...takenOn('2024-02-02', canTho8),
    step('2024-06-20T08:00', 'division-head', 'REPORT_BLOCKED', {
      difficulty: 'Chưa có danh sách đơn vị.',
      proposal: 'Lùi một tháng.',
    }),
    step('2024-06-21T08:00', 'department-director', 'REQUEST_EXTENSION', {
      newDueOn: '2024-07-31',
      reason: 'Chờ sắp xếp đơn vị.',
    }),
    step(
      '2024-06-24T08:00',
      'chief-of-office',
      'EXTEND',
      { newDueOn: '2024-07-31' },
      {
        expect: {
          // Back to where the work stood: an extension removes no difficulty.
          state: toDeliver({ doing: 'blocked' }),
          deadlines: { due: running('2024-07-31') },
          context: { printedDueOn: '2024-06-30', dueOn: '2024-07-31' },
        },
      },
    ),
    step('2024-07-01T08:00', 'chief-of-office', 'UNBLOCK', { decision: 'Theo danh sách mới.' }),
    handIn('2024-07-30T08:00', canTho8, { deadlines: { due: met('2024-07-31') } }),
  ]),
  story('Gia hạn sau khi quá hạn: chạy lại, lại quá hạn', canTho8, ['due'], true, '2024-02-01', [
    ...takenOn('2024-02-02', canTho8),
    seen('2024-07-01T00:30', { deadlines: { due: missed('2024-06-30') } }),
    step(
      '2024-07-02T08:00',
      'division-head',
      'REQUEST_EXTENSION',
      { newDueOn: '2024-06-30', reason: 'Chậm.' },
      refused(409),
    ),
    step('2024-07-02T08:01', 'division-head', 'REQUEST_EXTENSION', {
      newDueOn: '2024-07-31',
      reason: 'Chậm.',
    }),
    step('2024-07-02T08:02', 'division-head', 'EXTEND', { newDueOn: '2024-07-31' }, refused(403)),
    step(
      '2024-07-03T08:00',
      'chairman',
      'REFUSE_EXTENSION',
      { reason: 'Không có lý do.' },
      {
        unit: 'ct-pc',
        expect: { deadlines: { due: missed('2024-06-30') } },
      },
    ),
    step('2024-07-04T08:00', 'division-head', 'REQUEST_EXTENSION', {
      newDueOn: '2024-07-31',
      reason: 'Bổ sung giải trình.',
    }),
    step(
      '2024-07-05T08:00',
      'chairman',
      'EXTEND',
      { newDueOn: '2024-07-31' },
      {
        unit: 'ct-pc',
        expect: {
          state: toDeliver({ doing: 'inProgress' }),
          deadlines: { due: running('2024-07-31') },
        },
      },
    ),
    seen('2024-08-01T00:30', { deadlines: { due: missed('2024-07-31') } }),
  ]),
  story(
    'Không tự duyệt gia hạn của mình, không tự nghiệm thu việc mình làm',
    canTho8,
    ['due'],
    true,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canTho8),
      step('2024-06-03T08:00', 'focal-officer', 'PROGRESS', { percent: 60 }, { by: 'lan' }),
      step(
        '2024-06-20T08:00',
        'division-head',
        'REQUEST_EXTENSION',
        { newDueOn: '2024-07-31', reason: 'Chờ sắp xếp đơn vị.' },
        { by: 'minh' },
      ),
      // In the meantime he was made chief of the office.
      step(
        '2024-06-24T08:00',
        'chief-of-office',
        'EXTEND',
        { newDueOn: '2024-07-31' },
        { by: 'minh', ...refused(403) },
      ),
      step('2024-06-24T08:01', 'chief-of-office', 'EXTEND', { newDueOn: '2024-07-31' }),
      handIn('2024-07-30T08:00', canTho8, { deadlines: { due: met('2024-07-31') } }),
      ...['lan', 'division-head'].map((by) =>
        step('2024-08-01T08:00', 'control-officer', 'ACCEPT_RESULT', {}, { by, ...refused(403) }),
      ),
      step(
        '2024-08-01T08:01',
        'control-officer',
        'ACCEPT_RESULT',
        {},
        { expect: { status: 'done' } },
      ),
    ],
  ),
];

const undated: Scenario[] = [
  story(
    'Thời hạn lấy từ tiến độ của Quyết định 2973/QĐ-UBND',
    canThoIV1d,
    ['due'],
    false,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canThoIV1d),
      step(
        '2024-02-05T08:00',
        'control-officer',
        'DUE_SET',
        { dueOn: '2024-09-30', decisionNo: '2973/QĐ-UBND' },
        {
          expect: {
            deadlines: { due: running('2024-09-30') },
            context: { dueSetBy: '2973/QĐ-UBND' },
          },
        },
      ),
      handIn('2024-09-27T08:00', canThoIV1d, { deadlines: { due: met('2024-09-30') } }),
    ],
  ),
  story('Ngày đã ấn định chỉ dời bằng gia hạn; quá hạn', canThoIV1d, ['due'], true, '2024-02-01', [
    step(
      '2024-02-05T08:00',
      'division-head',
      'DUE_SET',
      { dueOn: '2024-09-30', decisionNo: '2973/QĐ-UBND' },
      refused(403),
    ),
    step('2024-02-05T08:01', 'control-officer', 'DUE_SET', {
      dueOn: '2024-09-30',
      decisionNo: '2973/QĐ-UBND',
    }),
    step(
      '2024-02-05T08:02',
      'control-officer',
      'DUE_SET',
      { dueOn: '2024-10-31', decisionNo: '2973/QĐ-UBND' },
      refused(409),
    ),
    seen('2024-10-01T00:30', {
      state: toDeliver('imported'),
      deadlines: { due: missed('2024-09-30') },
    }),
  ]),
  story('"Thường xuyên": không có hạn, làm và nghiệm thu', canTho5, [], false, '2024-02-01', [
    ...takenOn('2024-02-02', canTho5),
    handIn('2024-12-20T08:00', canTho5, { state: delivered('reported') }),
    step(
      '2024-12-25T08:00',
      'chief-of-office',
      'ACCEPT_RESULT',
      {},
      { expect: { status: 'done' } },
    ),
  ]),
  story('"Thường xuyên": không có hạn thì không xin gia hạn', canTho5, [], true, '2024-02-01', [
    ...takenOn('2024-02-02', canTho5),
    step(
      '2024-06-03T08:00',
      'division-head',
      'REQUEST_EXTENSION',
      { newDueOn: '2024-12-31', reason: 'Chậm.' },
      refused(409),
    ),
  ]),
  story('Đơn vị từ chối, giao lại, gộp vào nhiệm vụ khác', canThoIV1a, [], false, '2024-02-01', [
    step(
      '2024-02-02T08:00',
      'control-officer',
      'ASSIGN',
      { leadUnits: ['Văn phòng Sở'], cooperatingUnits: ['Các phòng, đơn vị'] },
      {
        expect: {
          context: { leadUnits: ['Văn phòng Sở'], cooperatingUnits: ['Các phòng, đơn vị'] },
        },
      },
    ),
    step(
      '2024-02-02T09:00',
      'division-head',
      'REFUSE',
      { reason: 'Không thuộc lĩnh vực.' },
      {
        expect: { state: toDeliver('imported') },
      },
    ),
    ...takenOn('2024-02-05', canThoIV1a),
    step(
      '2024-03-04T08:00',
      'chief-of-office',
      'MERGE',
      { planId: 'cantho-skhcn-2024', itemRef: 'IV.2.a' },
      {
        expect: {
          state: 'merged',
          status: 'done',
          context: { mergedInto: { planId: 'cantho-skhcn-2024', itemRef: 'IV.2.a' } },
        },
      },
    ),
  ]),
  story(
    'Không giao được khi thiếu đơn vị chủ trì; không gộp vào chính nó',
    canThoIV1a,
    [],
    true,
    '2024-02-01',
    [
      step(
        '2024-02-02T08:00',
        'control-officer',
        'ASSIGN',
        { leadUnits: [], cooperatingUnits: [] },
        refused(422),
      ),
      step(
        '2024-02-02T08:01',
        'chief-of-office',
        'MERGE',
        { planId: 'cantho-skhcn-2024', itemRef: 'IV.1.a' },
        refused(409),
      ),
      step('2024-02-02T08:02', 'division-head', 'ACCEPT', {}, refused(409)),
    ],
  ),
  story(
    'Vướng mắc phản ánh về Văn phòng Sở, Ban Giám đốc chỉ đạo',
    canThoIV2dd,
    [],
    false,
    '2024-02-01',
    [
      ...takenOn('2024-02-02', canThoIV2dd),
      step('2024-03-04T08:00', 'division-head', 'REPORT_BLOCKED', {
        difficulty: 'Chưa có dự toán.',
        proposal: 'Bổ sung.',
      }),
      step(
        '2024-03-06T08:00',
        'department-director',
        'UNBLOCK',
        { decision: 'Bổ sung dự toán.' },
        {
          expect: { state: toDeliver({ doing: 'inProgress' }) },
        },
      ),
    ],
  ),
  story('Đang vướng mắc thì chưa nộp được; hủy nhiệm vụ', canThoIV2dd, [], true, '2024-02-01', [
    ...takenOn('2024-02-02', canThoIV2dd),
    step('2024-03-04T08:00', 'division-head', 'REPORT_BLOCKED', {
      difficulty: 'Chưa có dự toán.',
      proposal: 'Bổ sung.',
    }),
    step('2024-03-05T08:00', 'division-head', 'SUBMIT_RESULT', { products: [] }, refused(409)),
    step('2024-03-05T08:01', 'specialist', 'UNBLOCK', { decision: 'Tự xử lý.' }, refused(403)),
    step(
      '2024-03-06T08:00',
      'chief-of-office',
      'CANCEL',
      { reason: 'Nghị quyết hết hiệu lực.' },
      {
        expect: { state: 'cancelled', status: 'done' },
      },
    ),
  ]),
];

export const scenarios: Scenario[] = [...dated, ...periodic, ...relative, ...undated];
