import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Section {
  readonly title: string;
  readonly about: string;
  readonly table: string;
}

const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'performance.md');

/** Writes docs/performance.md; returns its path. */
export async function writeDocument(facts: readonly string[], sections: readonly Section[]): Promise<string> {
  const parts = [
    '# Performance',
    `Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}; measure again before you trust it.`,
    'Both agents run the same image, shim, OCI runtime and CNI plugin chain (each on a bridge of its own), called by the same client. Rounds are interleaved: one of each, each time another one first. "Floor" is the same tools called by hand in the same run. Columns are medians with the 90th percentile in brackets, and ratios of medians.',
    facts.map(fact => `- ${fact}`).join('\n'),
    ...sections.map(({ title, about, table }) => `## ${title}\n\n${about}\n\n${table}`),
  ];
  await writeFile(path, `${parts.join('\n\n')}\n`);
  return path;
}
