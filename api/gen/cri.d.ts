// Made by api/generate.ts from the .proto files: change those.
import type { MessageType, Rpc, Service } from '../wire.js';

export namespace runtime {
  namespace v1 {
    /** Pods and containers of one node. */
    const RuntimeService: Service<{
      /** Names the runtime and the API it speaks. */
      readonly Version: Rpc<typeof runtime.v1.VersionRequest, typeof runtime.v1.VersionResponse, false, false>;
      /** Makes a pod's namespaces, cgroup and network; on success it is ready for containers. */
      readonly RunPodSandbox: Rpc<typeof runtime.v1.RunPodSandboxRequest, typeof runtime.v1.RunPodSandboxResponse, false, false>;
      /** Stops every process of the pod and gives its addresses back; may be repeated. */
      readonly StopPodSandbox: Rpc<typeof runtime.v1.StopPodSandboxRequest, typeof runtime.v1.StopPodSandboxResponse, false, false>;
      /** Removes the pod with all its containers; one that is gone already is a success. */
      readonly RemovePodSandbox: Rpc<typeof runtime.v1.RemovePodSandboxRequest, typeof runtime.v1.RemovePodSandboxResponse, false, false>;
      /** Reads one pod; NOT_FOUND when there is none. */
      readonly PodSandboxStatus: Rpc<typeof runtime.v1.PodSandboxStatusRequest, typeof runtime.v1.PodSandboxStatusResponse, false, false>;
      /** Lists the pods that match. */
      readonly ListPodSandbox: Rpc<typeof runtime.v1.ListPodSandboxRequest, typeof runtime.v1.ListPodSandboxResponse, false, false>;
      /** Lists the pods that match, in as many messages as it takes. */
      readonly StreamPodSandboxes: Rpc<typeof runtime.v1.StreamPodSandboxesRequest, typeof runtime.v1.StreamPodSandboxesResponse, false, true>;
      /** Makes a container in a ready pod; nothing of it runs yet. */
      readonly CreateContainer: Rpc<typeof runtime.v1.CreateContainerRequest, typeof runtime.v1.CreateContainerResponse, false, false>;
      /** Runs a created container. */
      readonly StartContainer: Rpc<typeof runtime.v1.StartContainerRequest, typeof runtime.v1.StartContainerResponse, false, false>;
      /** Signals a container to stop and kills it after the grace period; may be repeated. */
      readonly StopContainer: Rpc<typeof runtime.v1.StopContainerRequest, typeof runtime.v1.StopContainerResponse, false, false>;
      /** Removes a container, running or not; one that is gone already is a success. */
      readonly RemoveContainer: Rpc<typeof runtime.v1.RemoveContainerRequest, typeof runtime.v1.RemoveContainerResponse, false, false>;
      /** Lists the containers that match. */
      readonly ListContainers: Rpc<typeof runtime.v1.ListContainersRequest, typeof runtime.v1.ListContainersResponse, false, false>;
      /** Lists the containers that match, in as many messages as it takes. */
      readonly StreamContainers: Rpc<typeof runtime.v1.StreamContainersRequest, typeof runtime.v1.StreamContainersResponse, false, true>;
      /** Reads one container; NOT_FOUND when there is none. */
      readonly ContainerStatus: Rpc<typeof runtime.v1.ContainerStatusRequest, typeof runtime.v1.ContainerStatusResponse, false, false>;
      /** Changes a container's limits while it lives. */
      readonly UpdateContainerResources: Rpc<typeof runtime.v1.UpdateContainerResourcesRequest, typeof runtime.v1.UpdateContainerResourcesResponse, false, false>;
      /** Opens the log file anew after it was rotated away. */
      readonly ReopenContainerLog: Rpc<typeof runtime.v1.ReopenContainerLogRequest, typeof runtime.v1.ReopenContainerLogResponse, false, false>;
      /** Runs a command in a container and gives its output. */
      readonly ExecSync: Rpc<typeof runtime.v1.ExecSyncRequest, typeof runtime.v1.ExecSyncResponse, false, false>;
      /** Prepares a streamed command; the URL answered serves it. */
      readonly Exec: Rpc<typeof runtime.v1.ExecRequest, typeof runtime.v1.ExecResponse, false, false>;
      /** Prepares a stream to a container's first process. */
      readonly Attach: Rpc<typeof runtime.v1.AttachRequest, typeof runtime.v1.AttachResponse, false, false>;
      /** Prepares streams to ports inside a pod. */
      readonly PortForward: Rpc<typeof runtime.v1.PortForwardRequest, typeof runtime.v1.PortForwardResponse, false, false>;
      /** Measures one container. */
      readonly ContainerStats: Rpc<typeof runtime.v1.ContainerStatsRequest, typeof runtime.v1.ContainerStatsResponse, false, false>;
      /** Measures the containers that match. */
      readonly ListContainerStats: Rpc<typeof runtime.v1.ListContainerStatsRequest, typeof runtime.v1.ListContainerStatsResponse, false, false>;
      /** Measures the containers that match, in as many messages as it takes. */
      readonly StreamContainerStats: Rpc<typeof runtime.v1.StreamContainerStatsRequest, typeof runtime.v1.StreamContainerStatsResponse, false, true>;
      /** Measures one pod. */
      readonly PodSandboxStats: Rpc<typeof runtime.v1.PodSandboxStatsRequest, typeof runtime.v1.PodSandboxStatsResponse, false, false>;
      /** Measures the pods that match. */
      readonly ListPodSandboxStats: Rpc<typeof runtime.v1.ListPodSandboxStatsRequest, typeof runtime.v1.ListPodSandboxStatsResponse, false, false>;
      /** Measures the pods that match, in as many messages as it takes. */
      readonly StreamPodSandboxStats: Rpc<typeof runtime.v1.StreamPodSandboxStatsRequest, typeof runtime.v1.StreamPodSandboxStatsResponse, false, true>;
      /** Takes what the kubelet learnt from its node, such as the pod CIDR. */
      readonly UpdateRuntimeConfig: Rpc<typeof runtime.v1.UpdateRuntimeConfigRequest, typeof runtime.v1.UpdateRuntimeConfigResponse, false, false>;
      /** Says whether runtime and network are ready, and what they can do. */
      readonly Status: Rpc<typeof runtime.v1.StatusRequest, typeof runtime.v1.StatusResponse, false, false>;
      /** Dumps a running container to an archive with CRIU. */
      readonly CheckpointContainer: Rpc<typeof runtime.v1.CheckpointContainerRequest, typeof runtime.v1.CheckpointContainerResponse, false, false>;
      /** Dumps a pod's running containers to one archive. */
      readonly CheckpointPod: Rpc<typeof runtime.v1.CheckpointPodRequest, typeof runtime.v1.CheckpointPodResponse, false, false>;
      /** Makes a pod from such an archive. */
      readonly RestorePod: Rpc<typeof runtime.v1.RestorePodRequest, typeof runtime.v1.RestorePodResponse, false, false>;
      /** Reports containers made, started, stopped and deleted, as it happens. */
      readonly GetContainerEvents: Rpc<typeof runtime.v1.GetEventsRequest, typeof runtime.v1.ContainerEventResponse, false, true>;
      /** Names the metrics that ListPodSandboxMetrics gives. */
      readonly ListMetricDescriptors: Rpc<typeof runtime.v1.ListMetricDescriptorsRequest, typeof runtime.v1.ListMetricDescriptorsResponse, false, false>;
      /** Gives every pod's metrics. */
      readonly ListPodSandboxMetrics: Rpc<typeof runtime.v1.ListPodSandboxMetricsRequest, typeof runtime.v1.ListPodSandboxMetricsResponse, false, false>;
      /** Gives every pod's metrics, in as many messages as it takes. */
      readonly StreamPodSandboxMetrics: Rpc<typeof runtime.v1.StreamPodSandboxMetricsRequest, typeof runtime.v1.StreamPodSandboxMetricsResponse, false, true>;
      /** Says what the kubelet must agree on with the runtime. */
      readonly RuntimeConfig: Rpc<typeof runtime.v1.RuntimeConfigRequest, typeof runtime.v1.RuntimeConfigResponse, false, false>;
      /** Changes the limits of the pod as a whole. */
      readonly UpdatePodSandboxResources: Rpc<typeof runtime.v1.UpdatePodSandboxResourcesRequest, typeof runtime.v1.UpdatePodSandboxResourcesResponse, false, false>;
    }>;
    /** Images of one node. */
    const ImageService: Service<{
      /** Lists the images that match. */
      readonly ListImages: Rpc<typeof runtime.v1.ListImagesRequest, typeof runtime.v1.ListImagesResponse, false, false>;
      /** Lists the images that match, in as many messages as it takes. */
      readonly StreamImages: Rpc<typeof runtime.v1.StreamImagesRequest, typeof runtime.v1.StreamImagesResponse, false, true>;
      /** Reads one image; absent in the answer when there is none, which is no error. */
      readonly ImageStatus: Rpc<typeof runtime.v1.ImageStatusRequest, typeof runtime.v1.ImageStatusResponse, false, false>;
      /** Fetches an image from its registry. */
      readonly PullImage: Rpc<typeof runtime.v1.PullImageRequest, typeof runtime.v1.PullImageResponse, false, false>;
      /** Removes an image; one that is gone already is a success. */
      readonly RemoveImage: Rpc<typeof runtime.v1.RemoveImageRequest, typeof runtime.v1.RemoveImageResponse, false, false>;
      /** Measures the file systems that hold images and writable layers. */
      readonly ImageFsInfo: Rpc<typeof runtime.v1.ImageFsInfoRequest, typeof runtime.v1.ImageFsInfoResponse, false, false>;
    }>;
    /** The caller's own version of the kubelet's runtime API. */
    interface IVersionRequest {
      version?: string | null | undefined;
    }
    /** The caller's own version of the kubelet's runtime API. */
    interface VersionRequest {
      version: string;
    }
    const VersionRequest: MessageType<IVersionRequest, VersionRequest>;
    /** Who answers. */
    interface IVersionResponse {
      /** Version of the kubelet's runtime API, "0.1.0". */
      version?: string | null | undefined;
      runtimeName?: string | null | undefined;
      runtimeVersion?: string | null | undefined;
      /** Version of the CRI, "v1". */
      runtimeApiVersion?: string | null | undefined;
    }
    /** Who answers. */
    interface VersionResponse {
      /** Version of the kubelet's runtime API, "0.1.0". */
      version: string;
      runtimeName: string;
      runtimeVersion: string;
      /** Version of the CRI, "v1". */
      runtimeApiVersion: string;
    }
    const VersionResponse: MessageType<IVersionResponse, VersionResponse>;
    /** Lines of the pod's resolv.conf. */
    interface IDNSConfig {
      servers?: readonly string[] | null | undefined;
      searches?: readonly string[] | null | undefined;
      options?: readonly string[] | null | undefined;
    }
    /** Lines of the pod's resolv.conf. */
    interface DNSConfig {
      servers: string[];
      searches: string[];
      options: string[];
    }
    const DNSConfig: MessageType<IDNSConfig, DNSConfig>;
    /** Transport of a port mapping. */
    enum Protocol {
      TCP = 0,
      UDP = 1,
      SCTP = 2,
    }
    /** A port of the host that leads into the pod. */
    interface IPortMapping {
      protocol?: runtime.v1.Protocol | null | undefined;
      containerPort?: number | null | undefined;
      /** 0 is no mapping. */
      hostPort?: number | null | undefined;
      /** Empty is every address. */
      hostIp?: string | null | undefined;
    }
    /** A port of the host that leads into the pod. */
    interface PortMapping {
      protocol: runtime.v1.Protocol;
      containerPort: number;
      /** 0 is no mapping. */
      hostPort: number;
      /** Empty is every address. */
      hostIp: string;
    }
    const PortMapping: MessageType<IPortMapping, PortMapping>;
    /** Which way later mounts below a mount show. */
    enum MountPropagation {
      /** Neither way (rprivate). */
      PROPAGATION_PRIVATE = 0,
      /** Into the container (rslave). */
      PROPAGATION_HOST_TO_CONTAINER = 1,
      /** Both ways (rshared). */
      PROPAGATION_BIDIRECTIONAL = 2,
    }
    /** A host path or an image inside a container. */
    interface IMount {
      containerPath?: string | null | undefined;
      /** Followed if it is a symlink; made as a directory if missing. */
      hostPath?: string | null | undefined;
      readonly?: boolean | null | undefined;
      /** Give the content the container's SELinux label. */
      selinuxRelabel?: boolean | null | undefined;
      propagation?: runtime.v1.MountPropagation | null | undefined;
      /** Id-mapped mount: whose files show as whose. */
      uidMappings?: readonly runtime.v1.IIDMapping[] | null | undefined;
      gidMappings?: readonly runtime.v1.IIDMapping[] | null | undefined;
      /** Mounts below are read-only too; needs readonly and private propagation. */
      recursiveReadOnly?: boolean | null | undefined;
      /** Image to mount instead of host_path. */
      image?: runtime.v1.IImageSpec | null | undefined;
      /** Directory inside the image. */
      imageSubPath?: string | null | undefined;
      /** Further options of mount(8). */
      mountOptions?: readonly string[] | null | undefined;
    }
    /** A host path or an image inside a container. */
    interface Mount {
      containerPath: string;
      /** Followed if it is a symlink; made as a directory if missing. */
      hostPath: string;
      readonly: boolean;
      /** Give the content the container's SELinux label. */
      selinuxRelabel: boolean;
      propagation: runtime.v1.MountPropagation;
      /** Id-mapped mount: whose files show as whose. */
      uidMappings: runtime.v1.IDMapping[];
      gidMappings: runtime.v1.IDMapping[];
      /** Mounts below are read-only too; needs readonly and private propagation. */
      recursiveReadOnly: boolean;
      /** Image to mount instead of host_path. */
      image: runtime.v1.ImageSpec | null;
      /** Directory inside the image. */
      imageSubPath: string;
      /** Further options of mount(8). */
      mountOptions: string[];
    }
    const Mount: MessageType<IMount, Mount>;
    /** A range of user or group ids. */
    interface IIDMapping {
      /** First id on the host. */
      hostId?: number | null | undefined;
      /** First id inside. */
      containerId?: number | null | undefined;
      length?: number | null | undefined;
    }
    /** A range of user or group ids. */
    interface IDMapping {
      /** First id on the host. */
      hostId: number;
      /** First id inside. */
      containerId: number;
      length: number;
    }
    const IDMapping: MessageType<IIDMapping, IDMapping>;
    /** Whose namespace to use. */
    enum NamespaceMode {
      /** One that the whole pod shares. */
      POD = 0,
      /** One for the container alone. */
      CONTAINER = 1,
      /** The host's. */
      NODE = 2,
      /** That of the container named in target_id. */
      TARGET = 3,
    }
    /** User namespace of a pod. */
    interface IUserNamespace {
      /** POD or NODE. */
      mode?: runtime.v1.NamespaceMode | null | undefined;
      uids?: readonly runtime.v1.IIDMapping[] | null | undefined;
      gids?: readonly runtime.v1.IIDMapping[] | null | undefined;
    }
    /** User namespace of a pod. */
    interface UserNamespace {
      /** POD or NODE. */
      mode: runtime.v1.NamespaceMode;
      uids: runtime.v1.IDMapping[];
      gids: runtime.v1.IDMapping[];
    }
    const UserNamespace: MessageType<IUserNamespace, UserNamespace>;
    /** Namespaces of a pod or container. */
    interface INamespaceOption {
      network?: runtime.v1.NamespaceMode | null | undefined;
      pid?: runtime.v1.NamespaceMode | null | undefined;
      ipc?: runtime.v1.NamespaceMode | null | undefined;
      /** Container whose pid namespace to join, with TARGET. */
      targetId?: string | null | undefined;
      usernsOptions?: runtime.v1.IUserNamespace | null | undefined;
    }
    /** Namespaces of a pod or container. */
    interface NamespaceOption {
      network: runtime.v1.NamespaceMode;
      pid: runtime.v1.NamespaceMode;
      ipc: runtime.v1.NamespaceMode;
      /** Container whose pid namespace to join, with TARGET. */
      targetId: string;
      usernsOptions: runtime.v1.UserNamespace | null;
    }
    const NamespaceOption: MessageType<INamespaceOption, NamespaceOption>;
    /** Where a process' further groups come from. */
    enum SupplementalGroupsPolicy {
      /** From the request and the image's /etc/group. */
      Merge = 0,
      /** From the request alone. */
      Strict = 1,
    }
    /** A number that may be absent. */
    interface IInt64Value {
      value?: bigint | null | undefined;
    }
    /** A number that may be absent. */
    interface Int64Value {
      value: bigint;
    }
    const Int64Value: MessageType<IInt64Value, Int64Value>;
    /** Security of a pod as a whole. */
    interface ILinuxSandboxSecurityContext {
      namespaceOptions?: runtime.v1.INamespaceOption | null | undefined;
      selinuxOptions?: runtime.v1.ISELinuxOption | null | undefined;
      runAsUser?: runtime.v1.IInt64Value | null | undefined;
      /** Only together with run_as_user. */
      runAsGroup?: runtime.v1.IInt64Value | null | undefined;
      readonlyRootfs?: boolean | null | undefined;
      supplementalGroups?: readonly bigint[] | null | undefined;
      supplementalGroupsPolicy?: runtime.v1.SupplementalGroupsPolicy | null | undefined;
      /** Some container of the pod may be privileged. */
      privileged?: boolean | null | undefined;
      seccomp?: runtime.v1.ISecurityProfile | null | undefined;
      apparmor?: runtime.v1.ISecurityProfile | null | undefined;
      /** Superseded by seccomp. */
      seccompProfilePath?: string | null | undefined;
    }
    /** Security of a pod as a whole. */
    interface LinuxSandboxSecurityContext {
      namespaceOptions: runtime.v1.NamespaceOption | null;
      selinuxOptions: runtime.v1.SELinuxOption | null;
      runAsUser: runtime.v1.Int64Value | null;
      /** Only together with run_as_user. */
      runAsGroup: runtime.v1.Int64Value | null;
      readonlyRootfs: boolean;
      supplementalGroups: bigint[];
      supplementalGroupsPolicy: runtime.v1.SupplementalGroupsPolicy;
      /** Some container of the pod may be privileged. */
      privileged: boolean;
      seccomp: runtime.v1.SecurityProfile | null;
      apparmor: runtime.v1.SecurityProfile | null;
      /** Superseded by seccomp. */
      seccompProfilePath: string;
    }
    const LinuxSandboxSecurityContext: MessageType<ILinuxSandboxSecurityContext, LinuxSandboxSecurityContext>;
    /** A seccomp or AppArmor profile. */
    interface ISecurityProfile {
      profileType?: runtime.v1.SecurityProfile.ProfileType | null | undefined;
      /** With Localhost: file path (seccomp) or profile name (AppArmor). */
      localhostRef?: string | null | undefined;
    }
    /** A seccomp or AppArmor profile. */
    interface SecurityProfile {
      profileType: runtime.v1.SecurityProfile.ProfileType;
      /** With Localhost: file path (seccomp) or profile name (AppArmor). */
      localhostRef: string;
    }
    namespace SecurityProfile {
      const create: MessageType<runtime.v1.ISecurityProfile, runtime.v1.SecurityProfile>['create'];
      const encode: MessageType<runtime.v1.ISecurityProfile, runtime.v1.SecurityProfile>['encode'];
      const decode: MessageType<runtime.v1.ISecurityProfile, runtime.v1.SecurityProfile>['decode'];
      /** Where the profile comes from. */
      enum ProfileType {
        RuntimeDefault = 0,
        Unconfined = 1,
        Localhost = 2,
      }
    }
    /** What only a Linux pod has. */
    interface ILinuxPodSandboxConfig {
      /** The pod's cgroup: a path for cgroupfs, a slice for systemd. */
      cgroupParent?: string | null | undefined;
      securityContext?: runtime.v1.ILinuxSandboxSecurityContext | null | undefined;
      sysctls?: Record<string, string> | null | undefined;
      /** What the pod may use beside its containers. */
      overhead?: runtime.v1.ILinuxContainerResources | null | undefined;
      /** Sum of the containers' limits. */
      resources?: runtime.v1.ILinuxContainerResources | null | undefined;
    }
    /** What only a Linux pod has. */
    interface LinuxPodSandboxConfig {
      /** The pod's cgroup: a path for cgroupfs, a slice for systemd. */
      cgroupParent: string;
      securityContext: runtime.v1.LinuxSandboxSecurityContext | null;
      sysctls: Record<string, string>;
      /** What the pod may use beside its containers. */
      overhead: runtime.v1.LinuxContainerResources | null;
      /** Sum of the containers' limits. */
      resources: runtime.v1.LinuxContainerResources | null;
    }
    const LinuxPodSandboxConfig: MessageType<ILinuxPodSandboxConfig, LinuxPodSandboxConfig>;
    /** Names a pod sandbox; all four together are unique on a node. */
    interface IPodSandboxMetadata {
      name?: string | null | undefined;
      uid?: string | null | undefined;
      namespace?: string | null | undefined;
      /** Counts up with every new sandbox of the same pod. */
      attempt?: number | null | undefined;
    }
    /** Names a pod sandbox; all four together are unique on a node. */
    interface PodSandboxMetadata {
      name: string;
      uid: string;
      namespace: string;
      /** Counts up with every new sandbox of the same pod. */
      attempt: number;
    }
    const PodSandboxMetadata: MessageType<IPodSandboxMetadata, PodSandboxMetadata>;
    /** Everything that makes up a pod. */
    interface IPodSandboxConfig {
      metadata?: runtime.v1.IPodSandboxMetadata | null | undefined;
      /** Empty on the host's network. */
      hostname?: string | null | undefined;
      /** Host directory below which the containers' log_path lie. */
      logDirectory?: string | null | undefined;
      /** Absent: the host's resolv.conf. */
      dnsConfig?: runtime.v1.IDNSConfig | null | undefined;
      portMappings?: readonly runtime.v1.IPortMapping[] | null | undefined;
      labels?: Record<string, string> | null | undefined;
      /** Kept and given back unread, save those that a runtime handler knows. */
      annotations?: Record<string, string> | null | undefined;
      linux?: runtime.v1.ILinuxPodSandboxConfig | null | undefined;
      windows?: runtime.v1.IWindowsPodSandboxConfig | null | undefined;
    }
    /** Everything that makes up a pod. */
    interface PodSandboxConfig {
      metadata: runtime.v1.PodSandboxMetadata | null;
      /** Empty on the host's network. */
      hostname: string;
      /** Host directory below which the containers' log_path lie. */
      logDirectory: string;
      /** Absent: the host's resolv.conf. */
      dnsConfig: runtime.v1.DNSConfig | null;
      portMappings: runtime.v1.PortMapping[];
      labels: Record<string, string>;
      /** Kept and given back unread, save those that a runtime handler knows. */
      annotations: Record<string, string>;
      linux: runtime.v1.LinuxPodSandboxConfig | null;
      windows: runtime.v1.WindowsPodSandboxConfig | null;
    }
    const PodSandboxConfig: MessageType<IPodSandboxConfig, PodSandboxConfig>;
    /** A pod to make. */
    interface IRunPodSandboxRequest {
      config?: runtime.v1.IPodSandboxConfig | null | undefined;
      /** Configured runtime to use; empty is the default. */
      runtimeHandler?: string | null | undefined;
    }
    /** A pod to make. */
    interface RunPodSandboxRequest {
      config: runtime.v1.PodSandboxConfig | null;
      /** Configured runtime to use; empty is the default. */
      runtimeHandler: string;
    }
    const RunPodSandboxRequest: MessageType<IRunPodSandboxRequest, RunPodSandboxRequest>;
    /** The pod that was made. */
    interface IRunPodSandboxResponse {
      podSandboxId?: string | null | undefined;
    }
    /** The pod that was made. */
    interface RunPodSandboxResponse {
      podSandboxId: string;
    }
    const RunPodSandboxResponse: MessageType<IRunPodSandboxResponse, RunPodSandboxResponse>;
    /** Names the pod to stop. */
    interface IStopPodSandboxRequest {
      podSandboxId?: string | null | undefined;
    }
    /** Names the pod to stop. */
    interface StopPodSandboxRequest {
      podSandboxId: string;
    }
    const StopPodSandboxRequest: MessageType<IStopPodSandboxRequest, StopPodSandboxRequest>;
    /** Nothing of the pod runs. */
    interface IStopPodSandboxResponse {
    }
    /** Nothing of the pod runs. */
    interface StopPodSandboxResponse {
    }
    const StopPodSandboxResponse: MessageType<IStopPodSandboxResponse, StopPodSandboxResponse>;
    /** Names the pod to remove. */
    interface IRemovePodSandboxRequest {
      podSandboxId?: string | null | undefined;
    }
    /** Names the pod to remove. */
    interface RemovePodSandboxRequest {
      podSandboxId: string;
    }
    const RemovePodSandboxRequest: MessageType<IRemovePodSandboxRequest, RemovePodSandboxRequest>;
    /** The pod is gone. */
    interface IRemovePodSandboxResponse {
    }
    /** The pod is gone. */
    interface RemovePodSandboxResponse {
    }
    const RemovePodSandboxResponse: MessageType<IRemovePodSandboxResponse, RemovePodSandboxResponse>;
    /** Names the pod to read. */
    interface IPodSandboxStatusRequest {
      podSandboxId?: string | null | undefined;
      /** Fill info too. */
      verbose?: boolean | null | undefined;
    }
    /** Names the pod to read. */
    interface PodSandboxStatusRequest {
      podSandboxId: string;
      /** Fill info too. */
      verbose: boolean;
    }
    const PodSandboxStatusRequest: MessageType<IPodSandboxStatusRequest, PodSandboxStatusRequest>;
    /** One further address. */
    interface IPodIP {
      ip?: string | null | undefined;
    }
    /** One further address. */
    interface PodIP {
      ip: string;
    }
    const PodIP: MessageType<IPodIP, PodIP>;
    /** Addresses of a pod; empty on the host's network. */
    interface IPodSandboxNetworkStatus {
      /** The first address. */
      ip?: string | null | undefined;
      additionalIps?: readonly runtime.v1.IPodIP[] | null | undefined;
    }
    /** Addresses of a pod; empty on the host's network. */
    interface PodSandboxNetworkStatus {
      /** The first address. */
      ip: string;
      additionalIps: runtime.v1.PodIP[];
    }
    const PodSandboxNetworkStatus: MessageType<IPodSandboxNetworkStatus, PodSandboxNetworkStatus>;
    /** Namespaces in use. */
    interface INamespace {
      options?: runtime.v1.INamespaceOption | null | undefined;
    }
    /** Namespaces in use. */
    interface Namespace {
      options: runtime.v1.NamespaceOption | null;
    }
    const Namespace: MessageType<INamespace, Namespace>;
    /** What only a Linux pod has. */
    interface ILinuxPodSandboxStatus {
      namespaces?: runtime.v1.INamespace | null | undefined;
    }
    /** What only a Linux pod has. */
    interface LinuxPodSandboxStatus {
      namespaces: runtime.v1.Namespace | null;
    }
    const LinuxPodSandboxStatus: MessageType<ILinuxPodSandboxStatus, LinuxPodSandboxStatus>;
    /** Whether containers can be made in a pod. */
    enum PodSandboxState {
      SANDBOX_READY = 0,
      SANDBOX_NOTREADY = 1,
    }
    /** A pod. */
    interface IPodSandboxStatus {
      id?: string | null | undefined;
      metadata?: runtime.v1.IPodSandboxMetadata | null | undefined;
      state?: runtime.v1.PodSandboxState | null | undefined;
      createdAt?: bigint | null | undefined;
      network?: runtime.v1.IPodSandboxNetworkStatus | null | undefined;
      linux?: runtime.v1.ILinuxPodSandboxStatus | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
      runtimeHandler?: string | null | undefined;
    }
    /** A pod. */
    interface PodSandboxStatus {
      id: string;
      metadata: runtime.v1.PodSandboxMetadata | null;
      state: runtime.v1.PodSandboxState;
      createdAt: bigint;
      network: runtime.v1.PodSandboxNetworkStatus | null;
      linux: runtime.v1.LinuxPodSandboxStatus | null;
      labels: Record<string, string>;
      annotations: Record<string, string>;
      runtimeHandler: string;
    }
    const PodSandboxStatus: MessageType<IPodSandboxStatus, PodSandboxStatus>;
    /** A pod, and with event-driven kubelets its containers. */
    interface IPodSandboxStatusResponse {
      status?: runtime.v1.IPodSandboxStatus | null | undefined;
      /** Anything for people to read; values are JSON. */
      info?: Record<string, string> | null | undefined;
      containersStatuses?: readonly runtime.v1.IContainerStatus[] | null | undefined;
      /** When the statuses were taken. */
      timestamp?: bigint | null | undefined;
    }
    /** A pod, and with event-driven kubelets its containers. */
    interface PodSandboxStatusResponse {
      status: runtime.v1.PodSandboxStatus | null;
      /** Anything for people to read; values are JSON. */
      info: Record<string, string>;
      containersStatuses: runtime.v1.ContainerStatus[];
      /** When the statuses were taken. */
      timestamp: bigint;
    }
    const PodSandboxStatusResponse: MessageType<IPodSandboxStatusResponse, PodSandboxStatusResponse>;
    /** A state that may be absent. */
    interface IPodSandboxStateValue {
      state?: runtime.v1.PodSandboxState | null | undefined;
    }
    /** A state that may be absent. */
    interface PodSandboxStateValue {
      state: runtime.v1.PodSandboxState;
    }
    const PodSandboxStateValue: MessageType<IPodSandboxStateValue, PodSandboxStateValue>;
    /** Conditions that all must hold; what is absent or empty matches everything. */
    interface IPodSandboxFilter {
      /** Whole id or its beginning. */
      id?: string | null | undefined;
      state?: runtime.v1.IPodSandboxStateValue | null | undefined;
      /** Labels that a pod must have with these very values. */
      labelSelector?: Record<string, string> | null | undefined;
    }
    /** Conditions that all must hold; what is absent or empty matches everything. */
    interface PodSandboxFilter {
      /** Whole id or its beginning. */
      id: string;
      state: runtime.v1.PodSandboxStateValue | null;
      /** Labels that a pod must have with these very values. */
      labelSelector: Record<string, string>;
    }
    const PodSandboxFilter: MessageType<IPodSandboxFilter, PodSandboxFilter>;
    /** Which pods to list. */
    interface IListPodSandboxRequest {
      filter?: runtime.v1.IPodSandboxFilter | null | undefined;
    }
    /** Which pods to list. */
    interface ListPodSandboxRequest {
      filter: runtime.v1.PodSandboxFilter | null;
    }
    const ListPodSandboxRequest: MessageType<IListPodSandboxRequest, ListPodSandboxRequest>;
    /** A pod in a list. */
    interface IPodSandbox {
      id?: string | null | undefined;
      metadata?: runtime.v1.IPodSandboxMetadata | null | undefined;
      state?: runtime.v1.PodSandboxState | null | undefined;
      createdAt?: bigint | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
      runtimeHandler?: string | null | undefined;
    }
    /** A pod in a list. */
    interface PodSandbox {
      id: string;
      metadata: runtime.v1.PodSandboxMetadata | null;
      state: runtime.v1.PodSandboxState;
      createdAt: bigint;
      labels: Record<string, string>;
      annotations: Record<string, string>;
      runtimeHandler: string;
    }
    const PodSandbox: MessageType<IPodSandbox, PodSandbox>;
    /** The pods. */
    interface IListPodSandboxResponse {
      items?: readonly runtime.v1.IPodSandbox[] | null | undefined;
    }
    /** The pods. */
    interface ListPodSandboxResponse {
      items: runtime.v1.PodSandbox[];
    }
    const ListPodSandboxResponse: MessageType<IListPodSandboxResponse, ListPodSandboxResponse>;
    /** Which pods to list. */
    interface IStreamPodSandboxesRequest {
      filter?: runtime.v1.IPodSandboxFilter | null | undefined;
    }
    /** Which pods to list. */
    interface StreamPodSandboxesRequest {
      filter: runtime.v1.PodSandboxFilter | null;
    }
    const StreamPodSandboxesRequest: MessageType<IStreamPodSandboxesRequest, StreamPodSandboxesRequest>;
    /** Some of the pods. */
    interface IStreamPodSandboxesResponse {
      podSandboxes?: readonly runtime.v1.IPodSandbox[] | null | undefined;
    }
    /** Some of the pods. */
    interface StreamPodSandboxesResponse {
      podSandboxes: runtime.v1.PodSandbox[];
    }
    const StreamPodSandboxesResponse: MessageType<IStreamPodSandboxesResponse, StreamPodSandboxesResponse>;
    /** Names the pod to measure. */
    interface IPodSandboxStatsRequest {
      podSandboxId?: string | null | undefined;
    }
    /** Names the pod to measure. */
    interface PodSandboxStatsRequest {
      podSandboxId: string;
    }
    const PodSandboxStatsRequest: MessageType<IPodSandboxStatsRequest, PodSandboxStatsRequest>;
    /** The measurement. */
    interface IPodSandboxStatsResponse {
      stats?: runtime.v1.IPodSandboxStats | null | undefined;
    }
    /** The measurement. */
    interface PodSandboxStatsResponse {
      stats: runtime.v1.PodSandboxStats | null;
    }
    const PodSandboxStatsResponse: MessageType<IPodSandboxStatsResponse, PodSandboxStatsResponse>;
    /** As PodSandboxFilter, without state. */
    interface IPodSandboxStatsFilter {
      id?: string | null | undefined;
      labelSelector?: Record<string, string> | null | undefined;
    }
    /** As PodSandboxFilter, without state. */
    interface PodSandboxStatsFilter {
      id: string;
      labelSelector: Record<string, string>;
    }
    const PodSandboxStatsFilter: MessageType<IPodSandboxStatsFilter, PodSandboxStatsFilter>;
    /** Which pods to measure. */
    interface IListPodSandboxStatsRequest {
      filter?: runtime.v1.IPodSandboxStatsFilter | null | undefined;
    }
    /** Which pods to measure. */
    interface ListPodSandboxStatsRequest {
      filter: runtime.v1.PodSandboxStatsFilter | null;
    }
    const ListPodSandboxStatsRequest: MessageType<IListPodSandboxStatsRequest, ListPodSandboxStatsRequest>;
    /** The measurements. */
    interface IListPodSandboxStatsResponse {
      stats?: readonly runtime.v1.IPodSandboxStats[] | null | undefined;
    }
    /** The measurements. */
    interface ListPodSandboxStatsResponse {
      stats: runtime.v1.PodSandboxStats[];
    }
    const ListPodSandboxStatsResponse: MessageType<IListPodSandboxStatsResponse, ListPodSandboxStatsResponse>;
    /** Which pods to measure. */
    interface IStreamPodSandboxStatsRequest {
      filter?: runtime.v1.IPodSandboxStatsFilter | null | undefined;
    }
    /** Which pods to measure. */
    interface StreamPodSandboxStatsRequest {
      filter: runtime.v1.PodSandboxStatsFilter | null;
    }
    const StreamPodSandboxStatsRequest: MessageType<IStreamPodSandboxStatsRequest, StreamPodSandboxStatsRequest>;
    /** Some of the measurements. */
    interface IStreamPodSandboxStatsResponse {
      podSandboxStats?: readonly runtime.v1.IPodSandboxStats[] | null | undefined;
    }
    /** Some of the measurements. */
    interface StreamPodSandboxStatsResponse {
      podSandboxStats: runtime.v1.PodSandboxStats[];
    }
    const StreamPodSandboxStatsResponse: MessageType<IStreamPodSandboxStatsResponse, StreamPodSandboxStatsResponse>;
    /** Whose measurement it is. */
    interface IPodSandboxAttributes {
      id?: string | null | undefined;
      metadata?: runtime.v1.IPodSandboxMetadata | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
    }
    /** Whose measurement it is. */
    interface PodSandboxAttributes {
      id: string;
      metadata: runtime.v1.PodSandboxMetadata | null;
      labels: Record<string, string>;
      annotations: Record<string, string>;
    }
    const PodSandboxAttributes: MessageType<IPodSandboxAttributes, PodSandboxAttributes>;
    /** What a pod uses. */
    interface IPodSandboxStats {
      attributes?: runtime.v1.IPodSandboxAttributes | null | undefined;
      linux?: runtime.v1.ILinuxPodSandboxStats | null | undefined;
      windows?: runtime.v1.IWindowsPodSandboxStats | null | undefined;
    }
    /** What a pod uses. */
    interface PodSandboxStats {
      attributes: runtime.v1.PodSandboxAttributes | null;
      linux: runtime.v1.LinuxPodSandboxStats | null;
      windows: runtime.v1.WindowsPodSandboxStats | null;
    }
    const PodSandboxStats: MessageType<IPodSandboxStats, PodSandboxStats>;
    /** What a Linux pod uses, its containers counted in. */
    interface ILinuxPodSandboxStats {
      cpu?: runtime.v1.ICpuUsage | null | undefined;
      memory?: runtime.v1.IMemoryUsage | null | undefined;
      network?: runtime.v1.INetworkUsage | null | undefined;
      process?: runtime.v1.IProcessUsage | null | undefined;
      containers?: readonly runtime.v1.IContainerStats[] | null | undefined;
      io?: runtime.v1.IIoUsage | null | undefined;
    }
    /** What a Linux pod uses, its containers counted in. */
    interface LinuxPodSandboxStats {
      cpu: runtime.v1.CpuUsage | null;
      memory: runtime.v1.MemoryUsage | null;
      network: runtime.v1.NetworkUsage | null;
      process: runtime.v1.ProcessUsage | null;
      containers: runtime.v1.ContainerStats[];
      io: runtime.v1.IoUsage | null;
    }
    const LinuxPodSandboxStats: MessageType<ILinuxPodSandboxStats, LinuxPodSandboxStats>;
    /** What a Windows pod uses. */
    interface IWindowsPodSandboxStats {
      cpu?: runtime.v1.IWindowsCpuUsage | null | undefined;
      memory?: runtime.v1.IWindowsMemoryUsage | null | undefined;
      network?: runtime.v1.IWindowsNetworkUsage | null | undefined;
      process?: runtime.v1.IWindowsProcessUsage | null | undefined;
      containers?: readonly runtime.v1.IWindowsContainerStats[] | null | undefined;
    }
    /** What a Windows pod uses. */
    interface WindowsPodSandboxStats {
      cpu: runtime.v1.WindowsCpuUsage | null;
      memory: runtime.v1.WindowsMemoryUsage | null;
      network: runtime.v1.WindowsNetworkUsage | null;
      process: runtime.v1.WindowsProcessUsage | null;
      containers: runtime.v1.WindowsContainerStats[];
    }
    const WindowsPodSandboxStats: MessageType<IWindowsPodSandboxStats, WindowsPodSandboxStats>;
    /** Traffic of a pod's interfaces. */
    interface INetworkUsage {
      timestamp?: bigint | null | undefined;
      defaultInterface?: runtime.v1.INetworkInterfaceUsage | null | undefined;
      /** All but the default one. */
      interfaces?: readonly runtime.v1.INetworkInterfaceUsage[] | null | undefined;
    }
    /** Traffic of a pod's interfaces. */
    interface NetworkUsage {
      timestamp: bigint;
      defaultInterface: runtime.v1.NetworkInterfaceUsage | null;
      /** All but the default one. */
      interfaces: runtime.v1.NetworkInterfaceUsage[];
    }
    const NetworkUsage: MessageType<INetworkUsage, NetworkUsage>;
    /** Traffic of a Windows pod's interfaces. */
    interface IWindowsNetworkUsage {
      timestamp?: bigint | null | undefined;
      defaultInterface?: runtime.v1.IWindowsNetworkInterfaceUsage | null | undefined;
      interfaces?: readonly runtime.v1.IWindowsNetworkInterfaceUsage[] | null | undefined;
    }
    /** Traffic of a Windows pod's interfaces. */
    interface WindowsNetworkUsage {
      timestamp: bigint;
      defaultInterface: runtime.v1.WindowsNetworkInterfaceUsage | null;
      interfaces: runtime.v1.WindowsNetworkInterfaceUsage[];
    }
    const WindowsNetworkUsage: MessageType<IWindowsNetworkUsage, WindowsNetworkUsage>;
    /** Counters of one interface since it was made. */
    interface INetworkInterfaceUsage {
      name?: string | null | undefined;
      rxBytes?: runtime.v1.IUInt64Value | null | undefined;
      rxErrors?: runtime.v1.IUInt64Value | null | undefined;
      txBytes?: runtime.v1.IUInt64Value | null | undefined;
      txErrors?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Counters of one interface since it was made. */
    interface NetworkInterfaceUsage {
      name: string;
      rxBytes: runtime.v1.UInt64Value | null;
      rxErrors: runtime.v1.UInt64Value | null;
      txBytes: runtime.v1.UInt64Value | null;
      txErrors: runtime.v1.UInt64Value | null;
    }
    const NetworkInterfaceUsage: MessageType<INetworkInterfaceUsage, NetworkInterfaceUsage>;
    /** Counters of one Windows interface since it was made. */
    interface IWindowsNetworkInterfaceUsage {
      name?: string | null | undefined;
      rxBytes?: runtime.v1.IUInt64Value | null | undefined;
      rxPacketsDropped?: runtime.v1.IUInt64Value | null | undefined;
      txBytes?: runtime.v1.IUInt64Value | null | undefined;
      txPacketsDropped?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Counters of one Windows interface since it was made. */
    interface WindowsNetworkInterfaceUsage {
      name: string;
      rxBytes: runtime.v1.UInt64Value | null;
      rxPacketsDropped: runtime.v1.UInt64Value | null;
      txBytes: runtime.v1.UInt64Value | null;
      txPacketsDropped: runtime.v1.UInt64Value | null;
    }
    const WindowsNetworkInterfaceUsage: MessageType<IWindowsNetworkInterfaceUsage, WindowsNetworkInterfaceUsage>;
    /** Processes in a pod. */
    interface IProcessUsage {
      timestamp?: bigint | null | undefined;
      processCount?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Processes in a pod. */
    interface ProcessUsage {
      timestamp: bigint;
      processCount: runtime.v1.UInt64Value | null;
    }
    const ProcessUsage: MessageType<IProcessUsage, ProcessUsage>;
    /** Processes in a Windows pod. */
    interface IWindowsProcessUsage {
      timestamp?: bigint | null | undefined;
      processCount?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Processes in a Windows pod. */
    interface WindowsProcessUsage {
      timestamp: bigint;
      processCount: runtime.v1.UInt64Value | null;
    }
    const WindowsProcessUsage: MessageType<IWindowsProcessUsage, WindowsProcessUsage>;
    /** Names an image. */
    interface IImageSpec {
      /** Id or reference. */
      image?: string | null | undefined;
      annotations?: Record<string, string> | null | undefined;
      /** The reference as the pod's author wrote it. */
      userSpecifiedImage?: string | null | undefined;
      /** Runtime that the image is for; empty is the default. */
      runtimeHandler?: string | null | undefined;
      /** Id or digest that image was resolved to. */
      imageRef?: string | null | undefined;
    }
    /** Names an image. */
    interface ImageSpec {
      /** Id or reference. */
      image: string;
      annotations: Record<string, string>;
      /** The reference as the pod's author wrote it. */
      userSpecifiedImage: string;
      /** Runtime that the image is for; empty is the default. */
      runtimeHandler: string;
      /** Id or digest that image was resolved to. */
      imageRef: string;
    }
    const ImageSpec: MessageType<IImageSpec, ImageSpec>;
    /** An environment variable. */
    interface IKeyValue {
      key?: string | null | undefined;
      /** Bytes, for not every value is UTF-8. */
      value?: Uint8Array | null | undefined;
    }
    /** An environment variable. */
    interface KeyValue {
      key: string;
      /** Bytes, for not every value is UTF-8. */
      value: Buffer;
    }
    const KeyValue: MessageType<IKeyValue, KeyValue>;
    /** Limits of a container or pod; 0 or empty leaves a limit as it is. */
    interface ILinuxContainerResources {
      /** CFS period in microseconds. */
      cpuPeriod?: bigint | null | undefined;
      /** CPU time a period in microseconds; -1 is none. */
      cpuQuota?: bigint | null | undefined;
      /** Weight against neighbours, 2 to 262144. */
      cpuShares?: bigint | null | undefined;
      memoryLimitInBytes?: bigint | null | undefined;
      /** -1000 to 1000. */
      oomScoreAdj?: bigint | null | undefined;
      /** List such as "0-2,7". */
      cpusetCpus?: string | null | undefined;
      cpusetMems?: string | null | undefined;
      hugepageLimits?: readonly runtime.v1.IHugepageLimit[] | null | undefined;
      /** Cgroup v2 file name -> content, verbatim. */
      unified?: Record<string, string> | null | undefined;
      /** Memory and swap together; -1 is none. */
      memorySwapLimitInBytes?: bigint | null | undefined;
    }
    /** Limits of a container or pod; 0 or empty leaves a limit as it is. */
    interface LinuxContainerResources {
      /** CFS period in microseconds. */
      cpuPeriod: bigint;
      /** CPU time a period in microseconds; -1 is none. */
      cpuQuota: bigint;
      /** Weight against neighbours, 2 to 262144. */
      cpuShares: bigint;
      memoryLimitInBytes: bigint;
      /** -1000 to 1000. */
      oomScoreAdj: bigint;
      /** List such as "0-2,7". */
      cpusetCpus: string;
      cpusetMems: string;
      hugepageLimits: runtime.v1.HugepageLimit[];
      /** Cgroup v2 file name -> content, verbatim. */
      unified: Record<string, string>;
      /** Memory and swap together; -1 is none. */
      memorySwapLimitInBytes: bigint;
    }
    const LinuxContainerResources: MessageType<ILinuxContainerResources, LinuxContainerResources>;
    /** Limit of one huge page size. */
    interface IHugepageLimit {
      /** As the cgroup file names it, "2MB". */
      pageSize?: string | null | undefined;
      limit?: bigint | null | undefined;
    }
    /** Limit of one huge page size. */
    interface HugepageLimit {
      /** As the cgroup file names it, "2MB". */
      pageSize: string;
      limit: bigint;
    }
    const HugepageLimit: MessageType<IHugepageLimit, HugepageLimit>;
    /** The four parts of an SELinux label. */
    interface ISELinuxOption {
      user?: string | null | undefined;
      role?: string | null | undefined;
      type?: string | null | undefined;
      level?: string | null | undefined;
    }
    /** The four parts of an SELinux label. */
    interface SELinuxOption {
      user: string;
      role: string;
      type: string;
      level: string;
    }
    const SELinuxOption: MessageType<ISELinuxOption, SELinuxOption>;
    /** Capabilities beyond and below the default set, without "CAP_"; "ALL" is every one. */
    interface ICapability {
      addCapabilities?: readonly string[] | null | undefined;
      dropCapabilities?: readonly string[] | null | undefined;
      addAmbientCapabilities?: readonly string[] | null | undefined;
    }
    /** Capabilities beyond and below the default set, without "CAP_"; "ALL" is every one. */
    interface Capability {
      addCapabilities: string[];
      dropCapabilities: string[];
      addAmbientCapabilities: string[];
    }
    const Capability: MessageType<ICapability, Capability>;
    /** Security of one container. */
    interface ILinuxContainerSecurityContext {
      capabilities?: runtime.v1.ICapability | null | undefined;
      /** All capabilities and devices, no profiles, nothing masked. */
      privileged?: boolean | null | undefined;
      namespaceOptions?: runtime.v1.INamespaceOption | null | undefined;
      selinuxOptions?: runtime.v1.ISELinuxOption | null | undefined;
      /** At most one of this and run_as_username. */
      runAsUser?: runtime.v1.IInt64Value | null | undefined;
      /** Only together with run_as_user or run_as_username. */
      runAsGroup?: runtime.v1.IInt64Value | null | undefined;
      /** Looked up in the image's /etc/passwd. */
      runAsUsername?: string | null | undefined;
      readonlyRootfs?: boolean | null | undefined;
      supplementalGroups?: readonly bigint[] | null | undefined;
      supplementalGroupsPolicy?: runtime.v1.SupplementalGroupsPolicy | null | undefined;
      noNewPrivs?: boolean | null | undefined;
      /** Paths inside that show empty. */
      maskedPaths?: readonly string[] | null | undefined;
      readonlyPaths?: readonly string[] | null | undefined;
      seccomp?: runtime.v1.ISecurityProfile | null | undefined;
      apparmor?: runtime.v1.ISecurityProfile | null | undefined;
      /** Superseded by apparmor. */
      apparmorProfile?: string | null | undefined;
      /** Superseded by seccomp. */
      seccompProfilePath?: string | null | undefined;
    }
    /** Security of one container. */
    interface LinuxContainerSecurityContext {
      capabilities: runtime.v1.Capability | null;
      /** All capabilities and devices, no profiles, nothing masked. */
      privileged: boolean;
      namespaceOptions: runtime.v1.NamespaceOption | null;
      selinuxOptions: runtime.v1.SELinuxOption | null;
      /** At most one of this and run_as_username. */
      runAsUser: runtime.v1.Int64Value | null;
      /** Only together with run_as_user or run_as_username. */
      runAsGroup: runtime.v1.Int64Value | null;
      /** Looked up in the image's /etc/passwd. */
      runAsUsername: string;
      readonlyRootfs: boolean;
      supplementalGroups: bigint[];
      supplementalGroupsPolicy: runtime.v1.SupplementalGroupsPolicy;
      noNewPrivs: boolean;
      /** Paths inside that show empty. */
      maskedPaths: string[];
      readonlyPaths: string[];
      seccomp: runtime.v1.SecurityProfile | null;
      apparmor: runtime.v1.SecurityProfile | null;
      /** Superseded by apparmor. */
      apparmorProfile: string;
      /** Superseded by seccomp. */
      seccompProfilePath: string;
    }
    const LinuxContainerSecurityContext: MessageType<ILinuxContainerSecurityContext, LinuxContainerSecurityContext>;
    /** What only a Linux container has. */
    interface ILinuxContainerConfig {
      resources?: runtime.v1.ILinuxContainerResources | null | undefined;
      securityContext?: runtime.v1.ILinuxContainerSecurityContext | null | undefined;
    }
    /** What only a Linux container has. */
    interface LinuxContainerConfig {
      resources: runtime.v1.LinuxContainerResources | null;
      securityContext: runtime.v1.LinuxContainerSecurityContext | null;
    }
    const LinuxContainerConfig: MessageType<ILinuxContainerConfig, LinuxContainerConfig>;
    /** Ids that a container's first process started with. */
    interface ILinuxContainerUser {
      uid?: bigint | null | undefined;
      gid?: bigint | null | undefined;
      supplementalGroups?: readonly bigint[] | null | undefined;
    }
    /** Ids that a container's first process started with. */
    interface LinuxContainerUser {
      uid: bigint;
      gid: bigint;
      supplementalGroups: bigint[];
    }
    const LinuxContainerUser: MessageType<ILinuxContainerUser, LinuxContainerUser>;
    /** Namespaces of a Windows pod. */
    interface IWindowsNamespaceOption {
      network?: runtime.v1.NamespaceMode | null | undefined;
    }
    /** Namespaces of a Windows pod. */
    interface WindowsNamespaceOption {
      network: runtime.v1.NamespaceMode;
    }
    const WindowsNamespaceOption: MessageType<IWindowsNamespaceOption, WindowsNamespaceOption>;
    /** Security of a Windows pod as a whole. */
    interface IWindowsSandboxSecurityContext {
      runAsUsername?: string | null | undefined;
      /** Group managed service account, JSON. */
      credentialSpec?: string | null | undefined;
      hostProcess?: boolean | null | undefined;
      namespaceOptions?: runtime.v1.IWindowsNamespaceOption | null | undefined;
    }
    /** Security of a Windows pod as a whole. */
    interface WindowsSandboxSecurityContext {
      runAsUsername: string;
      /** Group managed service account, JSON. */
      credentialSpec: string;
      hostProcess: boolean;
      namespaceOptions: runtime.v1.WindowsNamespaceOption | null;
    }
    const WindowsSandboxSecurityContext: MessageType<IWindowsSandboxSecurityContext, WindowsSandboxSecurityContext>;
    /** What only a Windows pod has. */
    interface IWindowsPodSandboxConfig {
      securityContext?: runtime.v1.IWindowsSandboxSecurityContext | null | undefined;
    }
    /** What only a Windows pod has. */
    interface WindowsPodSandboxConfig {
      securityContext: runtime.v1.WindowsSandboxSecurityContext | null;
    }
    const WindowsPodSandboxConfig: MessageType<IWindowsPodSandboxConfig, WindowsPodSandboxConfig>;
    /** Security of one Windows container. */
    interface IWindowsContainerSecurityContext {
      runAsUsername?: string | null | undefined;
      credentialSpec?: string | null | undefined;
      hostProcess?: boolean | null | undefined;
    }
    /** Security of one Windows container. */
    interface WindowsContainerSecurityContext {
      runAsUsername: string;
      credentialSpec: string;
      hostProcess: boolean;
    }
    const WindowsContainerSecurityContext: MessageType<IWindowsContainerSecurityContext, WindowsContainerSecurityContext>;
    /** What only a Windows container has. */
    interface IWindowsContainerConfig {
      resources?: runtime.v1.IWindowsContainerResources | null | undefined;
      securityContext?: runtime.v1.IWindowsContainerSecurityContext | null | undefined;
    }
    /** What only a Windows container has. */
    interface WindowsContainerConfig {
      resources: runtime.v1.WindowsContainerResources | null;
      securityContext: runtime.v1.WindowsContainerSecurityContext | null;
    }
    const WindowsContainerConfig: MessageType<IWindowsContainerConfig, WindowsContainerConfig>;
    /** Limits of a Windows container; 0 leaves a limit as it is. */
    interface IWindowsContainerResources {
      cpuShares?: bigint | null | undefined;
      cpuCount?: bigint | null | undefined;
      /** Share of all CPU time times 10000. */
      cpuMaximum?: bigint | null | undefined;
      memoryLimitInBytes?: bigint | null | undefined;
      rootfsSizeInBytes?: bigint | null | undefined;
      affinityCpus?: readonly runtime.v1.IWindowsCpuGroupAffinity[] | null | undefined;
    }
    /** Limits of a Windows container; 0 leaves a limit as it is. */
    interface WindowsContainerResources {
      cpuShares: bigint;
      cpuCount: bigint;
      /** Share of all CPU time times 10000. */
      cpuMaximum: bigint;
      memoryLimitInBytes: bigint;
      rootfsSizeInBytes: bigint;
      affinityCpus: runtime.v1.WindowsCpuGroupAffinity[];
    }
    const WindowsContainerResources: MessageType<IWindowsContainerResources, WindowsContainerResources>;
    /** CPUs of one processor group. */
    interface IWindowsCpuGroupAffinity {
      cpuMask?: bigint | null | undefined;
      cpuGroup?: number | null | undefined;
    }
    /** CPUs of one processor group. */
    interface WindowsCpuGroupAffinity {
      cpuMask: bigint;
      cpuGroup: number;
    }
    const WindowsCpuGroupAffinity: MessageType<IWindowsCpuGroupAffinity, WindowsCpuGroupAffinity>;
    /** Names a container within its pod; both together are unique. */
    interface IContainerMetadata {
      name?: string | null | undefined;
      /** Counts up with every restart. */
      attempt?: number | null | undefined;
    }
    /** Names a container within its pod; both together are unique. */
    interface ContainerMetadata {
      name: string;
      /** Counts up with every restart. */
      attempt: number;
    }
    const ContainerMetadata: MessageType<IContainerMetadata, ContainerMetadata>;
    /** A device of the host inside a container. */
    interface IDevice {
      containerPath?: string | null | undefined;
      hostPath?: string | null | undefined;
      /** Letters of r, w and m (mknod). */
      permissions?: string | null | undefined;
    }
    /** A device of the host inside a container. */
    interface Device {
      containerPath: string;
      hostPath: string;
      /** Letters of r, w and m (mknod). */
      permissions: string;
    }
    const Device: MessageType<IDevice, Device>;
    /** A device by its Container Device Interface name. */
    interface ICDIDevice {
      /** Fully qualified, "vendor.com/class=name". */
      name?: string | null | undefined;
    }
    /** A device by its Container Device Interface name. */
    interface CDIDevice {
      /** Fully qualified, "vendor.com/class=name". */
      name: string;
    }
    const CDIDevice: MessageType<ICDIDevice, CDIDevice>;
    /** Everything that makes up a container. */
    interface IContainerConfig {
      metadata?: runtime.v1.IContainerMetadata | null | undefined;
      image?: runtime.v1.IImageSpec | null | undefined;
      /** Instead of the image's entrypoint, and then of its cmd too. */
      command?: readonly string[] | null | undefined;
      /** Instead of the image's cmd. */
      args?: readonly string[] | null | undefined;
      workingDir?: string | null | undefined;
      envs?: readonly runtime.v1.IKeyValue[] | null | undefined;
      mounts?: readonly runtime.v1.IMount[] | null | undefined;
      devices?: readonly runtime.v1.IDevice[] | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
      /** Below the pod's log_directory. */
      logPath?: string | null | undefined;
      stdin?: boolean | null | undefined;
      /** Close stdin when the first attached client leaves. */
      stdinOnce?: boolean | null | undefined;
      tty?: boolean | null | undefined;
      linux?: runtime.v1.ILinuxContainerConfig | null | undefined;
      windows?: runtime.v1.IWindowsContainerConfig | null | undefined;
      CDIDevices?: readonly runtime.v1.ICDIDevice[] | null | undefined;
      /** Instead of the image's. */
      stopSignal?: runtime.v1.Signal | null | undefined;
    }
    /** Everything that makes up a container. */
    interface ContainerConfig {
      metadata: runtime.v1.ContainerMetadata | null;
      image: runtime.v1.ImageSpec | null;
      /** Instead of the image's entrypoint, and then of its cmd too. */
      command: string[];
      /** Instead of the image's cmd. */
      args: string[];
      workingDir: string;
      envs: runtime.v1.KeyValue[];
      mounts: runtime.v1.Mount[];
      devices: runtime.v1.Device[];
      labels: Record<string, string>;
      annotations: Record<string, string>;
      /** Below the pod's log_directory. */
      logPath: string;
      stdin: boolean;
      /** Close stdin when the first attached client leaves. */
      stdinOnce: boolean;
      tty: boolean;
      linux: runtime.v1.LinuxContainerConfig | null;
      windows: runtime.v1.WindowsContainerConfig | null;
      CDIDevices: runtime.v1.CDIDevice[];
      /** Instead of the image's. */
      stopSignal: runtime.v1.Signal;
    }
    const ContainerConfig: MessageType<IContainerConfig, ContainerConfig>;
    /** Signals by name; the numbers are the CRI's own. */
    enum Signal {
      /** The image's, or SIGTERM. */
      SIGNAL_RUNTIME_DEFAULT = 0,
      SIGNAL_SIGABRT = 1,
      SIGNAL_SIGALRM = 2,
      SIGNAL_SIGBUS = 3,
      SIGNAL_SIGCHLD = 4,
      SIGNAL_SIGCLD = 5,
      SIGNAL_SIGCONT = 6,
      SIGNAL_SIGFPE = 7,
      SIGNAL_SIGHUP = 8,
      SIGNAL_SIGILL = 9,
      SIGNAL_SIGINT = 10,
      SIGNAL_SIGIO = 11,
      SIGNAL_SIGIOT = 12,
      SIGNAL_SIGKILL = 13,
      SIGNAL_SIGPIPE = 14,
      SIGNAL_SIGPOLL = 15,
      SIGNAL_SIGPROF = 16,
      SIGNAL_SIGPWR = 17,
      SIGNAL_SIGQUIT = 18,
      SIGNAL_SIGSEGV = 19,
      SIGNAL_SIGSTKFLT = 20,
      SIGNAL_SIGSTOP = 21,
      SIGNAL_SIGSYS = 22,
      SIGNAL_SIGTERM = 23,
      SIGNAL_SIGTRAP = 24,
      SIGNAL_SIGTSTP = 25,
      SIGNAL_SIGTTIN = 26,
      SIGNAL_SIGTTOU = 27,
      SIGNAL_SIGURG = 28,
      SIGNAL_SIGUSR1 = 29,
      SIGNAL_SIGUSR2 = 30,
      SIGNAL_SIGVTALRM = 31,
      SIGNAL_SIGWINCH = 32,
      SIGNAL_SIGXCPU = 33,
      SIGNAL_SIGXFSZ = 34,
      SIGNAL_SIGRTMIN = 35,
      SIGNAL_SIGRTMINPLUS1 = 36,
      SIGNAL_SIGRTMINPLUS2 = 37,
      SIGNAL_SIGRTMINPLUS3 = 38,
      SIGNAL_SIGRTMINPLUS4 = 39,
      SIGNAL_SIGRTMINPLUS5 = 40,
      SIGNAL_SIGRTMINPLUS6 = 41,
      SIGNAL_SIGRTMINPLUS7 = 42,
      SIGNAL_SIGRTMINPLUS8 = 43,
      SIGNAL_SIGRTMINPLUS9 = 44,
      SIGNAL_SIGRTMINPLUS10 = 45,
      SIGNAL_SIGRTMINPLUS11 = 46,
      SIGNAL_SIGRTMINPLUS12 = 47,
      SIGNAL_SIGRTMINPLUS13 = 48,
      SIGNAL_SIGRTMINPLUS14 = 49,
      SIGNAL_SIGRTMINPLUS15 = 50,
      SIGNAL_SIGRTMAXMINUS14 = 51,
      SIGNAL_SIGRTMAXMINUS13 = 52,
      SIGNAL_SIGRTMAXMINUS12 = 53,
      SIGNAL_SIGRTMAXMINUS11 = 54,
      SIGNAL_SIGRTMAXMINUS10 = 55,
      SIGNAL_SIGRTMAXMINUS9 = 56,
      SIGNAL_SIGRTMAXMINUS8 = 57,
      SIGNAL_SIGRTMAXMINUS7 = 58,
      SIGNAL_SIGRTMAXMINUS6 = 59,
      SIGNAL_SIGRTMAXMINUS5 = 60,
      SIGNAL_SIGRTMAXMINUS4 = 61,
      SIGNAL_SIGRTMAXMINUS3 = 62,
      SIGNAL_SIGRTMAXMINUS2 = 63,
      SIGNAL_SIGRTMAXMINUS1 = 64,
      SIGNAL_SIGRTMAX = 65,
    }
    /** A container to make. */
    interface ICreateContainerRequest {
      podSandboxId?: string | null | undefined;
      config?: runtime.v1.IContainerConfig | null | undefined;
      /** The same as in RunPodSandboxRequest, for reference. */
      sandboxConfig?: runtime.v1.IPodSandboxConfig | null | undefined;
    }
    /** A container to make. */
    interface CreateContainerRequest {
      podSandboxId: string;
      config: runtime.v1.ContainerConfig | null;
      /** The same as in RunPodSandboxRequest, for reference. */
      sandboxConfig: runtime.v1.PodSandboxConfig | null;
    }
    const CreateContainerRequest: MessageType<ICreateContainerRequest, CreateContainerRequest>;
    /** The container that was made. */
    interface ICreateContainerResponse {
      containerId?: string | null | undefined;
    }
    /** The container that was made. */
    interface CreateContainerResponse {
      containerId: string;
    }
    const CreateContainerResponse: MessageType<ICreateContainerResponse, CreateContainerResponse>;
    /** Names the container to start. */
    interface IStartContainerRequest {
      containerId?: string | null | undefined;
    }
    /** Names the container to start. */
    interface StartContainerRequest {
      containerId: string;
    }
    const StartContainerRequest: MessageType<IStartContainerRequest, StartContainerRequest>;
    /** The container runs. */
    interface IStartContainerResponse {
    }
    /** The container runs. */
    interface StartContainerResponse {
    }
    const StartContainerResponse: MessageType<IStartContainerResponse, StartContainerResponse>;
    /** Names the container to stop. */
    interface IStopContainerRequest {
      containerId?: string | null | undefined;
      /** Grace period in seconds before the kill; 0 kills at once. */
      timeout?: bigint | null | undefined;
    }
    /** Names the container to stop. */
    interface StopContainerRequest {
      containerId: string;
      /** Grace period in seconds before the kill; 0 kills at once. */
      timeout: bigint;
    }
    const StopContainerRequest: MessageType<IStopContainerRequest, StopContainerRequest>;
    /** Nothing of the container runs. */
    interface IStopContainerResponse {
    }
    /** Nothing of the container runs. */
    interface StopContainerResponse {
    }
    const StopContainerResponse: MessageType<IStopContainerResponse, StopContainerResponse>;
    /** Names the container to remove. */
    interface IRemoveContainerRequest {
      containerId?: string | null | undefined;
    }
    /** Names the container to remove. */
    interface RemoveContainerRequest {
      containerId: string;
    }
    const RemoveContainerRequest: MessageType<IRemoveContainerRequest, RemoveContainerRequest>;
    /** The container is gone. */
    interface IRemoveContainerResponse {
    }
    /** The container is gone. */
    interface RemoveContainerResponse {
    }
    const RemoveContainerResponse: MessageType<IRemoveContainerResponse, RemoveContainerResponse>;
    /** Where a container is in its life. */
    enum ContainerState {
      CONTAINER_CREATED = 0,
      CONTAINER_RUNNING = 1,
      CONTAINER_EXITED = 2,
      CONTAINER_UNKNOWN = 3,
    }
    /** A state that may be absent. */
    interface IContainerStateValue {
      state?: runtime.v1.ContainerState | null | undefined;
    }
    /** A state that may be absent. */
    interface ContainerStateValue {
      state: runtime.v1.ContainerState;
    }
    const ContainerStateValue: MessageType<IContainerStateValue, ContainerStateValue>;
    /** Conditions that all must hold; what is absent or empty matches everything. */
    interface IContainerFilter {
      /** Whole id or its beginning. */
      id?: string | null | undefined;
      state?: runtime.v1.IContainerStateValue | null | undefined;
      podSandboxId?: string | null | undefined;
      /** Labels that a container must have with these very values. */
      labelSelector?: Record<string, string> | null | undefined;
    }
    /** Conditions that all must hold; what is absent or empty matches everything. */
    interface ContainerFilter {
      /** Whole id or its beginning. */
      id: string;
      state: runtime.v1.ContainerStateValue | null;
      podSandboxId: string;
      /** Labels that a container must have with these very values. */
      labelSelector: Record<string, string>;
    }
    const ContainerFilter: MessageType<IContainerFilter, ContainerFilter>;
    /** Which containers to list. */
    interface IListContainersRequest {
      filter?: runtime.v1.IContainerFilter | null | undefined;
    }
    /** Which containers to list. */
    interface ListContainersRequest {
      filter: runtime.v1.ContainerFilter | null;
    }
    const ListContainersRequest: MessageType<IListContainersRequest, ListContainersRequest>;
    /** A container in a list. */
    interface IContainer {
      id?: string | null | undefined;
      podSandboxId?: string | null | undefined;
      metadata?: runtime.v1.IContainerMetadata | null | undefined;
      image?: runtime.v1.IImageSpec | null | undefined;
      /** What the container was made from, as a digest or id. */
      imageRef?: string | null | undefined;
      state?: runtime.v1.ContainerState | null | undefined;
      createdAt?: bigint | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
      imageId?: string | null | undefined;
    }
    /** A container in a list. */
    interface Container {
      id: string;
      podSandboxId: string;
      metadata: runtime.v1.ContainerMetadata | null;
      image: runtime.v1.ImageSpec | null;
      /** What the container was made from, as a digest or id. */
      imageRef: string;
      state: runtime.v1.ContainerState;
      createdAt: bigint;
      labels: Record<string, string>;
      annotations: Record<string, string>;
      imageId: string;
    }
    const Container: MessageType<IContainer, Container>;
    /** The containers. */
    interface IListContainersResponse {
      containers?: readonly runtime.v1.IContainer[] | null | undefined;
    }
    /** The containers. */
    interface ListContainersResponse {
      containers: runtime.v1.Container[];
    }
    const ListContainersResponse: MessageType<IListContainersResponse, ListContainersResponse>;
    /** Which containers to list. */
    interface IStreamContainersRequest {
      filter?: runtime.v1.IContainerFilter | null | undefined;
    }
    /** Which containers to list. */
    interface StreamContainersRequest {
      filter: runtime.v1.ContainerFilter | null;
    }
    const StreamContainersRequest: MessageType<IStreamContainersRequest, StreamContainersRequest>;
    /** Some of the containers. */
    interface IStreamContainersResponse {
      containers?: readonly runtime.v1.IContainer[] | null | undefined;
    }
    /** Some of the containers. */
    interface StreamContainersResponse {
      containers: runtime.v1.Container[];
    }
    const StreamContainersResponse: MessageType<IStreamContainersResponse, StreamContainersResponse>;
    /** Names the container to read. */
    interface IContainerStatusRequest {
      containerId?: string | null | undefined;
      /** Fill info too. */
      verbose?: boolean | null | undefined;
    }
    /** Names the container to read. */
    interface ContainerStatusRequest {
      containerId: string;
      /** Fill info too. */
      verbose: boolean;
    }
    const ContainerStatusRequest: MessageType<IContainerStatusRequest, ContainerStatusRequest>;
    /** A container. */
    interface IContainerStatus {
      id?: string | null | undefined;
      metadata?: runtime.v1.IContainerMetadata | null | undefined;
      state?: runtime.v1.ContainerState | null | undefined;
      createdAt?: bigint | null | undefined;
      /** 0 before the start. */
      startedAt?: bigint | null | undefined;
      /** 0 before the end. */
      finishedAt?: bigint | null | undefined;
      /** Exit code, or 128 + signal; meaningful once exited. */
      exitCode?: number | null | undefined;
      image?: runtime.v1.IImageSpec | null | undefined;
      imageRef?: string | null | undefined;
      /** One CamelCase word why it is in this state, "OOMKilled". */
      reason?: string | null | undefined;
      /** The reason for people. */
      message?: string | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
      mounts?: readonly runtime.v1.IMount[] | null | undefined;
      /** Absolute, on the host. */
      logPath?: string | null | undefined;
      resources?: runtime.v1.IContainerResources | null | undefined;
      imageId?: string | null | undefined;
      user?: runtime.v1.IContainerUser | null | undefined;
      stopSignal?: runtime.v1.Signal | null | undefined;
    }
    /** A container. */
    interface ContainerStatus {
      id: string;
      metadata: runtime.v1.ContainerMetadata | null;
      state: runtime.v1.ContainerState;
      createdAt: bigint;
      /** 0 before the start. */
      startedAt: bigint;
      /** 0 before the end. */
      finishedAt: bigint;
      /** Exit code, or 128 + signal; meaningful once exited. */
      exitCode: number;
      image: runtime.v1.ImageSpec | null;
      imageRef: string;
      /** One CamelCase word why it is in this state, "OOMKilled". */
      reason: string;
      /** The reason for people. */
      message: string;
      labels: Record<string, string>;
      annotations: Record<string, string>;
      mounts: runtime.v1.Mount[];
      /** Absolute, on the host. */
      logPath: string;
      resources: runtime.v1.ContainerResources | null;
      imageId: string;
      user: runtime.v1.ContainerUser | null;
      stopSignal: runtime.v1.Signal;
    }
    const ContainerStatus: MessageType<IContainerStatus, ContainerStatus>;
    /** A container. */
    interface IContainerStatusResponse {
      status?: runtime.v1.IContainerStatus | null | undefined;
      /** Anything for people to read; values are JSON. */
      info?: Record<string, string> | null | undefined;
    }
    /** A container. */
    interface ContainerStatusResponse {
      status: runtime.v1.ContainerStatus | null;
      /** Anything for people to read; values are JSON. */
      info: Record<string, string>;
    }
    const ContainerStatusResponse: MessageType<IContainerStatusResponse, ContainerStatusResponse>;
    /** Limits in force. */
    interface IContainerResources {
      linux?: runtime.v1.ILinuxContainerResources | null | undefined;
      windows?: runtime.v1.IWindowsContainerResources | null | undefined;
    }
    /** Limits in force. */
    interface ContainerResources {
      linux: runtime.v1.LinuxContainerResources | null;
      windows: runtime.v1.WindowsContainerResources | null;
    }
    const ContainerResources: MessageType<IContainerResources, ContainerResources>;
    /** Who runs in the container. */
    interface IContainerUser {
      linux?: runtime.v1.ILinuxContainerUser | null | undefined;
    }
    /** Who runs in the container. */
    interface ContainerUser {
      linux: runtime.v1.LinuxContainerUser | null;
    }
    const ContainerUser: MessageType<IContainerUser, ContainerUser>;
    /** New limits. */
    interface IUpdateContainerResourcesRequest {
      containerId?: string | null | undefined;
      linux?: runtime.v1.ILinuxContainerResources | null | undefined;
      windows?: runtime.v1.IWindowsContainerResources | null | undefined;
      /** Further wishes that a runtime may know. */
      annotations?: Record<string, string> | null | undefined;
    }
    /** New limits. */
    interface UpdateContainerResourcesRequest {
      containerId: string;
      linux: runtime.v1.LinuxContainerResources | null;
      windows: runtime.v1.WindowsContainerResources | null;
      /** Further wishes that a runtime may know. */
      annotations: Record<string, string>;
    }
    const UpdateContainerResourcesRequest: MessageType<IUpdateContainerResourcesRequest, UpdateContainerResourcesRequest>;
    /** The limits hold. */
    interface IUpdateContainerResourcesResponse {
    }
    /** The limits hold. */
    interface UpdateContainerResourcesResponse {
    }
    const UpdateContainerResourcesResponse: MessageType<IUpdateContainerResourcesResponse, UpdateContainerResourcesResponse>;
    /** A command to run to its end. */
    interface IExecSyncRequest {
      containerId?: string | null | undefined;
      cmd?: readonly string[] | null | undefined;
      /** In seconds; 0 is none. */
      timeout?: bigint | null | undefined;
    }
    /** A command to run to its end. */
    interface ExecSyncRequest {
      containerId: string;
      cmd: string[];
      /** In seconds; 0 is none. */
      timeout: bigint;
    }
    const ExecSyncRequest: MessageType<IExecSyncRequest, ExecSyncRequest>;
    /** How it ended; output is capped at 16 MiB in all. */
    interface IExecSyncResponse {
      stdout?: Uint8Array | null | undefined;
      stderr?: Uint8Array | null | undefined;
      exitCode?: number | null | undefined;
    }
    /** How it ended; output is capped at 16 MiB in all. */
    interface ExecSyncResponse {
      stdout: Buffer;
      stderr: Buffer;
      exitCode: number;
    }
    const ExecSyncResponse: MessageType<IExecSyncResponse, ExecSyncResponse>;
    /** A command to stream. */
    interface IExecRequest {
      containerId?: string | null | undefined;
      cmd?: readonly string[] | null | undefined;
      tty?: boolean | null | undefined;
      stdin?: boolean | null | undefined;
      stdout?: boolean | null | undefined;
      /** Not together with tty, which has one output stream. */
      stderr?: boolean | null | undefined;
    }
    /** A command to stream. */
    interface ExecRequest {
      containerId: string;
      cmd: string[];
      tty: boolean;
      stdin: boolean;
      stdout: boolean;
      /** Not together with tty, which has one output stream. */
      stderr: boolean;
    }
    const ExecRequest: MessageType<IExecRequest, ExecRequest>;
    /** Where to connect. */
    interface IExecResponse {
      /** Absolute, good for one connection and a short time. */
      url?: string | null | undefined;
    }
    /** Where to connect. */
    interface ExecResponse {
      /** Absolute, good for one connection and a short time. */
      url: string;
    }
    const ExecResponse: MessageType<IExecResponse, ExecResponse>;
    /** A first process to stream to. */
    interface IAttachRequest {
      containerId?: string | null | undefined;
      stdin?: boolean | null | undefined;
      /** Must be what the container was made with. */
      tty?: boolean | null | undefined;
      stdout?: boolean | null | undefined;
      stderr?: boolean | null | undefined;
    }
    /** A first process to stream to. */
    interface AttachRequest {
      containerId: string;
      stdin: boolean;
      /** Must be what the container was made with. */
      tty: boolean;
      stdout: boolean;
      stderr: boolean;
    }
    const AttachRequest: MessageType<IAttachRequest, AttachRequest>;
    /** Where to connect. */
    interface IAttachResponse {
      url?: string | null | undefined;
    }
    /** Where to connect. */
    interface AttachResponse {
      url: string;
    }
    const AttachResponse: MessageType<IAttachResponse, AttachResponse>;
    /** Names the pod to reach into. */
    interface IPortForwardRequest {
      podSandboxId?: string | null | undefined;
      port?: readonly number[] | null | undefined;
    }
    /** Names the pod to reach into. */
    interface PortForwardRequest {
      podSandboxId: string;
      port: number[];
    }
    const PortForwardRequest: MessageType<IPortForwardRequest, PortForwardRequest>;
    /** Where to connect. */
    interface IPortForwardResponse {
      url?: string | null | undefined;
    }
    /** Where to connect. */
    interface PortForwardResponse {
      url: string;
    }
    const PortForwardResponse: MessageType<IPortForwardResponse, PortForwardResponse>;
    /** Which image; absent is all. */
    interface IImageFilter {
      image?: runtime.v1.IImageSpec | null | undefined;
    }
    /** Which image; absent is all. */
    interface ImageFilter {
      image: runtime.v1.ImageSpec | null;
    }
    const ImageFilter: MessageType<IImageFilter, ImageFilter>;
    /** Which images to list. */
    interface IListImagesRequest {
      filter?: runtime.v1.IImageFilter | null | undefined;
    }
    /** Which images to list. */
    interface ListImagesRequest {
      filter: runtime.v1.ImageFilter | null;
    }
    const ListImagesRequest: MessageType<IListImagesRequest, ListImagesRequest>;
    /** An image. */
    interface IImage {
      /** Digest of its configuration. */
      id?: string | null | undefined;
      repoTags?: readonly string[] | null | undefined;
      repoDigests?: readonly string[] | null | undefined;
      size?: bigint | null | undefined;
      /** The user that it runs as, when that is a number. */
      uid?: runtime.v1.IInt64Value | null | undefined;
      /** The user that it runs as, when that is a name. */
      username?: string | null | undefined;
      /** The image as pulled, with annotations. */
      spec?: runtime.v1.IImageSpec | null | undefined;
      /** Never removed to free space. */
      pinned?: boolean | null | undefined;
    }
    /** An image. */
    interface Image {
      /** Digest of its configuration. */
      id: string;
      repoTags: string[];
      repoDigests: string[];
      size: bigint;
      /** The user that it runs as, when that is a number. */
      uid: runtime.v1.Int64Value | null;
      /** The user that it runs as, when that is a name. */
      username: string;
      /** The image as pulled, with annotations. */
      spec: runtime.v1.ImageSpec | null;
      /** Never removed to free space. */
      pinned: boolean;
    }
    const Image: MessageType<IImage, Image>;
    /** The images. */
    interface IListImagesResponse {
      images?: readonly runtime.v1.IImage[] | null | undefined;
    }
    /** The images. */
    interface ListImagesResponse {
      images: runtime.v1.Image[];
    }
    const ListImagesResponse: MessageType<IListImagesResponse, ListImagesResponse>;
    /** Which images to list. */
    interface IStreamImagesRequest {
      filter?: runtime.v1.IImageFilter | null | undefined;
    }
    /** Which images to list. */
    interface StreamImagesRequest {
      filter: runtime.v1.ImageFilter | null;
    }
    const StreamImagesRequest: MessageType<IStreamImagesRequest, StreamImagesRequest>;
    /** Some of the images. */
    interface IStreamImagesResponse {
      images?: readonly runtime.v1.IImage[] | null | undefined;
    }
    /** Some of the images. */
    interface StreamImagesResponse {
      images: runtime.v1.Image[];
    }
    const StreamImagesResponse: MessageType<IStreamImagesResponse, StreamImagesResponse>;
    /** Names the image to read. */
    interface IImageStatusRequest {
      image?: runtime.v1.IImageSpec | null | undefined;
      /** Fill info too. */
      verbose?: boolean | null | undefined;
    }
    /** Names the image to read. */
    interface ImageStatusRequest {
      image: runtime.v1.ImageSpec | null;
      /** Fill info too. */
      verbose: boolean;
    }
    const ImageStatusRequest: MessageType<IImageStatusRequest, ImageStatusRequest>;
    /** The image, if there is one. */
    interface IImageStatusResponse {
      image?: runtime.v1.IImage | null | undefined;
      /** Anything for people to read; values are JSON. */
      info?: Record<string, string> | null | undefined;
    }
    /** The image, if there is one. */
    interface ImageStatusResponse {
      image: runtime.v1.Image | null;
      /** Anything for people to read; values are JSON. */
      info: Record<string, string>;
    }
    const ImageStatusResponse: MessageType<IImageStatusResponse, ImageStatusResponse>;
    /** Credentials of one registry; never logged. */
    interface IAuthConfig {
      username?: string | null | undefined;
      password?: string | null | undefined;
      /** base64 of "username:password". */
      auth?: string | null | undefined;
      serverAddress?: string | null | undefined;
      /** OAuth 2 refresh token. */
      identityToken?: string | null | undefined;
      /** Bearer token to send as it is. */
      registryToken?: string | null | undefined;
    }
    /** Credentials of one registry; never logged. */
    interface AuthConfig {
      username: string;
      password: string;
      /** base64 of "username:password". */
      auth: string;
      serverAddress: string;
      /** OAuth 2 refresh token. */
      identityToken: string;
      /** Bearer token to send as it is. */
      registryToken: string;
    }
    const AuthConfig: MessageType<IAuthConfig, AuthConfig>;
    /** An image to fetch. */
    interface IPullImageRequest {
      image?: runtime.v1.IImageSpec | null | undefined;
      auth?: runtime.v1.IAuthConfig | null | undefined;
      /** The pod that it is for. */
      sandboxConfig?: runtime.v1.IPodSandboxConfig | null | undefined;
    }
    /** An image to fetch. */
    interface PullImageRequest {
      image: runtime.v1.ImageSpec | null;
      auth: runtime.v1.AuthConfig | null;
      /** The pod that it is for. */
      sandboxConfig: runtime.v1.PodSandboxConfig | null;
    }
    const PullImageRequest: MessageType<IPullImageRequest, PullImageRequest>;
    /** The image fetched. */
    interface IPullImageResponse {
      /** Digest or id, to be given to CreateContainer. */
      imageRef?: string | null | undefined;
    }
    /** The image fetched. */
    interface PullImageResponse {
      /** Digest or id, to be given to CreateContainer. */
      imageRef: string;
    }
    const PullImageResponse: MessageType<IPullImageResponse, PullImageResponse>;
    /** Names the image to remove. */
    interface IRemoveImageRequest {
      image?: runtime.v1.IImageSpec | null | undefined;
    }
    /** Names the image to remove. */
    interface RemoveImageRequest {
      image: runtime.v1.ImageSpec | null;
    }
    const RemoveImageRequest: MessageType<IRemoveImageRequest, RemoveImageRequest>;
    /** The image is gone. */
    interface IRemoveImageResponse {
    }
    /** The image is gone. */
    interface RemoveImageResponse {
    }
    const RemoveImageResponse: MessageType<IRemoveImageResponse, RemoveImageResponse>;
    /** The node's network. */
    interface INetworkConfig {
      /** Comma-separated, one an address family. */
      podCidr?: string | null | undefined;
    }
    /** The node's network. */
    interface NetworkConfig {
      /** Comma-separated, one an address family. */
      podCidr: string;
    }
    const NetworkConfig: MessageType<INetworkConfig, NetworkConfig>;
    /** What may change while the runtime runs. */
    interface IRuntimeConfig {
      networkConfig?: runtime.v1.INetworkConfig | null | undefined;
    }
    /** What may change while the runtime runs. */
    interface RuntimeConfig {
      networkConfig: runtime.v1.NetworkConfig | null;
    }
    const RuntimeConfig: MessageType<IRuntimeConfig, RuntimeConfig>;
    /** The node's news. */
    interface IUpdateRuntimeConfigRequest {
      runtimeConfig?: runtime.v1.IRuntimeConfig | null | undefined;
    }
    /** The node's news. */
    interface UpdateRuntimeConfigRequest {
      runtimeConfig: runtime.v1.RuntimeConfig | null;
    }
    const UpdateRuntimeConfigRequest: MessageType<IUpdateRuntimeConfigRequest, UpdateRuntimeConfigRequest>;
    /** It was taken. */
    interface IUpdateRuntimeConfigResponse {
    }
    /** It was taken. */
    interface UpdateRuntimeConfigResponse {
    }
    const UpdateRuntimeConfigResponse: MessageType<IUpdateRuntimeConfigResponse, UpdateRuntimeConfigResponse>;
    /** One thing that must be well; "RuntimeReady" and "NetworkReady" are required. */
    interface IRuntimeCondition {
      type?: string | null | undefined;
      status?: boolean | null | undefined;
      reason?: string | null | undefined;
      message?: string | null | undefined;
    }
    /** One thing that must be well; "RuntimeReady" and "NetworkReady" are required. */
    interface RuntimeCondition {
      type: string;
      status: boolean;
      reason: string;
      message: string;
    }
    const RuntimeCondition: MessageType<IRuntimeCondition, RuntimeCondition>;
    /** All conditions. */
    interface IRuntimeStatus {
      conditions?: readonly runtime.v1.IRuntimeCondition[] | null | undefined;
    }
    /** All conditions. */
    interface RuntimeStatus {
      conditions: runtime.v1.RuntimeCondition[];
    }
    const RuntimeStatus: MessageType<IRuntimeStatus, RuntimeStatus>;
    /** Asks after the runtime. */
    interface IStatusRequest {
      /** Fill info too. */
      verbose?: boolean | null | undefined;
    }
    /** Asks after the runtime. */
    interface StatusRequest {
      /** Fill info too. */
      verbose: boolean;
    }
    const StatusRequest: MessageType<IStatusRequest, StatusRequest>;
    /** What one runtime can do. */
    interface IRuntimeHandlerFeatures {
      recursiveReadOnlyMounts?: boolean | null | undefined;
      userNamespaces?: boolean | null | undefined;
    }
    /** What one runtime can do. */
    interface RuntimeHandlerFeatures {
      recursiveReadOnlyMounts: boolean;
      userNamespaces: boolean;
    }
    const RuntimeHandlerFeatures: MessageType<IRuntimeHandlerFeatures, RuntimeHandlerFeatures>;
    /** A configured runtime. */
    interface IRuntimeHandler {
      /** Empty for the default. */
      name?: string | null | undefined;
      features?: runtime.v1.IRuntimeHandlerFeatures | null | undefined;
    }
    /** A configured runtime. */
    interface RuntimeHandler {
      /** Empty for the default. */
      name: string;
      features: runtime.v1.RuntimeHandlerFeatures | null;
    }
    const RuntimeHandler: MessageType<IRuntimeHandler, RuntimeHandler>;
    /** What every runtime can do. */
    interface IRuntimeFeatures {
      supplementalGroupsPolicy?: boolean | null | undefined;
      userNamespacesHostNetwork?: boolean | null | undefined;
      mountOptions?: boolean | null | undefined;
    }
    /** What every runtime can do. */
    interface RuntimeFeatures {
      supplementalGroupsPolicy: boolean;
      userNamespacesHostNetwork: boolean;
      mountOptions: boolean;
    }
    const RuntimeFeatures: MessageType<IRuntimeFeatures, RuntimeFeatures>;
    /** How the runtime is. */
    interface IStatusResponse {
      status?: runtime.v1.IRuntimeStatus | null | undefined;
      /** Anything for people to read; values are JSON. */
      info?: Record<string, string> | null | undefined;
      runtimeHandlers?: readonly runtime.v1.IRuntimeHandler[] | null | undefined;
      features?: runtime.v1.IRuntimeFeatures | null | undefined;
    }
    /** How the runtime is. */
    interface StatusResponse {
      status: runtime.v1.RuntimeStatus | null;
      /** Anything for people to read; values are JSON. */
      info: Record<string, string>;
      runtimeHandlers: runtime.v1.RuntimeHandler[];
      features: runtime.v1.RuntimeFeatures | null;
    }
    const StatusResponse: MessageType<IStatusResponse, StatusResponse>;
    /** Asks after disk space. */
    interface IImageFsInfoRequest {
    }
    /** Asks after disk space. */
    interface ImageFsInfoRequest {
    }
    const ImageFsInfoRequest: MessageType<IImageFsInfoRequest, ImageFsInfoRequest>;
    /** A number that may be absent. */
    interface IUInt64Value {
      value?: bigint | null | undefined;
    }
    /** A number that may be absent. */
    interface UInt64Value {
      value: bigint;
    }
    const UInt64Value: MessageType<IUInt64Value, UInt64Value>;
    /** A file system by a path on it. */
    interface IFilesystemIdentifier {
      mountpoint?: string | null | undefined;
    }
    /** A file system by a path on it. */
    interface FilesystemIdentifier {
      mountpoint: string;
    }
    const FilesystemIdentifier: MessageType<IFilesystemIdentifier, FilesystemIdentifier>;
    /** Space used of a file system. */
    interface IFilesystemUsage {
      timestamp?: bigint | null | undefined;
      fsId?: runtime.v1.IFilesystemIdentifier | null | undefined;
      usedBytes?: runtime.v1.IUInt64Value | null | undefined;
      inodesUsed?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Space used of a file system. */
    interface FilesystemUsage {
      timestamp: bigint;
      fsId: runtime.v1.FilesystemIdentifier | null;
      usedBytes: runtime.v1.UInt64Value | null;
      inodesUsed: runtime.v1.UInt64Value | null;
    }
    const FilesystemUsage: MessageType<IFilesystemUsage, FilesystemUsage>;
    /** Space used of a Windows file system. */
    interface IWindowsFilesystemUsage {
      timestamp?: bigint | null | undefined;
      fsId?: runtime.v1.IFilesystemIdentifier | null | undefined;
      usedBytes?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Space used of a Windows file system. */
    interface WindowsFilesystemUsage {
      timestamp: bigint;
      fsId: runtime.v1.FilesystemIdentifier | null;
      usedBytes: runtime.v1.UInt64Value | null;
    }
    const WindowsFilesystemUsage: MessageType<IWindowsFilesystemUsage, WindowsFilesystemUsage>;
    /** File systems of images and of writable layers; often one and the same. */
    interface IImageFsInfoResponse {
      imageFilesystems?: readonly runtime.v1.IFilesystemUsage[] | null | undefined;
      containerFilesystems?: readonly runtime.v1.IFilesystemUsage[] | null | undefined;
    }
    /** File systems of images and of writable layers; often one and the same. */
    interface ImageFsInfoResponse {
      imageFilesystems: runtime.v1.FilesystemUsage[];
      containerFilesystems: runtime.v1.FilesystemUsage[];
    }
    const ImageFsInfoResponse: MessageType<IImageFsInfoResponse, ImageFsInfoResponse>;
    /** Names the container to measure. */
    interface IContainerStatsRequest {
      containerId?: string | null | undefined;
    }
    /** Names the container to measure. */
    interface ContainerStatsRequest {
      containerId: string;
    }
    const ContainerStatsRequest: MessageType<IContainerStatsRequest, ContainerStatsRequest>;
    /** The measurement. */
    interface IContainerStatsResponse {
      stats?: runtime.v1.IContainerStats | null | undefined;
    }
    /** The measurement. */
    interface ContainerStatsResponse {
      stats: runtime.v1.ContainerStats | null;
    }
    const ContainerStatsResponse: MessageType<IContainerStatsResponse, ContainerStatsResponse>;
    /** Which containers to measure. */
    interface IListContainerStatsRequest {
      filter?: runtime.v1.IContainerStatsFilter | null | undefined;
    }
    /** Which containers to measure. */
    interface ListContainerStatsRequest {
      filter: runtime.v1.ContainerStatsFilter | null;
    }
    const ListContainerStatsRequest: MessageType<IListContainerStatsRequest, ListContainerStatsRequest>;
    /** As ContainerFilter, without state. */
    interface IContainerStatsFilter {
      id?: string | null | undefined;
      podSandboxId?: string | null | undefined;
      labelSelector?: Record<string, string> | null | undefined;
    }
    /** As ContainerFilter, without state. */
    interface ContainerStatsFilter {
      id: string;
      podSandboxId: string;
      labelSelector: Record<string, string>;
    }
    const ContainerStatsFilter: MessageType<IContainerStatsFilter, ContainerStatsFilter>;
    /** The measurements. */
    interface IListContainerStatsResponse {
      stats?: readonly runtime.v1.IContainerStats[] | null | undefined;
    }
    /** The measurements. */
    interface ListContainerStatsResponse {
      stats: runtime.v1.ContainerStats[];
    }
    const ListContainerStatsResponse: MessageType<IListContainerStatsResponse, ListContainerStatsResponse>;
    /** Which containers to measure. */
    interface IStreamContainerStatsRequest {
      filter?: runtime.v1.IContainerStatsFilter | null | undefined;
    }
    /** Which containers to measure. */
    interface StreamContainerStatsRequest {
      filter: runtime.v1.ContainerStatsFilter | null;
    }
    const StreamContainerStatsRequest: MessageType<IStreamContainerStatsRequest, StreamContainerStatsRequest>;
    /** Some of the measurements. */
    interface IStreamContainerStatsResponse {
      containerStats?: readonly runtime.v1.IContainerStats[] | null | undefined;
    }
    /** Some of the measurements. */
    interface StreamContainerStatsResponse {
      containerStats: runtime.v1.ContainerStats[];
    }
    const StreamContainerStatsResponse: MessageType<IStreamContainerStatsResponse, StreamContainerStatsResponse>;
    /** Whose measurement it is. */
    interface IContainerAttributes {
      id?: string | null | undefined;
      metadata?: runtime.v1.IContainerMetadata | null | undefined;
      labels?: Record<string, string> | null | undefined;
      annotations?: Record<string, string> | null | undefined;
    }
    /** Whose measurement it is. */
    interface ContainerAttributes {
      id: string;
      metadata: runtime.v1.ContainerMetadata | null;
      labels: Record<string, string>;
      annotations: Record<string, string>;
    }
    const ContainerAttributes: MessageType<IContainerAttributes, ContainerAttributes>;
    /** What a container uses. */
    interface IContainerStats {
      attributes?: runtime.v1.IContainerAttributes | null | undefined;
      cpu?: runtime.v1.ICpuUsage | null | undefined;
      memory?: runtime.v1.IMemoryUsage | null | undefined;
      /** What it wrote over its image. */
      writableLayer?: runtime.v1.IFilesystemUsage | null | undefined;
      swap?: runtime.v1.ISwapUsage | null | undefined;
      io?: runtime.v1.IIoUsage | null | undefined;
    }
    /** What a container uses. */
    interface ContainerStats {
      attributes: runtime.v1.ContainerAttributes | null;
      cpu: runtime.v1.CpuUsage | null;
      memory: runtime.v1.MemoryUsage | null;
      /** What it wrote over its image. */
      writableLayer: runtime.v1.FilesystemUsage | null;
      swap: runtime.v1.SwapUsage | null;
      io: runtime.v1.IoUsage | null;
    }
    const ContainerStats: MessageType<IContainerStats, ContainerStats>;
    /** What a Windows container uses. */
    interface IWindowsContainerStats {
      attributes?: runtime.v1.IContainerAttributes | null | undefined;
      cpu?: runtime.v1.IWindowsCpuUsage | null | undefined;
      memory?: runtime.v1.IWindowsMemoryUsage | null | undefined;
      writableLayer?: runtime.v1.IWindowsFilesystemUsage | null | undefined;
    }
    /** What a Windows container uses. */
    interface WindowsContainerStats {
      attributes: runtime.v1.ContainerAttributes | null;
      cpu: runtime.v1.WindowsCpuUsage | null;
      memory: runtime.v1.WindowsMemoryUsage | null;
      writableLayer: runtime.v1.WindowsFilesystemUsage | null;
    }
    const WindowsContainerStats: MessageType<IWindowsContainerStats, WindowsContainerStats>;
    /** Stall times of one resource. */
    interface IPsiStats {
      /** All tasks stalled. */
      Full?: runtime.v1.IPsiData | null | undefined;
      /** At least one task stalled. */
      Some?: runtime.v1.IPsiData | null | undefined;
    }
    /** Stall times of one resource. */
    interface PsiStats {
      /** All tasks stalled. */
      Full: runtime.v1.PsiData | null;
      /** At least one task stalled. */
      Some: runtime.v1.PsiData | null;
    }
    const PsiStats: MessageType<IPsiStats, PsiStats>;
    /** One line of a *.pressure file. */
    interface IPsiData {
      /** Stalled so far; the kernel counts microseconds. */
      Total?: bigint | null | undefined;
      /** Percent of the last 10 seconds. */
      Avg10?: number | null | undefined;
      /** Percent of the last minute. */
      Avg60?: number | null | undefined;
      /** Percent of the last five minutes. */
      Avg300?: number | null | undefined;
    }
    /** One line of a *.pressure file. */
    interface PsiData {
      /** Stalled so far; the kernel counts microseconds. */
      Total: bigint;
      /** Percent of the last 10 seconds. */
      Avg10: number;
      /** Percent of the last minute. */
      Avg60: number;
      /** Percent of the last five minutes. */
      Avg300: number;
    }
    const PsiData: MessageType<IPsiData, PsiData>;
    /** CPU time. */
    interface ICpuUsage {
      timestamp?: bigint | null | undefined;
      /** Used since the start, over all cores. */
      usageCoreNanoSeconds?: runtime.v1.IUInt64Value | null | undefined;
      /** Rate of late: nanoseconds of CPU time a second. */
      usageNanoCores?: runtime.v1.IUInt64Value | null | undefined;
      psi?: runtime.v1.IPsiStats | null | undefined;
    }
    /** CPU time. */
    interface CpuUsage {
      timestamp: bigint;
      /** Used since the start, over all cores. */
      usageCoreNanoSeconds: runtime.v1.UInt64Value | null;
      /** Rate of late: nanoseconds of CPU time a second. */
      usageNanoCores: runtime.v1.UInt64Value | null;
      psi: runtime.v1.PsiStats | null;
    }
    const CpuUsage: MessageType<ICpuUsage, CpuUsage>;
    /** CPU time on Windows, as in CpuUsage. */
    interface IWindowsCpuUsage {
      timestamp?: bigint | null | undefined;
      usageCoreNanoSeconds?: runtime.v1.IUInt64Value | null | undefined;
      usageNanoCores?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** CPU time on Windows, as in CpuUsage. */
    interface WindowsCpuUsage {
      timestamp: bigint;
      usageCoreNanoSeconds: runtime.v1.UInt64Value | null;
      usageNanoCores: runtime.v1.UInt64Value | null;
    }
    const WindowsCpuUsage: MessageType<IWindowsCpuUsage, WindowsCpuUsage>;
    /** Memory. */
    interface IMemoryUsage {
      timestamp?: bigint | null | undefined;
      /** Usage less what can be reclaimed without harm. */
      workingSetBytes?: runtime.v1.IUInt64Value | null | undefined;
      /** Limit less working set; absent without a limit. */
      availableBytes?: runtime.v1.IUInt64Value | null | undefined;
      /** All of it, page cache too. */
      usageBytes?: runtime.v1.IUInt64Value | null | undefined;
      rssBytes?: runtime.v1.IUInt64Value | null | undefined;
      pageFaults?: runtime.v1.IUInt64Value | null | undefined;
      majorPageFaults?: runtime.v1.IUInt64Value | null | undefined;
      psi?: runtime.v1.IPsiStats | null | undefined;
    }
    /** Memory. */
    interface MemoryUsage {
      timestamp: bigint;
      /** Usage less what can be reclaimed without harm. */
      workingSetBytes: runtime.v1.UInt64Value | null;
      /** Limit less working set; absent without a limit. */
      availableBytes: runtime.v1.UInt64Value | null;
      /** All of it, page cache too. */
      usageBytes: runtime.v1.UInt64Value | null;
      rssBytes: runtime.v1.UInt64Value | null;
      pageFaults: runtime.v1.UInt64Value | null;
      majorPageFaults: runtime.v1.UInt64Value | null;
      psi: runtime.v1.PsiStats | null;
    }
    const MemoryUsage: MessageType<IMemoryUsage, MemoryUsage>;
    /** Disk I/O. */
    interface IIoUsage {
      timestamp?: bigint | null | undefined;
      psi?: runtime.v1.IPsiStats | null | undefined;
    }
    /** Disk I/O. */
    interface IoUsage {
      timestamp: bigint;
      psi: runtime.v1.PsiStats | null;
    }
    const IoUsage: MessageType<IIoUsage, IoUsage>;
    /** Swap space. */
    interface ISwapUsage {
      timestamp?: bigint | null | undefined;
      swapAvailableBytes?: runtime.v1.IUInt64Value | null | undefined;
      swapUsageBytes?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Swap space. */
    interface SwapUsage {
      timestamp: bigint;
      swapAvailableBytes: runtime.v1.UInt64Value | null;
      swapUsageBytes: runtime.v1.UInt64Value | null;
    }
    const SwapUsage: MessageType<ISwapUsage, SwapUsage>;
    /** Memory on Windows. */
    interface IWindowsMemoryUsage {
      timestamp?: bigint | null | undefined;
      workingSetBytes?: runtime.v1.IUInt64Value | null | undefined;
      availableBytes?: runtime.v1.IUInt64Value | null | undefined;
      pageFaults?: runtime.v1.IUInt64Value | null | undefined;
      commitMemoryBytes?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** Memory on Windows. */
    interface WindowsMemoryUsage {
      timestamp: bigint;
      workingSetBytes: runtime.v1.UInt64Value | null;
      availableBytes: runtime.v1.UInt64Value | null;
      pageFaults: runtime.v1.UInt64Value | null;
      commitMemoryBytes: runtime.v1.UInt64Value | null;
    }
    const WindowsMemoryUsage: MessageType<IWindowsMemoryUsage, WindowsMemoryUsage>;
    /** Names the container whose log was rotated. */
    interface IReopenContainerLogRequest {
      containerId?: string | null | undefined;
    }
    /** Names the container whose log was rotated. */
    interface ReopenContainerLogRequest {
      containerId: string;
    }
    const ReopenContainerLogRequest: MessageType<IReopenContainerLogRequest, ReopenContainerLogRequest>;
    /** Output goes to a new file. */
    interface IReopenContainerLogResponse {
    }
    /** Output goes to a new file. */
    interface ReopenContainerLogResponse {
    }
    const ReopenContainerLogResponse: MessageType<IReopenContainerLogResponse, ReopenContainerLogResponse>;
    /** A dump to make. */
    interface ICheckpointContainerRequest {
      containerId?: string | null | undefined;
      /** Path of the archive to write. */
      location?: string | null | undefined;
      /** In seconds; 0 is none. */
      timeout?: bigint | null | undefined;
    }
    /** A dump to make. */
    interface CheckpointContainerRequest {
      containerId: string;
      /** Path of the archive to write. */
      location: string;
      /** In seconds; 0 is none. */
      timeout: bigint;
    }
    const CheckpointContainerRequest: MessageType<ICheckpointContainerRequest, CheckpointContainerRequest>;
    /** The archive is written. */
    interface ICheckpointContainerResponse {
    }
    /** The archive is written. */
    interface CheckpointContainerResponse {
    }
    const CheckpointContainerResponse: MessageType<ICheckpointContainerResponse, CheckpointContainerResponse>;
    /** A dump of a pod to make. */
    interface ICheckpointPodRequest {
      podSandboxId?: string | null | undefined;
      /** Where to write, on the host. */
      outputPath?: string | null | undefined;
      /** Which containers; empty is all that run. */
      containerIds?: readonly string[] | null | undefined;
      /** For the runtime alone to know. */
      options?: Record<string, string> | null | undefined;
    }
    /** A dump of a pod to make. */
    interface CheckpointPodRequest {
      podSandboxId: string;
      /** Where to write, on the host. */
      outputPath: string;
      /** Which containers; empty is all that run. */
      containerIds: string[];
      /** For the runtime alone to know. */
      options: Record<string, string>;
    }
    const CheckpointPodRequest: MessageType<ICheckpointPodRequest, CheckpointPodRequest>;
    /** The dump is written. */
    interface ICheckpointPodResponse {
    }
    /** The dump is written. */
    interface CheckpointPodResponse {
    }
    const CheckpointPodResponse: MessageType<ICheckpointPodResponse, CheckpointPodResponse>;
    /** A pod to make from a dump. */
    interface IRestorePodRequest {
      /** Where CheckpointPod wrote. */
      checkpointPath?: string | null | undefined;
      config?: runtime.v1.IPodSandboxConfig | null | undefined;
      runtimeHandler?: string | null | undefined;
      options?: Record<string, string> | null | undefined;
      /** What changed for the containers, matched by name. */
      containerConfigs?: readonly runtime.v1.IContainerConfig[] | null | undefined;
    }
    /** A pod to make from a dump. */
    interface RestorePodRequest {
      /** Where CheckpointPod wrote. */
      checkpointPath: string;
      config: runtime.v1.PodSandboxConfig | null;
      runtimeHandler: string;
      options: Record<string, string>;
      /** What changed for the containers, matched by name. */
      containerConfigs: runtime.v1.ContainerConfig[];
    }
    const RestorePodRequest: MessageType<IRestorePodRequest, RestorePodRequest>;
    /** A container that runs again. */
    interface IRestoredContainer {
      name?: string | null | undefined;
      containerId?: string | null | undefined;
    }
    /** A container that runs again. */
    interface RestoredContainer {
      name: string;
      containerId: string;
    }
    const RestoredContainer: MessageType<IRestoredContainer, RestoredContainer>;
    /** The pod made. */
    interface IRestorePodResponse {
      podSandboxId?: string | null | undefined;
      restoredContainers?: readonly runtime.v1.IRestoredContainer[] | null | undefined;
    }
    /** The pod made. */
    interface RestorePodResponse {
      podSandboxId: string;
      restoredContainers: runtime.v1.RestoredContainer[];
    }
    const RestorePodResponse: MessageType<IRestorePodResponse, RestorePodResponse>;
    /** Asks for events from now on. */
    interface IGetEventsRequest {
    }
    /** Asks for events from now on. */
    interface GetEventsRequest {
    }
    const GetEventsRequest: MessageType<IGetEventsRequest, GetEventsRequest>;
    /** One event, with what the pod looks like after it. */
    interface IContainerEventResponse {
      containerId?: string | null | undefined;
      containerEventType?: runtime.v1.ContainerEventType | null | undefined;
      createdAt?: bigint | null | undefined;
      podSandboxStatus?: runtime.v1.IPodSandboxStatus | null | undefined;
      containersStatuses?: readonly runtime.v1.IContainerStatus[] | null | undefined;
    }
    /** One event, with what the pod looks like after it. */
    interface ContainerEventResponse {
      containerId: string;
      containerEventType: runtime.v1.ContainerEventType;
      createdAt: bigint;
      podSandboxStatus: runtime.v1.PodSandboxStatus | null;
      containersStatuses: runtime.v1.ContainerStatus[];
    }
    const ContainerEventResponse: MessageType<IContainerEventResponse, ContainerEventResponse>;
    /** What happened. */
    enum ContainerEventType {
      CONTAINER_CREATED_EVENT = 0,
      CONTAINER_STARTED_EVENT = 1,
      CONTAINER_STOPPED_EVENT = 2,
      CONTAINER_DELETED_EVENT = 3,
    }
    /** Asks for the names. */
    interface IListMetricDescriptorsRequest {
    }
    /** Asks for the names. */
    interface ListMetricDescriptorsRequest {
    }
    const ListMetricDescriptorsRequest: MessageType<IListMetricDescriptorsRequest, ListMetricDescriptorsRequest>;
    /** The names. */
    interface IListMetricDescriptorsResponse {
      descriptors?: readonly runtime.v1.IMetricDescriptor[] | null | undefined;
    }
    /** The names. */
    interface ListMetricDescriptorsResponse {
      descriptors: runtime.v1.MetricDescriptor[];
    }
    const ListMetricDescriptorsResponse: MessageType<IListMetricDescriptorsResponse, ListMetricDescriptorsResponse>;
    /** A metric's name and labels. */
    interface IMetricDescriptor {
      name?: string | null | undefined;
      help?: string | null | undefined;
      /** In the order of a Metric's label_values. */
      labelKeys?: readonly string[] | null | undefined;
    }
    /** A metric's name and labels. */
    interface MetricDescriptor {
      name: string;
      help: string;
      /** In the order of a Metric's label_values. */
      labelKeys: string[];
    }
    const MetricDescriptor: MessageType<IMetricDescriptor, MetricDescriptor>;
    /** Asks for all metrics. */
    interface IListPodSandboxMetricsRequest {
    }
    /** Asks for all metrics. */
    interface ListPodSandboxMetricsRequest {
    }
    const ListPodSandboxMetricsRequest: MessageType<IListPodSandboxMetricsRequest, ListPodSandboxMetricsRequest>;
    /** All metrics. */
    interface IListPodSandboxMetricsResponse {
      podMetrics?: readonly runtime.v1.IPodSandboxMetrics[] | null | undefined;
    }
    /** All metrics. */
    interface ListPodSandboxMetricsResponse {
      podMetrics: runtime.v1.PodSandboxMetrics[];
    }
    const ListPodSandboxMetricsResponse: MessageType<IListPodSandboxMetricsResponse, ListPodSandboxMetricsResponse>;
    /** Asks for all metrics. */
    interface IStreamPodSandboxMetricsRequest {
    }
    /** Asks for all metrics. */
    interface StreamPodSandboxMetricsRequest {
    }
    const StreamPodSandboxMetricsRequest: MessageType<IStreamPodSandboxMetricsRequest, StreamPodSandboxMetricsRequest>;
    /** Some of the metrics. */
    interface IStreamPodSandboxMetricsResponse {
      podSandboxMetrics?: readonly runtime.v1.IPodSandboxMetrics[] | null | undefined;
    }
    /** Some of the metrics. */
    interface StreamPodSandboxMetricsResponse {
      podSandboxMetrics: runtime.v1.PodSandboxMetrics[];
    }
    const StreamPodSandboxMetricsResponse: MessageType<IStreamPodSandboxMetricsResponse, StreamPodSandboxMetricsResponse>;
    /** A pod's metrics. */
    interface IPodSandboxMetrics {
      podSandboxId?: string | null | undefined;
      /** Of the pod as a whole. */
      metrics?: readonly runtime.v1.IMetric[] | null | undefined;
      containerMetrics?: readonly runtime.v1.IContainerMetrics[] | null | undefined;
    }
    /** A pod's metrics. */
    interface PodSandboxMetrics {
      podSandboxId: string;
      /** Of the pod as a whole. */
      metrics: runtime.v1.Metric[];
      containerMetrics: runtime.v1.ContainerMetrics[];
    }
    const PodSandboxMetrics: MessageType<IPodSandboxMetrics, PodSandboxMetrics>;
    /** A container's metrics. */
    interface IContainerMetrics {
      containerId?: string | null | undefined;
      metrics?: readonly runtime.v1.IMetric[] | null | undefined;
    }
    /** A container's metrics. */
    interface ContainerMetrics {
      containerId: string;
      metrics: runtime.v1.Metric[];
    }
    const ContainerMetrics: MessageType<IContainerMetrics, ContainerMetrics>;
    /** One measured value. */
    interface IMetric {
      name?: string | null | undefined;
      /** 0 when it was just taken. */
      timestamp?: bigint | null | undefined;
      metricType?: runtime.v1.MetricType | null | undefined;
      labelValues?: readonly string[] | null | undefined;
      value?: runtime.v1.IUInt64Value | null | undefined;
    }
    /** One measured value. */
    interface Metric {
      name: string;
      /** 0 when it was just taken. */
      timestamp: bigint;
      metricType: runtime.v1.MetricType;
      labelValues: string[];
      value: runtime.v1.UInt64Value | null;
    }
    const Metric: MessageType<IMetric, Metric>;
    /** How values of a metric behave. */
    enum MetricType {
      /** Only grows, until a restart. */
      COUNTER = 0,
      /** Goes up and down. */
      GAUGE = 1,
    }
    /** Asks what to agree on. */
    interface IRuntimeConfigRequest {
    }
    /** Asks what to agree on. */
    interface RuntimeConfigRequest {
    }
    const RuntimeConfigRequest: MessageType<IRuntimeConfigRequest, RuntimeConfigRequest>;
    /** What to agree on. */
    interface IRuntimeConfigResponse {
      linux?: runtime.v1.ILinuxRuntimeConfiguration | null | undefined;
    }
    /** What to agree on. */
    interface RuntimeConfigResponse {
      linux: runtime.v1.LinuxRuntimeConfiguration | null;
    }
    const RuntimeConfigResponse: MessageType<IRuntimeConfigResponse, RuntimeConfigResponse>;
    /** What to agree on under Linux. */
    interface ILinuxRuntimeConfiguration {
      cgroupDriver?: runtime.v1.CgroupDriver | null | undefined;
    }
    /** What to agree on under Linux. */
    interface LinuxRuntimeConfiguration {
      cgroupDriver: runtime.v1.CgroupDriver;
    }
    const LinuxRuntimeConfiguration: MessageType<ILinuxRuntimeConfiguration, LinuxRuntimeConfiguration>;
    /** Who makes cgroups. */
    enum CgroupDriver {
      SYSTEMD = 0,
      CGROUPFS = 1,
    }
    /** New limits for a pod. */
    interface IUpdatePodSandboxResourcesRequest {
      podSandboxId?: string | null | undefined;
      /** As in LinuxPodSandboxConfig, like resources. */
      overhead?: runtime.v1.ILinuxContainerResources | null | undefined;
      resources?: runtime.v1.ILinuxContainerResources | null | undefined;
    }
    /** New limits for a pod. */
    interface UpdatePodSandboxResourcesRequest {
      podSandboxId: string;
      /** As in LinuxPodSandboxConfig, like resources. */
      overhead: runtime.v1.LinuxContainerResources | null;
      resources: runtime.v1.LinuxContainerResources | null;
    }
    const UpdatePodSandboxResourcesRequest: MessageType<IUpdatePodSandboxResourcesRequest, UpdatePodSandboxResourcesRequest>;
    /** The limits hold. */
    interface IUpdatePodSandboxResourcesResponse {
    }
    /** The limits hold. */
    interface UpdatePodSandboxResourcesResponse {
    }
    const UpdatePodSandboxResourcesResponse: MessageType<IUpdatePodSandboxResourcesResponse, UpdatePodSandboxResourcesResponse>;
  }
}
