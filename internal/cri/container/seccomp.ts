import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { runtime } from '../../../api/gen/cri.js';
import { BerthError } from '../../errors/errors.ts';

type Profiles = Pick<runtime.v1.LinuxContainerSecurityContext, 'seccomp' | 'seccompProfilePath'>;

const localhost = 'localhost/';

/** The text of a Localhost profile, which the CRI names by an absolute path; undefined for the other kinds. */
export async function readLocalhostSeccomp(security: Profiles | null | undefined): Promise<string | undefined> {
  const path = localhostPath(security);
  if (path === undefined) return undefined;
  if (!isAbsolute(path))
    throw new BerthError('InvalidArgument', `the seccomp profile "${path}" is not an absolute path`);
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new BerthError('InvalidArgument', `the seccomp profile "${path}" cannot be read`, { cause });
  }
}

/** The message form, else the older one in a single string. */
function localhostPath(security: Profiles | null | undefined): string | undefined {
  const { seccomp, seccompProfilePath = '' } = security ?? {};
  if (seccomp) {
    const isLocalhost = seccomp.profileType === runtime.v1.SecurityProfile.ProfileType.Localhost;
    return isLocalhost ? seccomp.localhostRef.replace(localhost, '') : undefined;
  }
  return seccompProfilePath.startsWith(localhost) ? seccompProfilePath.slice(localhost.length) : undefined;
}
