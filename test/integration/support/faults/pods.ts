import { runtime } from '../../../../api/gen/cri.js';
import { type FaultRow, invalid, sandboxing } from './row.ts';

const { NamespaceMode } = runtime.v1;

const metadata = { name: 'a', namespace: 'b', uid: 'c' };
const sysctls = (values: Record<string, string>, options: runtime.v1.INamespaceOption = {}) => ({
  linux: {
    sysctls: values,
    securityContext: { namespaceOptions: { pid: NamespaceMode.CONTAINER, ...options } },
  },
});
const port = (mapping: runtime.v1.IPortMapping) => ({
  portMappings: [{ containerPort: 80, hostPort: 8080, ...mapping }],
});

export const podRows: readonly FaultRow[] = [
  sandboxing('no metadata', { metadata: null }, invalid('the sandbox config has no metadata')),
  sandboxing('no uid', { metadata: { ...metadata, uid: '' } }, invalid('the sandbox metadata has no uid')),
  sandboxing(
    'a runtime handler that is not configured',
    {},
    invalid('the runtime handler "kata" is not configured: the handlers here are "runc"'),
    'kata',
  ),
  sandboxing(
    'a host name that is none',
    { hostname: 'no_such host' },
    invalid('hostname "no_such host" is not made of labels within 64 characters'),
  ),
  sandboxing(
    'a host name of 65 characters',
    { hostname: `${'a'.repeat(60)}.${'b'.repeat(4)}` },
    invalid(
      'hostname "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbb" is not made of labels within 64 characters',
    ),
  ),
  sandboxing(
    'a relative log directory',
    { logDirectory: 'logs' },
    invalid('the log directory "logs" is not an absolute path'),
  ),
  sandboxing(
    'a log directory that climbs',
    { logDirectory: '/var/log/../../etc' },
    invalid('the log directory "/var/log/../../etc" climbs out by ".."'),
  ),
  sandboxing(
    'a DNS server that is no address',
    { dnsConfig: { servers: ['dns.example'] } },
    invalid('could not write the files of pod "POD": DNS server "dns.example" is not an IP address'),
  ),
  sandboxing(
    'a DNS search domain with a newline',
    { dnsConfig: { searches: ['a\nnameserver 6.6.6.6'] } },
    invalid(
      'could not write the files of pod "POD": DNS search or option "a\\nnameserver 6.6.6.6" has blanks or control characters',
    ),
  ),
  sandboxing(
    'a sysctl of the whole node',
    sysctls({ 'kernel.core_pattern': '|/evil' }),
    invalid(
      'could not pin the namespaces of pod "POD": sysctl "kernel.core_pattern" is not namespaced, it would change the whole node',
    ),
  ),
  sandboxing(
    'a sysctl name that is none',
    sysctls({ '../etc': '1' }),
    invalid('could not pin the namespaces of pod "POD": sysctl name "../etc" is malformed'),
  ),
  sandboxing(
    'a sysctl that the kernel does not have',
    sysctls({ 'net.ipv4.no_such_thing': '1' }),
    invalid(
      'could not pin the namespaces of pod "POD": there is no sysctl "/proc/sys/net/ipv4/no_such_thing" in a namespace of this kernel',
    ),
  ),
  sandboxing(
    'a value that the sysctl does not take',
    sysctls({ 'net.ipv4.ip_forward': 'perhaps' }),
    invalid(
      'could not pin the namespaces of pod "POD": sysctl "/proc/sys/net/ipv4/ip_forward" does not take the value "perhaps": invalid argument',
    ),
  ),
  sandboxing(
    'a sysctl value with a newline',
    sysctls({ 'net.ipv4.ip_forward': '1\n2' }),
    invalid(
      'could not pin the namespaces of pod "POD": the value of sysctl "net.ipv4.ip_forward" has a newline or NUL byte or is too long',
    ),
  ),
  sandboxing(
    "a network sysctl on the host's network",
    sysctls({ 'net.ipv4.ip_forward': '1' }, { network: NamespaceMode.NODE }),
    invalid(
      'could not pin the namespaces of pod "POD": sysctl "net.ipv4.ip_forward" cannot be set, the pod uses the host\'s network',
    ),
  ),
  sandboxing(
    "an IPC sysctl in the host's IPC namespace",
    sysctls({ 'kernel.msgmax': '1' }, { ipc: NamespaceMode.NODE }),
    invalid(
      'could not pin the namespaces of pod "POD": sysctl "kernel.msgmax" cannot be set, the pod uses the host\'s IPC namespace',
    ),
  ),
  sandboxing(
    'a host port beyond 65535',
    port({ hostPort: 70_000 }),
    invalid('the port 70000 of a port mapping is not between 1 and 65535'),
  ),
  sandboxing(
    'a container port of 0',
    port({ containerPort: 0 }),
    invalid('the port 0 of a port mapping is not between 1 and 65535'),
  ),
  sandboxing(
    'a port protocol that does not exist',
    port({ protocol: 7 as runtime.v1.Protocol }),
    invalid('the protocol 7 of a port mapping is unknown'),
  ),
  sandboxing(
    'a host IP that is no address',
    port({ hostIp: 'here' }),
    invalid('the host address "here" of a port mapping is not an IP address'),
  ),
  sandboxing(
    'a cgroup parent that climbs',
    { linux: { cgroupParent: '/a/../../b' } },
    invalid('the cgroup parent "/a/../../b" climbs out by ".."'),
  ),
  sandboxing(
    "a user namespace on the host's network",
    {
      linux: {
        securityContext: {
          namespaceOptions: {
            network: NamespaceMode.NODE,
            usernsOptions: {
              mode: NamespaceMode.POD,
              uids: [{ hostId: 65_536, length: 65_536 }],
              gids: [{ hostId: 65_536, length: 65_536 }],
            },
          },
        },
      },
    },
    invalid('a pod with a user namespace cannot use the network namespace of the host'),
  ),
  sandboxing(
    'a bandwidth that is none',
    { annotations: { 'kubernetes.io/ingress-bandwidth': 'fast' } },
    invalid(
      'could not attach the network of pod "POD": annotation "kubernetes.io/ingress-bandwidth" is "fast", wanted bits a second from 1k to 1P',
    ),
  ),
];
