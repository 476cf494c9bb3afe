import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { TlsSettings } from './host.ts';
import { HostFailure } from './host-failure.ts';

/** What `tls.connect` takes for these settings. */
export function tlsOptions({ skipVerify, ca, clients }: TlsSettings): {
  readonly rejectUnauthorized: boolean;
  readonly secureContext: SecureContext;
} {
  try {
    const secureContext = createSecureContext({
      ca: [...trustRoots(), ...ca],
      cert: clients.map(({ cert }) => cert),
      key: clients.map(({ key }) => key),
    });
    return { rejectUnauthorized: !skipVerify, secureContext };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw new HostFailure('FailedPrecondition', `a configured certificate or key is not right: ${why}`);
  }
}

/** The machine's store, which the node's administrator keeps; Node's own where the machine has none. */
function trustRoots(): readonly string[] {
  const system = getCACertificates('system');
  return system.length > 0 ? [...new Set(system)] : getCACertificates('default');
}
