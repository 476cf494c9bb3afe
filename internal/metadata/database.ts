import sqlite3 from 'sqlite3';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { migrations } from './schema.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** A promise-shaped sqlite3 connection that holds the file alone and keeps its schema current. */
export class Database {
  readonly #db: sqlite3.Database;
  readonly file: string;

  private constructor(db: sqlite3.Database, file: string) {
    this.#db = db;
    this.file = file;
  }

  /** Throws FailedPrecondition when another process holds the file or a newer berth wrote it. */
  static async open(file: string): Promise<Database> {
    const opened = Promise.withResolvers<void>();
    const db = new sqlite3.Database(file, error => (error ? opened.reject(error) : opened.resolve()));
    const database = new Database(db, file);
    try {
      await opened.promise;
      // an exclusive lock is what keeps a second agent off the same root folder
      await database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;');
      await database.#migrate();
      return database;
    } catch (error) {
      await database.close();
      throw database.#explain(error);
    }
  }

  async exec(sql: string): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#db.exec(sql, error => (error ? done.reject(error) : done.resolve()));
    await done.promise;
  }

  async run(statement: Statement): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#db.run(statement.sql, statement.parameters, error => (error ? done.reject(error) : done.resolve()));
    await done.promise;
  }

  async all<Row>(sql: string, parameters: readonly string[] = []): Promise<Row[]> {
    const done = Promise.withResolvers<Row[]>();
    this.#db.all<Row>(sql, parameters, (error, rows) => (error ? done.reject(error) : done.resolve(rows)));
    return done.promise;
  }

  /** All of the statements or none. */
  async transaction(statements: readonly Statement[]): Promise<void> {
    try {
      const [only] = statements;
      if (only && statements.length === 1) return await this.run(only);
      await this.exec('BEGIN IMMEDIATE');
      for (const statement of statements) await this.run(statement);
      await this.exec('COMMIT');
    } catch (error) {
      await this.exec('ROLLBACK').catch(() => {}); // there may be no transaction left to undo
      throw this.#explain(error);
    }
  }

  async close(): Promise<void> {
    const closed = Promise.withResolvers<void>();
    this.#db.close(() => closed.resolve());
    await closed.promise;
  }

  async #migrate(): Promise<void> {
    const [row] = await this.all<{ user_version: number }>('PRAGMA user_version');
    const version = row?.user_version ?? 0;
    if (version > migrations.length) {
      const known = `schema version ${version}, this berth knows versions up to ${migrations.length}`;
      throw new BerthError(
        'FailedPrecondition',
        `the metadata in "${this.file}" has ${known}: run the berth that wrote it`,
      );
    }
    for (const [index, sql] of migrations.entries()) {
      if (index < version) continue;
      await this.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version=${index + 1}; COMMIT;`);
    }
  }

  #explain(error: unknown): BerthError {
    if (error instanceof BerthError) return error;
    const [code, sentence] =
      sqliteFaults[errnoOf(error) ?? ''] ?? (['Internal', 'could not be read or written'] as const);
    return new BerthError(code, `the metadata in "${this.file}" ${sentence}`, {
      cause: error,
      detail: BerthError.from(error).message,
    });
  }
}

const sqliteFaults: Readonly<
  Record<string, readonly ['FailedPrecondition' | 'DataLoss' | 'ResourceExhausted', string]>
> = {
  SQLITE_BUSY: ['FailedPrecondition', 'is in use by another agent: stop it, or give this one its own --root'],
  SQLITE_NOTADB: ['DataLoss', 'is not a database: move it away to start with an empty one'],
  SQLITE_CORRUPT: ['DataLoss', 'is damaged: move it away to start with an empty one'],
  SQLITE_FULL: ['ResourceExhausted', 'could not be written because the disk is full'],
};
