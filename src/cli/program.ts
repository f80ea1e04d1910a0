import { Command } from 'commander';
import { CASE, KEY, wholeNumber, type Does, type Work } from './arguments.js';
import { addCalendar } from './program-calendar.js';
import {
  openCase,
  replayCase,
  resumeCase,
  sendEvent,
  showCase,
  showHistory,
  type ActOptions,
  type SendOptions,
} from './cases.js';
import { usageFailure } from './failure.js';
import type { Io } from './io.js';
import { migrateCases, type MigrateOptions } from './migrate.js';
import { importPlans, retryNotices, showProcesses, showStuck, verify } from './office.js';
import {
  exportProcedures,
  importProcedures,
  listProcedures,
  showProcedure,
  type ProcedureFilter,
} from './procedures.js';
import { addAccounts } from './program-accounts.js';
import { addNotes } from './program-notes.js';
import { addPeople } from './program-people.js';
import { listIndicators, type IndicatorOptions } from './indicators.js';
import { listSchedules } from './schedules.js';
import { Session } from './session.js';

const AFTER_HELP = `
Mã thoát / exit codes:
  0  xong / done
  1  bị từ chối, hoặc có khác biệt / refused, or something differs
  2  lệnh chưa đúng / wrong usage
  3  không có câu trả lời: dịch vụ không chạy, hoặc không rõ đã ghi chưa / no answer: not running, or outcome unknown

Chỉ in kết quả / print the result alone: npm run --silent cli -- …
`;

/** The command line: what can be said, and which work each command stands for. */
export function programFor(io: Io, json: boolean): (argv: readonly string[]) => Promise<number> {
  return async (argv) => {
    let code: number = 0;
    const program = rootOf(io, json);
    const does = (command: Command, work: Work): Promise<void> =>
      Promise.resolve(work(new Session(io, command.optsWithGlobals()))).then((result) => {
        code = result;
      });
    addAccounts(program, does);
    addProcesses(program, does);
    addActs(program, does);
    addNotes(program, does);
    addReads(program, does);
    addOffice(program, does);
    addCalendar(program, does);
    addRegisterAndSchedules(program, does);
    addPeople(program, does);
    addStuckAndPaths(program, does);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  };
}

function rootOf(io: Io, json: boolean): Command {
  return new Command('npm run cli --')
    .description('Đúng Hạn: quy trình hành chính đúng hạn / public procedures on time')
    .option(
      '--url <url>',
      `địa chỉ dịch vụ / where the service answers [DUNG_HAN_URL] (${io.cli.url})`,
    )
    .option('--token <token>', 'mã truy cập / access token [DUNG_HAN_TOKEN]')
    .option('--unit <unit>', 'đơn vị thay mặt / unit acted for [DUNG_HAN_UNIT]')
    .option('--role <role>', 'vai thay mặt / role acted in [DUNG_HAN_ROLE]')
    .option('--json', 'in JSON cho máy đọc / print JSON for programs')
    .helpOption('-h, --help', 'trợ giúp / help')
    .helpCommand('help [command]', 'trợ giúp / help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      // With --json the refusal is printed as JSON instead.
      writeErr: (text) => (json ? undefined : io.err(text)),
    })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .showHelpAfterError('(--help: trợ giúp / help)')
    .addHelpText('after', AFTER_HELP);
}

const TITLES: { [title: string]: string } = {
  'Usage:': 'Cách dùng / usage:',
  'Options:': 'Tùy chọn / options:',
  'Commands:': 'Lệnh / commands:',
  'Arguments:': 'Tham số / arguments:',
};

const PAYLOAD = 'JSON, @tệp / @file, hoặc / or - (stdin)';
const SET = [
  '--set <field=value>',
  'một trường; nêu được nhiều lần / one field; repeatable',
] as const;

function addProcesses(program: Command, does: Does): void {
  program
    .command('processes')
    .description('các quy trình, hoặc biểu mẫu của một quy trình / processes, or the forms of one')
    .argument('[process]', 'quy trình / process')
    .option('--version <n>', 'phiên bản cũ hơn / an older version', wholeNumber)
    .action((key: string | undefined, { version }: { version?: number }, command: Command) =>
      does(command, (session) => showProcesses(session, key, version)),
    );
}

function addActs(program: Command, does: Does): void {
  program
    .command('open')
    .description('mở vụ việc / open a case')
    .argument('<process>', 'quy trình / process')
    .option('--input <json>', PAYLOAD)
    .option(...SET, collected, [])
    .option(...KEY)
    .action((process: string, options: ActOptions & { input?: string }, command: Command) =>
      does(command, (session) => openCase(session, process, options)),
    );
  program
    .command('send')
    .description('gửi sự kiện / send an event')
    .argument(...CASE)
    .argument('<EVENT>', 'sự kiện / event')
    .option('--payload <json>', PAYLOAD)
    .option(...SET, collected, [])
    .option('--occurred-on <day>', 'ngày đã xảy ra, năm-tháng-ngày / the day it happened')
    .option('--reason <text>', 'lý do ghi sau / why it is recorded later')
    .option('--seq <n>', 'số thứ tự đã thấy / sequence number last seen', wholeNumber)
    .option(...KEY)
    .action((one: string, event: string, options: SendOptions, command: Command) =>
      does(command, (session) => sendEvent(session, one, event, options)),
    );
}

