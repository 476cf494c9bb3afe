import { invalidArgument } from '../invalid-argument.ts';

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const grammar = new RegExp(`^${label}(?:\\.${label})*$`);

/** The kernel's limit for a node name (`__NEW_UTS_LEN`); a single label ends at 63. */
const longest = { name: 64, label: 63 } as const;

/** The pod's host name; a pod that names none, as on the host's network, has the host's. */
export function podHostname(asked: string, hostHostname: string): string {
  if (asked === '') return hostHostname;
  const tooLong = asked.length > longest.name || asked.split('.').some(part => part.length > longest.label);
  if (tooLong || !grammar.test(asked)) {
    throw invalidArgument(`hostname ${JSON.stringify(asked.slice(0, 128))} is not made of labels within 64 characters`);
  }
  return asked;
}
