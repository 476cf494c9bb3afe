import { posix } from 'node:path';
import type { ImageConfig } from './container-input.ts';
import { cleanPath } from './container-path.ts';
import type { ContainerConfig } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';

/** What runs. A command of the pod replaces both the image's entrypoint and its cmd; args alone replace only the cmd. */
export function processArgs(config: Pick<ContainerConfig, 'command' | 'args'>, image: ImageConfig): string[] {
  const args = config.command.length > 0 ? [...config.command, ...config.args] : imageArgs(config.args, image);
  if (args.length === 0) throw invalidArgument('no command: neither the container nor its image names one');
  checkArgs(args);
  return args;
}

/** Of a command that is executed, too: C ends a string at its first NUL byte. */
export function checkArgs(args: readonly string[]): void {
  if (!args[0]) throw invalidArgument('the command is an empty string');
  const broken = args.find(arg => arg.includes('\0'));
  if (broken !== undefined) throw invalidArgument(`argument ${JSON.stringify(broken)} has a NUL byte`);
}

function imageArgs(args: readonly string[], image: ImageConfig): string[] {
  const entrypoint = image.Entrypoint ?? [];
  // ENTRYPOINT [""] is how a Dockerfile takes an inherited entrypoint away.
  const command = entrypoint.length === 1 && entrypoint[0] === '' ? [] : entrypoint;
  return [...command, ...(args.length > 0 ? args : (image.Cmd ?? []))];
}

/** Where it runs. The image's directory counts from the root, as builders take it. */
export function workingDirectory(workingDir: string, image: ImageConfig): string {
  if (workingDir !== '') return cleanPath(workingDir, 'working directory');
  return cleanPath(posix.resolve('/', image.WorkingDir ?? ''), 'working directory of the image');
}
