import { parseArgs } from 'node:util';
import { nearest } from '../../../internal/config/nearest.ts';
import { type Arguments, type Command, type Flags, UsageError } from './command.ts';

/** Reads a command's flags and operands; throws a UsageError that names the right flag for a wrong one. */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const flags = command.flags ?? {};
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const switches = new Set<string>();
  const operands: string[] = [];
  for (const token of tokenize(flags, argv)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags[token.name];
    if (!flag) throw new UsageError(unknownFlag(token.rawName, flags));
    if (!flag.value) {
      if (token.value !== undefined) throw new UsageError(`"${token.rawName}" takes no value`);
      switches.add(token.name);
    } else {
      const value = requireValue(token, flag.value);
      if (flag.repeatable) lists[token.name] = [...(lists[token.name] ?? []), value];
      else values[token.name] = value;
    }
  }
  checkArity(command, operands);
  return { values, lists, switches, operands };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function tokenize(flags: Flags, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function requireValue(token: OptionToken, placeholder: string): string {
  const missing = !token.value || (!token.inlineValue && token.value.startsWith('--'));
  if (missing) throw new UsageError(`"${token.rawName}" needs a value: ${token.rawName} ${placeholder}`);
  return token.value ?? '';
}

function unknownFlag(rawName: string, flags: Flags): string {
  const meant = nearest(rawName.replace(/^-+/, ''), [...Object.keys(flags), 'help']);
  return `unknown flag "${rawName}"${meant ? `; did you mean "--${meant}"?` : ''}`;
}

function checkArity(command: Command, operands: readonly string[]): void {
  const [least, most] = command.arity ?? [0, 0];
  if (operands.length < least) throw new UsageError(`${command.operands} is missing`);
  const surplus = operands[most];
  if (surplus !== undefined) throw new UsageError(`unexpected argument "${surplus}"`);
}
