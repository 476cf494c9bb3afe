import { BerthError } from '../errors/errors.ts';

const pattern = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;
const maxLength = 76;

/** Ids and namespaces become folder names, and shims take no others. */
export function checkName(kind: 'namespace' | 'container id' | 'sandbox id' | 'exec id', name: string): void {
  if (name === '') throw new BerthError('InvalidArgument', `the ${kind} is empty`);
  if (name.length <= maxLength && pattern.test(name)) return;
  const wanted = `up to ${maxLength} letters and digits, joined by single ".", "_" or "-"`;
  throw new BerthError('InvalidArgument', `the ${kind} ${JSON.stringify(name)} is not valid: use ${wanted}`);
}
