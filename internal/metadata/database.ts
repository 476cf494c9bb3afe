import { existsSync, rmSync, statSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { migrations } from './schema.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/**
 * A promise-shaped sqlite3 connection that holds the file alone and keeps its schema current. Each text of a statement
 * is prepared once and kept: to finalize one takes SQLite's mutex on the event loop, which then stands still for as
 * long as the disk keeps another one waiting.
 */
export class Database {
  readonly #db: sqlite3.Database;
  readonly #statements = new Map<string, Promise<sqlite3.Statement>>();
  readonly file: string;

  private constructor(db: sqlite3.Database, file: string) {
    this.#db = db;
    this.file = file;
  }

  /**
   * Throws FailedPrecondition when another process holds the file or a newer berth wrote it, DataLoss for one that is
   * damaged, and leaves both as they are. `schema` is every migration there is.
   */
  static async open(file: string, schema: readonly string[] = migrations): Promise<Database> {
    refuseEmptied(file);
    const opened = Promise.withResolvers<void>();
    const db = new sqlite3.Database(file, error => (error ? opened.reject(error) : opened.resolve()));
    const database = new Database(db, file);
    try {
      await opened.promise;
      // an exclusive lock is what keeps a second agent off the same root folder
      await database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;');
      await database.#migrate(schema);
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

  async run({ sql, parameters }: Statement): Promise<void> {
    const statement = await this.#prepare(sql);
    const done = Promise.withResolvers<void>();
    statement.run(parameters, (error: Error | null) => (error ? done.reject(error) : done.resolve()));
    await done.promise;
  }

  async all<Row>(sql: string, parameters: readonly string[] = []): Promise<Row[]> {
    try {
      const statement = await this.#prepare(sql);
      const done = Promise.withResolvers<Row[]>();
      statement.all<Row>(parameters, (error, rows) => (error ? done.reject(error) : done.resolve(rows)));
      return await done.promise;
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** All of the statements or none. */
  async transaction(statements: readonly Statement[]): Promise<void> {
    try {
      const [only] = statements;
      if (only && statements.length === 1) return await this.run(only);
      await this.run(begin);
      for (const statement of statements) await this.run(statement);
      await this.run(commit);
    } catch (error) {
      await this.exec('ROLLBACK').catch(() => {}); // there may be no transaction left to undo
      throw this.#explain(error);
    }
  }

  async close(): Promise<void> {
    for (const kept of await Promise.allSettled(this.#statements.values())) {
      if (kept.status === 'fulfilled') await new Promise<void>(resolve => kept.value.finalize(() => resolve()));
    }
    const closed = Promise.withResolvers<void>();
    this.#db.close(() => closed.resolve());
    await closed.promise;
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const prepared = Promise.withResolvers<sqlite3.Statement>();
    const statement = this.#db.prepare(sql, (error: Error | null) => {
      if (!error) return prepared.resolve(statement);
      this.#statements.delete(sql);
      prepared.reject(error);
    });
    this.#statements.set(sql, prepared.promise);
    return prepared.promise;
  }

  /** Each step whole or not at all, its version with it. */
  async #migrate(schema: readonly string[]): Promise<void> {
    const [row] = await this.all<{ user_version: number }>('PRAGMA user_version');
    const version = row?.user_version ?? 0;
    if (version > schema.length) {
      const known = `schema version ${version}, this berth knows versions up to ${schema.length}`;
      throw new BerthError(
        'FailedPrecondition',
        `the metadata in "${this.file}" has ${known}: run the berth that wrote it`,
      );
    }
    if (version > 0 && version < schema.length) await this.#copy(`${this.file}.v${version}`);
    for (const [index, sql] of schema.entries()) {
      if (index < version) continue;
      await this.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version=${index + 1}; COMMIT;`);
    }
  }

  /** For who goes back to an older berth; a disk that is full is no reason to serve nobody. */
  async #copy(file: string): Promise<void> {
    rmSync(file, { force: true });
    try {
      await this.run({ sql: 'VACUUM INTO ?', parameters: [file] });
    } catch (error) {
      rmSync(file, { force: true });
      if (errnoOf(error) !== 'SQLITE_FULL') throw error;
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

const begin: Statement = { sql: 'BEGIN IMMEDIATE', parameters: [] };
const commit: Statement = { sql: 'COMMIT', parameters: [] };

/** SQLite takes an empty file for a new database, and drops the log beside it. */
function refuseEmptied(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size !== 0 || !['-wal', '.reserve'].some(ending => existsSync(`${file}${ending}`))) return;
  throw new BerthError('DataLoss', `the metadata in "${file}" is empty and was not: ${moveAway}`);
}

const moveAway =
  'put a copy of it back, or move it away to start with an empty one, which ends the pods that run and leaves them to the kubelet';

const sqliteFaults: Readonly<
  Record<string, readonly ['FailedPrecondition' | 'DataLoss' | 'ResourceExhausted', string]>
> = {
  SQLITE_BUSY: ['FailedPrecondition', 'is in use by another agent: stop it, or give this one its own --root'],
  SQLITE_NOTADB: ['DataLoss', `is not a database: ${moveAway}`],
  SQLITE_CORRUPT: ['DataLoss', `is damaged: ${moveAway}`],
  SQLITE_FULL: ['ResourceExhausted', 'could not be written because the disk is full'],
};
