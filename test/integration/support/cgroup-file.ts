import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import type { Container } from './pods.ts';

export const isV2 = globSync('/sys/fs/cgroup/cgroup.controllers').length > 0;

/** A file of the container's cgroup, read by nobody's code but this. */
export function cgroupFile({ id }: Pick<Container, 'id'>, v1: string, v2: string): string {
  const name = isV2 ? v2 : v1;
  const controller = isV2 ? '**' : `${name.split('.')[0]}/**`;
  const [file] = globSync(`/sys/fs/cgroup/${controller}/*${id}*/${name}`);
  assert.ok(file, `the container has ${name}`);
  return readFileSync(file, 'utf8');
}
