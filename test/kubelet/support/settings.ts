import { join } from 'node:path';
import type { AgentOptions } from '../../integration/support/agent.ts';

export const nodeName = 'node';

/** As test/kubelet/run.sh gives it to the namespace that the tests run in. */
export const nodeAddress = '192.0.2.2';

/** Nobody else is in the network namespace of the tests. */
export const ports = { secure: 10_250, readOnly: 10_255 } as const;

export interface KubeletFolders {
  readonly root: string;
  readonly manifests: string;
  readonly logs: string;
  readonly file: string;
}

export const foldersIn = (folder: string): KubeletFolders => ({
  root: join(folder, 'kubelet'),
  manifests: join(folder, 'manifests'),
  logs: join(folder, 'pods'),
  file: join(folder, 'kubelet.json'),
});

export interface KubeletOptions {
  readonly flags?: readonly string[];
  /** Of its berth. */
  readonly agent?: AgentOptions;
  /** Of the configuration file, over what is there. */
  readonly config?: object;
  readonly featureGates?: Readonly<Record<string, boolean>>;
  /** Errors that the kubelet must log for what the test does to it. */
  readonly allow?: readonly RegExp[];
}

interface Facts {
  readonly folders: KubeletFolders;
  readonly endpoint: string;
  readonly cgroupRoot: string;
}

/** A kubelet alone: pods are files, nobody is asked who calls it, and a disk or memory that is nearly full evicts nobody. */
export const kubeletConfig = (facts: Facts, { config, featureGates }: KubeletOptions): object => ({
  kind: 'KubeletConfiguration',
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  address: '127.0.0.1',
  port: ports.secure,
  readOnlyPort: ports.readOnly,
  healthzPort: 0,
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: 'AlwaysAllow' },
  containerRuntimeEndpoint: facts.endpoint,
  staticPodPath: facts.folders.manifests,
  podLogsDir: facts.folders.logs,
  volumePluginDir: join(facts.folders.root, 'volume-plugins'),
  cgroupRoot: facts.cgroupRoot,
  failCgroupV1: false,
  failSwapOn: false,
  makeIPTablesUtilChains: false,
  evictionHard: { 'memory.available': '1Mi', 'nodefs.available': '1Mi', 'imagefs.available': '1Mi' },
  imageGCHighThresholdPercent: 100,
  imageGCLowThresholdPercent: 99,
  // what asks for CAP_SYS_RESOURCE
  oomScoreAdj: 0,
  maxOpenFiles: 4096,
  featureGates: featureGates ?? {},
  ...config,
});
