import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readConfig } from '../../src/config.js';
import { startDemo, type RunningDemo } from '../../src/demo/start-demo.js';
import { parseInstant } from '../../src/calendar/day.js';
import { CaseRow } from '../../src/storage/entities.js';
const NOW = parseInstant('2026-11-18T10:40:00+07:00')!;
it('runs', async () => {
  const t = Date.now();
  const demo = await startDemo(
    { ...readConfig({}), port: 0 },
    { cases: 300, seed: '7', now: NOW, closed: true },
  );
  console.log(Date.now() - t, demo.told);
  const rows = await demo.service.engine.store.read.getRepository(CaseRow).find();
  const by = new Map<string, Map<string, number>>();
  for (const r of rows) {
    const m = by.get(r.process) ?? new Map();
    by.set(r.process, m);
    const k = r.status + (r.missed ? '!' : '') + ' ' + r.state;
    m.set(k, (m.get(k) ?? 0) + 1);
  }
  console.log(
    rows.length,
    [...by]
      .map(
        ([p, m]) =>
          p +
          '\n' +
          [...m]
            .sort((a, b) => b[1] - a[1])
            .map(([k, n]) => '   ' + n + ' ' + k.slice(0, 150))
            .join('\n'),
      )
      .join('\n'),
  );
  await demo.close();
}, 600000);
