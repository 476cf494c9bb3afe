// Made by api/generate.ts from the .proto files: change those.
import type { MessageType, Rpc, Service } from '../wire.js';

export namespace berth {
  namespace v1 {
    /** Acts on the agent itself; the `berth` command is its client. */
    const Admin: Service<{
      /** Unpacks an image archive (OCI layout or docker save; tar, gzip or zstd) into the node's image store. */
      readonly ImportImage: Rpc<typeof berth.v1.ImportImageRequest, typeof berth.v1.ImportImageResponse, true, false>;
      /** Pulls an image, telling how far it is; the last message has the image. */
      readonly PullImage: Rpc<typeof berth.v1.PullImageRequest, typeof berth.v1.PullImageResponse, false, true>;
      /** The pulls under way, whoever asked for them. */
      readonly RunningPulls: Rpc<typeof berth.v1.RunningPullsRequest, typeof berth.v1.RunningPullsResponse, false, false>;
      /** Packs images into one archive, sent in pieces; every byte is checked against its digest on the way. */
      readonly ExportImage: Rpc<typeof berth.v1.ExportImageRequest, typeof berth.v1.ExportImageResponse, false, true>;
      /** Compares what is stored of images with their digests, and their unpacked layers with their archives. */
      readonly VerifyImages: Rpc<typeof berth.v1.VerifyImagesRequest, typeof berth.v1.VerifyImagesResponse, false, true>;
      /** Removes images that nothing uses. */
      readonly PruneImages: Rpc<typeof berth.v1.PruneImagesRequest, typeof berth.v1.PruneImagesResponse, false, false>;
      /** Compares what is written down of pods and containers with what stands and what runs; changes nothing. */
      readonly CompareState: Rpc<typeof berth.v1.CompareStateRequest, typeof berth.v1.CompareStateResponse, false, false>;
      /** Settles what differs, and compares again. */
      readonly RepairState: Rpc<typeof berth.v1.RepairStateRequest, typeof berth.v1.RepairStateResponse, false, false>;
      /** What a pod or container waits for, and what happened to it. */
      readonly Explain: Rpc<typeof berth.v1.ExplainRequest, typeof berth.v1.ExplainResponse, false, false>;
    }>;
    /** One piece of the archive, in order. */
    interface IImportImageRequest {
      /** Read from the first message only: the reference to give when the archive names none. */
      name?: string | null | undefined;
      /** The next bytes of the archive; may be empty. */
      data?: Uint8Array | null | undefined;
      /** Read from the first message only: garbage collection is to spare the images. */
      pin?: boolean | null | undefined;
    }
    /** One piece of the archive, in order. */
    interface ImportImageRequest {
      /** Read from the first message only: the reference to give when the archive names none. */
      name: string;
      /** The next bytes of the archive; may be empty. */
      data: Buffer;
      /** Read from the first message only: garbage collection is to spare the images. */
      pin: boolean;
    }
    const ImportImageRequest: MessageType<IImportImageRequest, ImportImageRequest>;
    /** What the archive held. */
    interface IImportImageResponse {
      images?: readonly berth.v1.IImportedImage[] | null | undefined;
    }
    /** What the archive held. */
    interface ImportImageResponse {
      images: berth.v1.ImportedImage[];
    }
    const ImportImageResponse: MessageType<IImportImageResponse, ImportImageResponse>;
    /** One image that is now on the node. */
    interface IImportedImage {
      /** Digest of the image configuration, "sha256:...". */
      id?: string | null | undefined;
      /** Every name that now points to the image. */
      references?: readonly string[] | null | undefined;
      /** Compressed size in bytes: manifest, configuration and layers as imported. */
      size?: bigint | null | undefined;
    }
    /** One image that is now on the node. */
    interface ImportedImage {
      /** Digest of the image configuration, "sha256:...". */
      id: string;
      /** Every name that now points to the image. */
      references: string[];
      /** Compressed size in bytes: manifest, configuration and layers as imported. */
      size: bigint;
    }
    const ImportedImage: MessageType<IImportedImage, ImportedImage>;
    /** Which image, and as whom. */
    interface IPullImageRequest {
      reference?: string | null | undefined;
      /** Anonymous, or what the agent's own configuration says, when left out. */
      credentials?: berth.v1.IRegistryCredentials | null | undefined;
    }
    /** Which image, and as whom. */
    interface PullImageRequest {
      reference: string;
      /** Anonymous, or what the agent's own configuration says, when left out. */
      credentials: berth.v1.RegistryCredentials | null;
    }
    const PullImageRequest: MessageType<IPullImageRequest, PullImageRequest>;
    interface IRegistryCredentials {
      username?: string | null | undefined;
      password?: string | null | undefined;
      /** A docker login's token, in place of a password. */
      identityToken?: string | null | undefined;
      /** A token to send as it is. */
      registryToken?: string | null | undefined;
    }
    interface RegistryCredentials {
      username: string;
      password: string;
      /** A docker login's token, in place of a password. */
      identityToken: string;
      /** A token to send as it is. */
      registryToken: string;
    }
    const RegistryCredentials: MessageType<IRegistryCredentials, RegistryCredentials>;
    /** How far the pull is, or what came of it. */
    interface IPullImageResponse {
      progress?: berth.v1.IPullProgress | null | undefined;
      image?: berth.v1.IPulledImage | null | undefined;
    }
    /** How far the pull is, or what came of it. */
    interface PullImageResponse {
      progress: berth.v1.PullProgress | null;
      image: berth.v1.PulledImage | null;
    }
    const PullImageResponse: MessageType<IPullImageResponse, PullImageResponse>;
    interface IPullProgress {
      reference?: string | null | undefined;
      /** Milliseconds since the epoch. */
      startedAt?: bigint | null | undefined;
      /** Bytes as stored in the registry. */
      bytesDone?: bigint | null | undefined;
      /** 0 until the manifest is known. */
      bytesTotal?: bigint | null | undefined;
      bytesPerSecond?: bigint | null | undefined;
      /** The registry host or mirror that the last bytes came from. */
      host?: string | null | undefined;
      /** Bottom first. */
      layers?: readonly berth.v1.ILayerProgress[] | null | undefined;
    }
    interface PullProgress {
      reference: string;
      /** Milliseconds since the epoch. */
      startedAt: bigint;
      /** Bytes as stored in the registry. */
      bytesDone: bigint;
      /** 0 until the manifest is known. */
      bytesTotal: bigint;
      bytesPerSecond: bigint;
      /** The registry host or mirror that the last bytes came from. */
      host: string;
      /** Bottom first. */
      layers: berth.v1.LayerProgress[];
    }
    const PullProgress: MessageType<IPullProgress, PullProgress>;
    interface ILayerProgress {
      digest?: string | null | undefined;
      size?: bigint | null | undefined;
      done?: bigint | null | undefined;
      state?: berth.v1.LayerState | null | undefined;
    }
    interface LayerProgress {
      digest: string;
      size: bigint;
      done: bigint;
      state: berth.v1.LayerState;
    }
    const LayerProgress: MessageType<ILayerProgress, LayerProgress>;
    enum LayerState {
      LAYER_WAITING = 0,
      LAYER_DOWNLOADING = 1,
      LAYER_UNPACKING = 2,
      LAYER_DONE = 3,
    }
    interface IPulledImage {
      /** Digest of the image configuration, "sha256:...". */
      id?: string | null | undefined;
      references?: readonly string[] | null | undefined;
      digests?: readonly string[] | null | undefined;
      size?: bigint | null | undefined;
    }
    interface PulledImage {
      /** Digest of the image configuration, "sha256:...". */
      id: string;
      references: string[];
      digests: string[];
      size: bigint;
    }
    const PulledImage: MessageType<IPulledImage, PulledImage>;
    interface IRunningPullsRequest {
    }
    interface RunningPullsRequest {
    }
    const RunningPullsRequest: MessageType<IRunningPullsRequest, RunningPullsRequest>;
    interface IRunningPullsResponse {
      pulls?: readonly berth.v1.IPullProgress[] | null | undefined;
    }
    interface RunningPullsResponse {
      pulls: berth.v1.PullProgress[];
    }
    const RunningPullsResponse: MessageType<IRunningPullsResponse, RunningPullsResponse>;
    interface IExportImageRequest {
      /** By reference, which is the name that the archive gives it then, or by id, and the archive has all of its names. */
      images?: readonly string[] | null | undefined;
      format?: berth.v1.ArchiveFormat | null | undefined;
    }
    interface ExportImageRequest {
      /** By reference, which is the name that the archive gives it then, or by id, and the archive has all of its names. */
      images: string[];
      format: berth.v1.ArchiveFormat;
    }
    const ExportImageRequest: MessageType<IExportImageRequest, ExportImageRequest>;
    enum ArchiveFormat {
      /** An OCI layout that docker load reads too. */
      ARCHIVE_OCI = 0,
      /** What docker save wrote before it knew layouts, with plain layers. */
      ARCHIVE_DOCKER = 1,
    }
    interface IExportImageResponse {
      /** The next bytes of the archive. */
      data?: Uint8Array | null | undefined;
    }
    interface ExportImageResponse {
      /** The next bytes of the archive. */
      data: Buffer;
    }
    const ExportImageResponse: MessageType<IExportImageResponse, ExportImageResponse>;
    interface IVerifyImagesRequest {
      /** References or ids; empty is all images. */
      images?: readonly string[] | null | undefined;
      /** Fetch again what is damaged or missing, and unpack it again. */
      repair?: boolean | null | undefined;
    }
    interface VerifyImagesRequest {
      /** References or ids; empty is all images. */
      images: string[];
      /** Fetch again what is damaged or missing, and unpack it again. */
      repair: boolean;
    }
    const VerifyImagesRequest: MessageType<IVerifyImagesRequest, VerifyImagesRequest>;
    /** What was found of one blob or unpacked layer. */
    interface IVerifyImagesResponse {
      /** The image's id. */
      image?: string | null | undefined;
      part?: berth.v1.ImagePart | null | undefined;
      /** Of the blob; of an unpacked layer, the one of its archive. */
      digest?: string | null | undefined;
      state?: berth.v1.PartState | null | undefined;
      /** What is wrong, or was; why it cannot be repaired or compared. */
      problem?: string | null | undefined;
    }
    /** What was found of one blob or unpacked layer. */
    interface VerifyImagesResponse {
      /** The image's id. */
      image: string;
      part: berth.v1.ImagePart;
      /** Of the blob; of an unpacked layer, the one of its archive. */
      digest: string;
      state: berth.v1.PartState;
      /** What is wrong, or was; why it cannot be repaired or compared. */
      problem: string;
    }
    const VerifyImagesResponse: MessageType<IVerifyImagesResponse, VerifyImagesResponse>;
    enum ImagePart {
      PART_MANIFEST = 0,
      PART_CONFIG = 1,
      PART_LAYER = 2,
      /** A layer's files. */
      PART_UNPACKED = 3,
    }
    enum PartState {
      PART_OK = 0,
      PART_DAMAGED = 1,
      PART_MISSING = 2,
      PART_REPAIRED = 3,
      /** Neither compared nor repaired. */
      PART_CANNOT = 4,
    }
    interface IPruneImagesRequest {
      /** Images with a name too; only those without one otherwise. */
      all?: boolean | null | undefined;
      /** Only tell. */
      dryRun?: boolean | null | undefined;
    }
    interface PruneImagesRequest {
      /** Images with a name too; only those without one otherwise. */
      all: boolean;
      /** Only tell. */
      dryRun: boolean;
    }
    const PruneImagesRequest: MessageType<IPruneImagesRequest, PruneImagesRequest>;
    interface IPruneImagesResponse {
      images?: readonly berth.v1.IPrunedImage[] | null | undefined;
      /** What the disk has back, or would have. */
      freedBytes?: bigint | null | undefined;
    }
    interface PruneImagesResponse {
      images: berth.v1.PrunedImage[];
      /** What the disk has back, or would have. */
      freedBytes: bigint;
    }
    const PruneImagesResponse: MessageType<IPruneImagesResponse, PruneImagesResponse>;
    interface IPrunedImage {
      id?: string | null | undefined;
      /** The names that it had. */
      references?: readonly string[] | null | undefined;
    }
    interface PrunedImage {
      id: string;
      /** The names that it had. */
      references: string[];
    }
    const PrunedImage: MessageType<IPrunedImage, PrunedImage>;
    interface ICompareStateRequest {
    }
    interface CompareStateRequest {
    }
    const CompareStateRequest: MessageType<ICompareStateRequest, CompareStateRequest>;
    interface ICompareStateResponse {
      /** Each pod, then its containers. */
      objects?: readonly berth.v1.IComparedObject[] | null | undefined;
      /** Differences that are about none of them. */
      others?: readonly berth.v1.IDrift[] | null | undefined;
      /** What could not be looked at this time: nothing is concluded from it. */
      unknown?: readonly berth.v1.IUnknownWitness[] | null | undefined;
    }
    interface CompareStateResponse {
      /** Each pod, then its containers. */
      objects: berth.v1.ComparedObject[];
      /** Differences that are about none of them. */
      others: berth.v1.Drift[];
      /** What could not be looked at this time: nothing is concluded from it. */
      unknown: berth.v1.UnknownWitness[];
    }
    const CompareStateResponse: MessageType<ICompareStateResponse, CompareStateResponse>;
    /** What each witness says of a pod or container, in a word or two. */
    interface IComparedObject {
      podId?: string | null | undefined;
      /** Empty for a pod. */
      containerId?: string | null | undefined;
      /** "namespace/name" of a pod, the name of a container; empty where no row has it. */
      name?: string | null | undefined;
      /** Of the row: "making", "ready", "stopping", "down"; "created", "running", "exited"; "none". */
      row?: string | null | undefined;
      /** "stands", "none" or "unknown". */
      bundle?: string | null | undefined;
      /** Of a pod: "connected", "process 12", "none". */
      shim?: string | null | undefined;
      /** "runs", "exited" or "none"; empty for a pod without an infra process. */
      task?: string | null | undefined;
      /** How many are in its cgroup, or "unknown". */
      processes?: string | null | undefined;
      /** Of a pod: "attached", "none" or "unknown". */
      network?: string | null | undefined;
      /** Somebody is working on it: nothing is said of differences then. */
      busy?: boolean | null | undefined;
      drifts?: readonly berth.v1.IDrift[] | null | undefined;
    }
    /** What each witness says of a pod or container, in a word or two. */
    interface ComparedObject {
      podId: string;
      /** Empty for a pod. */
      containerId: string;
      /** "namespace/name" of a pod, the name of a container; empty where no row has it. */
      name: string;
      /** Of the row: "making", "ready", "stopping", "down"; "created", "running", "exited"; "none". */
      row: string;
      /** "stands", "none" or "unknown". */
      bundle: string;
      /** Of a pod: "connected", "process 12", "none". */
      shim: string;
      /** "runs", "exited" or "none"; empty for a pod without an infra process. */
      task: string;
      /** How many are in its cgroup, or "unknown". */
      processes: string;
      /** Of a pod: "attached", "none" or "unknown". */
      network: string;
      /** Somebody is working on it: nothing is said of differences then. */
      busy: boolean;
      drifts: berth.v1.Drift[];
    }
    const ComparedObject: MessageType<IComparedObject, ComparedObject>;
    interface IDrift {
      /** "dead-shim", "orphan-bundle", ... */
      kind?: string | null | undefined;
      /** What that means. */
      sentence?: string | null | undefined;
      /** What was found: a path, a process. */
      detail?: string | null | undefined;
      /** What settles it. */
      repair?: string | null | undefined;
      /** The agent has nothing to do with it and leaves it alone. */
      foreign?: boolean | null | undefined;
      /** As far as it is about any. */
      podId?: string | null | undefined;
      containerId?: string | null | undefined;
    }
    interface Drift {
      /** "dead-shim", "orphan-bundle", ... */
      kind: string;
      /** What that means. */
      sentence: string;
      /** What was found: a path, a process. */
      detail: string;
      /** What settles it. */
      repair: string;
      /** The agent has nothing to do with it and leaves it alone. */
      foreign: boolean;
      /** As far as it is about any. */
      podId: string;
      containerId: string;
    }
    const Drift: MessageType<IDrift, Drift>;
    interface IUnknownWitness {
      witness?: string | null | undefined;
      reason?: string | null | undefined;
    }
    interface UnknownWitness {
      witness: string;
      reason: string;
    }
    const UnknownWitness: MessageType<IUnknownWitness, UnknownWitness>;
    interface IRepairStateRequest {
    }
    interface RepairStateRequest {
    }
    const RepairStateRequest: MessageType<IRepairStateRequest, RepairStateRequest>;
    interface IRepairStateResponse {
      repairs?: readonly berth.v1.IRepairedDrift[] | null | undefined;
      /** Afterwards. */
      state?: berth.v1.ICompareStateResponse | null | undefined;
    }
    interface RepairStateResponse {
      repairs: berth.v1.RepairedDrift[];
      /** Afterwards. */
      state: berth.v1.CompareStateResponse | null;
    }
    const RepairStateResponse: MessageType<IRepairStateResponse, RepairStateResponse>;
    interface IRepairedDrift {
      drift?: berth.v1.IDrift | null | undefined;
      /** Why it could not be settled; empty when it was. */
      problem?: string | null | undefined;
    }
    interface RepairedDrift {
      drift: berth.v1.Drift | null;
      /** Why it could not be settled; empty when it was. */
      problem: string;
    }
    const RepairedDrift: MessageType<IRepairedDrift, RepairedDrift>;
    interface IExplainRequest {
      /** An id or the beginning of one, NAME, NAMESPACE/POD or NAMESPACE/POD/CONTAINER; of what is gone too. */
      name?: string | null | undefined;
    }
    interface ExplainRequest {
      /** An id or the beginning of one, NAME, NAMESPACE/POD or NAMESPACE/POD/CONTAINER; of what is gone too. */
      name: string;
    }
    const ExplainRequest: MessageType<IExplainRequest, ExplainRequest>;
    interface IExplainResponse {
      object?: berth.v1.IExplainedObject | null | undefined;
      /** One sentence: what it waits for now, or why it does not run; it begins with "nothing" when it does. */
      obstacle?: string | null | undefined;
      /** In the order in which they began. */
      happenings?: readonly berth.v1.IHappening[] | null | undefined;
      /** What bears the same name and is older. */
      earlier?: readonly berth.v1.IExplainedObject[] | null | undefined;
    }
    interface ExplainResponse {
      object: berth.v1.ExplainedObject | null;
      /** One sentence: what it waits for now, or why it does not run; it begins with "nothing" when it does. */
      obstacle: string;
      /** In the order in which they began. */
      happenings: berth.v1.Happening[];
      /** What bears the same name and is older. */
      earlier: berth.v1.ExplainedObject[];
    }
    const ExplainResponse: MessageType<IExplainResponse, ExplainResponse>;
    interface IExplainedObject {
      id?: string | null | undefined;
      /** The same for a pod. */
      podSandboxId?: string | null | undefined;
      /** "default/web", "default/web/main". */
      name?: string | null | undefined;
      /** making, ready, stopping, stopped; of a container making, created, running, exited; "gone" without a row. */
      state?: string | null | undefined;
    }
    interface ExplainedObject {
      id: string;
      /** The same for a pod. */
      podSandboxId: string;
      /** "default/web", "default/web/main". */
      name: string;
      /** making, ready, stopping, stopped; of a container making, created, running, exited; "gone" without a row. */
      state: string;
    }
    const ExplainedObject: MessageType<IExplainedObject, ExplainedObject>;
    interface IHappening {
      /** Milliseconds since the epoch. */
      at?: bigint | null | undefined;
      /** "pod", "agent" or the container's name. */
      of?: string | null | undefined;
      /** Of the sandbox or container. */
      id?: string | null | undefined;
      /** The name of an operation, or "exit", "stopped", "removed", "takedown" and their like. */
      what?: string | null | undefined;
      /** Milliseconds that it took; 0 for what takes none. */
      ms?: number | null | undefined;
      detail?: string | null | undefined;
      error?: string | null | undefined;
      /** How often it failed in a row, if it did; the rest is of the last time. */
      times?: number | null | undefined;
      /** When it failed last; 0 when it failed once at most. */
      lastAt?: bigint | null | undefined;
      steps?: readonly berth.v1.IHappeningStep[] | null | undefined;
    }
    interface Happening {
      /** Milliseconds since the epoch. */
      at: bigint;
      /** "pod", "agent" or the container's name. */
      of: string;
      /** Of the sandbox or container. */
      id: string;
      /** The name of an operation, or "exit", "stopped", "removed", "takedown" and their like. */
      what: string;
      /** Milliseconds that it took; 0 for what takes none. */
      ms: number;
      detail: string;
      error: string;
      /** How often it failed in a row, if it did; the rest is of the last time. */
      times: number;
      /** When it failed last; 0 when it failed once at most. */
      lastAt: bigint;
      steps: berth.v1.HappeningStep[];
    }
    const Happening: MessageType<IHappening, Happening>;
    interface IHappeningStep {
      name?: string | null | undefined;
      /** Milliseconds from the begin of the whole. */
      beginMs?: number | null | undefined;
      endMs?: number | null | undefined;
      error?: string | null | undefined;
    }
    interface HappeningStep {
      name: string;
      /** Milliseconds from the begin of the whole. */
      beginMs: number;
      endMs: number;
      error: string;
    }
    const HappeningStep: MessageType<IHappeningStep, HappeningStep>;
  }
}
