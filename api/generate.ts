import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { main as pbjs } from 'protobufjs-cli/pbjs.js';
import { declarations } from './generate/declarations.ts';
import { patched } from './generate/patch.ts';
import { loadRoot, MODULES } from './generate/protos.ts';
import { serviceTables } from './generate/services.ts';

const NOTE = '// Made by api/generate.ts from the .proto files: change those.\n';
const LEFT_OUT = ['verify', 'convert', 'delimited', 'typeurl', 'service', 'comments'];
const PBJS_OPTIONS = [
  ...['--target', 'static-module', '--wrap', 'esm', '--es6', '--dependency', '../wire.js'],
  ...LEFT_OUT.map(part => `--no-${part}`),
];

const here = import.meta.dirname;

function staticModule(name: string, protos: readonly string[]): Promise<string> {
  const files = protos.map(proto => join(here, proto));
  return new Promise((resolve, reject) => {
    pbjs([...PBJS_OPTIONS, '--root', name, '--path', here, ...files], (error, output) => {
      if (error || output === undefined) reject(error ?? new Error('pbjs gave no output'));
      else resolve(output);
    });
  });
}

/** The generated files of one module: path from here -> content. */
async function generate(name: string, protos: readonly string[]): Promise<Array<[string, string]>> {
  const root = loadRoot(protos);
  const code = patched(await staticModule(name, protos));
  return [
    [`gen/${name}.js`, NOTE + code + serviceTables(root)],
    [`gen/${name}.d.ts`, NOTE + declarations(root)],
  ];
}

async function isStale(path: string, content: string): Promise<boolean> {
  return (await readFile(join(here, path), 'utf8').catch(() => undefined)) !== content;
}

const files = (await Promise.all(Object.entries(MODULES).map(([name, protos]) => generate(name, protos)))).flat();

if (process.argv.includes('--check')) {
  for (const [path, content] of files) {
    if (!(await isStale(path, content))) continue;
    console.error(`api/${path} is stale: run "npm run gen"`);
    process.exitCode = 1;
  }
} else {
  await mkdir(join(here, 'gen'), { recursive: true });
  await Promise.all(files.map(([path, content]) => writeFile(join(here, path), content)));
}
