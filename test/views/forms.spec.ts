import { join } from 'node:path';
import { Catalogue, OWN_MACHINES } from '../../src/engine/catalogue.js';
import { Office } from '../../src/office/office.js';
import { processDetail } from '../../src/views/process-view.js';

/**
 * A screen makes its forms from what a process says of itself, and from nothing else: every part stands
 * where it is used, and every value of a closed list has a name in both languages.
 */

const office = Office.read(join(__dirname, '../..'));
const catalogue = Catalogue.load([OWN_MACHINES], office.roleSlugs());

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
    const detail: any = processDetail(hosted, catalogue);
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
  const detail: any = processDetail(catalogue.find('publication-decision')!, catalogue);
  const { procedures } = detail.open.schema.properties;
  expect(procedures).toMatchObject({ type: 'array', minItems: 1, items: { type: 'object' } });
  expect(procedures.items.properties.code).toMatchObject({ type: 'string' });
  expect(procedures.items.properties.timeLimit.properties.unit.enum).toContain('working-day');
});
