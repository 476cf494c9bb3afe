import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../../errors/errors.ts';
import { defaultCapabilities } from './capabilities.ts';
import type { ContainerSpecInput } from './container-input.ts';
import { isAtOrBelow } from './container-path.ts';
import { containerSpec } from './container-spec.ts';
import { profileType } from './cri-config.ts';
import type { OciSpec } from './spec.ts';
import { anyInput } from './testdata/arbitrary.ts';

const numRuns = 1500;
const timeLimitMs = 450;

/** Looks at each spec that comes of a generated input; a refusal must be a typed one, and not the rule. */
function holds(t: TestContext, look: (spec: OciSpec, input: ContainerSpecInput) => void): void {
  const seed = Number(process.env['BERTH_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
  t.diagnostic(`BERTH_SEED=${seed}`);
  let [seen, built] = [0, 0];
  fc.assert(
    fc.property(anyInput, input => {
      seen++;
      const spec = specOrRefusal(input);
      if (!spec) return;
      built++;
      look(spec, input);
    }),
    { seed, numRuns, interruptAfterTimeLimit: timeLimitMs },
  );
  assert.ok(seen < 100 || built > seen / 10, `${built} specs of ${seen} inputs: the generator has become too hostile`);
}

function specOrRefusal(input: ContainerSpecInput): OciSpec | undefined {
  try {
    return containerSpec(input).spec;
  } catch (error) {
    assert.ok(error instanceof BerthError, `an untyped error: ${error instanceof Error ? error.stack : String(error)}`);
    assert.equal(error.code, 'InvalidArgument');
    assert.match(error.message, /\S/);
    return undefined;
  }
}

const contextOf = ({ config }: ContainerSpecInput) => config.linux?.securityContext;
const isPrivileged = (input: ContainerSpecInput): boolean => contextOf(input)?.privileged ?? false;

test('whatever is asked, the error is typed, and the spec is JSON of whole numbers', t => {
  holds(t, spec => {
    assert.deepEqual(JSON.parse(JSON.stringify(spec)), withoutUndefined(spec));
    for (const leaf of leaves(spec)) if (typeof leaf === 'number') assert.ok(Number.isSafeInteger(leaf), String(leaf));
  });
});

test('no mask is dropped, unless the container is privileged', t => {
  holds(t, ({ linux }, input) => {
    const context = contextOf(input);
    const { maskedPaths, readonlyPaths } = linux;
    if (context?.privileged) assert.deepEqual([maskedPaths, readonlyPaths], [[], []]);
    else if (context) assert.deepEqual([maskedPaths, readonlyPaths], [context.maskedPaths, context.readonlyPaths]);
    else assert.ok(maskedPaths.includes('/proc/kcore') && readonlyPaths.includes('/proc/sys'));
  });
});

test('no capability is beyond what is default or added, not dropped, and the agent has', t => {
  holds(t, ({ process }, input) => {
    const { bounding, effective, permitted, inheritable, ambient } = process.capabilities;
    const may = mayHave(input);
    for (const name of [...bounding, ...effective, ...permitted, ...inheritable, ...ambient])
      assert.ok(may.has(name), name);
    assert.deepEqual(inheritable, ambient);
    assert.ok(ambient.every(name => permitted.includes(name) && bounding.includes(name)));
    const asked = contextOf(input)?.capabilities?.addAmbientCapabilities ?? [];
    if (asked.length === 0) assert.deepEqual(ambient, []);
  });
});

function mayHave(input: ContainerSpecInput): ReadonlySet<string> {
  const agent = new Set(input.host.agentCapabilities);
  if (isPrivileged(input)) return agent;
  const lists = contextOf(input)?.capabilities;
  const names = (list: readonly string[] = []) => list.map(name => `CAP_${name.toUpperCase().replace(/^CAP_/, '')}`);
  const added = names([...(lists?.addCapabilities ?? []), ...(lists?.addAmbientCapabilities ?? [])]);
  const dropped = names(lists?.dropCapabilities);
  const all = added.includes('CAP_ALL') ? [...agent] : defaultCapabilities;
  const base = dropped.includes('CAP_ALL') ? [] : all;
  return new Set([...base, ...added].filter(name => agent.has(name) && !dropped.includes(name)));
}

test("no pinned namespace of the pod becomes the host's, and none of the host's becomes another", t => {
  holds(t, ({ linux }, input) => {
    const { namespaces } = linux;
    const pod = input.sandbox.namespaces;
    const of = (type: string) => namespaces.filter(namespace => namespace.type === type);
    for (const type of ['network', 'ipc', 'uts'] as const) {
      const pinned = pod[type];
      assert.deepEqual(of(type), pinned === 'host' ? [] : [{ type, path: pinned.path }]);
    }
    assert.deepEqual(of('mount'), [{ type: 'mount' }]);
    assert.deepEqual(of('user'), pod.user === 'host' ? [] : [{ type: 'user', path: pod.user.path }]);
    const hostCgroups = isPrivileged(input) && pod.user === 'host';
    assert.equal(of('cgroup').length, input.host.cgroupMode === 'v2' && !hostCgroups ? 1 : 0);
    const [pid, ...more] = of('pid');
    assert.deepEqual(more, []);
    if (!pid) assert.equal(pod.pid, 'host');
    else if (pid.path === input.targetPidNamespace) assert.ok(isTarget(input) || pid.path === undefined);
    else if (pid.path !== undefined) assert.deepEqual(pod.pid, { path: pid.path });
  });
});

const isTarget = (input: ContainerSpecInput): boolean => contextOf(input)?.namespaceOptions?.pid === 3;

test('no read-only flag is lost', t => {
  holds(t, ({ root, mounts }, input) => {
    assert.equal(root.readonly, contextOf(input)?.readonlyRootfs ?? false);
    const ofCdi = new Set(
      input.cdi?.edits.flatMap(edit => edit.mounts.map(mount => posix.resolve(mount.containerPath))),
    );
    for (const asked of input.config.mounts) {
      const destination = posix.resolve(asked.containerPath);
      // a device's own mount takes the place of what was asked there
      if (ofCdi.has(destination)) continue;
      const options = mounts.filter(mount => mount.destination === destination).map(mount => mount.options);
      assert.ok(options.length > 0, `nothing is mounted at ${destination}`);
      if (asked.readonly || asked.image?.image) {
        assert.ok(options.some(list => !list.includes('rw') && list.some(option => /^r?ro$/.test(option))));
      }
      if (asked.recursiveReadOnly) assert.ok(options.some(list => list.includes('rro')));
    }
    const replaced = input.config.mounts.some(asked => isAtOrBelow('/sys', posix.resolve(asked.containerPath)));
    const sys = mounts.find(({ destination, type }) => destination === '/sys' && type === 'sysfs');
    if (!replaced) assert.ok(sys?.options.includes(isPrivileged(input) ? 'rw' : 'ro'));
  });
});

test('no mount covers one that was made before it', t => {
  holds(t, ({ mounts }) => {
    for (const [at, { destination }] of mounts.entries()) {
      const covered = mounts.slice(0, at).find(earlier => {
        return earlier.destination !== destination && isAtOrBelow(earlier.destination, destination);
      });
      assert.equal(covered, undefined, `${destination} covers ${covered?.destination}`);
    }
  });
});

test('no NUL byte comes through, nor an environment variable twice or without a name', t => {
  holds(t, ({ process, mounts, linux }) => {
    for (const leaf of leaves([process, mounts, linux])) {
      assert.ok(!String(leaf).includes('\0'), JSON.stringify(leaf));
    }
    const names = process.env.map(entry => entry.slice(0, entry.indexOf('=')));
    assert.ok(names.every(name => name !== ''));
    assert.equal(new Set(names).size, names.length);
  });
});

test('no device is granted that was not asked for, and nobody is given more rights than asked', t => {
  holds(t, ({ linux, process }, input) => {
    const context = contextOf(input);
    const [first, ...rules] = linux.resources.devices;
    const ofCdi = input.cdi?.edits.flatMap(({ deviceNodes }) => deviceNodes) ?? [];
    const asked = [...(input.deviceNodes ?? []), ...ofCdi];
    assert.deepEqual(first, { allow: isPrivileged(input), access: 'rwm' });
    for (const { allow, major } of rules) {
      const isCommon = major !== undefined && [1, 5, 136].includes(major);
      assert.ok(allow && (isCommon || asked.some(node => node.major === major)));
    }
    assert.equal(process.noNewPrivileges, context?.noNewPrivs ?? false);
    const filtered = context?.seccomp && context.seccomp.profileType !== profileType.unconfined;
    assert.equal(linux.seccomp !== undefined, Boolean(filtered) && !isPrivileged(input));
    if (context?.apparmor?.profileType === profileType.localhost) {
      assert.equal(process.apparmorProfile, context.apparmor.localhostRef);
    }
    if (context?.runAsUser) assert.equal(BigInt(process.user.uid), context.runAsUser.value);
  });
});

test("no annotation takes the place of berth's own, and none passes that the handler does not allow", t => {
  holds(t, ({ annotations }, input) => {
    assert.equal(annotations['io.kubernetes.cri.container-type'], 'container');
    assert.equal(annotations['io.kubernetes.cri.sandbox-id'], input.sandbox.id);
    if (input.allowedAnnotations?.length === 0) assert.equal(Object.keys(annotations).length, 7);
  });
});

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

/** JSON leaves out what is undefined. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutUndefined(member)]));
}
