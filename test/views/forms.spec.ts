import { join } from 'node:path';
import { Catalogue, OWN_MACHINES } from '../../src/engine/catalogue.js';
import { Office } from '../../src/office/office.js';
import { readPlans } from '../../src/plans/plan-importer.js';
import { provisionsOf } from '../../src/plans/provisions.js';
import { processDetail } from '../../src/views/process-view.js';

/**
 * A screen makes its forms from what a process says of itself, and from nothing else: every part stands
 * where it is used, and every value of a closed list has a name in both languages.
 */

const office = Office.read(join(__dirname, '../..'));
const catalogue = Catalogue.load([OWN_MACHINES], office.roleSlugs());

const NO_PLANS = new Map();

const formsOf = (detail: any): any[] => [
  detail.open.schema,
  ...detail.events.map((event: any) => event.schema),
];

/** A schema with every schema that stands in it. */
function within(schema: any): any[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  return [schema, ...inner.flatMap(within)];
}

describe.each(catalogue.all().map((hosted) => [hosted.process.key, hosted] as const))(
  'the forms of %s',
  (_, hosted) => {
    const detail: any = processDetail(hosted, catalogue, NO_PLANS);
    const schemas = formsOf(detail).flatMap(within);

    it('stand on their own', () => {
      expect(schemas.filter((schema) => '$ref' in schema)).toEqual([]);
    });

    it('name every value of their closed lists in both languages', () => {
      const values = [...new Set(schemas.flatMap((schema) => schema.enum ?? []))];
      for (const language of ['vi', 'en']) {
        const named = detail.labels[language].values ?? {};
        expect(values.filter((value) => !named[value])).toEqual([]);
      }
    });
  },
);

it('a part of a form is a form of its own', () => {
  const detail: any = processDetail(catalogue.find('publication-decision')!, catalogue, NO_PLANS);
  const { procedures } = detail.open.schema.properties;
  expect(procedures).toMatchObject({ type: 'array', minItems: 1, items: { type: 'object' } });
  expect(procedures.items.properties.code).toMatchObject({ type: 'string' });
  expect(procedures.items.properties.timeLimit.properties.unit.enum).toContain('working-day');
});

it('every event says what provides for it, from law.ts or from a row of a plan', () => {
  const plans = provisionsOf(readPlans(join(__dirname, '../../data/plans')));
  const bare = catalogue.all().flatMap((hosted) => {
    const detail: any = processDetail(hosted, catalogue, plans);
    return detail.events.filter(({ law }: any) => law.length === 0).map(({ type }: any) => type);
  });
  expect(bare).toEqual([]);
  const detail: any = processDetail(catalogue.find('publication-decision')!, catalogue, plans);
  expect(detail.events.find(({ type }: any) => type === 'RESUBMIT').law).toMatchObject([
    { law: 'hanoi-326-2023/3.3', source: expect.stringContaining('dòng 3.3') },
    { law: 'signature', sureness: expect.any(String) },
  ]);
});
