/** Compiles what ships to dist/: the sources without their tests, and the generated code as it is. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const settings = ['package.json', 'tsconfig.json', 'scripts/build.ts', 'scripts/tsconfig.build.json'];

const find = (...patterns: string[]): string[] => globSync(patterns, { cwd: root }).sort();

/** Changes with the name, size or time of any file that dist/ is made from. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const file of [...settings, ...find('{api,cmd,internal}/**/*.{ts,js,json}')]) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function compile(outDir: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'scripts/tsconfig.build.json', '--outDir', outDir], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const file of ['package.json', ...find('{api,cmd,internal}/**/*.js')])
    cpSync(join(root, file), join(outDir, file));
}

/** A berth that starts meanwhile finds the old or the new dist/, at worst none for an instant. */
function replaceDist(fresh: string): void {
  const old = join(root, 'node_modules/.dist-old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

function build(): void {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const began = performance.now();
  const fresh = join(root, 'node_modules/.dist-new');
  rmSync(fresh, { recursive: true, force: true });
  compile(fresh);
  writeFileSync(join(fresh, '.stamp'), stamp);
  replaceDist(fresh);
  console.log(`build: dist/ ... ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

build();
