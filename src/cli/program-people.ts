import type { Command } from 'commander';
import type { Does } from './arguments.js';
import {
  addMandate,
  addPerson,
  changeUnit,
  endHolding,
  giveHolding,
  invitePerson,
  listMandates,
  listPeople,
  listRoles,
  listUnits,
  removePerson,
  resetSecondFactor,
  revokeMandate,
  showPerson,
  type HoldingOptions,
  type MandateOptions,
  type PeopleFilter,
} from './people.js';

const NAME = ['<name>', 'tên tài khoản / account'] as const;
const UNIT = ['<unit>', 'đơn vị / unit'] as const;
const LAST_DAY = ['--to <day>', 'ngày cuối / the last day'] as const;

/** People, units, roles and in whose name they act. */
export function addPeople(program: Command, does: Does): void {
  addAccounts(program, does);
  addUnits(program, does);
  addMandates(program, does);
}

function addAccounts(program: Command, does: Does): void {
  const people = program.command('people').description('tài khoản và vai / accounts and roles');
  people
    .command('list', { isDefault: true })
    .description('tìm tài khoản / find accounts')
    .option('--q <words>', 'tên / words of the name')
    .option('--reaching <unit>', 'có vai đối với đơn vị / who holds something for the unit')
    .option('--removed', 'đã gỡ / those removed')
    .action(({ q, reaching, removed }: PeopleFilter & { reaching?: string }, command: Command) =>
      does(command, (session) => listPeople(session, { q, unit: reaching, removed })),
    );
  people
    .command('show')
    .description('một tài khoản / one account')
    .argument(...NAME)
    .action((name: string, _options: object, command: Command) =>
      does(command, (session) => showPerson(session, name)),
    );
  people
    .command('add')
    .description('lập tài khoản, in lời mời / make an account, print its invitation')
    .argument(...NAME)
    .argument('<full-name>', 'họ và tên / full name')
    .option('--email <email>', 'thư điện tử / e-mail')
    .option('--machine', 'tài khoản máy / a machine: tokens, no password')
    .action(
      (name: string, full: string, options: { email?: string; machine?: true }, command: Command) =>
        does(command, (session) => addPerson(session, name, full, options)),
    );
  people
    .command('invite')
    .description('lời mời khác / another invitation')
    .argument(...NAME)
    .action((name: string, _options: object, command: Command) =>
      does(command, (session) => invitePerson(session, name)),
    );
  people
    .command('reset-second-factor')
    .description('mất điện thoại: đăng ký lại yếu tố thứ hai / a lost telephone: enrol another')
    .argument(...NAME)
    .action((name: string, _options: object, command: Command) =>
      does(command, (session) => resetSecondFactor(session, name)),
    );
  people
    .command('remove')
    .description('gỡ tài khoản, hiệu lực ngay / remove an account, at once')
    .argument(...NAME)
    .action((name: string, _options: object, command: Command) =>
      does(command, (session) => removePerson(session, name)),
    );
  addHoldings(people, does);
}

function addHoldings(people: Command, does: Does): void {
  people
    .command('hold')
    .description('giao vai ở đơn vị / give a role in a unit')
    .argument(...NAME)
    .argument('<role>', 'vai / role')
    .argument(...UNIT)
    .option('--from <day>', 'ngày đầu / the first day')
    .option(...LAST_DAY)
    .option('--decision <number>', 'số quyết định / number of the decision')
    .action((name: string, role: string, unit: string, options: HoldingOptions, command: Command) =>
      does(command, (session) => giveHolding(session, [name, role, unit], options)),
    );
  people
    .command('end-holding')
    .description('thôi giữ vai, ngay hoặc sau một ngày / end a role, at once or after a day')
    .argument(...NAME)
    .argument('<role>', 'vai / role')
    .argument(...UNIT)
    .option(...LAST_DAY)
    .action((name: string, role: string, unit: string, { to }: { to?: string }, command: Command) =>
      does(command, (session) => endHolding(session, [name, role, unit], to)),
    );
}

interface NewUnitOptions {
  name: string;
  nameEn: string;
  level: string;
  under?: string;
  authority?: string;
  from?: string;
}

