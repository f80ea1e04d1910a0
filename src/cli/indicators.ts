import type { IndicatorsBody } from './answers.js';
import { EXIT, type ExitCode } from './failure.js';
import type { Session } from './session.js';
import { both, table, type Cell } from './text.js';

export interface IndicatorOptions {
  year?: string;
  of?: string;
}

type One = IndicatorsBody['indicators'][number];

/** The indicators that the plans print: those that can be counted, then the others with the reason. */
export async function listIndicators(
  session: Session,
  { year, of }: IndicatorOptions,
): Promise<ExitCode> {
  const given = Object.entries({ year, unit: of }).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given as [string, string][]);
  const body: IndicatorsBody = await session.http.get(`/indicators?${query}`);
  session.print(body, ({ year: inYear, indicators }) => {
    const counted = indicators.filter(({ computable }) => computable);
    const others = indicators.filter(({ computable }) => !computable);
    const titles = [
      `Năm / year ${inYear}`,
      'Tử / mẫu (counted / of)',
      'Đạt được / value',
      'Mục tiêu / target',
      '',
      'Chỉ tiêu / indicator',
    ];
    return [
      ...table(
        [titles.map((text): Cell => ({ text, tone: 'faint' })), ...counted.map(row)],
        session.paint,
        '',
      ),
      ...(counted.some(isUnsure)
        ? ['* chưa đủ: chỉ gồm các vụ việc được xem / not all: only of cases that may be seen']
        : []),
      '',
      'Không tính được từ dữ liệu đã lưu / cannot be counted from what is stored:',
      ...others.flatMap(({ key, title, why }) => [
        `${key}  ${both(title)}`,
        `  ${why ? both(why) : ''}`,
      ]),
    ];
  });
  return EXIT.ok;
}

function row({
  key,
  title,
  numerator,
  denominator,
  value,
  unit,
  target,
  reached,
  partial,
  more,
}: One): Cell[] {
  const unsure = isUnsure({ partial, more }) ? ' *' : '';
  return [
    key,
    denominator === null ? String(numerator) : `${numerator} / ${denominator}`,
    { text: value === null ? '—' : `${value} ${unit}${unsure}`, tone: 'strong' },
    `${target.op} ${target.value ?? '?'} (${target.raw})`,
    reached === null
      ? '—'
      : {
          text: reached ? 'đạt / reached' : 'chưa đạt / not reached',
          tone: reached ? 'good' : 'bad',
        },
    both(title),
  ];
}

const isUnsure = ({ partial, more }: Pick<One, 'partial' | 'more'>): boolean => partial || more;
