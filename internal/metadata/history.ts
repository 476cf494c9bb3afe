import type { Logger } from '../log/log.ts';
import type { Statement } from './database.ts';

/** Whose history it is. */
export interface HistorySubject {
  /** Of a sandbox or container; '' is the agent itself. */
  readonly id: string;
  /** The sandbox's id; '' for the agent. */
  readonly pod: string;
  /** `default/web`, `default/web/main` for a container; '' where nobody knew it. */
  readonly name: string;
}

/** A step of what happened. */
export interface HistoryStep {
  readonly name: string;
  /** Milliseconds from the begin of the whole. */
  readonly beginMs: number;
  readonly endMs: number;
  readonly error?: string;
}

/** Something that happened. */
export interface HistoryEntry {
  /** When it began, in milliseconds since the epoch. */
  readonly at: number;
  /** An operation's name, or a word of a closed set: `exit`, `removed`. */
  readonly what: string;
  /** How long it took. */
  readonly ms?: number;
  readonly detail?: string;
  readonly error?: string;
  readonly steps?: readonly HistoryStep[];
  /** It has failed so many times in a row, first at `at`; the rest is of the last time. */
  readonly times?: number;
  /** When it failed last. */
  readonly lastAt?: number;
}

export interface HistoryRow {
  readonly subject: HistorySubject;
  readonly entry: HistoryEntry;
}

/** Where it is kept; see MetadataStore. */
export interface HistoryKeeper {
  writeLate(statements: readonly Statement[]): Promise<void>;
  read<Row>(statement: Statement): Promise<Row[]>;
}

export interface HistoryBounds {
  /** Entries of one sandbox or container, and of the agent. */
  readonly ofObject: number;
  /** Entries of all containers of one pod, those that are gone too. */
  readonly ofContainers: number;
  /** Pods that have no row any more, and how many of them may have one name. */
  readonly removedPods: number;
  readonly removedOfName: number;
  readonly inAll: number;
}

export interface HistoryOptions {
  readonly log: Logger;
  /** Told how many entries are lost, because they could not be written. */
  readonly onDropped: (count: number) => void;
  readonly bounds?: Partial<HistoryBounds>;
  /** How long an entry may wait for others to be written with; default 250 ms. A crash loses at most so much. */
  readonly gatherMs?: number;
}

const usualBounds: HistoryBounds = {
  ofObject: 64,
  ofContainers: 192,
  removedPods: 200,
  removedOfName: 4,
  inAll: 10_000,
};

/** While SQLite does not answer, no more than this is held in memory. */
const mostWaiting = 2000;
/** By so much the bounds are passed before they are enforced: to look at them costs more than to write. */
const slack = 64;
/** So many failures are remembered as what may happen again. */
const mostFailures = 512;

interface Numbered extends HistoryRow {
  readonly seq: number;
}

/**
 * What happened to sandboxes and containers, bounded, the oldest goes first. Nobody waits for it and nothing fails by
 * it: entries are gathered and written behind all rows, and lost when they cannot be.
 */
