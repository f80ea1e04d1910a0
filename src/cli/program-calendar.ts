import type { Command } from 'commander';
import { KEY, wholeNumber, type Does } from './arguments.js';
import {
  applyCalendar,
  finishRecount,
  previewCalendar,
  showCalendar,
  type ChangeOptions,
} from './calendar.js';
import {
  listParameters,
  setParameter,
  type FigureFilter,
  type FigureOptions,
} from './parameters.js';

/** The calendar and the figures of an authority, as administrators set them. */
export function addCalendar(program: Command, does: Does): void {
  const calendar = program
    .command('calendar')
    .description('lịch nghỉ và làm bù / days off and days worked instead');
  calendar
    .command('show', { isDefault: true })
    .description('lịch của một năm / the calendar of a year')
    .argument('[year]', 'năm / year', wholeNumber)
    .action((year: number | undefined, _options: object, command: Command) =>
      does(command, (session) => showCalendar(session, year)),
    );
  changing(calendar.command('preview'))
    .description('thời hạn nào sẽ dời; không ghi gì / which deadlines would move; writes nothing')
    .action((options: ChangeOptions, command: Command) =>
      does(command, (session) => previewCalendar(session, options)),
    );
  changing(calendar.command('apply'))
    .description('ghi vào lịch và tính lại các vụ việc đang mở / enter it, count open cases anew')
    .option(...KEY)
    .action((options: ChangeOptions, command: Command) =>
      does(command, (session) => applyCalendar(session, options)),
    );
  calendar
    .command('confirm')
    .description('xác nhận lịch của năm / the year’s notice is known')
    .argument('<year>', 'năm / year')
    .option(...NOTICE)
    .option(...NOTICE_ON)
    .option(...KEY)
    .action((year: string, options: ChangeOptions, command: Command) => {
      const nothing = { dayOff: [], swap: [], remove: [] };
      return does(command, (session) =>
        applyCalendar(session, { ...options, ...nothing, confirm: [year] }),
      );
    });
  calendar
    .command('recount')
    .description('làm nốt việc tính lại bị dừng / finish what broke off')
    .action((_options: object, command: Command) => does(command, finishRecount));
  addParameters(program, does);
}

const NOTICE = ['--notice <number>', 'số thông báo / its number'] as const;
const NOTICE_ON = ['--notice-on <day>', 'ngày của thông báo / its day'] as const;

function changing(command: Command): Command {
  return command
    .option('--day-off <day=name>', 'ngày nghỉ; nhiều lần được / a day off', collected, [])
    .option('--compensatory', 'các ngày nghỉ đó là nghỉ bù / they are in place of a weekend')
    .option('--swap <off:work>', 'hoán đổi: ngày nghỉ:ngày làm bù / a pair', collected, [])
    .option('--remove <day>', 'bỏ mục ghi sai / take out what is wrong', collected, [])
    .option('--confirm <year>', 'xác nhận năm / confirm a year', collected, [])
    .option('--changes <file>', 'tệp / a file: {"changes": […]}')
    .option(...NOTICE)
    .option(...NOTICE_ON);
}

function addParameters(program: Command, does: Does): void {
  const parameters = program
    .command('parameters')
    .description('thông số của cơ quan / the figures of an authority');
  parameters
    .command('list', { isDefault: true })
    .description('các thông số / the figures, and what says so')
    .option('--authority <slug>', 'cơ quan / authority')
    .option('--process <key>', 'quy trình / process')
    .action((filter: FigureFilter, command: Command) =>
      does(command, (session) => listParameters(session, filter)),
    );
  parameters
    .command('set')
    .description('đặt một thông số; không có --apply thì chỉ xem trước / set one, or preview it')
    .argument('<authority>', 'cơ quan / authority')
    .argument('<process>', "quy trình, '*': mọi quy trình / process")
    .argument('<parameter>', 'thông số / parameter')
    .argument('<value>', 'số / whole number', wholeNumber)
    .requiredOption('--document <name>', 'văn bản quy định / the document that sets it')
    .option('--quote <text>', 'nguyên văn / its words')
    .option('--from <day>', 'từ ngày / from the day on')
    .option('--open-cases', 'cả thời hạn đang chạy / deadlines that run already, too')
    .option('--apply', 'ghi / do it')
    .option(...KEY)
    .action(
      (
        authority: string,
        process: string,
        parameter: string,
        value: number,
        options: FigureOptions,
        command: Command,
      ) =>
        does(command, (session) =>
          setParameter(session, [authority, process, parameter], value, options),
        ),
    );
}

function collected(value: string, before: string[]): string[] {
  return [...before, value];
}
