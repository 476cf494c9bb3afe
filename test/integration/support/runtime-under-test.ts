import type { Code } from '../../../internal/errors/errors.ts';

/**
 * BERTH_TEST_RUNTIME=containerd puts Debian's containerd in the place of the agent, which proves the tests; what it is
 * known not to do is skipped, with the reason.
 */
export const onContainerd = process.env['BERTH_TEST_RUNTIME'] === 'containerd';

/** Options of a test that containerd cannot pass. */
export const berthOnly = (reason: string): { readonly skip: string | false } => ({ skip: onContainerd && reason });

/** What a call is refused with; containerd refuses in other words, and says Unknown of most. */
export const refused = (code: Code, message = /(?:)/): { code: Code; message: RegExp } | (() => true) =>
  onContainerd ? () => true : { code, message };
