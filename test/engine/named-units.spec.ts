import { join } from 'node:path';
import { SYSTEM } from '../../src/engine/engine.js';
import { foldText } from '../../src/engine/search-text.js';
import { withUnitsNamed } from '../../src/office/named-units.js';
import { Office } from '../../src/office/office.js';
import { CaseRow } from '../../src/storage/entities.js';
import { Running } from '../fixtures/running.js';

const office = Office.read(join(__dirname, '../..'));
const named = (text: string) => withUnitsNamed({ vi: text, en: text }, (slug) => office.unit(slug));

it('a unit stands in a title by its name, in each language', () => {
  const { name, nameEn } = office.unit('hy-finance')!;
  expect(named('Kiểm tra hy-finance năm 2025')).toEqual({
    vi: `Kiểm tra ${name} năm 2025`,
    en: `Kiểm tra ${nameEn} năm 2025`,
  });
  expect(named('hn-interior: hy-finance').vi).toBe(`${office.unit('hn-interior')!.name}: ${name}`);
});

it.each([
  ['of no unit', 'Kiểm tra hy-nobody'],
  ['that is part of a longer one', 'hy-finance-2024, x-hy-finance, hy-finance/II.1, a.hy-finance'],
  ['that is a word of the language', 'Cổng government'],
])('a word %s stays', (_, text) => {
  expect(named(text)).toEqual({ vi: text, en: text });
});

it('so it is found by the name, and verified against what was logged', async () => {
  const now = '2026-06-01T08:00:00+07:00';
  const running = await Running.start({ now, machinesPaths: [] });
  const { process } = running.engine.catalogue.find('inspection')!;
  const input = { ...process.fixtures.inputs.periodic!('2026-06-01'), inspectedUnit: 'hy-finance' };
  await running.engine.open({
    ...{ process: 'inspection', input, by: SYSTEM('hy-office') },
    idempotency: { key: 'one', bodyHash: 'one' },
  });
  const { name } = running.engine.office.unit('hy-finance')!;
  const found = await running.engine.store.read
    .getRepository(CaseRow)
    .findOneByOrFail({ process: 'inspection' });
  expect(found.titleVi).toContain(name);
  expect(found.search).toContain(foldText(name));
  expect(await running.verify()).toEqual([]);
  await running.end();
});
