import { Client } from 'pg';
import type { TestPostgres } from '../support/postgres';
import type { Random } from './random';
import type { ServiceNode } from './service-node';
import type { Tally } from './tally';

export interface Blows {
  stops: number;
  kills: number;
  terminations: number;
  crashes: number;
}

type Blow = keyof Blows;

export interface Struck {
  postgres: TestPostgres;
  databaseUrl: string;
  nodes: readonly ServiceNode[];
  random: Random;
  tally: Tally;
}

/** The blows in random order, to be dealt one after another over the run. */
export function plan(blows: Blows, random: Random): Blow[] {
  const all = (Object.keys(blows) as Blow[]).flatMap((blow) => Array(blows[blow]).fill(blow));
  return random.shuffled(all);
}

/** Deals one blow; a node that was killed serves again before this is over. */
export async function strike(blow: Blow, on: Struck): Promise<void> {
  const { random, nodes, tally } = on;
  switch (blow) {
    case 'stops':
      await random.pick(nodes).standStill(random.between(50, 2_000));
      break;
    case 'kills':
      await random.pick(nodes).killAndRestart();
      break;
    case 'terminations':
      await terminate(on);
      break;
    case 'crashes':
      await on.postgres.crash();
      break;
  }
  tally.count(blow);
}

/** Ends the connections of some nodes, whatever they are in the middle of. */
async function terminate({ databaseUrl, random, tally }: Struck): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  for (const { pid } of random.shuffled(rows).slice(0, random.between(1, 4))) {
    await client.query('SELECT pg_terminate_backend($1)', [pid]);
    tally.count('connections terminated');
  }
  await client.end();
}
