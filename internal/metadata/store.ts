import { BerthError, isCode } from '../errors/errors.ts';
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

interface Write {
  readonly statement: Statement;
  readonly apply: () => void;
  readonly done: PromiseWithResolvers<void>;
}

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
  #writing: Promise<void> | undefined;
  #closed = false;

  private constructor(database: Database, reserve: Reserve) {
    this.#database = database;
    this.#reserve = reserve;
  }

  static async open(file: string): Promise<MetadataStore> {
    const store = new MetadataStore(await Database.open(file), new Reserve(`${file}.reserve`));
    await store.#reserve.hold();
    for (const name of tableNames) {
      const rows = await store.#database.all<{ id: string; record: string }>(`SELECT id, record FROM ${name}`);
      store.#rows.set(name, new Map(rows.map(row => [row.id, decode(row.record)])));
    }
    return store;
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
    if (this.#closed) return Promise.reject(new BerthError('Unavailable', 'the metadata store is closed'));
    const done = Promise.withResolvers<void>();
    this.#queue.push({ statement, apply, done });
    this.#writing ??= this.#drain();
    return done.promise;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      try {
        await this.#transaction(batch.map(write => write.statement));
      } catch (error) {
        for (const write of batch) write.done.reject(error);
        continue;
      }
      for (const write of batch) {
        write.apply();
        write.done.resolve();
      }
    }
    void this.#reserve.hold();
    // in the same turn as the look at the queue: whoever was just told writes next
    this.#writing = undefined;
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