function addReads(program: Command, does: Does): void {
  program
    .command('show')
    .description('xem vụ việc / show a case')
    .argument(...CASE)
    .option('--explain <deadline>', 'vì sao hạn là ngày đó / why a due day is what it is')
    .action((one: string, options: { explain?: string }, command: Command) =>
      does(command, (session) => showCase(session, one, options)),
    );
  program
    .command('history')
    .description('mọi việc đã xảy ra / everything that happened to a case')
    .argument(...CASE)
    .action((one: string, _options: object, command: Command) =>
      does(command, (session) => showHistory(session, one)),
    );
  program
    .command('replay')
    .description('tính lại từ nhật ký / compute a case again from its log')
    .argument(...CASE)
    .argument('[seq]', 'tới sự kiện số / up to this event', wholeNumber)
    .action((one: string, seq: number | undefined, _options: object, command: Command) =>
      does(command, (session) => replayCase(session, one, seq)),
    );
}

function addOffice(program: Command, does: Does): void {
  program
    .command('verify')
    .description('kiểm tra mọi nhật ký / verify every log')
    .action((_options: object, command: Command) => does(command, verify));
  program
    .command('import')
    .description('nhập các kế hoạch / import the plans, as history or as a living copy')
    .option('--year <year>', 'bản sống cho năm / living copy for the year', wholeNumber)
    .action(({ year }: { year?: number }, command: Command) =>
      does(command, (session) => importPlans(session, year)),
    );
  program
    .command('migrate')
    .description('chuyển vụ việc sang phiên bản khác / take cases over to another version')
    .argument('<process>', 'quy trình / process')
    .requiredOption('--to <n>', 'sang phiên bản / to the version', wholeNumber)
    .option('--apply', 'chuyển; không có thì chỉ thử / do it; left out, rehearse only')
    .option('--map <file>', 'tệp ánh xạ / a map: {"states": {…}, "context": {…}, "drop": […]}')
    .action((key: string, options: MigrateOptions, command: Command) =>
      does(command, (session) => migrateCases(session, key, options)),
    );
}

function addRegisterAndSchedules(program: Command, does: Does): void {
  program
    .command('schedules')
    .description('lịch định kỳ, kỳ tới trước / what starts by itself, soonest first')
    .action((_options: object, command: Command) => does(command, listSchedules));
  program
    .command('indicators')
    .description('chỉ tiêu của các kế hoạch / the indicators of the plans, counted')
    .option('--year <year>', 'năm, không có thì năm nay / left out: this year')
    .option('--of <unit>', 'của đơn vị và các đơn vị trực thuộc / of a unit and those below it')
    .action((options: IndicatorOptions, command: Command) =>
      does(command, (session) => listIndicators(session, options)),
    );
  const procedures = program
    .command('procedures')
    .description('cơ sở dữ liệu thủ tục hành chính / the register of procedures');
  filtered(procedures.command('list', { isDefault: true }))
    .description('tìm thủ tục / find procedures')
    .action((filter: ProcedureFilter, command: Command) =>
      does(command, (session) => listProcedures(session, filter)),
    );
  procedures
    .command('show')
    .description('một thủ tục và mọi thay đổi / one procedure and every change')
    .argument('<code>', 'mã thủ tục / code')
    .action((code: string, _options: object, command: Command) =>
      does(command, (session) => showProcedure(session, code)),
    );
  procedures
    .command('import')
    .description('nhập bảng .csv, .xlsx, .json / import a table; again, it changes nothing')
    .argument('<file>', 'tệp / file')
    .action((file: string, _options: object, command: Command) =>
      does(command, (session) => importProcedures(session, file)),
    );
  filtered(procedures.command('export'))
    .description('xuất bảng .csv hoặc .xlsx / export a table; without a file, CSV is printed')
    .argument('[file]', 'tệp / file')
    .action((file: string | undefined, filter: ProcedureFilter, command: Command) =>
      does(command, (session) => exportProcedures(session, file, filter)),
    );
}

function filtered(command: Command): Command {
  return command
    .option('--q <words>', 'từ cần tìm / words')
    .option('--field <field>', 'lĩnh vực / field')
    .option('--level <level>', 'cấp thực hiện / level')
    .option('--channel <channel>', 'online-full, online-partial, counter')
    .option('--in-force-on <day>', 'có hiệu lực ngày, năm-tháng-ngày / in force on the day');
}

function addStuckAndPaths(program: Command, does: Does): void {
  program
    .command('stuck')
    .description('những gì đang chờ người xử lý / what waits for a person')
    .option('--retry', 'gửi lại các thông báo / try parked notices again')
    .option('--resume <case>', 'cho vụ việc bị dừng chạy lại / let a halted case go on')
    .option(...KEY)
    .action((options: { retry?: true; resume?: string; key?: string }, command: Command) =>
      does(command, (session) => {
        const { retry, resume, key } = options;
        if (retry && resume !== undefined) {
          throw usageFailure(
            '--retry và --resume không dùng cùng lúc.',
            '--retry and --resume are two commands.',
          );
        }
        if (retry) return retryNotices(session);
        return resume === undefined ? showStuck(session) : resumeCase(session, resume, key);
      }),
    );
  program
    .command('paths')
    .description(
      'mọi đường đi mà kiểm thử đi qua / every path that the tests walk (no service needed)',
    )
    .argument('<process>', 'quy trình / process')
    .action((key: string, _options: object, command: Command) =>
      does(command, (session) => {
        // The machines are heavy to load, and only this command needs them here.
        const { listPaths } = require('./paths.js') as typeof import('./paths.js');
        return listPaths(session, key);
      }),
    );
}

function collected(value: string, before: string[]): string[] {
  return [...before, value];
}
