import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '..');

/** A folder may import from the folders of lower layers and from its own; the longest matching prefix names a file's folder. */
const layers: readonly (readonly string[])[] = [
  ['internal/errors', 'internal/log', 'internal/async', 'api'],
  ['internal/metadata', 'internal/host', 'internal/ttrpc', 'internal/config'],
  [
    'internal/runtime',
    'internal/images',
    'internal/network',
    'internal/monitor',
    'internal/reconcile',
    'internal/node',
  ],
  ['internal/cri'],
  ['cmd'],
];

/** Folders that may import even less than their layer does. */
const narrow: Readonly<Record<string, readonly string[]>> = {
  'internal/runtime/oci': ['internal/errors', 'api'],
  api: [],
  'internal/errors': [],
  'internal/log': ['internal/errors'],
  'internal/async': ['internal/errors', 'internal/log'],
};

interface Source {
  readonly path: string;
  readonly text: string;
}

const isTest = (path: string): boolean => /\.test\.ts$|^test\/|\/testing\//.test(path);
const isWithin = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

function folderOf(path: string): string | undefined {
  const folders = [...layers.flat(), ...Object.keys(narrow)].filter(folder => isWithin(path, folder));
  return folders.sort((a, b) => b.length - a.length)[0];
}

function importsOf({ path, text }: Source): string[] {
  const specifiers = [...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/(?:^\s*import\s+|\bimport\(\s*)['"]([^'"]+)['"]/gm)];
  return [...specifiers, ...bare].map(([, specifier = '']) =>
    specifier.startsWith('.') ? normalize(join(path, '..', specifier)) : specifier,
  );
}

function layerBreaches(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(source =>
      importsOf(source)
        .filter(target => !mayImport(source.path, target))
        .map(target => `${source.path} imports ${target}`),
    );
}

function mayImport(path: string, target: string): boolean {
  const to = folderOf(target);
  const from = folderOf(path);
  if (isTest(target)) return false;
  if (!to || !from) return true;
  if (isWithin(target, from)) return true;
  const allowed = narrow[from];
  if (allowed) return allowed.some(folder => isWithin(target, folder));
  return layerOf(target) < layerOf(path);
}

function layerOf(path: string): number {
  return layers.findIndex(folders => folders.some(folder => isWithin(path, folder)));
}

