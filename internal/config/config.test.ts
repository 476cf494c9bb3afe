import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../errors/errors.ts';
import { type Config, loadConfig, parseConfig } from './config.ts';
import { defaultConfigText } from './default-text.ts';
import { configFlags } from './flags.ts';
import { referenceTable } from './reference.ts';

const refusals: readonly (readonly [toml: string, message: string])[] = [
  ['metric = 1', 'line 1: unknown key "metric"; did you mean "metrics"'],
  ['\n[cni]\nconfDir = "/a"', 'line 3: unknown key "cni.confDir"; did you mean "cni.conf_dir"'],
  ['cni = {\n bin_dir = [] }', 'line 2: unknown key "cni.bin_dir"; did you mean "cni.bin_dirs"'],
  ['shim = "x"', 'line 1: unknown key "shim"; did you mean "runtime.handlers.NAME.shim"'],
  ['[log]\nzzz = 1', 'line 2: unknown key "log.zzz"; known here are level, format'],
  ['log = "debug"', 'line 1: "log" is "debug"; expected a table, [log]'],
  ['[log]\nlevel = "loud"', 'line 2: "log.level" is "loud"; expected one of "debug", "info", "warn", "error"'],
  ['[cni]\nmax_networks = 17', 'line 2: "cni.max_networks" is 17; expected a whole number from 1 to 16'],
  ['[cni]\nbin_dirs = "/a"', 'line 2: "cni.bin_dirs" is "/a"; expected a list of absolute paths in quotes'],
  ['root = 1979-05-27', 'line 1: "root" is a date; expected an absolute path in quotes, without ".."'],
  ['root = "/a/../b"', 'line 1: "root" is "/a/../b"; expected an absolute path in quotes, without ".."'],
  ['state = "/var/lib/berth"', 'line 1: "state" and "root" are both "/var/lib/berth"; expected two folders'],
  ['metrics.listen = ":9464"', 'line 1: "metrics.listen" is ":9464"; expected "HOST:PORT", or "" to serve none'],
  [
    'namespace = "-a"',
    'line 1: "namespace" is "-a"; expected at most 76 letters and digits with single ".", "_" or "-" between',
  ],
  [
    '[streaming]\ntls = "files"\ncert_file = "/c.pem"',
    'line 2: "streaming.tls" is "files"; expected "files" with cert_file and key_file, or neither of them',
  ],
  [
    'streaming.key_file = "/k.pem"',
    '"streaming.tls" is "none"; expected "files" with cert_file and key_file, or neither of them',
  ],
  [
    '[metrics]\ntls = "files"\nkey_file = "/k.pem"',
    'line 2: "metrics.tls" is "files"; expected "files" with cert_file and key_file, or neither of them',
  ],
  ['runtime.default = "kata"', 'line 1: "runtime.default" is "kata"; expected one of the handlers runc'],
  [
    '[runtime.handlers.fast]\nno_shim = true',
    'line 2: "runtime.handlers.fast.no_shim" is true; that is not available in this version, leave it false',
  ],
  [
    '[runtime.handlers."My Shim"]',
    'line 1: "runtime.handlers."My Shim"" has a bad name; expected a handler name of at most 63 lower case letters, digits and "-"',
  ],
  [
    '[runtime.handlers.a]\nsystemd_cgroup = "yes"',
    'line 2: "runtime.handlers.a.systemd_cgroup" is "yes"; expected one of "auto", true, false',
  ],
  ['root = ', 'line 1: invalid value, at column 8'],
  ['root = "/a"\n__proto__ = 1', 'line 2: document contains an unsafe property, at column 1'],
];

for (const [toml, message] of refusals) {
  test(`${JSON.stringify(toml)} is refused`, () => {
    assert.throws(() => parseConfig(toml, '/etc/berth.toml'), {
      code: 'InvalidArgument',
      message: `config file "/etc/berth.toml": ${message}`,
    });
  });
}

