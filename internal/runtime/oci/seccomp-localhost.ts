import { invalidArgument } from './invalid-argument.ts';
import type { RuleCondition, SeccompProfile, SeccompRule } from './seccomp-profile.ts';
import type { OciSyscallArg } from './spec.ts';

type Field =
  | keyof SeccompProfile
  | keyof SeccompRule
  | keyof RuleCondition
  | keyof OciSyscallArg
  | 'name'
  | 'architecture'
  | 'subArchitectures';

type Json = { readonly [field in Field]?: unknown };

/** Reads the JSON of a profile that the node's owner wrote. What is not understood is refused, never passed over. */
export function parseSeccompProfile(text: string, name: string): SeccompProfile {
  try {
    return profile(asObject(JSON.parse(text), 'the profile'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalidArgument(`seccomp profile "${name}" cannot be read: ${reason}`);
  }
}

function profile(json: Json): SeccompProfile {
  return {
    defaultAction: asAction(json.defaultAction, 'defaultAction'),
    ...optional('defaultErrnoRet', json.defaultErrnoRet, asInteger),
    ...optional('architectures', json.architectures, asStrings),
    ...optional('archMap', json.archMap, asArchMap),
    ...optional('flags', json.flags, asStrings),
    ...optional('listenerPath', json.listenerPath, asString),
    ...optional('listenerMetadata', json.listenerMetadata, asString),
    syscalls: asArray(json.syscalls ?? [], 'syscalls').map(rule),
  };
}

function rule(value: unknown): SeccompRule {
  const json = asObject(value, 'a rule of syscalls');
  const names = json.names ?? (json.name === undefined ? [] : [json.name]);
  return {
    names: asStrings(names, 'names'),
    action: asAction(json.action, 'action'),
    ...optional('errnoRet', json.errnoRet, asInteger),
    ...optional('args', json.args, (args, what) => asArray(args, what).map(argument)),
    ...optional('includes', json.includes, condition),
    ...optional('excludes', json.excludes, condition),
  };
}

function argument(value: unknown): OciSyscallArg {
  const json = asObject(value, 'an argument');
  const op = asString(json.op, 'op');
  if (!/^SCMP_CMP_(NE|LT|LE|EQ|GE|GT|MASKED_EQ)$/.test(op)) throw new Error(`op "${op}" does not exist`);
  return {
    index: asInteger(json.index, 'index'),
    value: asInteger(json.value ?? 0, 'value'),
    ...optional('valueTwo', json.valueTwo, asInteger),
    op,
  };
}

function condition(value: unknown, what: string): RuleCondition {
  const json = asObject(value, what);
  return {
    ...optional('caps', json.caps, asStrings),
    ...optional('arches', json.arches, asStrings),
    ...optional('minKernel', json.minKernel, asVersion),
  };
}

function asArchMap(value: unknown, what: string): NonNullable<SeccompProfile['archMap']> {
  return asArray(value, what).map(entry => {
    const json = asObject(entry, what);
    return {
      architecture: asString(json.architecture, 'architecture'),
      ...optional('subArchitectures', json.subArchitectures, asStrings),
    };
  });
}

function optional<K extends string, T>(
  key: K,
  value: unknown,
  read: (value: unknown, what: string) => T,
): { [P in K]?: T } {
  const found: { [P in K]?: T } = {};
  if (value !== undefined && value !== null) found[key] = read(value, key);
  return found;
}

function asObject(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is no object`);
  return value as Json;
}

function asArray(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is no list`);
  return value;
}

const asStrings = (value: unknown, what: string): readonly string[] =>
  asArray(value, what).map(item => asString(item, what));

function asString(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`${what} is no string`);
  return value;
}

function asAction(value: unknown, what: string): string {
  const action = asString(value, what);
  if (!/^SCMP_ACT_[A-Z_]+$/.test(action)) throw new Error(`${what} "${action}" does not exist`);
  return action;
}

function asVersion(value: unknown, what: string): string {
  const version = asString(value, what);
  if (!/^\d+\.\d+$/.test(version)) throw new Error(`${what} "${version}" is not of the form 4.8`);
  return version;
}

/** A number beyond 2^53 would reach the kernel as another one. */
function asInteger(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Error(`${what} is no whole number from 0 to 2^53-1`);
  }
  return value;
}
