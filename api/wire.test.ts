import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { containerd, google, io } from './gen/containerd.js';
import { runtime } from './gen/cri.js';

const { ContainerFilter, HugepageLimit, Int64Value, LinuxContainerResources, PodSandboxConfig } = runtime.v1;
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

/** The varint of protobuf's specification, written the plainest way. */
function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = BigInt.asUintN(64, value); ; rest >>= 7n) {
    if (rest < 128n) return [...bytes, Number(rest)];
    bytes.push(Number(rest & 127n) | 128);
  }
}

test('an int64 is the varint of its two complement and comes back as it was', () => {
  const edges = [0n, 1n, -1n, 127n, 128n, 2n ** 32n - 1n, 2n ** 32n, -(2n ** 31n), 2n ** 63n - 1n, -(2n ** 63n)];
  fc.assert(
    fc.property(int64, value => {
      const bytes = Int64Value.encode({ value }).finish();
      assert.deepEqual([...bytes], value === 0n ? [] : [8, ...varint(value)]);
      assert.deepEqual(Int64Value.decode(bytes), { value });
    }),
    { examples: edges.map(edge => [edge]) },
  );
});

test('a uint64 keeps all of its 64 bits', () => {
  const edges = [0n, 1n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 63n, 2n ** 64n - 1n];
  fc.assert(
    fc.property(uint64, limit => {
      const bytes = HugepageLimit.encode({ limit }).finish();
      assert.deepEqual([...bytes], limit === 0n ? [] : [16, ...varint(limit)]);
      assert.equal(HugepageLimit.decode(bytes).limit, limit);
    }),
    { examples: edges.map(edge => [edge]) },
  );
});

test('packed lists of 64-bit integers come back as they were, also when written unpacked', () => {
  const { CPUUsage } = io.containerd.cgroups.v1;
  fc.assert(
    fc.property(fc.array(uint64), perCpu => {
      assert.deepEqual(CPUUsage.decode(CPUUsage.encode({ perCpu }).finish()).perCpu, perCpu);
      const unpacked = Buffer.from(perCpu.flatMap(value => [0x20, ...varint(value)]));
      assert.deepEqual(CPUUsage.decode(unpacked).perCpu, perCpu);
    }),
  );
  fc.assert(
    fc.property(fc.array(int64), supplementalGroups => {
      const user = runtime.v1.LinuxContainerUser.create({ supplementalGroups });
      assert.deepEqual(user.supplementalGroups, supplementalGroups);
    }),
  );
});

test('a number beyond its field, or of the wrong kind, is refused', () => {
  assert.throws(() => Int64Value.encode({ value: 2n ** 63n }), RangeError);
  assert.throws(() => HugepageLimit.encode({ limit: -1n }), RangeError);
  // @ts-expect-error the types refuse it as well
  assert.throws(() => Int64Value.encode({ value: 5 }), TypeError);
});

test('defaults are filled in at every depth, and are properties of their own', () => {
  const config = PodSandboxConfig.create({ linux: { resources: { cpuQuota: -1n } } });
  assert.deepEqual({ ...config }, config);
  assert.equal(config.metadata, null);
  assert.deepEqual(config.labels, {});
  assert.deepEqual(config.linux?.resources, { ...LinuxContainerResources.create(), cpuQuota: -1n });
  assert.equal(containerd.runtime.bootstrap.v1.BootstrapParams.create().socketDir, null);
});

test('an empty sub-message that is present stays present', () => {
  const filter = ContainerFilter.decode(ContainerFilter.encode({ state: {} }).finish());
  assert.deepEqual(filter.state, { state: runtime.v1.ContainerState.CONTAINER_CREATED });
  assert.equal(ContainerFilter.decode(Buffer.alloc(0)).state, null);
});

test('an optional field that is empty but there is told from one that is not', () => {
  const { BootstrapParams } = containerd.runtime.bootstrap.v1;
  assert.equal(BootstrapParams.create({ socketDir: '' }).socketDir, '');
  assert.equal(
    BootstrapParams.create({ logLevel: containerd.runtime.bootstrap.v1.LogLevel.LOG_LEVEL_TRACE }).logLevel,
    -8,
  );
});

test('a type inside a message hangs at the message', () => {
  const { SecurityProfile } = runtime.v1;
  const profileType = SecurityProfile.ProfileType.Localhost;
  assert.deepEqual(SecurityProfile.create({ profileType }), { profileType: 2, localhostRef: '' });
  assert.equal(SecurityProfile.ProfileType[profileType], 'Localhost');
});

test('bytes are a Buffer however the input came', () => {
  const bytes = google.protobuf.Any.encode({ value: Uint8Array.of(1, 2) }).finish();
  assert.deepEqual(google.protobuf.Any.decode(new Uint8Array(bytes)).value, Buffer.of(1, 2));
  assert.ok(Buffer.isBuffer(google.protobuf.Any.decode(Buffer.alloc(0)).value));
});

test('a map takes any key without touching prototypes', () => {
  const labels = Object.fromEntries([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['', 'c'],
  ]);
  const decoded = ContainerFilter.create({ labelSelector: labels }).labelSelector;
  assert.deepEqual(Object.entries(decoded), Object.entries(labels));
});

test('later values win and sub-messages merge, as protobuf has it', () => {
  const first = PodSandboxConfig.encode({ hostname: 'a', metadata: { name: 'n', uid: 'u' } }).finish();
  const second = PodSandboxConfig.encode({ hostname: 'b', metadata: { uid: 'v' } }).finish();
  const merged = PodSandboxConfig.decode(Buffer.concat([first, second, Buffer.of(0x12, 0)]));
  assert.equal(merged.hostname, '');
  assert.deepEqual(merged.metadata, { name: 'n', uid: 'v', namespace: '', attempt: 0 });
});

test('unknown fields of every wire type are skipped', () => {
  const unknown = Buffer.of(
    0xf8,
    0x7f,
    1,
    0xf9,
    0x7f,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    0xfa,
    0x7f,
    1,
    9,
    0xfd,
    0x7f,
    1,
    2,
    3,
    4,
  );
  const known = Int64Value.encode({ value: -7n }).finish();
  assert.deepEqual(Int64Value.decode(Buffer.concat([unknown, known, unknown])), { value: -7n });
});

test('hostile bytes throw and never hang', () => {
  const { CreateContainerRequest } = runtime.v1;
  const whole = CreateContainerRequest.encode({
    config: { image: { image: 'i' }, envs: [{ key: 'k', value: Buffer.of(255) }], labels: { a: 'b' } },
  }).finish();
  for (let end = 1; end < whole.length; end++)
    assert.throws(() => CreateContainerRequest.decode(whole.subarray(0, end)));
  assert.throws(() => Int64Value.decode(Buffer.of(8, ...Array<number>(11).fill(255))));
  assert.throws(() => ContainerFilter.decode(Buffer.of(0x0a, 1, 255)), 'not UTF-8');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      try {
        CreateContainerRequest.decode(bytes);
      } catch (error) {
        assert.ok(error instanceof Error);
      }
    }),
  );
});

test('nesting is bounded', () => {
  const groups = Buffer.alloc(1_000_000, 0x0b);
  assert.throws(() => Int64Value.decode(groups), /max depth exceeded/);
});
