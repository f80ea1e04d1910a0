import type { ScheduleBody } from './answers.js';
import { EXIT, type ExitCode } from './failure.js';
import type { Session } from './session.js';
import { both, minuteOf, table, type Cell } from './text.js';

/** What starts by itself, and when next. */
export async function listSchedules(session: Session): Promise<ExitCode> {
  const all: ScheduleBody[] = await session.http.get('/schedules');
  session.print(all, (schedules) => {
    if (schedules.length === 0) return ['— không có lịch nào / no schedule —'];
    const titles = [
      'Mở lúc / opens',
      'Kỳ / period',
      'Từ / from',
      'Đến / to',
      'Cơ quan / authority',
      'Quy trình / process',
      'Lịch / schedule',
      'Vụ việc trước / last',
    ];
    const head = titles.map((text): Cell => ({ text, tone: 'faint' }));
    const rows = schedules.map((one): Cell[] => [
      { text: minuteOf(one.opensAt), tone: 'strong' },
      one.next.key,
      one.next.from,
      one.next.to,
      one.authority,
      one.process,
      both(one.label),
      one.last?.code ?? '—',
    ]);
    return table([head, ...rows], session.paint, '');
  });
  return EXIT.ok;
}