test('all errors are told at once, those of flags too', () => {
  const overrides = { metrics: 'nowhere', root: '/x', 'cni-bin': ['relative'] };
  assert.throws(() => parseConfig('rot = 1\n[log]\nformat = 2\n', 'c.toml', overrides), {
    message: 'config file "c.toml" has 4 errors',
    detail: [
      'line 1: unknown key "rot"; did you mean "root"',
      'line 3: "log.format" is 2; expected one of "text", "json"',
      '--metrics: "metrics.listen" is "nowhere"; expected "HOST:PORT", or "" to serve none',
      '--cni-bin: "cni.bin_dirs" is ["relative"]; expected a list of absolute paths in quotes',
    ].join('\n'),
  });
});

test('a flag does not hide that the table of its key is none', () => {
  assert.throws(() => parseConfig('cni = "x"', 'c.toml', { 'cni-conf': '/a' }), {
    message: 'config file "c.toml": line 1: "cni" is "x"; expected a table, [cni]',
  });
});

test('a socket path of 107 bytes is taken, of 108 refused', () => {
  const path = (length: number) => `/${'a'.repeat(length - 1)}`;
  assert.equal(parseConfig('', undefined, { listen: `unix://${path(107)}` }).listen.length, 114);
  assert.throws(
    () => parseConfig('', undefined, { listen: `unix://${path(108)}` }),
    /^BerthError: configuration: --li/,
  );
});

test('flags override the file, and what follows from a key follows from the override', () => {
  const config = parseConfig('root = "/a"\n[cni]\nmax_networks = 3', 'c.toml', {
    root: '/b',
    'cni-bin': '/bin',
    metrics: '',
    state: undefined,
  });
  assert.equal(config.root, '/b');
  assert.equal(config.state, '/run/berth');
  assert.equal(config.metrics.listen, '');
  assert.deepEqual(config.cni, {
    confDir: '/etc/cni/net.d',
    binDirs: ['/bin'],
    cacheDir: '/b/cni',
    maxNetworks: 3,
    exclusive: false,
  });
});

test('handlers have the defaults of every key that they leave out, and runc is always there', () => {
  const { handlers } = parseConfig('[runtime.handlers.kata]\nshim = "containerd-shim-kata-v2"').runtime;
  const { runc, kata } = handlers;
  assert.deepEqual(Object.keys(handlers), ['runc', 'kata']);
  assert.deepEqual(kata, { ...runc, shim: 'containerd-shim-kata-v2' });
  assert.equal(runc?.systemdCgroup, 'auto');
});

test('the default file says what the defaults are', () => {
  assert.deepEqual(parseConfig(defaultConfigText()), parseConfig(''));
});

test('the configuration is frozen all through', () => {
  const config: Config = parseConfig('');
  assert.ok(Object.isFrozen(config) && Object.isFrozen(config.cni.binDirs) && Object.isFrozen(config.runtime.handlers));
});

test('any text is a configuration or is refused in one way', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('[cni]', '[runtime.handlers.a]', 'root=1', 'listen="x"', 'shim = {', '}', "state='/'", '"""'),
  );
  fc.assert(
    fc.property(fc.array(line), lines => {
      try {
        parseConfig(lines.join('\n'), 'f');
      } catch (error) {
        assert.ok(error instanceof BerthError && error.code === 'InvalidArgument', String(error));
      }
    }),
    { numRuns: 500 },
  );
});

test('loadConfig() reads a file, and says what is wrong with one', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-config-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'config.toml');
  await assert.rejects(loadConfig({ file }), {
    code: 'NotFound',
    message: `config file "${file}" does not exist; make one by berth config default`,
  });
  await assert.rejects(loadConfig({ file: folder }), /cannot read config file/);
  await writeFile(file, Buffer.from([0xff, 0xfe]));
  await assert.rejects(loadConfig({ file }), { message: `config file "${file}" is not UTF-8 text` });
  await writeFile(file, 'namespace = "test"');
  assert.equal((await loadConfig({ file })).namespace, 'test');
  assert.equal((await loadConfig({})).namespace, 'k8s.io');
});

test('docs/configuration.md has the reference of the schema and every flag', async () => {
  const docs = await readFile(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8');
  assert.ok(docs.includes(referenceTable()), 'put the output of referenceTable() into docs/configuration.md');
  assert.deepEqual(
    configFlags().map(flag => flag.name),
    ['root', 'state', 'listen', 'namespace', 'metrics', 'cni-conf', 'cni-bin', 'registry-conf'],
  );
});
