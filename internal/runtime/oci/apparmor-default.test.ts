import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { apparmorDefaultText } from './apparmor-default.ts';

const rules = apparmorDefaultText.split('\n').map(line => line.trim());

test("the default profile keeps the node's settings shut and cgroups open", () => {
  for (const rule of ['deny /proc/sys/** w,', 'deny /proc/kcore rwklx,', 'deny /sys/kernel/** wklx,', 'deny mount,']) {
    assert.ok(rules.includes(rule), rule);
  }
  assert.ok(!rules.some(rule => rule.startsWith('deny /sys/fs/**') || rule.includes('cgroup ')));
  assert.ok(
    rules.filter(rule => /^(ptrace|signal \(send)/.test(rule)).every(rule => rule.endsWith('peer=berth-default,')),
  );
});

const parser = ['/sbin/apparmor_parser', '/usr/sbin/apparmor_parser'].find(path => existsSync(path));
const skip = parser === undefined && 'apparmor_parser is not installed';

test('apparmor_parser understands the default profile', { skip }, () => {
  const options = ['--skip-kernel-load', '--skip-cache', '--names', '--quiet'];
  const names = execFileSync(parser ?? '', options, { input: apparmorDefaultText, encoding: 'utf8' });
  assert.match(names, /^berth-default$/m);
});
