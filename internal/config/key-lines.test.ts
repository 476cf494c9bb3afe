import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify, type TomlTable } from 'smol-toml';
import { formatKey, keyLines } from './key-lines.ts';

test('keyLines() finds keys, dotted keys, tables and inline tables', () => {
  const toml = [
    '# root = "commented"',
    'root = "/a" # [b]',
    'cni.conf_dir = """',
    '[not.a.table]',
    'x = 1 ""\\"""""',
    'log = { level = "in=fo",',
    "  format = 'json' }",
    '[ runtime . handlers."my shim" ]',
    'annotations = [ # list',
    '  "a]", \'b\',',
    ']',
    'when = 1979-05-27 07:32:00',
    'nested = [[1, 2], [{ a.b = 3 }]]',
    '[[many]]',
    'shim = ""',
  ];
  assert.deepEqual(Object.fromEntries(keyLines(toml.join('\r\n'))), {
    root: 2,
    cni: 3,
    'cni.conf_dir': 3,
    log: 6,
    'log.level': 6,
    'log.format': 7,
    runtime: 8,
    'runtime.handlers': 8,
    'runtime.handlers."my shim"': 8,
    'runtime.handlers."my shim".annotations': 9,
    'runtime.handlers."my shim".when': 12,
    'runtime.handlers."my shim".nested': 13,
    'runtime.handlers."my shim".nested.a': 13,
    'runtime.handlers."my shim".nested.a.b': 13,
    many: 14,
    'many.shim': 15,
  });
});

const value = fc.letrec(tie => ({
  any: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()), tie('table')),
  table: fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
}));

test('keyLines() has a line for every key of any document that smol-toml writes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value.any), document => {
      const toml = stringify(document as TomlTable);
      const lines = keyLines(toml);
      const textLines = toml.split('\n');
      for (const path of leaves(document)) {
        const line = textLines[(lines.get(formatKey(path)) ?? 0) - 1] ?? '';
        assert.ok(line.includes(' = '), `${formatKey(path)} in ${toml}`);
      }
    }),
  );
});

function leaves(table: object, path: string[] = []): string[][] {
  return Object.entries(table).flatMap(([key, inner]) =>
    typeof inner === 'object' && !Array.isArray(inner) ? leaves(inner, [...path, key]) : [[...path, key]],
  );
}
