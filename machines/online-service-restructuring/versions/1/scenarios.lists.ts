import type { JsonObject, Scenario } from '../process.js';
import { approveList, DEPARTMENT, nominated, submitted } from './scenarios.steps.js';

interface List {
  row: string;
  name: string;
  programme: string;
  dueOn: string;
  /** A day on which the list can still be approved, and the first on which it is late. */
  inTime: string;
  late: string;
  more?: JsonObject;
}

/** The lists whose approval their row limits. */
const LISTS: List[] = [
  {
    row: 'hanoi-cctthc-2024/III.2.1.d',
    name: '30 dịch vụ có nhiều hồ sơ',
    programme: 'top-30',
    dueOn: '2024-02-28',
    inTime: '2024-02-28',
    late: '2024-02-29',
  },
  {
    // 2024 is a leap year: February ends with the 29th.
    row: 'hanoi-cctthc-2024/PL2.1.2',
    name: 'dịch vụ công liên thông',
    programme: 'interlinked',
    dueOn: '2024-02-29',
    inTime: '2024-02-29',
    late: '2024-03-01',
    more: { groupCode: 'LT-01' },
  },
  {
    // The quarter ends on a Sunday; a printed day does not roll to Monday.
    row: 'hanoi-cctthc-2024/PL2.2.11',
    name: 'dịch vụ không dùng hồ sơ giấy',
    programme: 'paperless',
    dueOn: '2024-03-31',
    inTime: '2024-03-29',
    late: '2024-04-01',
  },
];

export const lists: Scenario[] = LISTS.flatMap(
  ({ row, name, programme, dueOn, inTime, late, more = {} }) => {
    const story = {
      row,
      deadlines: ['approval'],
      unit: DEPARTMENT,
      start: '2024-02-05T08:00',
      open: nominated(programme, { listDueOn: dueOn, ...more }),
    };
    return [
      {
        ...story,
        title: `Danh mục ${name}: phê duyệt trong hạn`,
        adverse: false,
        steps: [
          ...submitted('2024-02-20T08:00'),
          { expect: { deadlines: { approval: { dueOn, status: 'running' } } } },
          approveList(`${inTime}T16:00`, {
            expect: {
              state: { provision: 'listApproved' },
              deadlines: { approval: { dueOn, status: 'met' } },
            },
          }),
        ],
      },
      {
        ...story,
        title: `Danh mục ${name}: trình trong hạn mà phê duyệt sau hạn vẫn là trễ`,
        adverse: true,
        steps: [
          ...submitted('2024-02-20T08:00'),
          approveList(`${late}T08:00`, {
            expect: {
              state: { provision: 'listApproved' },
              deadlines: { approval: { dueOn, status: 'missed' } },
            },
          }),
        ],
      },
    ];
  },
);
