import { isAbsolute } from 'node:path';
import { runtime } from '../../../api/gen/cri.js';
import { BerthError, isCode, reasonOf } from '../../errors/errors.ts';
import { readFileInRoot } from '../../host/files.ts';

type Profiles = Pick<runtime.v1.LinuxContainerSecurityContext, 'seccomp' | 'seccompProfilePath'>;

const localhost = 'localhost/';

/** Large ones have some tens of kilobytes. */
const maxProfileBytes = 4 * 1024 * 1024;

/** The text of a Localhost profile, which the CRI names by an absolute path; undefined for the other kinds. */
export function readLocalhostSeccomp(security: Profiles | null | undefined): string | undefined {
  const path = localhostPath(security);
  // one without a name is refused with the rest of the spec
  if (!path) return undefined;
  if (!isAbsolute(path))
    throw new BerthError('InvalidArgument', `the seccomp profile "${path}" is not an absolute path`);
  try {
    return readFileInRoot('/', path, maxProfileBytes).toString('utf8');
  } catch (cause) {
    // whatever it is, another profile is what helps
    throw new BerthError('InvalidArgument', `the seccomp profile "${path}" ${unreadable(cause)}`, { cause });
  }
}

function unreadable(cause: unknown): string {
  if (isCode(cause, 'NotFound')) return 'does not exist on this node';
  if (isCode(cause, 'FailedPrecondition')) return 'is not a regular file';
  return isCode(cause, 'OutOfRange') ? `is longer than ${maxProfileBytes} bytes` : `cannot be read: ${reasonOf(cause)}`;
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
