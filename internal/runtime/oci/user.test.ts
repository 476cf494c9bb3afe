import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../../errors/errors.ts';
import { accountFileLimits } from './account-files.ts';
import type { SecurityContext } from './cri-config.ts';
import { securityContext } from './testdata/inputs.ts';
import { containerUser } from './user.ts';

const accounts = {
  passwd: `root:x:0:0:root:/root:/bin/sh
app:x:1000:100:App:/home/app:/bin/sh
# a comment
broken
huge:x:4294967296:0::/:/bin/sh
4294967296:x:0:0::/:/bin/sh
homeless:x:7:7:::
`,
  group: 'root:x:0:root\nusers:x:100:\nstaff:x:50:\naudio:x:29:other, app\n',
};

const resolve = (
  context: Partial<SecurityContext> | undefined,
  imageUser = '',
  files: typeof accounts | object = accounts,
) => containerUser(context && securityContext(context), imageUser, files);

const ids = (...args: Parameters<typeof resolve>) => {
  const { uid, gid, additionalGids } = resolve(...args);
  return [uid, gid, ...additionalGids];
};

test('the user is that of the pod, else of the image, else root', () => {
  assert.deepEqual(ids(undefined), [0, 0, 0]);
  assert.deepEqual(ids(undefined, 'app'), [1000, 100, 100, 29]);
  assert.deepEqual(ids({ runAsUser: { value: 0n } }, 'app'), [0, 0, 0]);
  assert.deepEqual(ids({ runAsUsername: 'app' }, 'root'), [1000, 100, 100, 29]);
  assert.deepEqual(ids({ runAsUser: { value: 5n } }, 'app', {}), [5, 0, 0]);
});

test("the image's user may be a name or a number, with a group or without", () => {
  assert.deepEqual(ids(undefined, '1000'), [1000, 100, 100, 29]);
  assert.deepEqual(ids(undefined, '1000:50'), [1000, 50, 50, 29]);
  assert.deepEqual(ids(undefined, 'app:staff'), [1000, 50, 50, 29]);
  assert.deepEqual(ids(undefined, '4000:4001', {}), [4000, 4001, 4001]);
  assert.deepEqual(ids(undefined, ':staff'), [0, 50, 50, 0]);
});

test("the image's group holds where the kubelet hands its user back", () => {
  assert.deepEqual(ids({ runAsUser: { value: 1000n } }, '1000:50'), [1000, 50, 50, 29]);
  assert.deepEqual(ids({ runAsUsername: 'app' }, 'app:staff'), [1000, 50, 50, 29]);
  assert.deepEqual(ids({ runAsUser: { value: 8n } }, '1000:50'), [8, 0, 0]);
  assert.deepEqual(ids({ runAsUser: { value: 1000n }, runAsGroup: { value: 3n } }, '1000:50'), [1000, 3, 3, 29]);
});

test("supplemental groups are merged with the image's, or stand alone under Strict", () => {
  const asked = { runAsUsername: 'app', supplementalGroups: [2000n, 29n] };
  assert.deepEqual(ids(asked), [1000, 100, 100, 29, 2000]);
  assert.deepEqual(ids({ ...asked, supplementalGroupsPolicy: 1 }), [1000, 100, 100, 2000, 29]);
  assert.throws(() => ids({ ...asked, supplementalGroupsPolicy: 7 }), /supplemental_groups_policy 7 does not exist/);
});

test('the home directory is that of passwd', () => {
  assert.equal(resolve({ runAsUser: { value: 1000n } }).home, '/home/app');
  assert.equal(resolve({ runAsUser: { value: 12n } }).home, '/');
  assert.equal(resolve({ runAsUsername: 'homeless' }).home, '/');
});

test('digits are a number or an error, never a name (CVE-2024-40635, CVE-2026-46680)', () => {
  for (const user of ['4294967296', '2147483648', '99999999999999999999999', '1000:4294967296']) {
    assert.throws(() => resolve(undefined, user), /is above 2147483647/);
  }
  assert.throws(() => resolve(undefined, 'huge'), /user "huge" is not in \/etc\/passwd/);
  assert.throws(() => resolve(undefined, '-1'), /user "-1" is not in/);
});

test('what cannot be resolved is refused', () => {
  const value = { value: 1n };
  assert.throws(() => resolve({ runAsGroup: value }, 'app'), /run_as_group 1 needs run_as_user/);
  assert.throws(() => resolve({ runAsUser: value, runAsUsername: 'app' }), /only one may be/);
  assert.throws(() => resolve({ runAsUser: { value: -1n } }), /run_as_user -1 is not between/);
  assert.throws(() => resolve({ supplementalGroups: [2n ** 32n] }), /supplemental group 4294967296 is not/);
  assert.throws(() => resolve({ runAsUsername: 'nobody' }), /user "nobody" is not in/);
  assert.throws(() => resolve(undefined, 'app:nogroup'), /group "nogroup" is not in/);
  assert.throws(() => resolve(undefined, 'a:b:c'), /not of the form user:group/);
});

test('account files beyond all measure are refused', () => {
  const { characters, lines, lineCharacters } = accountFileLimits;
  const tooLong = { passwd: 'x'.repeat(characters + 1) };
  assert.throws(() => resolve(undefined, '', tooLong), /\/etc\/passwd of the image is longer than/);
  assert.throws(() => resolve(undefined, '', { group: '\n'.repeat(lines) }), /\/etc\/group of the image has more than/);
  assert.throws(() => resolve(undefined, '', { group: 'x'.repeat(lineCharacters + 1) }), /has a line longer than/);
});

test('no account file and no user string makes more than a refusal, and none gives an id out of range', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ':', '0', '1', '9', '-', ',', '\n') });
  fc.assert(
    fc.property(line, line, line, (passwd, group, user) => {
      try {
        assert.ok(ids(undefined, user, { passwd, group }).every(id => Number.isInteger(id) && id >= 0 && id < 2 ** 31));
      } catch (error) {
        assert.ok(error instanceof BerthError, String(error));
      }
    }),
  );
});
