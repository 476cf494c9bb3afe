import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BerthError } from '../../errors/errors.ts';
import { mount } from '../../host/mount.ts';
import { pinPid } from '../../host/namespaces.ts';
import { pauseProgram } from '../../host/pipe-holders.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { infraSpec } from '../../runtime/oci/sandbox/infra-spec.ts';
import type { Deps } from '../deps.ts';
import { hostFacts } from '../host-facts.ts';
import type { SandboxPaths } from './paths.ts';
import { podSandbox } from './pod.ts';

/**
 * A pid namespace lives as long as its first process, so a pod that shares one gets a process that waits and reaps:
 * a container of the sandbox's own id.
 */
export async function startInfra(deps: Deps, record: SandboxRecord, paths: SandboxPaths): Promise<void> {
  await access(pauseProgram).catch(cause => {
    const message = `"${pauseProgram}" is missing: install Debian's package catatonit to run pods that share a pid namespace`;
    throw new BerthError('FailedPrecondition', message, { cause });
  });
  const binary = join(paths.infra, 'catatonit');
  for (const folder of ['proc', 'dev', 'sys']) await mkdir(join(paths.infra, folder), { recursive: true, mode: 0o755 });
  await writeFile(binary, '', { mode: 0o755 });
  mount({ source: pauseProgram, target: binary, type: '', options: ['bind', 'ro'] });
  const handler = record.handler || deps.defaultHandler;
  const sandbox = podSandbox(record, paths);
  const spec = infraSpec({
    sandbox,
    namespaces: sandbox.namespaces,
    host: hostFacts(deps.machine),
    rootfs: paths.infra,
    cgroupsPath: deps.cgroups.specPath(record.cgroupParent, record.id),
    logDirectory: record.logDirectory,
    resources: record.resources,
    allowedAnnotations: deps.handlers[handler]?.annotations,
  });
  const task = await deps.runtime.create(deps.namespace, record.id, {
    sandboxId: record.id,
    handler,
    spec,
    rootfs: [],
    io: { terminal: false, stdin: false, logPath: undefined },
  });
  await task.start();
  pinPid(task.pid, paths.pid);
}
