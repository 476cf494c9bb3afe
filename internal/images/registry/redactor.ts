/** Shorter ones would blank out ordinary words. */
const minLength = 4;

const userOfUrl = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']*@/gi;
const queryOfUrl = /\b([a-z][a-z0-9+.-]*:\/\/[^\s?#"']*)[?#][^\s"']*/gi;

/** Keeps what is secret out of texts, whatever a registry puts into its answers. */
export class Redactor {
  readonly #secrets = new Set<string>();

  /** Never shows from now on. */
  add(...secrets: readonly string[]): void {
    for (const secret of secrets) if (secret.length >= minLength) this.#secrets.add(secret);
  }

  redact(text: string): string {
    const longestFirst = [...this.#secrets].sort((a, b) => b.length - a.length);
    const hidden = longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return hidden.replace(userOfUrl, '$1').replace(queryOfUrl, '$1?***');
  }
}

/** A URL for people: no user, no query, which may be a signature. */
export const showUrl = (url: URL): string => `${url.origin}${url.pathname}`;
