/** node-sqlite3 with promises, and transactions that take turns on its one connection. */
export async function openSqlite(file, journal) {
  const { default: sqlite3 } = await import('sqlite3');
  const connection = await new Promise((resolve, reject) => {
    const made = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(made)));
  });
  const call = (target, method, ...args) =>
    new Promise((resolve, reject) => {
      target[method](...args, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  const statements = [];
  let last = Promise.resolve();
  const db = {
    exec: (sql) => call(connection, 'exec', sql),
    get: (sql) => call(connection, 'get', sql),
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      statements.push(statement);
      return {
        run: (...params) => call(statement, 'run', ...params),
        // "get" would leave the statement open in the middle of its rows.
        get: async (...params) => (await call(statement, 'all', ...params))[0],
      };
    },
    inTurn: (work) => {
      const mine = last.then(work);
      last = mine.catch(() => {});
      return mine;
    },
    close: async () => {
      for (const statement of statements) await call(statement, 'finalize').catch(() => {});
      await call(connection, 'close');
    },
  };
  await db.exec(`PRAGMA journal_mode=${journal}; PRAGMA synchronous=FULL`);
  const { journal_mode: mode } = await db.get('PRAGMA journal_mode');
  const { synchronous } = await db.get('PRAGMA synchronous');
  if (mode !== journal.toLowerCase() || synchronous !== 2) {
    throw new Error(`SQLite answers journal_mode=${mode}, synchronous=${synchronous}`);
  }
  const { version } = await db.get('SELECT sqlite_version() AS version');
  db.name = `SQLite ${version} (journal_mode=${journal}, synchronous=FULL)`;
  return db;
}
