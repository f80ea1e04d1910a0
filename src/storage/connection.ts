import type { Client } from 'pg';
import type { Database, Statement } from 'sqlite3';

/**
 * The writing connection past TypeORM, for the few statements that every step needs: they are prepared
 * once and kept, which an entity manager's way to the driver does not offer.
 */
export interface Connection {
  run(sql: string, values?: readonly unknown[]): Promise<any[]>;
  /** Several statements at once, without values. */
  script(sql: string): Promise<void>;
  /** Lets go of the statements; the connection itself is TypeORM's. */
  close(): Promise<void>;
}

export class SqliteConnection implements Connection {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly database: Database) {}

  async run(sql: string, values: readonly unknown[] = []): Promise<any[]> {
    const statement = this.statements.get(sql) ?? (await this.prepare(sql));
    return new Promise((resolve, reject) => {
      statement.all(values, (error: Error | null, rows: any[]) =>
        error ? reject(error) : resolve(rows),
      );
    });
  }

  script(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.database.exec(sql, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  }

  private async prepare(sql: string): Promise<Statement> {
    const statement = await new Promise<Statement>((resolve, reject) => {
      const made: Statement = this.database.prepare(sql, (error: Error | null) =>
        error ? reject(error) : resolve(made),
      );
    });
    this.statements.set(sql, statement);
    return statement;
  }

  /** SQLite does not close a database while a statement is kept. */
  async close(): Promise<void> {
    const statements = [...this.statements.values()];
    this.statements.clear();
    await Promise.all(
      statements.map((statement) => new Promise<void>((done) => statement.finalize(() => done()))),
    );
  }
}

/** A text has one name in the whole process, since the server keeps statements by name. */
const names = new Map<string, string>();

export class PostgresConnection implements Connection {
  constructor(private readonly client: Client) {}

  async run(sql: string, values: readonly unknown[] = []): Promise<any[]> {
    if (values.length === 0) return (await this.client.query(sql)).rows;
    let name = names.get(sql);
    if (!name) names.set(sql, (name = `s${names.size}`));
    return (await this.client.query({ name, text: sql, values: values as unknown[] })).rows;
  }

  async script(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  /** The server forgets them with the connection. */
  async close(): Promise<void> {}
}