/** The first import cycle found, as the path it takes; what the compiler erases is no import. */
function findCycle(sources: readonly Source[]): string[] | undefined {
  const withoutTypes = sources.map(({ path, text }) => ({ path, text: text.replace(/^import type [^;]*;/gm, '') }));
  const graph = new Map(withoutTypes.map(source => [source.path, importsOf(source)]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** What only certain folders may do. */
const reserved: readonly { readonly what: RegExp; readonly name: string; readonly folders: readonly string[] }[] = [
  { what: /['"](node:)?child_process['"]/, name: 'child_process', folders: ['internal/host', 'cmd', 'scripts'] },
  { what: /['"]execa['"]/, name: 'execa', folders: ['internal/host', 'cmd', 'scripts'] },
  { what: /['"]koffi['"]/, name: 'koffi', folders: ['internal/host'] },
  { what: /\bprocess\.(argv|exit|exitCode)\b/, name: 'the process', folders: ['cmd', 'scripts'] },
  {
    what: /^import (?!type ).*['"](node:)?http['"]|\bimport\(['"](node:)?http['"]\)/m,
    name: 'http as an ES module',
    folders: ['scripts'],
  },
  // a child without an environment of its own gets the agent's
  { what: /\bprocess\.env\b/, name: 'the environment', folders: ['cmd', 'scripts', 'internal/host'] },
];

function reservedBreaches(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path) && path !== 'api/generate.ts')
    .flatMap(({ path, text }) =>
      reserved
        .filter(({ what, folders }) => what.test(text) && !folders.some(folder => isWithin(path, folder)))
        .map(({ name }) => `${path} uses ${name}`),
    );
}

const lineCount = (text: string): number => text.trimEnd().split('\n').length;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const sources: readonly Source[] = globSync('{api,cmd,internal,scripts,test}/**/*.ts', { cwd: root })
  .filter(path => !isWithin(path, 'api/gen') && !isWithin(path, 'test/fixtures') && !path.endsWith('.d.ts'))
  .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const product = sources.filter(({ path }) => !isTest(path));

suite('the sources', () => {
  test('import downwards only', () => assert.deepEqual(layerBreaches(sources), []));

  test('have no import cycle', () => assert.equal(findCycle(product), undefined));

  test('have no barrel files', () => {
    assert.deepEqual(
      sources.map(({ path }) => path).filter(path => /(^|\/)index\.ts$/.test(path)),
      [],
    );
  });

  test('spawn, call C and read the process only where they may', () => assert.deepEqual(reservedBreaches(sources), []));

  test('are small: nine files in ten within 300 lines, none beyond 400', () => {
    const sizes = product.map(({ path, text }) => ({ path, lines: lineCount(text) }));
    assert.deepEqual(
      sizes.filter(({ lines }) => lines > 400),
      [],
    );
    assert.ok(
      percentile(
        sizes.map(({ lines }) => lines),
        0.9,
      ) <= 300,
    );
  });

  test('have no unfinished marks', () => {
    const mark = new RegExp(`\\b(${'TO'}DO|${'FIX'}ME|${'X'}XX)\\b`);
    assert.deepEqual(
      sources.filter(({ text }) => mark.test(text)).map(({ path }) => path),
      [],
    );
  });
});

suite('the rules catch a planted breach', () => {
  const source = (path: string, text: string): Source => ({ path, text });
  const importing = (path: string, target: string) => source(path, `import { a } from '${target}';`);

  const upward = {
    'from host to cri': importing('internal/host/a.ts', '../cri/b.ts'),
    'between runtime and monitor': importing('internal/runtime/a.ts', '../monitor/b.ts'),
    'between monitor and runtime': importing('internal/monitor/a.ts', '../runtime/shim/b.ts'),
    'from the pure spec builder to the machine': importing('internal/runtime/oci/a.ts', '../../host/b.ts'),
    'from errors to log': importing('internal/errors/a.ts', '../log/b.ts'),
    'of a type only': source('internal/images/a.ts', "import type { B } from '../cri/b.ts';"),
    'by a re-export': source('internal/images/a.ts', "export { b } from '../cri/b.ts';"),
    'over several lines': source('internal/images/a.ts', "import {\n  a,\n  b,\n} from '../cri/b.ts';"),
    'that is lazy': source('internal/images/a.ts', "const b = await import('../cri/b.ts');"),
    'for its effect': source('internal/images/a.ts', "import '../cri/b.ts';"),
    'of a test': importing('internal/images/a.ts', './b.test.ts'),
    'of a helper of tests': importing('internal/images/a.ts', '../../test/fixtures/b.ts'),
  };
  for (const [name, breach] of Object.entries(upward)) {
    test(`an import ${name}`, () => assert.equal(layerBreaches([breach]).length, 1));
  }

  test('but not an import downwards, within a folder or of a package', () => {
    const fine = [
      importing('cmd/agent/a.ts', '../../internal/cri/b.ts'),
      importing('internal/cri/a.ts', '../host/b.ts'),
      importing('internal/runtime/shim/a.ts', '../oci/b.ts'),
      importing('internal/host/a.ts', 'koffi'),
    ];
    assert.deepEqual(layerBreaches(fine), []);
  });

  test('a cycle over three files', () => {
    const sources = [importing('x/a.ts', './b.ts'), importing('x/b.ts', './c.ts'), importing('x/c.ts', './a.ts')];
    assert.deepEqual(findCycle(sources), ['x/a.ts', 'x/b.ts', 'x/c.ts', 'x/a.ts']);
    assert.equal(findCycle(sources.slice(1)), undefined);
    const erased = source('x/a.ts', "import type { B } from './b.ts';");
    assert.equal(findCycle([erased, ...sources.slice(1)]), undefined);
  });

  test('a spawn in images, C in cri, the environment in runtime', () => {
    const sources = [
      importing('internal/images/a.ts', 'node:child_process'),
      importing('internal/cri/a.ts', 'koffi'),
      source('internal/runtime/a.ts', 'const home = process.env.HOME;'),
      importing('internal/host/a.ts', 'koffi'),
      source('cmd/agent/a.ts', 'process.exitCode = 1;'),
      importing('internal/monitor/a.ts', 'node:http'),
      source('internal/monitor/b.ts', "const { createServer } = await import('node:http');"),
      source('internal/monitor/c.ts', "import type { Server } from 'node:http';"),
    ];
    assert.equal(reservedBreaches(sources).length, 5);
  });
});
