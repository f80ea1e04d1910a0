import type { Client } from './client';

/** The findings of a verification of everything. */
export async function findingsOf(client: Client): Promise<any[]> {
  const { body } = await client.get('/verify');
  const lines = String(body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (!lines.at(-1).done) throw new Error('The verification broke off.');
  return lines.flatMap(({ finding }) => (finding ? [finding] : []));
}
