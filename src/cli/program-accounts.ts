import { Option, type Command } from 'commander';
import { wholeNumber, type Does } from './arguments.js';
import { makeSetUpLink, setUp, type SetUpOptions } from './set-up.js';
import { signIn, signOut, type SignInOptions } from './sign-in.js';
import { listTokens, newToken, revokeToken, type NewTokenOptions } from './tokens.js';

/** How one comes in: the first administrator, signing in and out, tokens for programs. */
export function addAccounts(program: Command, does: Does): void {
  signingIn(program.command('sign-in'))
    .description('đăng nhập, in mã truy cập cho 12 giờ / sign in; prints a token for 12 hours')
    .action((options: SignInOptions, command: Command) =>
      does(command, (session) => signIn(session, options)),
    );
  program
    .command('sign-out')
    .description('đăng xuất: thu hồi mã đang dùng / revoke the token in use')
    .action((_options: object, command: Command) => does(command, signOut));
  addSetUp(program, does);
  addTokens(program, does);
}

function addSetUp(program: Command, does: Does): void {
  signingIn(program.command('set-up'))
    .description('tạo người quản trị đầu tiên, trên máy này / make the first administrator')
    .option('--full-name <name>', 'họ và tên / full name')
    .action((options: SetUpOptions, command: Command) =>
      does(command, (session) => setUp(session, options)),
    );
  program
    .command('set-up-link')
    .description(
      'liên kết mới khi không ai vào được / another link when every administrator is locked out',
    )
    .action((_options: object, command: Command) => does(command, makeSetUpLink));
}

function addTokens(program: Command, does: Does): void {
  const tokens = program
    .command('token')
    .description('mã truy cập cho chương trình / tokens for programs');
  tokens
    .command('list', { isDefault: true })
    .description('các mã còn dùng được / those that still count')
    .option('--everyone', 'của mọi người, cho quản trị / everybody’s, for administrators')
    .action((options: { everyone?: true }, command: Command) =>
      does(command, (session) => listTokens(session, options)),
    );
  signingIn(tokens.command('new'))
    .description('tạo mã, hỏi mật khẩu / make one; asks for the password')
    .requiredOption('--label <text>', 'để làm gì / what it is for')
    .addOption(
      new Option('--may <what>', 'được làm gì / what it may')
        .choices(['read', 'act', 'administer'])
        .default('act'),
    )
    .option('--only-role <role>', 'chỉ với vai / in this role alone')
    .option('--only-unit <unit>', 'chỉ ở đơn vị / in this unit and below')
    .option('--process <process...>', 'chỉ các quy trình / for these processes alone')
    .option('--ends-on <day>', 'ngày cuối, nhiều nhất một năm / its last day, a year at most')
    .option('--hours <n>', 'hoặc số giờ / or so many hours', wholeNumber)
    .option('--machine <account>', 'cho tài khoản máy / for a machine’s account')
    .action((options: NewTokenOptions, command: Command) =>
      does(command, (session) => newToken(session, options)),
    );
  signingIn(tokens.command('revoke'))
    .description('thu hồi mã / revoke one')
    .argument('<id>', 'id')
    .action((id: string, options: SignInOptions, command: Command) =>
      does(command, (session) => revokeToken(session, id, options)),
    );
}

function signingIn(command: Command): Command {
  return command
    .option('--name <account>', 'tên tài khoản / name of the account')
    .option('--password-file <file>', 'tệp có mật khẩu / a file with the password')
    .option('--code <code>', 'mã của yếu tố thứ hai / code of the second factor');
}
