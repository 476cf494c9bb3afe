import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'smol-toml';
import { BerthError } from '../../errors/errors.ts';
import { type Capability, capabilities } from './host.ts';
import { parseHostsToml } from './hosts-toml.ts';

const read = (toml: string) => parseHostsToml(toml, '"/c/hosts.toml"');

suite('hosts.toml', () => {
  test('is read whole', () => {
    const file = read(`
server = "https://registry.example"
ca = "/ca.pem"

[host."https://one.example:5000/prefix"]
  capabilities = ["resolve", "pull"]
  ca = ["a.pem", "b.pem"]
  client = [["c.cert", "c.key"], "both.pem", ["only.pem", ""]]
  skip_verify = true
  override_path = true
  dial_timeout = "1.5s"
  [host."https://one.example:5000/prefix".header]
    X-One = "1"
    x-two = ["2", "3"]

[host."http://two.example"]
[host."three.example:443"]
`);
    assert.equal(file.server?.href, 'https://registry.example/');
    assert.deepEqual(file.own.ca, ['/ca.pem']);
    assert.deepEqual(
      file.mirrors.map(({ url }) => url.href),
      ['https://one.example:5000/prefix', 'http://two.example/', 'https://three.example/'],
    );
    const { url: _, ...one } = file.mirrors[0] ?? assert.fail();
    assert.deepEqual(one, {
      capabilities: ['pull', 'resolve'],
      skipVerify: true,
      ca: ['a.pem', 'b.pem'],
      client: [
        ['c.cert', 'c.key'],
        ['both.pem', 'both.pem'],
        ['only.pem', 'only.pem'],
      ],
      headers: { 'x-one': ['1'], 'x-two': ['2', '3'] },
      overridePath: true,
      connectTimeoutMs: 1500,
    });
    assert.deepEqual(file.mirrors[1]?.capabilities, capabilities);
  });

  test('may be empty', () => {
    assert.deepEqual(read('').mirrors, []);
    assert.equal(read('').server, undefined);
  });

  const refusals: readonly (readonly [toml: string, message: string])[] = [
    ['servr = "x"', '"servr" is not a key of hosts.toml'],
    ['server = 1', '"server" is 1; expected text in quotes'],
    ['server = "ftp://x"', '"server" is no registry\'s URL; expected'],
    ['server = "https://u:p@x"', '"server" is no registry\'s URL; expected'],
    ['server = "https://x?a=b"', '"server" is no registry\'s URL; expected'],
    ['host = 1', '"host" is no table; expected [host]'],
    ['[[host]]', '"host" is no table'],
    ['[host."https://a"]\nskip-verify = true', `"host.'https://a'.skip-verify" is not a key of hosts.toml`],
    ['[host."https://a"]\nskip_verify = "yes"', `"host.'https://a'.skip_verify" is "yes"; expected true or false`],
    ['[host."https://a"]\ncapabilities = ["pul"]', `"host.'https://a'.capabilities" has "pul"; expected "pull"`],
    ['[host."https://a"]\ncapabilities = "pull"', `"host.'https://a'.capabilities" is "pull"; expected a list`],
    ['[host."https://a"]\nca = [1]', `"host.'https://a'.ca" is [1]; expected text in quotes or a list of them`],
    ['[host."https://a"]\nclient = [["a","b","c"]]', `"host.'https://a'.client" is not right; expected a file`],
    ['[host."https://a"]\nclient = 5', `"host.'https://a'.client" is no list`],
    ['[host."https://a"]\ndial_timeout = "10"', `"host.'https://a'.dial_timeout" is "10"; expected a time`],
    ['[host."https://a".header]\n"a b" = "c"', `"host.'https://a'.header" has "a b", which is no header's name`],
    ['[host."https://a".header]\nhost = "c"', `"host.'https://a'.header" has "host", which is not for a file to say`],
    ['[host."https://a".header]\nx = "a\\nb"', `"host.'https://a'.header" has a bad value for "x"`],
    ['a = [', 'line 1: '],
  ];
  for (const [toml, message] of refusals) {
    test(`${JSON.stringify(toml)} is refused by the name of its file and key`, () => {
      assert.throws(
        () => read(toml),
        (error: unknown) => {
          assert.ok(error instanceof BerthError && error.code === 'FailedPrecondition');
          assert.ok(error.message.startsWith(`"/c/hosts.toml": ${message}`), error.message);
          return true;
        },
      );
    });
  }

  test('keeps the order of its hosts, whatever they are', () => {
    const host = fc.stringMatching(/^[a-z][a-z0-9]{0,8}\.test$/);
    const settings = fc.record({
      capabilities: fc.subarray<Capability>([...capabilities], { minLength: 1 }),
      skip_verify: fc.boolean(),
      override_path: fc.boolean(),
      ca: fc.oneof(fc.string({ minLength: 1 }), fc.array(fc.string({ minLength: 1 }))),
    });
    const hosts = fc.uniqueArray(fc.tuple(host, settings), { selector: ([name]) => name, maxLength: 6 });
    fc.assert(
      fc.property(hosts, hosts => {
        const named = hosts.map(([name, settings]) => [`https://${name}`, settings] as const);
        const { mirrors } = read(stringify({ host: Object.fromEntries(named) }));
        assert.deepEqual(
          mirrors.map(({ url, capabilities, skipVerify, overridePath, ca }) => [
            url.origin,
            { capabilities, skip_verify: skipVerify, override_path: overridePath, ca },
          ]),
          named.map(([name, { ca, ...rest }]) => [name, { ...rest, ca: [ca].flat() }]),
        );
      }),
    );
  });

  test('is read or refused in one way, whatever text it is', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'server = "a"',
        '[host."https://a"]',
        '[host]',
        'ca = []',
        'client = [[]]',
        'header = 1',
        '[[x]]',
      ),
    );
    fc.assert(
      fc.property(fc.array(line), lines => {
        try {
          read(lines.join('\n'));
        } catch (error) {
          assert.ok(error instanceof BerthError && error.code === 'FailedPrecondition', String(error));
        }
      }),
      { numRuns: 500 },
    );
  });
});
