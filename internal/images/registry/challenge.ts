/** What a 401 asks for. */
export interface Challenge {
  /** Lower-case: `bearer`, `basic`. */
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const maxHeaderLength = 16 * 1024;
const maxChallenges = 16;
const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quoted = /"((?:[^"\\]|\\[\s\S])*)"/y;
const gap = /[ \t]*/y;
const separators = /[ \t,]*/y;

/**
 * Reads WWW-Authenticate: one or more challenges, each with its parameters. Servers write it in many ways, so what
 * cannot be read ends the list instead of failing it.
 */
export function parseChallenges(header: string): Challenge[] {
  const scanner = new Scanner(header.slice(0, maxHeaderLength));
  const challenges: Challenge[] = [];
  while (challenges.length < maxChallenges) {
    scanner.skip(separators);
    const scheme = scanner.take(token);
    if (scheme === undefined) break;
    challenges.push({ scheme: scheme.toLowerCase(), parameters: readParameters(scanner) });
  }
  return challenges;
}

function readParameters(scanner: Scanner): Map<string, string> {
  const parameters = new Map<string, string>();
  for (;;) {
    const start = scanner.at;
    scanner.skip(separators);
    const name = scanner.take(token);
    scanner.skip(gap);
    if (name === undefined || !scanner.takeText('=')) {
      // no parameter but the next scheme
      scanner.at = start;
      return parameters;
    }
    scanner.skip(gap);
    const value = scanner.take(quoted)?.replace(/\\([\s\S])/g, '$1') ?? scanner.take(token) ?? '';
    // the first one counts: a later one must not change what was meant
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
  }
}

class Scanner {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  skip(pattern: RegExp): void {
    this.take(pattern);
  }

  /** The pattern's first group, or all that it matched. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match[1] ?? match[0];
  }

  takeText(text: string): boolean {
    if (!this.#text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}
