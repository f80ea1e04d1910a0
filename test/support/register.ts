import type { Process } from '../../machines/process.js';
import type { Client } from './client.js';

/** The register is as a process's samples and scenarios take it to be. */
export async function fillRegister(client: Client, { fixtures }: Process): Promise<void> {
  const { procedures = [] } = fixtures;
  if (procedures.length === 0) return;
  const rows = procedures.map(({ inForce, ...fact }) => ({
    ...fact,
    inForceFrom: '2000-01-01',
    inForceTo: inForce ? null : '2000-12-31',
  }));
  const { status, body } = await client.request('POST', '/procedures/import', { rows });
  if (status !== 200) throw new Error(`The register cannot be filled: ${JSON.stringify(body)}`);
}
