import { profileType, type SecurityProfile } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';

export type ProfileChoice =
  | { readonly kind: 'default' }
  | { readonly kind: 'unconfined' }
  | { readonly kind: 'localhost'; readonly name: string };

const localhostPrefix = /^localhost\//;

/** Reads a profile field of the CRI, or the deprecated string that came before it. */
export function profileChoice(
  profile: SecurityProfile | null | undefined,
  deprecated: string,
  unset: 'default' | 'unconfined',
): ProfileChoice {
  return profile ? choiceOfMessage(profile) : choiceOfString(deprecated, unset);
}

function choiceOfMessage({ profileType: type, localhostRef }: SecurityProfile): ProfileChoice {
  switch (type) {
    case profileType.runtimeDefault:
      return { kind: 'default' };
    case profileType.unconfined:
      return { kind: 'unconfined' };
    case profileType.localhost:
      // some clients, critest among them, write it as they wrote the string
      return localhost(localhostRef.replace(localhostPrefix, ''));
    default:
      throw invalidArgument(`security profile type ${type} does not exist`);
  }
}

function choiceOfString(text: string, unset: 'default' | 'unconfined'): ProfileChoice {
  if (text === '') return { kind: unset };
  if (text === 'runtime/default' || text === 'docker/default') return { kind: 'default' };
  if (text === 'unconfined') return { kind: 'unconfined' };
  if (localhostPrefix.test(text)) return localhost(text.replace(localhostPrefix, ''));
  throw invalidArgument(`security profile "${text}" is neither runtime/default, unconfined nor localhost/<name>`);
}

function localhost(name: string): ProfileChoice {
  if (name === '') throw invalidArgument('a security profile of type Localhost has no localhost_ref');
  if (name.includes('\0')) throw invalidArgument(`security profile ${JSON.stringify(name)} has a NUL byte in its name`);
  return { kind: 'localhost', name };
}
