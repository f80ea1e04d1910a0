const { readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const TEST = join(__dirname, '..');
/** What touches the database runs again on a real PostgreSQL. */
const ON_POSTGRES = ['e2e', 'people', 'storage', 'views'];
/** Shared out by themselves, or not part of `npm test`. */
const APART = ['model', 'together', 'web', 'race', 'mutants'];

/** The spec files of a database, as paths within test/, that have no process of their own. */
exports.specFiles = function specFiles(onPostgres) {
  return readdirSync(TEST, { recursive: true })
    .map((file) => relative(TEST, join(TEST, file)).split(sep).join('/'))
    .filter((file) => file.endsWith('.spec.ts'))
    .filter((file) => {
      const [room] = file.split('/');
      return onPostgres ? ON_POSTGRES.includes(room) : !APART.includes(room);
    })
    .sort();
};

/** Where a path is asked for, that file runs by itself; else files share what loading a service costs. */
exports.askedFor = process.argv.slice(2).some((word) => /test[/\\]|\.spec/.test(word));
