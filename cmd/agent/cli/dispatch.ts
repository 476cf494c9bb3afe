import { nearest } from '../../../internal/config/nearest.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import { parseArguments } from './arguments.ts';
import { type Command, type Context, type Group, isGroup, UsageError } from './command.ts';
import { commandHelp, groupHelp } from './help.ts';

/** Runs the command that `argv` names within `group` and returns the exit status: 0, 1 for a failure, 2 for usage. */
export async function dispatch(path: string, group: Group, argv: readonly string[], context: Context): Promise<number> {
  const [word, ...rest] = argv;
  if (word === undefined) return refuse(path, 'which command?', context, groupHelp(path, group));
  if (asksForHelp(word)) return answer(groupHelp(path, group), context);
  const entry = group.commands[word];
  if (!entry) return refuse(path, unknownCommand(word, group), context);
  const node = await entry.load();
  const deeper = `${path} ${word}`;
  return isGroup(node) ? dispatch(deeper, node, rest, context) : execute(deeper, node, rest, context);
}

async function execute(path: string, command: Command, argv: readonly string[], context: Context): Promise<number> {
  const ended = argv.indexOf('--');
  if (argv.slice(0, ended < 0 ? argv.length : ended).some(asksForHelp)) {
    return answer(commandHelp(path, command), context);
  }
  try {
    return await command.run(parseArguments(command, argv), context);
  } catch (error) {
    if (error instanceof UsageError) return refuse(path, error.message, context);
    context.err(`${path}: ${BerthError.from(error).explain()}`);
    return 1;
  }
}

const asksForHelp = (word: string): boolean => word === '--help' || word === '-h';

function answer(help: string, context: Context): number {
  context.out(help);
  return 0;
}

function refuse(path: string, message: string, context: Context, help?: string): number {
  context.err(`${path}: ${message}`);
  context.err(help ? `\n${help}` : `run "${path} --help" for what it takes`);
  return 2;
}

function unknownCommand(word: string, group: Group): string {
  const kind = word.startsWith('-') ? 'flag' : 'command';
  const meant = nearest(word, Object.keys(group.commands));
  return `unknown ${kind} "${word}"${meant ? `; did you mean "${meant}"?` : ''}`;
}
