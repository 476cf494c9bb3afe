import { invalidArgument } from './invalid-argument.ts';

const segment = '[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?';
const grammar = new RegExp(`^${segment}(?:[./]${segment})+$`);
const longest = { name: 253, value: 4096 } as const;

const ipcSysctl = /^(?:kernel\.(?:sem$|shm|msg)|fs\.mqueue\.)/;
const netSysctl = /^net\./;

/**
 * The sysctls of a pod by their dotted names (`/` stands for a dot inside a name, as of a VLAN interface). Only what
 * belongs to a namespace of the pod may be set: anything else would change the node.
 */
export function sandboxSysctls(
  asked: Readonly<Record<string, string>>,
  pod: { readonly hostNetwork: boolean; readonly hostIpc: boolean },
): Record<string, string> {
  const sysctls = new Map<string, string>();
  for (const [name, value] of Object.entries(asked)) {
    const dotted = dottedName(name);
    checkNamespaced(dotted, pod);
    checkValue(dotted, value);
    if (sysctls.has(dotted)) throw invalidArgument(`sysctl "${dotted}" is set twice`);
    sysctls.set(dotted, value);
  }
  return Object.fromEntries(sysctls);
}

/** `net/ipv4/conf/eth0.1/x` and `net.ipv4.conf.eth0/1.x` are one name: the first separator says which notation it is. */
function dottedName(name: string): string {
  if (name.length > longest.name || !grammar.test(name)) {
    throw invalidArgument(`sysctl name ${JSON.stringify(name.slice(0, longest.name))} is malformed`);
  }
  const slashed = name.search(/[./]/) === name.indexOf('/');
  return slashed ? name.replace(/[./]/g, separator => (separator === '/' ? '.' : '/')) : name;
}

function checkNamespaced(name: string, pod: { readonly hostNetwork: boolean; readonly hostIpc: boolean }): void {
  if (netSysctl.test(name)) {
    if (pod.hostNetwork) throw invalidArgument(`sysctl "${name}" cannot be set, the pod uses the host's network`);
    return;
  }
  if (!ipcSysctl.test(name))
    throw invalidArgument(`sysctl "${name}" is not namespaced, it would change the whole node`);
  if (pod.hostIpc) throw invalidArgument(`sysctl "${name}" cannot be set, the pod uses the host's IPC namespace`);
}

function checkValue(name: string, value: string): void {
  if (value.length > longest.value || /[\0\r\n]/.test(value)) {
    throw invalidArgument(`the value of sysctl "${name}" has a newline or NUL byte or is too long`);
  }
}
