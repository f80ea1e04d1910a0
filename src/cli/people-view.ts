import type {
  HoldingAnswer,
  InvitationAnswer,
  MandateAnswer,
  PersonAnswer,
  RoleAnswer,
  UnitAnswer,
} from './people-answers.js';
import { both, minuteOf, table, type Cell, type Paint } from './text.js';
import { MANDATES, wordFor } from './words.js';

const faint = (text: string): Cell => ({ text, tone: 'faint' });
const head = (...titles: string[]): Cell[] => titles.map(faint);
const days = (from: string | null, to: string | null): string => `${from ?? '…'} → ${to ?? '…'}`;

export function peopleLines(people: readonly PersonAnswer[], paint: Paint): string[] {
  if (people.length === 0) return ['— không có ai / nobody —'];
  const rows = people.map((one): Cell[] => [
    { text: one.name, tone: 'strong' },
    one.kind === 'machine' ? 'máy / machine' : stateOf(one),
    one.holdings
      .filter(({ counts }) => counts)
      .map(({ role, unit }) => `${role}@${unit}`)
      .join(', ') || '—',
    one.fullName,
  ]);
  return table(
    [head('Tài khoản / account', 'Tình trạng / state', 'Vai / roles', ''), ...rows],
    paint,
    '',
  );
}

function stateOf({ removedAt, hasPassword, invitedUntil }: PersonAnswer): string {
  if (removedAt) return `đã gỡ / removed ${minuteOf(removedAt)}`;
  if (hasPassword) return 'đăng nhập được / signs in';
  if (invitedUntil) return `được mời đến / invited until ${minuteOf(invitedUntil)}`;
  return 'chưa có mật khẩu / no password';
}

export function personLines(one: PersonAnswer, paint: Paint): string[] {
  return [
    `${paint('strong', one.name)}  ${one.fullName}`,
    ...table(
      [
        ['Tình trạng / state', one.kind === 'machine' ? 'máy / machine' : stateOf(one)],
        ...(one.hasSecondFactor ? [['Yếu tố thứ hai / second factor', 'có / yes']] : []),
        ...(one.email ? [['Thư điện tử / e-mail', one.email]] : []),
        ['Mã định danh / id', one.id],
      ],
      paint,
    ),
    ...(one.holdings.length > 0 ? ['', paint('strong', 'Vai / roles')] : []),
    ...table(one.holdings.map(holdingRow), paint),
    ...(one.invitation ? ['', ...invitationLines(one.invitation)] : []),
  ];
}

function holdingRow(one: HoldingAnswer): Cell[] {
  const ended = one.endedAt ? `đã thôi / ended ${minuteOf(one.endedAt)}` : '';
  const role = both(one.roleName);
  return [
    one.counts ? { text: role, tone: 'strong' } : faint(role),
    both(one.unitName),
    days(one.validFrom, one.validTo),
    one.decision ?? '',
    ended,
  ];
}

export function invitationLines({ secret, endsAt }: InvitationAnswer): string[] {
  return [
    `Lời mời, chỉ hiện một lần, dùng một lần, đến ${minuteOf(endsAt)} / invitation, shown this once, good once:`,
    '',
    `  ${secret}`,
  ];
}

export function unitLines(units: readonly UnitAnswer[], paint: Paint): string[] {
  const rows = units.map((one): Cell[] => [
    one.inForce ? { text: one.slug, tone: 'strong' } : faint(one.slug),
    one.authority,
    one.level ?? '',
    one.parent ?? '—',
    days(one.validFrom, one.validTo),
    `${both(one.name)}${one.successor ? ` → ${one.successor}` : ''}`,
  ]);
  const titles = head(
    'Mã / slug',
    'Cơ quan / authority',
    'Cấp / level',
    'Thuộc / under',
    'Từ – đến',
  );
  return table([[...titles, ''], ...rows], paint, '');
}

export function roleLines(roles: readonly RoleAnswer[], paint: Paint): string[] {
  const rows = roles.map((one): Cell[] => [
    one.inForce ? { text: one.slug, tone: 'strong' } : faint(one.slug),
    one.level ?? '',
    one.validTo ? `đến / until ${one.validTo}` : '',
    both(one.name),
  ]);
  return table(rows, paint, '');
}

export function mandateLines(mandates: readonly MandateAnswer[], paint: Paint): string[] {
  if (mandates.length === 0) return ['— không có / none —'];
  const rows = mandates.map((one): Cell[] => {
    const kind = both(wordFor(MANDATES, one.kind));
    return [
      one.counts ? { text: kind, tone: 'strong' } : faint(kind),
      `${one.to.name} ← ${one.from.name}`,
      days(one.validFrom, one.validTo),
      one.revokedAt ? `thu hồi / revoked ${minuteOf(one.revokedAt)}` : (one.decisionNo ?? ''),
      [one.role, one.unit, one.processes?.join(' ')].filter(Boolean).join(', ') || '—',
      faint(one.id),
    ];
  });
  return table(rows, paint, '');
}
