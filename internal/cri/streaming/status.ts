/** How exec or attach ended. */
export type Outcome = { readonly exitCode: number } | { readonly failure: string };

/** From this version of the remotecommand protocol on, clients are told in JSON. */
const jsonSince = 4;

/** What the error stream says: a Kubernetes Status, or before version 4 what is wrong, if anything is. */
export function statusText(outcome: Outcome, version: number): string {
  if (version >= jsonSince) return JSON.stringify({ metadata: {}, ...statusOf(outcome) });
  if ('failure' in outcome) return outcome.failure;
  return outcome.exitCode === 0 ? '' : exitMessage(outcome.exitCode);
}

function statusOf(outcome: Outcome): object {
  if ('failure' in outcome) {
    const message = `Internal error occurred: ${outcome.failure}`;
    return { status: 'Failure', message, reason: 'InternalError', code: 500 };
  }
  if (outcome.exitCode === 0) return { status: 'Success' };
  const causes = [{ reason: 'ExitCode', message: String(outcome.exitCode) }];
  return {
    status: 'Failure',
    message: exitMessage(outcome.exitCode),
    reason: 'NonZeroExitCode',
    details: { causes },
  };
}

const exitMessage = (exitCode: number): string => `command terminated with exit code ${exitCode}`;
