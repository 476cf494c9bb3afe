/** A message of a stream is far below the 16 MiB that a kubelet takes. */
const maxBytes = 1024 * 1024;
const maxItems = 200;

/** Cuts a list into what fits a message each; `weigh` need not be exact. */
export function* inChunks<T>(items: readonly T[], weigh: (item: T) => number): Generator<T[]> {
  let chunk: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const weight = weigh(item);
    if (chunk.length > 0 && (chunk.length >= maxItems || bytes + weight > maxBytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(item);
    bytes += weight;
  }
  if (chunk.length > 0) yield chunk;
}

interface Named {
  readonly labels?: Readonly<Record<string, string>> | null | undefined;
  readonly annotations?: Readonly<Record<string, string>> | null | undefined;
}

/** What clients may make as large as they like; the rest of a message is a few hundred bytes. */
export const weightOf = ({ labels, annotations }: Named): number =>
  [labels, annotations]
    .flatMap(words => Object.entries(words ?? {}))
    .reduce((sum, [key, value]) => sum + key.length + value.length, 512);
