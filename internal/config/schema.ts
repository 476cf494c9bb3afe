import { isAbsolutePath, isHostPort, isUnixAddress } from './address.ts';
import { boolean, integer, list, type Named, oneOf, section, text } from './field.ts';

const aPath = 'an absolute path in quotes, without ".."';
const pathOrEmpty = (value: string) => value === '' || isAbsolutePath(value);
const isCommand = (value: string) => isAbsolutePath(value) || /^[\w.+-]+$/.test(value);
const isNotEmpty = (value: string) => value.length > 0;
const isPattern = (value: string) => /^[^*\s]+\*?$/.test(value);
const rlimitNames =
  'as|core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack';
const rlimit = new RegExp(`^(?:${rlimitNames})=(\\d{1,15}|unlimited)(?::(\\d{1,15}|unlimited))?$`);
const isRlimit = (value: string) => {
  const [, soft = '', hard = soft] = rlimit.exec(value) ?? [];
  return soft !== '' && (hard === 'unlimited' || Number(soft) <= Number(hard));
};
const isIdentifier = (value: string) => value.length <= 76 && /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/.test(value);
const isHandlerName = (name: string) => name.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name);

const handler = {
  shim: text('the name of a command or an absolute path, in quotes', isCommand, {
    doc: 'The shim binary, found in PATH unless it is a path. Any containerd v2 shim will do.',
    fallback: 'containerd-shim-runc-v2',
  }),
  runtime: text('the name of a command or an absolute path, in quotes, or ""', v => v === '' || isCommand(v), {
    doc: 'The OCI runtime binary; empty takes the one that the probe of the machine found to work.',
    fallback: '',
  }),
  runtime_root: text('an absolute path in quotes, or ""', pathOrEmpty, {
    doc: "The OCI runtime's state folder, one subfolder a namespace; empty leaves it to the runtime's own default.",
    fallback: '',
  }),
  no_shim: boolean({
    doc: 'Drive the OCI runtime from inside the agent, without a shim. Not available in this version.',
    fallback: false,
  }),
  shim_debug: boolean({
    doc: "Start the shim with its debug log on, and keep a dead shim's bundle to look into.",
    fallback: false,
  }),
  shim_no_newns: boolean({
    doc: 'Start the shim in the mount namespace of the agent. Moot with v2 shims, which never get one of their own.',
    fallback: false,
  }),
  systemd_cgroup: oneOf(['auto', true, false], {
    doc: 'Make cgroups through systemd; "auto" does so where systemd runs the machine and owns its cgroups.',
    fallback: 'auto',
  }),
  annotations: list('a list of annotation names in quotes, each with at most a "*" at its end', isPattern, {
    doc: 'The pod annotations that are passed on to the runtime; a name that ends in * stands for all that begin like it.',
    fallback: [],
  }),
  rlimits: list('a list like ["nofile=1024:524288", "core=0"], soft limits before hard ones', isRlimit, {
    doc: "Resource limits of a container's processes; one that is not named is the agent's own.",
    fallback: ['nofile=1024:524288'],
  }),
  pids_limit: integer(0, 4_194_304, {
    doc: 'How many processes and threads a container may have; 0 leaves it to the limit of its pod.',
    fallback: 0,
  }),
} as const;

const handlers: Named<typeof handler> = {
  kind: 'named',
  doc: 'One table a RuntimeClass handler. The handler "runc" is there without being written.',
  builtIn: 'runc',
  expected: 'a handler name of at most 63 lower case letters, digits and "-"',
  acceptsName: isHandlerName,
  fields: handler,
};

