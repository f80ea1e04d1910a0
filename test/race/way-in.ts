import { openDatabase } from '../../src/storage/database';

const { wayIn } = require('../support/way-in.js');

/** Every role and unit in whose name the clients of the races act. */
const HOLDINGS = [
  ['administrator', 'ct-office'],
  ['auditor', 'ct-pc'],
  ['petition-officer', 'ct-dost-office'],
  ['specialist', 'ct-dost-standards'],
  ['division-head', 'ct-dost-standards'],
  ['department-director', 'ct-dost'],
  ['control-officer', 'ct-office'],
  ['registry-clerk', 'ct-office'],
  ['chairman', 'ct-pc'],
];

/** The token of somebody who may do everything that the races do. */
export function tokenIn(databaseUrl: string, name = 'office'): Promise<string> {
  return wayIn(openDatabase, { dataPath: '', databaseUrl }, { name, holdings: HOLDINGS });
}
