import type { ProcedureFact } from '../process.js';

function procedure(
  code: string,
  timeLimit: ProcedureFact['timeLimit'],
  inForce = true,
): ProcedureFact {
  return {
    code,
    name: `Thủ tục ${code}`,
    field: 'Tiêu chuẩn, đo lường, chất lượng',
    level: 'Cấp tỉnh',
    timeLimit,
    channel: 'online-full',
    feeVnd: 0,
    inForce,
    decisionNo: '1500/QĐ-UBND',
  };
}

/** The register as the samples and stories take it to be. */
export const procedures = [
  procedure('2.002709', { amount: 10, unit: 'working-day' }),
  procedure('2.001259', { amount: 15, unit: 'calendar-day' }),
  procedure('1.000449', { amount: 4, unit: 'working-hour' }),
  procedure('1.003542', null),
  procedure('1.001392', { amount: 10, unit: 'working-day' }, false),
];
