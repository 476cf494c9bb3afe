import { parse } from 'smol-toml';

/** Writes a key as TOML does: `runtime.handlers."my shim"`. */
export const formatKey = (path: readonly string[]): string =>
  path.map(part => (/^[A-Za-z0-9_-]+$/.test(part) ? part : JSON.stringify(part))).join('.');

/** The line of each key and table of a valid TOML document, counted from 1; where a table is opened twice, the first. */
export function keyLines(toml: string): ReadonlyMap<string, number> {
  return new Scanner(toml).scan();
}

// the four kinds of string, the multi-line ones first; they end at the last of up to five quotes
const strings = [
  /"""(?:\\[\s\S]|[^\\])*?"""(?!")/y,
  /'''[\s\S]*?'''(?!')/y,
  /"(?:\\.|[^"\\\n])*"/y,
  /'[^'\n]*'/y,
] as const;
const gap = /(?:[ \t\r\n]|#[^\n]*)*/y;
const bareKey = /[A-Za-z0-9_-]+/y;
const scalar = /[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?/y;

class Scanner {
  readonly #toml: string;
  readonly #lines = new Map<string, number>();
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(toml: string) {
    this.#toml = toml;
  }

  scan(): ReadonlyMap<string, number> {
    let table: string[] = [];
    this.#take(gap);
    while (this.#at < this.#toml.length) {
      if (this.#skip('[')) {
        table = this.#header();
      } else {
        this.#pair(table);
      }
      this.#take(gap);
    }
    return this.#lines;
  }

  #header(): string[] {
    const double = this.#skip('[');
    const path = this.#key([]);
    this.#expect(double ? ']]' : ']');
    return path;
  }

  #pair(table: readonly string[]): void {
    const path = this.#key(table);
    this.#expect('=');
    this.#take(gap);
    this.#value(path);
  }

  #value(path: readonly string[]): void {
    if (this.#skip('{')) this.#items('}', () => this.#pair(path));
    else if (this.#skip('[')) this.#items(']', () => this.#value(path));
    else if (this.#string() === undefined) this.#must(scalar);
  }

  #items(end: string, item: () => void): void {
    this.#take(gap);
    while (!this.#skip(end)) {
      item();
      this.#take(gap);
      this.#skip(',');
      this.#take(gap);
    }
  }

  /** A dotted key below `table`; each of its parts gets its line. */
  #key(table: readonly string[]): string[] {
    const path = [...table];
    do {
      this.#take(gap);
      const quoted = this.#string();
      path.push(quoted === undefined ? this.#must(bareKey) : unquote(quoted));
      this.#record(path);
      this.#take(gap);
    } while (this.#skip('.'));
    return path;
  }

  #record(path: readonly string[]): void {
    const key = formatKey(path);
    for (; this.#counted < this.#at; this.#counted += 1) if (this.#toml[this.#counted] === '\n') this.#line += 1;
    if (!this.#lines.has(key)) this.#lines.set(key, this.#line);
  }

  #string(): string | undefined {
    for (const pattern of strings) {
      const quoted = this.#take(pattern);
      if (quoted !== undefined) return quoted;
    }
    return undefined;
  }

  #skip(word: string): boolean {
    const found = this.#toml.startsWith(word, this.#at);
    if (found) this.#at += word.length;
    return found;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#toml) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #expect(word: string): void {
    if (!this.#skip(word)) throw new Error(`no "${word}" at offset ${this.#at} of the TOML document`);
  }

  #must(pattern: RegExp): string {
    const found = this.#take(pattern);
    if (!found) throw new Error(`nothing to read at offset ${this.#at} of the TOML document`);
    return found;
  }
}

function unquote(quoted: string): string {
  const { key } = parse(`key = ${quoted}`);
  return typeof key === 'string' ? key : quoted;
}
