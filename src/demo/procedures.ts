import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, ProcedureFact } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import { SYSTEM } from '../engine/engine.js';
import { rowsOfJson } from '../register/tables.js';
import type { Service } from '../service.js';

const LONG_AGO = { inForceFrom: '2000-01-01', inForceTo: null };
const NO_LONGER = { inForceFrom: '2000-01-01', inForceTo: '2000-12-31' };

/** The procedures of data/procedures.json, and those that the processes' samples name beside them. */
export async function fillRegister(service: Service): Promise<ProcedureFact[]> {
  const { config, engine, register } = service;
  const text = readFileSync(join(config.root, 'data', 'procedures.json'), 'utf8');
  const rows = JSON.parse(text).rows as (JsonObject & { code: string })[];
  const known = new Map<string, JsonObject>(rows.map((row) => [row.code, row]));
  for (const { process } of engine.catalogue.all()) {
    for (const { inForce, ...fact } of process.fixtures.procedures ?? []) {
      if (!known.has(fact.code))
        known.set(fact.code, { ...fact, ...(inForce ? LONG_AGO : NO_LONGER) });
    }
  }
  const now = engine.clock.now();
  await register.import(rowsOfJson([...known.values()]), SYSTEM('demonstration'), now);
  const facts = await register.factsOn([...known.keys()], dayOf(now));
  return Object.values(facts).filter((fact) => fact !== null);
}
