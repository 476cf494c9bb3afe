import { Random } from '../../faults/support/random.ts';
import { noise } from '../../integration/support/noise.ts';

const poolBytes = 8 << 20;
/** As long as what gzip looks back on. */
const sliceBytes = 32 << 10;

/**
 * Content of files that gzip halves, as it does with those of real images: of twelve slices, six are like programs (2.4:1),
 * four like text (3.2:1) and two do not compress. The same seed gives the same bytes.
 */
export class DataPool {
  readonly #random: Random;
  readonly #pools: readonly Buffer[];

  constructor(seed: number) {
    this.#random = new Random(seed);
    const [program, text, dense] = [programLike(this.#random), textLike(this.#random), noise(seed, poolBytes)];
    this.#pools = [...Array(6).fill(program), ...Array(4).fill(text), dense, dense];
  }

  file(length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; at += sliceBytes) {
      this.#random.pick(this.#pools)?.copy(bytes, at, this.#random.between(0, poolBytes - sliceBytes));
    }
    return bytes;
  }
}

/** Words by Zipf's law, fifteen to a line. */
function textLike(random: Random): Buffer {
  const words = Array.from({ length: 2048 }, () => {
    const letters = Array.from({ length: random.between(2, 10) }, () => random.between(97, 122));
    return Buffer.from(letters);
  });
  const bytes = Buffer.alloc(poolBytes, ' ');
  for (let at = 0, count = 1; at < poolBytes - 16; count++) {
    at += words[rank(random, words.length)]?.copy(bytes, at) ?? 0;
    bytes[at++] = count % 15 === 0 ? 10 : 32;
  }
  return bytes;
}

/** Records of four bytes by Zipf's law, one in fifty with another byte. */
function programLike(random: Random): Buffer {
  const records = Array.from({ length: 768 }, () => Buffer.from([0, 0, 0, 0].map(() => random.between(0, 255))));
  const bytes = Buffer.alloc(poolBytes);
  for (let at = 0; at < poolBytes; at += 4) {
    records[rank(random, records.length)]?.copy(bytes, at);
    if (random.chance(0.02)) bytes[at + random.between(0, 3)] = random.between(0, 255);
  }
  return bytes;
}

/** Below `count`; each rank comes about as often as its inverse says. */
const rank = (random: Random, count: number): number => Math.floor(count ** random.next()) - 1;