export class History {
  readonly #keeper: HistoryKeeper;
  readonly #options: HistoryOptions;
  readonly #bounds: HistoryBounds;
  readonly #waiting = new Map<number, Numbered>();
  readonly #failures = new Map<string, Numbered>();
  /** Pods that were written of since the bounds were enforced. */
  readonly #grown = new Set<string>();
  /** At first as if there had been much: an agent that ends again and again passes no bound. */
  #growth = slack;
  #nextSeq: number;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  private constructor(keeper: HistoryKeeper, nextSeq: number, options: HistoryOptions) {
    this.#keeper = keeper;
    this.#nextSeq = nextSeq;
    this.#options = options;
    this.#bounds = { ...usualBounds, ...options.bounds };
  }

  static async open(keeper: HistoryKeeper, options: HistoryOptions): Promise<History> {
    const [newest] = await keeper.read<{ seq: number | null }>(select('SELECT max(seq) AS seq FROM history'));
    return new History(keeper, (newest?.seq ?? 0) + 1, options);
  }

  /**
   * Failures in a row of one name, by `what`, are one entry that counts: a kubelet that tries a pod again and again makes
   * a sandbox of another id each time, and the last one has the entry.
   */
  note(subject: HistorySubject, entry: HistoryEntry): void {
    if (this.#waiting.size >= mostWaiting) {
      this.#options.onDropped(1);
      return;
    }
    const row = this.#numbered(subject, entry);
    this.#waiting.set(row.seq, row);
    this.#timer ??= setTimeout(() => void this.#write(slack), this.#options.gatherMs ?? 250).unref();
  }

  /** Of one pod with its containers, and of the agent (''); in the order in which it was told. */
  async of(pod: string): Promise<HistoryRow[]> {
    await this.#write();
    const rows = await this.#keeper.read<StoredRow>(
      select('SELECT object AS id, pod, name, entry FROM history WHERE pod = ? ORDER BY seq', pod),
    );
    return rows.flatMap(({ entry, ...subject }) => {
      const read = readEntry(entry);
      return read ? [{ subject, entry: read }] : [];
    });
  }

  /** Everything but the agent that something is known of, the latest first. */
  async subjects(): Promise<HistorySubject[]> {
    await this.#write();
    return this.#keeper.read<HistorySubject>(
      select(`SELECT object AS id, pod, max(name) AS name FROM history WHERE pod <> '' GROUP BY object, pod
              ORDER BY max(seq) DESC`),
    );
  }

  /** Writes what waits. */
  async close(): Promise<void> {
    await this.#write();
  }

  #numbered(subject: HistorySubject, entry: HistoryEntry): Numbered {
    const key = `${subject.name || subject.id} ${entry.what}`;
    const before = this.#failures.get(key);
    this.#failures.delete(key);
    const again = entry.error !== undefined && before !== undefined;
    const row = again
      ? { subject, seq: before.seq, entry: { ...entry, ...repeated(before.entry, entry) } }
      : { subject, seq: this.#nextSeq++, entry };
    if (entry.error !== undefined) this.#failures.set(key, row);
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > mostFailures && oldest !== undefined) this.#failures.delete(oldest);
    return row;
  }

  /** One batch at a time. All that waits now is written or lost then, and the bounds are passed by `mostGrowth` at most. */
  #write(mostGrowth = 0): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#writing;
    this.#writing = before.then(() => this.#writeBatch(mostGrowth));
    return this.#writing;
  }

  async #writeBatch(mostGrowth: number): Promise<void> {
    const rows = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { subject } of rows) this.#grown.add(subject.pod);
    this.#growth += rows.length;
    const trims = this.#growth > mostGrowth ? trim([...this.#grown], this.#bounds) : [];
    const statements = [...(rows.length > 0 ? [insert(rows)] : []), ...trims];
    if (statements.length === 0) return;
    try {
      await this.#keeper.writeLate(statements);
      if (trims.length === 0) return;
      this.#grown.clear();
      this.#growth = 0;
    } catch (error) {
      this.#options.onDropped(rows.length);
      this.#options.log.debug('what happened could not be written down', { entries: rows.length, error });
    }
  }
}

interface StoredRow extends HistorySubject {
  readonly entry: string;
}

/** One that is damaged costs no other. */
function readEntry(text: string): HistoryEntry | undefined {
  try {
    return JSON.parse(text) as HistoryEntry;
  } catch {
    return undefined;
  }
}

const repeated = (before: HistoryEntry, again: HistoryEntry) => ({
  at: before.at,
  times: (before.times ?? 1) + 1,
  lastAt: again.at,
});

const select = (sql: string, ...parameters: readonly string[]): Statement => ({ sql, parameters });

const insert = (rows: readonly Numbered[]): Statement => ({
  sql: `INSERT INTO history (seq, pod, object, name, entry)
        SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(?) WHERE true
        ON CONFLICT (seq) DO UPDATE SET pod = excluded.pod, object = excluded.object, entry = excluded.entry`,
  parameters: [
    JSON.stringify(
      rows.map(({ seq, subject, entry }) => [seq, subject.pod, subject.id, subject.name, JSON.stringify(entry)]),
    ),
  ],
});

/** Of these pods what is too much of each, then what is too much in all. */
function trim(grown: readonly string[], bounds: HistoryBounds): Statement[] {
  const pods = JSON.stringify(grown);
  const ofPods = (partition: string, which: string, most: number): Statement => ({
    sql: `DELETE FROM history WHERE seq IN (SELECT seq FROM (
            SELECT seq, row_number() OVER (PARTITION BY ${partition} ORDER BY seq DESC) AS nth FROM history
            WHERE pod IN (SELECT value FROM json_each(?)) AND ${which}) WHERE nth > ${most})`,
    parameters: [pods],
  });
  const ofRemoved = (partition: string, most: number): Statement => ({
    sql: `DELETE FROM history WHERE pod IN (SELECT pod FROM (
            SELECT pod, row_number() OVER (${partition} ORDER BY last DESC) AS nth FROM (
              SELECT pod, max(seq) AS last, coalesce(nullif(max(name) FILTER (WHERE object = pod), ''), pod) AS name
              FROM history WHERE pod <> '' AND pod NOT IN (SELECT id FROM sandboxes) GROUP BY pod))
            WHERE nth > ${most})`,
    parameters: [],
  });
  return [
    ofPods('object, pod', 'true', bounds.ofObject),
    ofPods('pod', 'object <> pod', bounds.ofContainers),
    ofRemoved('PARTITION BY name', bounds.removedOfName),
    ofRemoved('', bounds.removedPods),
    { sql: `DELETE FROM history WHERE seq <= (SELECT max(seq) FROM history) - ${bounds.inAll}`, parameters: [] },
  ];
}
