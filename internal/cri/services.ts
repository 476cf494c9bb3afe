import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { berth } from '../../api/gen/berth.js';
import type { runtime } from '../../api/gen/cri.js';
import type { MethodsOf, ServerCalls } from '../../api/services.ts';
import { attach } from './container-attach.ts';
import { createContainer } from './container-create.ts';
import { getContainerEvents } from './container-events.ts';
import { exec } from './container-exec.ts';
import { execSync } from './container-exec-sync.ts';
import { listContainers } from './container-list.ts';
import { listContainerStats } from './container-list-stats.ts';
import { removeContainer } from './container-remove.ts';
import { reopenContainerLog } from './container-reopen-log.ts';
import { startContainer } from './container-start.ts';
import { containerStats } from './container-stats.ts';
import { containerStatus } from './container-status.ts';
import { stopContainer } from './container-stop.ts';
import { streamContainers } from './container-stream.ts';
import { streamContainerStats } from './container-stream-stats.ts';
import { updateContainerResources } from './container-update-resources.ts';
import type { Deps } from './deps.ts';
import { explain } from './explain.ts';
import { notedCall } from './history/noted-call.ts';
import { exportImage } from './image-export.ts';
import { imageFsInfo } from './image-fs-info.ts';
import { importImage } from './image-import.ts';
import { listImages } from './image-list.ts';
import { pruneImages } from './image-prune.ts';
import { pullImage } from './image-pull.ts';
import { pullImageWithProgress } from './image-pull-progress.ts';
import { removeImage } from './image-remove.ts';
import { runningPulls } from './image-running-pulls.ts';
import { imageStatus } from './image-status.ts';
import { streamImages } from './image-stream.ts';
import { verifyImages } from './image-verify.ts';
import {
  type Call,
  type InstrumentOptions,
  instrument,
  instrumentDownload,
  instrumentUpload,
  isRead,
} from './instrument.ts';
import { listMetricDescriptors } from './metric-descriptors.ts';
import { inTime } from './patience.ts';
import { podOf } from './pod-of.ts';
import { runtimeConfig } from './runtime-config.ts';
import { listPodSandbox } from './sandbox-list.ts';
import { listPodSandboxMetrics } from './sandbox-list-metrics.ts';
import { listPodSandboxStats } from './sandbox-list-stats.ts';
import { portForward } from './sandbox-port-forward.ts';
import { removePodSandbox } from './sandbox-remove.ts';
import { runPodSandbox } from './sandbox-run.ts';
import { podSandboxStats } from './sandbox-stats.ts';
import { podSandboxStatus } from './sandbox-status.ts';
import { stopPodSandbox } from './sandbox-stop.ts';
import { streamPodSandboxes } from './sandbox-stream.ts';
import { streamPodSandboxMetrics } from './sandbox-stream-metrics.ts';
import { streamPodSandboxStats } from './sandbox-stream-stats.ts';
import { updatePodSandboxResources } from './sandbox-update-resources.ts';
import { compareState } from './state-compare.ts';
import { repairState } from './state-repair.ts';
import { status } from './status.ts';
import { updateRuntimeConfig } from './update-runtime-config.ts';
import { version } from './version.ts';

/** The RPCs of a service that are answered; grpc-js answers the others with UNIMPLEMENTED. */
type Handlers<S> = {
  readonly [Name in keyof MethodsOf<S>]?: (
    deps: Deps,
    request: ServerCalls<S>[Name][0],
    call: Call,
  ) => Promise<ServerCalls<S>[Name][1]>;
};

type StreamHandlers<S> = {
  readonly [Name in keyof MethodsOf<S>]?: (
    deps: Deps,
    request: ServerCalls<S>[Name][0],
    call: Call,
  ) => AsyncIterable<ServerCalls<S>[Name][1]>;
};