function addUnits(program: Command, does: Does): void {
  const units = program.command('units').description('đơn vị / units');
  const at = (slug: string): string => `/units/${encodeURIComponent(slug)}`;
  units
    .command('list', { isDefault: true })
    .description('mọi đơn vị / every unit')
    .action((_options: object, command: Command) => does(command, listUnits));
  units
    .command('add')
    .description('lập đơn vị / make a unit')
    .argument(...UNIT)
    .requiredOption('--name <name>', 'tên / name')
    .requiredOption('--name-en <name>', 'tên tiếng Anh / English name')
    .requiredOption('--level <level>', 'cấp / level')
    .option('--under <unit>', 'thuộc / the unit above')
    .option('--authority <authority>', 'cơ quan / authority')
    .option('--from <day>', 'ngày đầu / the first day')
    .action((slug: string, options: NewUnitOptions, command: Command) => {
      const { under: parent, from: validFrom, ...rest } = options;
      const { name, nameEn, level, authority } = rest;
      const body = { slug, name, nameEn, level, authority, parent, validFrom };
      return does(command, (session) => changeUnit(session, 'POST', '/units', body));
    });
  units
    .command('rename')
    .description('đổi tên / rename')
    .argument(...UNIT)
    .argument('<name>', 'tên / name')
    .option('--name-en <name>', 'tên tiếng Anh / English name')
    .action((slug: string, name: string, { nameEn }: { nameEn?: string }, command: Command) =>
      does(command, (session) => changeUnit(session, 'PATCH', at(slug), { name, nameEn })),
    );
  units
    .command('move')
    .description('đưa về đơn vị khác / put under another unit')
    .argument(...UNIT)
    .argument('<above>', 'đơn vị cấp trên / the unit above')
    .action((slug: string, parent: string, _options: object, command: Command) =>
      does(command, (session) => changeUnit(session, 'PATCH', at(slug), { parent })),
    );
  units
    .command('end')
    .description('kết thúc hoạt động / end a unit: it takes nothing new')
    .argument(...UNIT)
    .requiredOption(...LAST_DAY)
    .option('--successor <unit>', 'đơn vị kế thừa / which takes new work')
    .action((slug: string, given: { to: string; successor?: string }, command: Command) => {
      const body = { validTo: given.to, successor: given.successor };
      return does(command, (session) => changeUnit(session, 'POST', `${at(slug)}/end`, body));
    });
  program
    .command('roles')
    .description('vai / roles')
    .command('list', { isDefault: true })
    .description('mọi vai / every role')
    .action((_options: object, command: Command) => does(command, listRoles));
}

function addMandates(program: Command, does: Does): void {
  const mandates = program.command('mandates').description('thay mặt, ký thay / who acts for whom');
  mandates
    .command('list', { isDefault: true })
    .description('của mình; người quản trị: tất cả / one’s own; an administrator: all')
    .action((_options: object, command: Command) => does(command, listMandates));
  mandates
    .command('add')
    .description('giao thay mặt / let somebody act for one')
    .argument('<person>', 'người thay / who acts')
    .requiredOption('--kind <kind>', 'substitute, ky-thay, ky-thua-lenh, uy-quyen')
    .requiredOption('--from <day>', 'ngày đầu / the first day')
    .requiredOption(...LAST_DAY)
    .option('--for-person <name>', 'thay cho (người quản trị) / in whose name, by an administrator')
    .option('--only-role <role>', 'chỉ vai / only this role')
    .option('--only-unit <unit>', 'chỉ đơn vị / only this unit')
    .option('--process <process...>', 'chỉ quy trình / only these processes')
    .option('--decision <number>', 'số quyết định / number of the decision')
    .action((person: string, options: MandateOptions, command: Command) =>
      does(command, (session) => addMandate(session, person, options)),
    );
  mandates
    .command('revoke')
    .description('thu hồi, hiệu lực ngay / revoke, at once')
    .argument('<id>', 'mã định danh / id')
    .action((id: string, _options: object, command: Command) =>
      does(command, (session) => revokeMandate(session, id)),
    );
}
