import { projectRoot } from '../../src/config';
import { Office } from '../../src/office/office';
import { openDatabase } from '../../src/storage/database';

const { wayIn } = require('../support/way-in.js');

/** Every role and unit in whose name the clients of the races act. */
const HOLDINGS = [
  ['administrator', 'ct-office'],
  ['petition-officer', 'ct-dost-office'],
  ['specialist', 'ct-dost-standards'],
  ['division-head', 'ct-dost-standards'],
  ['department-director', 'ct-dost'],
  ['control-officer', 'ct-pc'],
  ['registry-clerk', 'ct-pc'],
  ['chairman', 'ct-pc'],
  // Over every unit: the whole log is read, and the plans of three authorities were imported.
  ...Office.read(projectRoot())
    .units()
    .map(({ slug }) => ['auditor', slug]),
];

/** The token of somebody who may do everything that the races do. */
export function tokenIn(databaseUrl: string, name = 'office'): Promise<string> {
  return wayIn(openDatabase, { dataPath: '', databaseUrl }, { name, holdings: HOLDINGS });
}