export const runtimeHandlers: Handlers<typeof runtime.v1.RuntimeService> = {
  Version: version,
  Status: status,
  RuntimeConfig: runtimeConfig,
  UpdateRuntimeConfig: updateRuntimeConfig,
  RunPodSandbox: runPodSandbox,
  StopPodSandbox: stopPodSandbox,
  RemovePodSandbox: removePodSandbox,
  PodSandboxStatus: podSandboxStatus,
  ListPodSandbox: listPodSandbox,
  UpdatePodSandboxResources: updatePodSandboxResources,
  CreateContainer: createContainer,
  StartContainer: startContainer,
  StopContainer: stopContainer,
  RemoveContainer: removeContainer,
  ListContainers: listContainers,
  ContainerStatus: containerStatus,
  UpdateContainerResources: updateContainerResources,
  ExecSync: execSync,
  Exec: exec,
  Attach: attach,
  PortForward: portForward,
  ReopenContainerLog: reopenContainerLog,
  ContainerStats: containerStats,
  ListContainerStats: listContainerStats,
  PodSandboxStats: podSandboxStats,
  ListPodSandboxStats: listPodSandboxStats,
  ListMetricDescriptors: listMetricDescriptors,
  ListPodSandboxMetrics: listPodSandboxMetrics,
};

/** Lists that may be more than fit one message, and events. */
const runtimeStreams: StreamHandlers<typeof runtime.v1.RuntimeService> = {
  StreamPodSandboxes: streamPodSandboxes,
  StreamContainers: streamContainers,
  StreamContainerStats: streamContainerStats,
  StreamPodSandboxStats: streamPodSandboxStats,
  StreamPodSandboxMetrics: streamPodSandboxMetrics,
  GetContainerEvents: getContainerEvents,
};

const imageHandlers: Handlers<typeof runtime.v1.ImageService> = {
  ListImages: listImages,
  ImageStatus: imageStatus,
  PullImage: pullImage,
  RemoveImage: removeImage,
  ImageFsInfo: imageFsInfo,
};

type UnaryHandlers = Readonly<Record<string, (deps: Deps, request: never, call: Call) => Promise<unknown>>>;

export function unaryServices(
  handlers: UnaryHandlers,
  deps: Deps,
  options: InstrumentOptions,
): UntypedServiceImplementation {
  const services = Object.entries(handlers).map(([name, handler]) => {
    const rpc = async (request: never, call: Call) => {
      // reads answer from the rows at once; a change waits until rows and machine agree on its own pod
      if (isRead(name)) return handler(deps, request, call);
      const pod = podOf(deps, request);
      const change = async () => {
        if (pod !== undefined) await deps.recovery.of(pod, call.signal);
        return handler(deps, request, call);
      };
      return inTime(name, deps, request, call, () => notedCall(deps, name, request, change));
    };
    return [name, instrument(name, rpc, options)] as const;
  });
  return Object.fromEntries(services) as UntypedServiceImplementation;
}

export const runtimeServices = (deps: Deps, options: InstrumentOptions): UntypedServiceImplementation => ({
  ...unaryServices(runtimeHandlers, deps, options),
  ...streamServices(deps, options),
});

type StreamHandler = (deps: Deps, request: never, call: Call) => AsyncIterable<unknown>;

function streamServices(deps: Deps, options: InstrumentOptions): UntypedServiceImplementation {
  const streams = Object.entries(runtimeStreams).map(([name, handler]) => {
    const rpc = (request: never, call: Call) => (handler as StreamHandler)(deps, request, call);
    return [name, instrumentDownload(name, rpc, options)] as const;
  });
  return Object.fromEntries(streams) as UntypedServiceImplementation;
}

export const imageServices = (deps: Deps, options: InstrumentOptions): UntypedServiceImplementation => ({
  ...unaryServices(imageHandlers, deps, options),
  StreamImages: instrumentDownload('StreamImages', request => streamImages(deps, request), options),
});

const adminHandlers: Handlers<typeof berth.v1.Admin> = {
  PruneImages: pruneImages,
  RunningPulls: runningPulls,
  Explain: explain,
  CompareState: compareState,
  RepairState: repairState,
};

export const adminServices = (deps: Deps, options: InstrumentOptions): UntypedServiceImplementation => ({
  ImportImage: instrumentUpload('ImportImage', (chunks, call) => importImage(deps, chunks, call), options),
  PullImage: instrumentDownload('PullImage', (request, call) => pullImageWithProgress(deps, request, call), options),
  ExportImage: instrumentDownload('ExportImage', (request, call) => exportImage(deps, request, call), options),
  VerifyImages: instrumentDownload('VerifyImages', (request, call) => verifyImages(deps, request, call), options),
  ...unaryServices(adminHandlers, deps, options),
});
