import type { ProcedureFact } from '../process.js';

function procedure(
  code: string,
  timeLimit: ProcedureFact['timeLimit'],
  inForce = true,
): ProcedureFact {
  return {
    code,
    name: `Thủ tục liên thông ${code}`,
    field: 'Hộ tịch',
    level: 'Cấp xã',
    timeLimit,
    channel: 'online-full',
    feeVnd: 0,
    inForce,
    decisionNo: '2104/QĐ-UBND',
  };
}

/** The register as the samples and stories take it to be. */
export const procedures = [
  procedure('2.002621', { amount: 12, unit: 'working-day' }),
  procedure('2.002622', { amount: 20, unit: 'calendar-day' }),
  procedure('2.002623', { amount: 16, unit: 'working-hour' }),
  procedure('2.000986', { amount: 12, unit: 'working-day' }, false),
];