/** Every key of the configuration: its type, default, meaning and flag. Reader, default file and reference use it. */
export const schema = {
  root: text(aPath, isAbsolutePath, {
    doc: 'What outlives a reboot: images, snapshots, metadata.',
    fallback: '/var/lib/berth',
    flag: { name: 'root', placeholder: 'DIR' },
  }),
  state: text(aPath, isAbsolutePath, {
    doc: 'What does not: bundles, sockets, pinned namespaces.',
    fallback: '/run/berth',
    flag: { name: 'state', placeholder: 'DIR' },
  }),
  listen: text('"unix://" and an absolute path of at most 107 bytes', isUnixAddress, {
    doc: 'The socket that serves the CRI.',
    fallback: 'unix:///run/berth/berth.sock',
    flag: { name: 'listen', placeholder: 'unix:///PATH' },
  }),
  namespace: text('at most 76 letters and digits with single ".", "_" or "-" between', isIdentifier, {
    doc: 'The namespace that tasks, images and their folders belong to.',
    fallback: 'k8s.io',
    flag: { name: 'namespace', placeholder: 'NAME' },
  }),
  log: section('What the agent writes to stderr.', {
    level: oneOf(['debug', 'info', 'warn', 'error'], { doc: 'The least that is worth a line.', fallback: 'info' }),
    format: oneOf(['text', 'json'], { doc: 'One line of text or one JSON object each.', fallback: 'text' }),
  }),
  metrics: section('Prometheus metrics and health, over HTTP.', {
    listen: text('"HOST:PORT", or "" to serve none', value => value === '' || isHostPort(value), {
      doc: 'Where /metrics, /healthz and /readyz are served; port 0 takes a free one, empty serves none.',
      fallback: '127.0.0.1:9464',
      flag: { name: 'metrics', placeholder: 'HOST:PORT' },
    }),
    tls: oneOf(['none', 'files'], {
      doc: 'Plain HTTP, or TLS by cert_file and key_file.',
      fallback: 'none',
    }),
    cert_file: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'The certificate with those that vouch for it, in PEM; a new one is taken within ten seconds.',
      fallback: '',
    }),
    key_file: text('an absolute path in quotes, or ""', pathOrEmpty, { doc: 'Its key, in PEM.', fallback: '' }),
    token_file: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'A file with the bearer token that /metrics asks for, read at every scrape; empty asks for none. /healthz and /readyz are open.',
      fallback: '',
    }),
    cadvisor_socket: text(
      '"unix://" and an absolute path of at most 107 bytes, or ""',
      v => v === '' || isUnixAddress(v),
      {
        doc: "Where the lookups are served that a kubelet's cAdvisor makes of containerd; empty serves none. See metrics.md.",
        fallback: '',
      },
    ),
    period: integer(0, 3600, {
      doc: 'Seconds from one reading of all CPU times to the next while nobody asks; CPU rates are over one to two of them. 0 reads only when asked, with rates over 10 s.',
      fallback: 10,
    }),
    disk_period: integer(1, 86_400, {
      doc: 'Seconds for which the size of a writable layer is good; one that takes long to find out is good for longer.',
      fallback: 30,
    }),
  }),
  streaming: section('The server of exec, attach and port-forward.', {
    listen: text('"HOST:PORT"', isHostPort, {
      doc: 'Where clients connect, which on a node is the kubelet; port 0 takes a free one.',
      fallback: '127.0.0.1:0',
    }),
    tls: oneOf(['none', 'self-signed', 'files'], {
      doc: 'Plain HTTP, TLS by a certificate that is made at every start, or by cert_file and key_file.',
      fallback: 'none',
    }),
    cert_file: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'The certificate with those that vouch for it, in PEM; read at every start.',
      fallback: '',
    }),
    key_file: text('an absolute path in quotes, or ""', pathOrEmpty, { doc: 'Its key, in PEM.', fallback: '' }),
    idle_timeout: integer(1, 604_800, {
      doc: 'Seconds after which a session is ended over which nothing goes.',
      fallback: 14_400,
    }),
  }),
  cni: section('Pod networks.', {
    conf_dir: text(aPath, isAbsolutePath, {
      doc: 'The CNI configuration; the first files by name are the networks. Watched for changes.',
      fallback: '/etc/cni/net.d',
      flag: { name: 'cni-conf', placeholder: 'DIR' },
    }),
    bin_dirs: list('a list of absolute paths in quotes', value => isAbsolutePath(value), {
      doc: 'Where plugins are looked for, in this order.',
      fallback: ['/opt/cni/bin', '/usr/lib/cni'],
      flag: { name: 'cni-bin', placeholder: 'DIR' },
    }),
    cache_dir: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'What plugins answered, for CHECK and DEL; empty is the folder cni below root.',
      fallback: '',
    }),
    max_networks: integer(1, 16, { doc: 'How many networks of conf_dir a pod joins at most.', fallback: 1 }),
    exclusive: boolean({
      doc: 'Whether no other runtime has pods in these networks; plugins of CNI 1.1 then drop (GC) what they hold for none of this agent.',
      fallback: false,
    }),
  }),
  registry: section('Image registries.', {
    conf_dir: text(aPath, isAbsolutePath, {
      doc: 'One folder a registry host, with hosts.toml and certificates.',
      fallback: '/etc/berth/certs.d',
      flag: { name: 'registry-conf', placeholder: 'DIR' },
    }),
    docker_config: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'A docker config.json with credentials and credential helpers, for pulls that bring none; empty is none.',
      fallback: '',
    }),
    max_downloads: integer(1, 64, { doc: 'How many blobs are downloaded at once, of all registries.', fallback: 12 }),
    max_downloads_per_host: integer(1, 64, {
      doc: 'How many blobs are downloaded at once from one host.',
      fallback: 6,
    }),
    progress_timeout: integer(1, 3600, {
      doc: 'Seconds that a download may take for its next 1 KiB a second before another connection or host is tried.',
      fallback: 60,
    }),
  }),
  images: section('Images.', {
    pinned: list('a list of image references in quotes', isNotEmpty, {
      doc: 'References of images that garbage collection spares; one that ends in * stands for all that begin like it.',
      fallback: [],
    }),
    preload_dir: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'A folder whose image archives and OCI layouts are imported, pinned, at every start; empty is none.',
      fallback: '',
    }),
    foreign_layers: boolean({
      doc: 'Fetch layers that name their own URLs, as some old images have them; never with credentials.',
      fallback: false,
    }),
    unpack_workers: integer(1, 16, { doc: 'How many layers are unpacked at once, each on a core.', fallback: 2 }),
  }),
  reconcile: section('What is written down, what stands and what runs are compared, and differences repaired.', {
    interval: integer(0, 86_400, {
      doc: 'Seconds from one look to the next; 0 looks and repairs only when berth state asks.',
      fallback: 30,
    }),
  }),
  runtime: section('How containers are run.', {
    default: text('the name of a handler, in quotes', isHandlerName, {
      doc: 'The handler of pods that name no RuntimeClass.',
      fallback: 'runc',
    }),
    cdi_spec_dirs: list('a list of absolute paths in quotes', value => isAbsolutePath(value), {
      doc: 'Where CDI files are looked for; what a later folder says of a device takes the place of an earlier one.',
      fallback: ['/etc/cdi', '/var/run/cdi'],
    }),
    blockio_config: text('an absolute path in quotes, or ""', pathOrEmpty, {
      doc: 'A YAML file of block I/O classes, as of goresctrl, that annotations put containers in; empty is none.',
      fallback: '',
    }),
    ignore_missing_classes: boolean({
      doc: 'Start a container without the block I/O or RDT class that it asks for where the node has none of the name.',
      fallback: false,
    }),
    handlers,
  }),
} as const;
