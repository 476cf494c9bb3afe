import { BerthError, isCode } from '../errors/errors.ts';
import { type Logger, silent } from '../log/log.ts';
import { decode, encode } from './codec.ts';
import { Database, type Statement } from './database.ts';
import { Reserve } from './reserve.ts';
import { type TableName, tableNames } from './schema.ts';

export interface Table<T extends { readonly id: string }> {
  get(id: string): T | undefined;
  list(): T[];
  /** Inserts or replaces; readers see it when it is durable. */
  put(record: T): Promise<void>;
  /** What is not there is deleted already. */
  delete(id: string): Promise<void>;
}

/** A row as it was and as it is; undefined where there was or is none. */
export interface RowChange<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

export interface WatchedTable<T extends { readonly id: string }> extends Table<T> {
  /**
   * Told of each change once it is durable and readers see it, in the order of the changes, before who asked for it
   * goes on. Must not throw. Returns what ends it.
   */
  watch(listener: (change: RowChange<T>) => void): () => void;
}

interface StoredRow {
  readonly id: string;
  readonly record: string;
}

interface Write {
  readonly statement: Statement;
  readonly apply: () => void;
  readonly done: PromiseWithResolvers<void>;
}

interface LateWrite {
  readonly statements: readonly Statement[];
  readonly done: PromiseWithResolvers<void>;
}

const closedError = (): BerthError => new BerthError('Unavailable', 'the metadata store is closed');

/**
 * What the agent has written down. Reads come from memory and never wait; writes asked for while a transaction is
 * under way share the next one.
 */
export class MetadataStore {
  readonly #database: Database;
  readonly #reserve: Reserve;
  readonly #rows = new Map<TableName, Map<string, unknown>>();
  readonly #listeners = new Map<TableName, Set<(change: RowChange<never>) => void>>();
  #queue: Write[] = [];
  readonly #late: LateWrite[] = [];
  #writing: Promise<void> | undefined;
  #closed = false;

  private constructor(database: Database, reserve: Reserve) {
    this.#database = database;
    this.#reserve = reserve;
  }

  /** A row that cannot be read is logged and dropped: what it stood for is then of nobody, and cleaned up. */
  static async open(file: string, log: Logger = silent): Promise<MetadataStore> {
    const store = new MetadataStore(await Database.open(file), new Reserve(`${file}.reserve`));
    try {
      await store.#reserve.hold();
      for (const name of tableNames) await store.#load(name, log);
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async #load(name: TableName, log: Logger): Promise<void> {
    const rows = new Map<string, unknown>();
    this.#rows.set(name, rows);
    for (const { id, record: text } of await this.#database.all<StoredRow>(`SELECT id, record FROM ${name}`)) {
      const record = decodeRow(id, text);
      if (record !== undefined) {
        rows.set(id, record);
        continue;
      }
      log.error('a row is damaged and dropped', { table: name, id, record: String(text).slice(0, 1024) });
      await this.#transaction([{ sql: `DELETE FROM ${name} WHERE id = ?`, parameters: [id] }]);
    }
  }

  table<T extends { readonly id: string }>(name: TableName): WatchedTable<T> {
    const rows = this.#rows.get(name) as Map<string, T>;
    const listeners = (this.#listeners.get(name) ?? new Set()) as Set<(change: RowChange<T>) => void>;
    this.#listeners.set(name, listeners);
    const apply = (id: string, after: T | undefined) => {
      const before = rows.get(id);
      if (after) rows.set(id, after);
      else rows.delete(id);
      if (before || after) for (const listener of listeners) listener({ before, after });
    };
    return {
      get: id => rows.get(id),
      list: () => [...rows.values()],
      put: record =>
        this.#write(
          {
            sql: `INSERT INTO ${name} (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record`,
            parameters: [record.id, encode(record)],
          },
          () => apply(record.id, record),
        ),
      delete: id =>
        this.#write({ sql: `DELETE FROM ${name} WHERE id = ?`, parameters: [id] }, () => apply(id, undefined)),
      watch: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  /**
   * A transaction of its own, behind all rows that wait, for what nobody waits for. Throws ResourceExhausted when the
   * disk is full or the room that is kept for rows is in use: it takes none of that.
   */
  writeLate(statements: readonly Statement[]): Promise<void> {
    if (this.#closed) return Promise.reject(closedError());
    const done = Promise.withResolvers<void>();
    this.#late.push({ statements, done });
    this.#writing ??= this.#drain();
    return done.promise;
  }

  /** What tables other than those of rows hold. */
  read<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    if (this.#closed) return Promise.reject(closedError());
    return this.#database.all<Row>(sql, parameters);
  }

  /** Writes a row that nobody sees and takes it back, to find out whether rows can be written. */
  writeProbe(): Promise<void> {
    const [table] = tableNames;
    const parameters = [''];
    return this.writeLate([
      { sql: `INSERT OR REPLACE INTO ${table} (id, record) VALUES (?, '')`, parameters },
      { sql: `DELETE FROM ${table} WHERE id = ?`, parameters },
    ]);
  }

  /** Resolves when SQLite has read something, behind what it is at. */
  async ping(): Promise<void> {
    await this.#database.all(`SELECT id FROM ${tableNames[0]} LIMIT 1`);
  }

  /** Finishes the writes that were asked for; later ones fail with Unavailable. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    await this.#database.close();
  }

  #write(statement: Statement, apply: () => void): Promise<void> {
    if (this.#closed) return Promise.reject(closedError());
    const done = Promise.withResolvers<void>();
    this.#queue.push({ statement, apply, done });
    this.#writing ??= this.#drain();
    return done.promise;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 || this.#late.length > 0) {
      if (this.#queue.length > 0) await this.#writeRows(this.#queue.splice(0));
      else await this.#writeLate(this.#late.shift());
    }
    void this.#reserve.hold();
    // in the same turn as the look at the queues: whoever was just told writes next
    this.#writing = undefined;
  }

  async #writeRows(batch: readonly Write[]): Promise<void> {
    try {
      await this.#transaction(batch.map(write => write.statement));
    } catch (error) {
      for (const write of batch) write.done.reject(error);
      return;
    }
    for (const write of batch) {
      write.apply();
      write.done.resolve();
    }
  }

  async #writeLate(write: LateWrite | undefined): Promise<void> {
    if (!write) return;
    try {
      if (!this.#reserve.isHeld) throw new BerthError('ResourceExhausted', 'what room there is, is kept for rows');
      await this.#database.transaction(write.statements);
      write.done.resolve();
    } catch (error) {
      write.done.reject(error);
    }
  }

  /** Rows that say what is to go must be written above all when the disk is full. */
  async #transaction(statements: readonly Statement[]): Promise<void> {
    try {
      await this.#database.transaction(statements);
    } catch (error) {
      if (!isCode(error, 'ResourceExhausted') || !(await this.#reserve.spend())) throw error;
      await this.#database.transaction(statements);
    }
  }
}

function decodeRow(id: string, text: string): unknown {
  try {
    const record = decode<{ readonly id?: unknown } | null>(text);
    return record?.id === id ? record : undefined;
  } catch {
    return undefined;
  }
}
