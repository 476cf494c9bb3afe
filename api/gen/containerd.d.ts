// Made by api/generate.ts from the .proto files: change those.
import type { MessageType, Rpc, Service } from '../wire.js';

export namespace containerd {
  namespace task {
    namespace v2 {
      /** The shim of containerd 1.x. An empty exec_id means the container's first process throughout. */
      const Task: Service<{
        /** Reads one process' state. */
        readonly State: Rpc<typeof containerd.task.v2.StateRequest, typeof containerd.task.v2.StateResponse, false, false>;
        /** Mounts the rootfs and creates the container; nothing of its own runs yet. */
        readonly Create: Rpc<typeof containerd.task.v2.CreateTaskRequest, typeof containerd.task.v2.CreateTaskResponse, false, false>;
        /** Lets a created process run. */
        readonly Start: Rpc<typeof containerd.task.v2.StartRequest, typeof containerd.task.v2.StartResponse, false, false>;
        /** Forgets an exited process and frees what it held. */
        readonly Delete: Rpc<typeof containerd.task.v2.DeleteRequest, typeof containerd.task.v2.DeleteResponse, false, false>;
        /** Lists the processes in the container. */
        readonly Pids: Rpc<typeof containerd.task.v2.PidsRequest, typeof containerd.task.v2.PidsResponse, false, false>;
        /** Freezes the container. */
        readonly Pause: Rpc<typeof containerd.task.v2.PauseRequest, typeof google.protobuf.Empty, false, false>;
        /** Thaws the container. */
        readonly Resume: Rpc<typeof containerd.task.v2.ResumeRequest, typeof google.protobuf.Empty, false, false>;
        /** Dumps the container's processes to a folder with CRIU. */
        readonly Checkpoint: Rpc<typeof containerd.task.v2.CheckpointTaskRequest, typeof google.protobuf.Empty, false, false>;
        /** Signals a process. */
        readonly Kill: Rpc<typeof containerd.task.v2.KillRequest, typeof google.protobuf.Empty, false, false>;
        /** Registers a further process; Start runs it. */
        readonly Exec: Rpc<typeof containerd.task.v2.ExecProcessRequest, typeof google.protobuf.Empty, false, false>;
        /** Sets a terminal's size. */
        readonly ResizePty: Rpc<typeof containerd.task.v2.ResizePtyRequest, typeof google.protobuf.Empty, false, false>;
        /** Lets go of the shim's own hold on a process' stdin. */
        readonly CloseIO: Rpc<typeof containerd.task.v2.CloseIORequest, typeof google.protobuf.Empty, false, false>;
        /** Changes cgroup limits. */
        readonly Update: Rpc<typeof containerd.task.v2.UpdateTaskRequest, typeof google.protobuf.Empty, false, false>;
        /** Answers once the process has exited. */
        readonly Wait: Rpc<typeof containerd.task.v2.WaitRequest, typeof containerd.task.v2.WaitResponse, false, false>;
        /** Reads the container's cgroup counters. */
        readonly Stats: Rpc<typeof containerd.task.v2.StatsRequest, typeof containerd.task.v2.StatsResponse, false, false>;
        /** Names the shim's pid; also for an unknown id, so it tells whether the shim lives. */
        readonly Connect: Rpc<typeof containerd.task.v2.ConnectRequest, typeof containerd.task.v2.ConnectResponse, false, false>;
        /** Ends the shim unless it still holds a container. */
        readonly Shutdown: Rpc<typeof containerd.task.v2.ShutdownRequest, typeof google.protobuf.Empty, false, false>;
      }>;
      /** A container to make from the bundle on disk. */
      interface ICreateTaskRequest {
        id?: string | null | undefined;
        /** Absolute path of the folder with config.json. */
        bundle?: string | null | undefined;
        /** Mounted in order on the bundle's rootfs; empty when it is mounted already. */
        rootfs?: readonly containerd.types.IMount[] | null | undefined;
        /** The process gets a terminal: stdin and stdout are used, stderr is not. */
        terminal?: boolean | null | undefined;
        /** Path of a FIFO; empty for none. */
        stdin?: string | null | undefined;
        /** Path of a FIFO, or a file:// or binary:// URI; set together with stderr. */
        stdout?: string | null | undefined;
        /** Like stdout. */
        stderr?: string | null | undefined;
        /** Folder of a CRIU image to restore from at Start; empty to start afresh. */
        checkpoint?: string | null | undefined;
        /** Folder of the checkpoint that this one builds on. */
        parentCheckpoint?: string | null | undefined;
        /** containerd.runc.v1.Options. */
        options?: google.protobuf.IAny | null | undefined;
      }
      /** A container to make from the bundle on disk. */
      interface CreateTaskRequest {
        id: string;
        /** Absolute path of the folder with config.json. */
        bundle: string;
        /** Mounted in order on the bundle's rootfs; empty when it is mounted already. */
        rootfs: containerd.types.Mount[];
        /** The process gets a terminal: stdin and stdout are used, stderr is not. */
        terminal: boolean;
        /** Path of a FIFO; empty for none. */
        stdin: string;
        /** Path of a FIFO, or a file:// or binary:// URI; set together with stderr. */
        stdout: string;
        /** Like stdout. */
        stderr: string;
        /** Folder of a CRIU image to restore from at Start; empty to start afresh. */
        checkpoint: string;
        /** Folder of the checkpoint that this one builds on. */
        parentCheckpoint: string;
        /** containerd.runc.v1.Options. */
        options: google.protobuf.Any | null;
      }
      const CreateTaskRequest: MessageType<ICreateTaskRequest, CreateTaskRequest>;
      /** The created container. */
      interface ICreateTaskResponse {
        /** First process on the host; 0 when it is restored at Start. */
        pid?: number | null | undefined;
      }
      /** The created container. */
      interface CreateTaskResponse {
        /** First process on the host; 0 when it is restored at Start. */
        pid: number;
      }
      const CreateTaskResponse: MessageType<ICreateTaskResponse, CreateTaskResponse>;
      /** Names the process to forget. */
      interface IDeleteRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
      }
      /** Names the process to forget. */
      interface DeleteRequest {
        id: string;
        execId: string;
      }
      const DeleteRequest: MessageType<IDeleteRequest, DeleteRequest>;
      /** How the process ended. The shim binary's "delete" prints the same message. */
      interface IDeleteResponse {
        pid?: number | null | undefined;
        /** Exit code, or 128 + signal. */
        exitStatus?: number | null | undefined;
        exitedAt?: google.protobuf.ITimestamp | null | undefined;
      }
      /** How the process ended. The shim binary's "delete" prints the same message. */
      interface DeleteResponse {
        pid: number;
        /** Exit code, or 128 + signal. */
        exitStatus: number;
        exitedAt: google.protobuf.Timestamp | null;
      }
      const DeleteResponse: MessageType<IDeleteResponse, DeleteResponse>;
      /** A further process for a container. */
      interface IExecProcessRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
        /** As in CreateTaskRequest, like the three paths. */
        terminal?: boolean | null | undefined;
        stdin?: string | null | undefined;
        stdout?: string | null | undefined;
        stderr?: string | null | undefined;
        /** OCI process document; the value is JSON. */
        spec?: google.protobuf.IAny | null | undefined;
      }
      /** A further process for a container. */
      interface ExecProcessRequest {
        id: string;
        execId: string;
        /** As in CreateTaskRequest, like the three paths. */
        terminal: boolean;
        stdin: string;
        stdout: string;
        stderr: string;
        /** OCI process document; the value is JSON. */
        spec: google.protobuf.Any | null;
      }
      const ExecProcessRequest: MessageType<IExecProcessRequest, ExecProcessRequest>;
      /** A terminal's new size. */
      interface IResizePtyRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
        /** Columns. */
        width?: number | null | undefined;
        /** Rows. */
        height?: number | null | undefined;
      }
      /** A terminal's new size. */
      interface ResizePtyRequest {
        id: string;
        execId: string;
        /** Columns. */
        width: number;
        /** Rows. */
        height: number;
      }
      const ResizePtyRequest: MessageType<IResizePtyRequest, ResizePtyRequest>;
      /** Names the process to look at. */
      interface IStateRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
      }
      /** Names the process to look at. */
      interface StateRequest {
        id: string;
        execId: string;
      }
      const StateRequest: MessageType<IStateRequest, StateRequest>;
      /** What the shim knows of a process. */
      interface IStateResponse {
        /** For an exec: the exec's id. */
        id?: string | null | undefined;
        bundle?: string | null | undefined;
        pid?: number | null | undefined;
        status?: containerd.v1.types.Status | null | undefined;
        stdin?: string | null | undefined;
        stdout?: string | null | undefined;
        stderr?: string | null | undefined;
        terminal?: boolean | null | undefined;
        /** Exit code, or 128 + signal; meaningful once STOPPED. */
        exitStatus?: number | null | undefined;
        /** Before the exit: Go's zero time, -62135596800 seconds. */
        exitedAt?: google.protobuf.ITimestamp | null | undefined;
        /** The runc shim leaves it empty. */
        execId?: string | null | undefined;
      }
      /** What the shim knows of a process. */
      interface StateResponse {
        /** For an exec: the exec's id. */
        id: string;
        bundle: string;
        pid: number;
        status: containerd.v1.types.Status;
        stdin: string;
        stdout: string;
        stderr: string;
        terminal: boolean;
        /** Exit code, or 128 + signal; meaningful once STOPPED. */
        exitStatus: number;
        /** Before the exit: Go's zero time, -62135596800 seconds. */
        exitedAt: google.protobuf.Timestamp | null;
        /** The runc shim leaves it empty. */
        execId: string;
      }
      const StateResponse: MessageType<IStateResponse, StateResponse>;
      /** A signal to send. */
      interface IKillRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
        /** Signal number. */
        signal?: number | null | undefined;
        /** To every process of the container. */
        all?: boolean | null | undefined;
      }
      /** A signal to send. */
      interface KillRequest {
        id: string;
        execId: string;
        /** Signal number. */
        signal: number;
        /** To every process of the container. */
        all: boolean;
      }
      const KillRequest: MessageType<IKillRequest, KillRequest>;
      /** Names the stdin to close. */
      interface ICloseIORequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
        stdin?: boolean | null | undefined;
      }
      /** Names the stdin to close. */
      interface CloseIORequest {
        id: string;
        execId: string;
        stdin: boolean;
      }
      const CloseIORequest: MessageType<ICloseIORequest, CloseIORequest>;
      /** Names the container to list. */
      interface IPidsRequest {
        id?: string | null | undefined;
      }
      /** Names the container to list. */
      interface PidsRequest {
        id: string;
      }
      const PidsRequest: MessageType<IPidsRequest, PidsRequest>;
      /** The container's processes. */
      interface IPidsResponse {
        processes?: readonly containerd.v1.types.IProcessInfo[] | null | undefined;
      }
      /** The container's processes. */
      interface PidsResponse {
        processes: containerd.v1.types.ProcessInfo[];
      }
      const PidsResponse: MessageType<IPidsResponse, PidsResponse>;
      /** Where a dump goes. */
      interface ICheckpointTaskRequest {
        id?: string | null | undefined;
        /** Folder for the image files. */
        path?: string | null | undefined;
        /** containerd.runc.v1.CheckpointOptions. */
        options?: google.protobuf.IAny | null | undefined;
      }
      /** Where a dump goes. */
      interface CheckpointTaskRequest {
        id: string;
        /** Folder for the image files. */
        path: string;
        /** containerd.runc.v1.CheckpointOptions. */
        options: google.protobuf.Any | null;
      }
      const CheckpointTaskRequest: MessageType<ICheckpointTaskRequest, CheckpointTaskRequest>;
      /** New limits. */
      interface IUpdateTaskRequest {
        id?: string | null | undefined;
        /** OCI linux resources document; the value is JSON. */
        resources?: google.protobuf.IAny | null | undefined;
        /** The runc shim ignores them. */
        annotations?: Record<string, string> | null | undefined;
      }
      /** New limits. */
      interface UpdateTaskRequest {
        id: string;
        /** OCI linux resources document; the value is JSON. */
        resources: google.protobuf.Any | null;
        /** The runc shim ignores them. */
        annotations: Record<string, string>;
      }
      const UpdateTaskRequest: MessageType<IUpdateTaskRequest, UpdateTaskRequest>;
      /** Names the process to start. */
      interface IStartRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
      }
      /** Names the process to start. */
      interface StartRequest {
        id: string;
        execId: string;
      }
      const StartRequest: MessageType<IStartRequest, StartRequest>;
      /** The started process. */
      interface IStartResponse {
        pid?: number | null | undefined;
      }
      /** The started process. */
      interface StartResponse {
        pid: number;
      }
      const StartResponse: MessageType<IStartResponse, StartResponse>;
      /** Names the process to wait for. */
      interface IWaitRequest {
        id?: string | null | undefined;
        execId?: string | null | undefined;
      }
      /** Names the process to wait for. */
      interface WaitRequest {
        id: string;
        execId: string;
      }
      const WaitRequest: MessageType<IWaitRequest, WaitRequest>;
      /** How the process ended. After a failed start of an exec: status 0 and the zero time. */
      interface IWaitResponse {
        /** Exit code, or 128 + signal. */
        exitStatus?: number | null | undefined;
        exitedAt?: google.protobuf.ITimestamp | null | undefined;
      }
      /** How the process ended. After a failed start of an exec: status 0 and the zero time. */
      interface WaitResponse {
        /** Exit code, or 128 + signal. */
        exitStatus: number;
        exitedAt: google.protobuf.Timestamp | null;
      }
      const WaitResponse: MessageType<IWaitResponse, WaitResponse>;
      /** Names the container to measure. */
      interface IStatsRequest {
        id?: string | null | undefined;
      }
      /** Names the container to measure. */
      interface StatsRequest {
        id: string;
      }
      const StatsRequest: MessageType<IStatsRequest, StatsRequest>;
      /** The counters. */
      interface IStatsResponse {
        /** io.containerd.cgroups.v1.Metrics or io.containerd.cgroups.v2.Metrics, as the machine has it. */
        stats?: google.protobuf.IAny | null | undefined;
      }
      /** The counters. */
      interface StatsResponse {
        /** io.containerd.cgroups.v1.Metrics or io.containerd.cgroups.v2.Metrics, as the machine has it. */
        stats: google.protobuf.Any | null;
      }
      const StatsResponse: MessageType<IStatsResponse, StatsResponse>;
      /** Names the container to connect to. */
      interface IConnectRequest {
        id?: string | null | undefined;
      }
      /** Names the container to connect to. */
      interface ConnectRequest {
        id: string;
      }
      const ConnectRequest: MessageType<IConnectRequest, ConnectRequest>;
      /** The shim behind the connection. */
      interface IConnectResponse {
        shimPid?: number | null | undefined;
        /** 0 when the shim does not know the container. */
        taskPid?: number | null | undefined;
        /** No shim sets it. */
        version?: string | null | undefined;
      }
      /** The shim behind the connection. */
      interface ConnectResponse {
        shimPid: number;
        /** 0 when the shim does not know the container. */
        taskPid: number;
        /** No shim sets it. */
        version: string;
      }
      const ConnectResponse: MessageType<IConnectResponse, ConnectResponse>;
      /** Asks the shim to end; the runc shim looks at neither field. */
      interface IShutdownRequest {
        id?: string | null | undefined;
        now?: boolean | null | undefined;
      }
      /** Asks the shim to end; the runc shim looks at neither field. */
      interface ShutdownRequest {
        id: string;
        now: boolean;
      }
      const ShutdownRequest: MessageType<IShutdownRequest, ShutdownRequest>;
      /** Names the container to freeze. */
      interface IPauseRequest {
        id?: string | null | undefined;
      }
      /** Names the container to freeze. */
      interface PauseRequest {
        id: string;
      }
      const PauseRequest: MessageType<IPauseRequest, PauseRequest>;
      /** Names the container to thaw. */
      interface IResumeRequest {
        id?: string | null | undefined;
      }
      /** Names the container to thaw. */
      interface ResumeRequest {
        id: string;
      }
      const ResumeRequest: MessageType<IResumeRequest, ResumeRequest>;
    }
    namespace v3 {
      /** The shim of containerd 2.x: what v2 says, message by message. */
      const Task: Service<{
        readonly State: Rpc<typeof containerd.task.v2.StateRequest, typeof containerd.task.v2.StateResponse, false, false>;
        readonly Create: Rpc<typeof containerd.task.v2.CreateTaskRequest, typeof containerd.task.v2.CreateTaskResponse, false, false>;
        readonly Start: Rpc<typeof containerd.task.v2.StartRequest, typeof containerd.task.v2.StartResponse, false, false>;
        readonly Delete: Rpc<typeof containerd.task.v2.DeleteRequest, typeof containerd.task.v2.DeleteResponse, false, false>;
        readonly Pids: Rpc<typeof containerd.task.v2.PidsRequest, typeof containerd.task.v2.PidsResponse, false, false>;
        readonly Pause: Rpc<typeof containerd.task.v2.PauseRequest, typeof google.protobuf.Empty, false, false>;
        readonly Resume: Rpc<typeof containerd.task.v2.ResumeRequest, typeof google.protobuf.Empty, false, false>;
        readonly Checkpoint: Rpc<typeof containerd.task.v2.CheckpointTaskRequest, typeof google.protobuf.Empty, false, false>;
        readonly Kill: Rpc<typeof containerd.task.v2.KillRequest, typeof google.protobuf.Empty, false, false>;
        readonly Exec: Rpc<typeof containerd.task.v2.ExecProcessRequest, typeof google.protobuf.Empty, false, false>;
        readonly ResizePty: Rpc<typeof containerd.task.v2.ResizePtyRequest, typeof google.protobuf.Empty, false, false>;
        readonly CloseIO: Rpc<typeof containerd.task.v2.CloseIORequest, typeof google.protobuf.Empty, false, false>;
        readonly Update: Rpc<typeof containerd.task.v2.UpdateTaskRequest, typeof google.protobuf.Empty, false, false>;
        readonly Wait: Rpc<typeof containerd.task.v2.WaitRequest, typeof containerd.task.v2.WaitResponse, false, false>;
        readonly Stats: Rpc<typeof containerd.task.v2.StatsRequest, typeof containerd.task.v2.StatsResponse, false, false>;
        readonly Connect: Rpc<typeof containerd.task.v2.ConnectRequest, typeof containerd.task.v2.ConnectResponse, false, false>;
        readonly Shutdown: Rpc<typeof containerd.task.v2.ShutdownRequest, typeof google.protobuf.Empty, false, false>;
      }>;
    }
  }
  namespace types {
    /** One mount that the shim performs on the bundle's rootfs. */
    interface IMount {
      /** File system type, or "bind". */
      type?: string | null | undefined;
      source?: string | null | undefined;
      /** Path below the rootfs; 1.6 shims ignore it. */
      target?: string | null | undefined;
      /** Flag words of mount(8); the others go to the file system. */
      options?: readonly string[] | null | undefined;
    }
    /** One mount that the shim performs on the bundle's rootfs. */
    interface Mount {
      /** File system type, or "bind". */
      type: string;
      source: string;
      /** Path below the rootfs; 1.6 shims ignore it. */
      target: string;
      /** Flag words of mount(8); the others go to the file system. */
      options: string[];
    }
    const Mount: MessageType<IMount, Mount>;
    /** An event under way. containerd 1.6 declares it beside the Events service; the bytes are the same. */
    interface IEnvelope {
      /** When it happened. */
      timestamp?: google.protobuf.ITimestamp | null | undefined;
      /** containerd namespace, "k8s.io". */
      namespace?: string | null | undefined;
      /** "/tasks/exit" and the like. */
      topic?: string | null | undefined;
      /** A message of containerd.events; its type url is the bare name. */
      event?: google.protobuf.IAny | null | undefined;
    }
    /** An event under way. containerd 1.6 declares it beside the Events service; the bytes are the same. */
    interface Envelope {
      /** When it happened. */
      timestamp: google.protobuf.Timestamp | null;
      /** containerd namespace, "k8s.io". */
      namespace: string;
      /** "/tasks/exit" and the like. */
      topic: string;
      /** A message of containerd.events; its type url is the bare name. */
      event: google.protobuf.Any | null;
    }
    const Envelope: MessageType<IEnvelope, Envelope>;
    /** What a shim of containerd 2.x prints for -info. */
    interface IRuntimeInfo {
      /** Runtime name, "io.containerd.runc.v2". */
      name?: string | null | undefined;
      version?: containerd.types.IRuntimeVersion | null | undefined;
      /** The options asked about, echoed. */
      options?: google.protobuf.IAny | null | undefined;
      /** OCI features document; the value is JSON. */
      features?: google.protobuf.IAny | null | undefined;
      /** Details such as the OCI runtime's own version. */
      annotations?: Record<string, string> | null | undefined;
    }
    /** What a shim of containerd 2.x prints for -info. */
    interface RuntimeInfo {
      /** Runtime name, "io.containerd.runc.v2". */
      name: string;
      version: containerd.types.RuntimeVersion | null;
      /** The options asked about, echoed. */
      options: google.protobuf.Any | null;
      /** OCI features document; the value is JSON. */
      features: google.protobuf.Any | null;
      /** Details such as the OCI runtime's own version. */
      annotations: Record<string, string>;
    }
    const RuntimeInfo: MessageType<IRuntimeInfo, RuntimeInfo>;
    /** The build of a shim. */
    interface IRuntimeVersion {
      version?: string | null | undefined;
      /** Commit that it was built from. */
      revision?: string | null | undefined;
    }
    /** The build of a shim. */
    interface RuntimeVersion {
      version: string;
      /** Commit that it was built from. */
      revision: string;
    }
    const RuntimeVersion: MessageType<IRuntimeVersion, RuntimeVersion>;
  }
  namespace v1 {
    namespace types {
      /** State of a process that a shim keeps. */
      enum Status {
        UNKNOWN = 0,
        /** Set up, not started. */
        CREATED = 1,
        RUNNING = 2,
        /** Exited; its status stays readable until Delete. */
        STOPPED = 3,
        /** Frozen by its cgroup. */
        PAUSED = 4,
        /** On the way to PAUSED. */
        PAUSING = 5,
      }
      /** One process inside a container. */
      interface IProcessInfo {
        /** As the host counts it. */
        pid?: number | null | undefined;
        /** containerd.runc.v1.ProcessDetails, for running execs only. */
        info?: google.protobuf.IAny | null | undefined;
      }
      /** One process inside a container. */
      interface ProcessInfo {
        /** As the host counts it. */
        pid: number;
        /** containerd.runc.v1.ProcessDetails, for running execs only. */
        info: google.protobuf.Any | null;
      }
      const ProcessInfo: MessageType<IProcessInfo, ProcessInfo>;
    }
  }
  namespace services {
    namespace events {
      namespace ttrpc {
        namespace v1 {
          /** What the agent serves for its shims. */
          const Events: Service<{
            /** Hands over one event; the shim retries a few times and then drops it. */
            readonly Forward: Rpc<typeof containerd.services.events.ttrpc.v1.ForwardRequest, typeof google.protobuf.Empty, false, false>;
          }>;
          /** One event. */
          interface IForwardRequest {
            envelope?: containerd.types.IEnvelope | null | undefined;
          }
          /** One event. */
          interface ForwardRequest {
            envelope: containerd.types.Envelope | null;
          }
          const ForwardRequest: MessageType<IForwardRequest, ForwardRequest>;
        }
      }
    }
  }
  namespace events {
    /** tasks/create: a container was created. */
    interface ITaskCreate {
      containerId?: string | null | undefined;
      bundle?: string | null | undefined;
      rootfs?: readonly containerd.types.IMount[] | null | undefined;
      io?: containerd.events.ITaskIO | null | undefined;
      checkpoint?: string | null | undefined;
      pid?: number | null | undefined;
    }
    /** tasks/create: a container was created. */
    interface TaskCreate {
      containerId: string;
      bundle: string;
      rootfs: containerd.types.Mount[];
      io: containerd.events.TaskIO | null;
      checkpoint: string;
      pid: number;
    }
    const TaskCreate: MessageType<ITaskCreate, TaskCreate>;
    /** Where a task's streams go. */
    interface ITaskIO {
      stdin?: string | null | undefined;
      stdout?: string | null | undefined;
      stderr?: string | null | undefined;
      terminal?: boolean | null | undefined;
    }
    /** Where a task's streams go. */
    interface TaskIO {
      stdin: string;
      stdout: string;
      stderr: string;
      terminal: boolean;
    }
    const TaskIO: MessageType<ITaskIO, TaskIO>;
    /** tasks/start: the container's first process runs. */
    interface ITaskStart {
      containerId?: string | null | undefined;
      pid?: number | null | undefined;
    }
    /** tasks/start: the container's first process runs. */
    interface TaskStart {
      containerId: string;
      pid: number;
    }
    const TaskStart: MessageType<ITaskStart, TaskStart>;
    /** tasks/delete: the container is gone. */
    interface ITaskDelete {
      containerId?: string | null | undefined;
      pid?: number | null | undefined;
      exitStatus?: number | null | undefined;
      exitedAt?: google.protobuf.ITimestamp | null | undefined;
      /** Left empty: only the first process' deletion is announced. */
      id?: string | null | undefined;
    }
    /** tasks/delete: the container is gone. */
    interface TaskDelete {
      containerId: string;
      pid: number;
      exitStatus: number;
      exitedAt: google.protobuf.Timestamp | null;
      /** Left empty: only the first process' deletion is announced. */
      id: string;
    }
    const TaskDelete: MessageType<ITaskDelete, TaskDelete>;
    /** tasks/exit: a process ended. */
    interface ITaskExit {
      containerId?: string | null | undefined;
      /** The container's id for its first process, else the exec's id. */
      id?: string | null | undefined;
      pid?: number | null | undefined;
      /** Exit code, or 128 + signal. */
      exitStatus?: number | null | undefined;
      exitedAt?: google.protobuf.ITimestamp | null | undefined;
    }
    /** tasks/exit: a process ended. */
    interface TaskExit {
      containerId: string;
      /** The container's id for its first process, else the exec's id. */
      id: string;
      pid: number;
      /** Exit code, or 128 + signal. */
      exitStatus: number;
      exitedAt: google.protobuf.Timestamp | null;
    }
    const TaskExit: MessageType<ITaskExit, TaskExit>;
    /** tasks/oom: the kernel ran out of memory for the container. */
    interface ITaskOOM {
      containerId?: string | null | undefined;
    }
    /** tasks/oom: the kernel ran out of memory for the container. */
    interface TaskOOM {
      containerId: string;
    }
    const TaskOOM: MessageType<ITaskOOM, TaskOOM>;
    /** tasks/exec-added: a further process is registered. */
    interface ITaskExecAdded {
      containerId?: string | null | undefined;
      execId?: string | null | undefined;
    }
    /** tasks/exec-added: a further process is registered. */
    interface TaskExecAdded {
      containerId: string;
      execId: string;
    }
    const TaskExecAdded: MessageType<ITaskExecAdded, TaskExecAdded>;
    /** tasks/exec-started: a further process runs. */
    interface ITaskExecStarted {
      containerId?: string | null | undefined;
      execId?: string | null | undefined;
      pid?: number | null | undefined;
    }
    /** tasks/exec-started: a further process runs. */
    interface TaskExecStarted {
      containerId: string;
      execId: string;
      pid: number;
    }
    const TaskExecStarted: MessageType<ITaskExecStarted, TaskExecStarted>;
    /** tasks/paused: the container is frozen. */
    interface ITaskPaused {
      containerId?: string | null | undefined;
    }
    /** tasks/paused: the container is frozen. */
    interface TaskPaused {
      containerId: string;
    }
    const TaskPaused: MessageType<ITaskPaused, TaskPaused>;
    /** tasks/resumed: the container runs again. */
    interface ITaskResumed {
      containerId?: string | null | undefined;
    }
    /** tasks/resumed: the container runs again. */
    interface TaskResumed {
      containerId: string;
    }
    const TaskResumed: MessageType<ITaskResumed, TaskResumed>;
    /** tasks/checkpointed: a dump was written. */
    interface ITaskCheckpointed {
      containerId?: string | null | undefined;
      checkpoint?: string | null | undefined;
    }
    /** tasks/checkpointed: a dump was written. */
    interface TaskCheckpointed {
      containerId: string;
      checkpoint: string;
    }
    const TaskCheckpointed: MessageType<ITaskCheckpointed, TaskCheckpointed>;
  }
  namespace runc {
    namespace v1 {
      /** How the runc shim runs its OCI runtime; goes into CreateTaskRequest.options. */
      interface IOptions {
        /** Switch roots by moving mounts, for rootfs on a ramdisk. */
        noPivotRoot?: boolean | null | undefined;
        /** Stay in the session keyring of the shim. */
        noNewKeyring?: boolean | null | undefined;
        /** cgroup that the shim itself joins; read from stdin of "start" only. */
        shimCgroup?: string | null | undefined;
        /** Owner of the stdio pipes as the host counts it, for user namespaces. */
        ioUid?: number | null | undefined;
        /** Group of the stdio pipes. */
        ioGid?: number | null | undefined;
        /** OCI runtime binary; empty is runc from PATH. */
        binaryName?: string | null | undefined;
        /** OCI runtime state folder; the shim appends the namespace. */
        root?: string | null | undefined;
        /** Cgroups by systemd; must fit the form of cgroupsPath in config.json. */
        systemdCgroup?: boolean | null | undefined;
        /** Folder of CRIU images. */
        criuImagePath?: string | null | undefined;
        /** Folder of CRIU's logs. */
        criuWorkPath?: string | null | undefined;
        /** Deprecated: where a task API listens already. */
        taskApiAddress?: string | null | undefined;
        /** Deprecated: version of that API. */
        taskApiVersion?: number | null | undefined;
      }
      /** How the runc shim runs its OCI runtime; goes into CreateTaskRequest.options. */
      interface Options {
        /** Switch roots by moving mounts, for rootfs on a ramdisk. */
        noPivotRoot: boolean;
        /** Stay in the session keyring of the shim. */
        noNewKeyring: boolean;
        /** cgroup that the shim itself joins; read from stdin of "start" only. */
        shimCgroup: string;
        /** Owner of the stdio pipes as the host counts it, for user namespaces. */
        ioUid: number;
        /** Group of the stdio pipes. */
        ioGid: number;
        /** OCI runtime binary; empty is runc from PATH. */
        binaryName: string;
        /** OCI runtime state folder; the shim appends the namespace. */
        root: string;
        /** Cgroups by systemd; must fit the form of cgroupsPath in config.json. */
        systemdCgroup: boolean;
        /** Folder of CRIU images. */
        criuImagePath: string;
        /** Folder of CRIU's logs. */
        criuWorkPath: string;
        /** Deprecated: where a task API listens already. */
        taskApiAddress: string;
        /** Deprecated: version of that API. */
        taskApiVersion: number;
      }
      const Options: MessageType<IOptions, Options>;
      /** How runc dumps a container; goes into CheckpointTaskRequest.options. */
      interface ICheckpointOptions {
        /** Stop the container after the dump. */
        exit?: boolean | null | undefined;
        /** Dump established TCP connections. */
        openTcp?: boolean | null | undefined;
        /** Dump unix sockets whose other end is outside. */
        externalUnixSockets?: boolean | null | undefined;
        /** Dump terminals. */
        terminal?: boolean | null | undefined;
        /** Dump file locks. */
        fileLocks?: boolean | null | undefined;
        /** Namespaces to leave out of the dump, "network". */
        emptyNamespaces?: readonly string[] | null | undefined;
        /** How cgroups are dumped: "soft", "full" or "strict". */
        cgroupsMode?: string | null | undefined;
        /** Folder for the image files, above the request's path. */
        imagePath?: string | null | undefined;
        /** Folder for CRIU's logs. */
        workPath?: string | null | undefined;
        /** Earlier dump that this one builds on. */
        parentPath?: string | null | undefined;
      }
      /** How runc dumps a container; goes into CheckpointTaskRequest.options. */
      interface CheckpointOptions {
        /** Stop the container after the dump. */
        exit: boolean;
        /** Dump established TCP connections. */
        openTcp: boolean;
        /** Dump unix sockets whose other end is outside. */
        externalUnixSockets: boolean;
        /** Dump terminals. */
        terminal: boolean;
        /** Dump file locks. */
        fileLocks: boolean;
        /** Namespaces to leave out of the dump, "network". */
        emptyNamespaces: string[];
        /** How cgroups are dumped: "soft", "full" or "strict". */
        cgroupsMode: string;
        /** Folder for the image files, above the request's path. */
        imagePath: string;
        /** Folder for CRIU's logs. */
        workPath: string;
        /** Earlier dump that this one builds on. */
        parentPath: string;
      }
      const CheckpointOptions: MessageType<ICheckpointOptions, CheckpointOptions>;
      /** Goes into ProcessInfo.info. */
      interface IProcessDetails {
        execId?: string | null | undefined;
      }
      /** Goes into ProcessInfo.info. */
      interface ProcessDetails {
        execId: string;
      }
      const ProcessDetails: MessageType<IProcessDetails, ProcessDetails>;
    }
  }
  namespace runtime {
    namespace bootstrap {
      namespace v1 {
        /** Least severity that a shim logs. */
        enum LogLevel {
          LOG_LEVEL_INFO = 0,
          LOG_LEVEL_TRACE = -8,
          LOG_LEVEL_DEBUG = -4,
          LOG_LEVEL_WARN = 4,
          LOG_LEVEL_ERROR = 8,
          LOG_LEVEL_FATAL = 10,
          LOG_LEVEL_PANIC = 12,
        }
        /** What a shim can do beyond the task API; none is defined yet. */
        enum Capability {
          CAPABILITY_UNSPECIFIED = 0,
        }
        /** To the shim. 1.6 shims fail on it. */
        interface IBootstrapParams {
          /** Container id. */
          instanceId?: string | null | undefined;
          /** The shim goes by its -namespace flag instead. */
          namespace?: string | null | undefined;
          logLevel?: containerd.runtime.bootstrap.v1.LogLevel | null | undefined;
          containerdVersion?: string | null | undefined;
          /** Events socket; the TTRPC_ADDRESS variable must say the same. */
          containerdTtrpcAddress?: string | null | undefined;
          /** Hashed into the name of the shim's socket. */
          containerdGrpcAddress?: string | null | undefined;
          containerdBinary?: string | null | undefined;
          /** Runtime options, such as containerd.runc.v1.Options. */
          extensions?: readonly containerd.runtime.bootstrap.v1.IExtension[] | null | undefined;
          /** Folder for the shim's socket: absolute, at most 42 characters. */
          socketDir?: string | null | undefined;
        }
        /** To the shim. 1.6 shims fail on it. */
        interface BootstrapParams {
          /** Container id. */
          instanceId: string;
          /** The shim goes by its -namespace flag instead. */
          namespace: string;
          logLevel: containerd.runtime.bootstrap.v1.LogLevel;
          containerdVersion: string;
          /** Events socket; the TTRPC_ADDRESS variable must say the same. */
          containerdTtrpcAddress: string;
          /** Hashed into the name of the shim's socket. */
          containerdGrpcAddress: string;
          containerdBinary: string;
          /** Runtime options, such as containerd.runc.v1.Options. */
          extensions: containerd.runtime.bootstrap.v1.Extension[];
          /** Folder for the shim's socket: absolute, at most 42 characters. */
          socketDir: string | null;
        }
        const BootstrapParams: MessageType<IBootstrapParams, BootstrapParams>;
        /** One message, told apart by its type url. */
        interface IExtension {
          value?: google.protobuf.IAny | null | undefined;
        }
        /** One message, told apart by its type url. */
        interface Extension {
          value: google.protobuf.Any | null;
        }
        const Extension: MessageType<IExtension, Extension>;
        /** From the shim. */
        interface IBootstrapResult {
          /** Version of the task API: 2 or 3. */
          version?: number | null | undefined;
          /** "unix:///run/containerd/s/..." */
          address?: string | null | undefined;
          /** "ttrpc" or "grpc". */
          protocol?: string | null | undefined;
          capabilities?: readonly containerd.runtime.bootstrap.v1.Capability[] | null | undefined;
          metadata?: Record<string, string> | null | undefined;
          /** What the shim does itself, such as some kinds of mount; unknown ones are to be ignored. */
          extensions?: readonly containerd.runtime.bootstrap.v1.IExtension[] | null | undefined;
        }
        /** From the shim. */
        interface BootstrapResult {
          /** Version of the task API: 2 or 3. */
          version: number;
          /** "unix:///run/containerd/s/..." */
          address: string;
          /** "ttrpc" or "grpc". */
          protocol: string;
          capabilities: containerd.runtime.bootstrap.v1.Capability[];
          metadata: Record<string, string>;
          /** What the shim does itself, such as some kinds of mount; unknown ones are to be ignored. */
          extensions: containerd.runtime.bootstrap.v1.Extension[];
        }
        const BootstrapResult: MessageType<IBootstrapResult, BootstrapResult>;
      }
    }
  }
}
export namespace google {
  namespace protobuf {
    /** A message of any type. */
    interface IAny {
      /** Full name of the message; shims use it bare, without "type.googleapis.com/". */
      typeUrl?: string | null | undefined;
      /** The encoded message; JSON for the OCI documents of the task API. */
      value?: Uint8Array | null | undefined;
    }
    /** A message of any type. */
    interface Any {
      /** Full name of the message; shims use it bare, without "type.googleapis.com/". */
      typeUrl: string;
      /** The encoded message; JSON for the OCI documents of the task API. */
      value: Buffer;
    }
    const Any: MessageType<IAny, Any>;
    /** A point in time since the Unix epoch. */
    interface ITimestamp {
      /** May be negative: Go's zero time is -62135596800. */
      seconds?: bigint | null | undefined;
      /** Always counted forward, 0 to 999999999. */
      nanos?: number | null | undefined;
    }
    /** A point in time since the Unix epoch. */
    interface Timestamp {
      /** May be negative: Go's zero time is -62135596800. */
      seconds: bigint;
      /** Always counted forward, 0 to 999999999. */
      nanos: number;
    }
    const Timestamp: MessageType<ITimestamp, Timestamp>;
    /** No content. */
    interface IEmpty {
    }
    /** No content. */
    interface Empty {
    }
    const Empty: MessageType<IEmpty, Empty>;
  }
}
export namespace io {
  namespace containerd {
    namespace cgroups {
      namespace v1 {
        /** All controllers of one container. */
        interface IMetrics {
          /** One per huge page size. */
          hugetlb?: readonly io.containerd.cgroups.v1.IHugetlbStat[] | null | undefined;
          pids?: io.containerd.cgroups.v1.IPidsStat | null | undefined;
          cpu?: io.containerd.cgroups.v1.ICPUStat | null | undefined;
          memory?: io.containerd.cgroups.v1.IMemoryStat | null | undefined;
          blkio?: io.containerd.cgroups.v1.IBlkIOStat | null | undefined;
          rdma?: io.containerd.cgroups.v1.IRdmaStat | null | undefined;
          /** The runc shim leaves it empty. */
          network?: readonly io.containerd.cgroups.v1.INetworkStat[] | null | undefined;
          /** The runc shim leaves it absent. */
          cgroupStats?: io.containerd.cgroups.v1.ICgroupStats | null | undefined;
          memoryOomControl?: io.containerd.cgroups.v1.IMemoryOomControl | null | undefined;
        }
        /** All controllers of one container. */
        interface Metrics {
          /** One per huge page size. */
          hugetlb: io.containerd.cgroups.v1.HugetlbStat[];
          pids: io.containerd.cgroups.v1.PidsStat | null;
          cpu: io.containerd.cgroups.v1.CPUStat | null;
          memory: io.containerd.cgroups.v1.MemoryStat | null;
          blkio: io.containerd.cgroups.v1.BlkIOStat | null;
          rdma: io.containerd.cgroups.v1.RdmaStat | null;
          /** The runc shim leaves it empty. */
          network: io.containerd.cgroups.v1.NetworkStat[];
          /** The runc shim leaves it absent. */
          cgroupStats: io.containerd.cgroups.v1.CgroupStats | null;
          memoryOomControl: io.containerd.cgroups.v1.MemoryOomControl | null;
        }
        const Metrics: MessageType<IMetrics, Metrics>;
        /** hugetlb.<pagesize>.* */
        interface IHugetlbStat {
          usage?: bigint | null | undefined;
          max?: bigint | null | undefined;
          /** Allocations refused at the limit. */
          failcnt?: bigint | null | undefined;
          /** "2MB" */
          pagesize?: string | null | undefined;
        }
        /** hugetlb.<pagesize>.* */
        interface HugetlbStat {
          usage: bigint;
          max: bigint;
          /** Allocations refused at the limit. */
          failcnt: bigint;
          /** "2MB" */
          pagesize: string;
        }
        const HugetlbStat: MessageType<IHugetlbStat, HugetlbStat>;
        /** pids.current and pids.max */
        interface IPidsStat {
          current?: bigint | null | undefined;
          /** 0 is none. */
          limit?: bigint | null | undefined;
        }
        /** pids.current and pids.max */
        interface PidsStat {
          current: bigint;
          /** 0 is none. */
          limit: bigint;
        }
        const PidsStat: MessageType<IPidsStat, PidsStat>;
        /** cpuacct.* and cpu.stat */
        interface ICPUStat {
          usage?: io.containerd.cgroups.v1.ICPUUsage | null | undefined;
          throttling?: io.containerd.cgroups.v1.IThrottle | null | undefined;
        }
        /** cpuacct.* and cpu.stat */
        interface CPUStat {
          usage: io.containerd.cgroups.v1.CPUUsage | null;
          throttling: io.containerd.cgroups.v1.Throttle | null;
        }
        const CPUStat: MessageType<ICPUStat, CPUStat>;
        /** CPU time used, in nanoseconds. */
        interface ICPUUsage {
          total?: bigint | null | undefined;
          kernel?: bigint | null | undefined;
          user?: bigint | null | undefined;
          /** cpuacct.usage_percpu, in order of the CPUs. */
          perCpu?: readonly bigint[] | null | undefined;
        }
        /** CPU time used, in nanoseconds. */
        interface CPUUsage {
          total: bigint;
          kernel: bigint;
          user: bigint;
          /** cpuacct.usage_percpu, in order of the CPUs. */
          perCpu: bigint[];
        }
        const CPUUsage: MessageType<ICPUUsage, CPUUsage>;
        /** CFS bandwidth control. */
        interface IThrottle {
          /** Enforcement periods that have passed. */
          periods?: bigint | null | undefined;
          /** Those in which the quota ran out. */
          throttledPeriods?: bigint | null | undefined;
          /** Nanoseconds spent throttled. */
          throttledTime?: bigint | null | undefined;
        }
        /** CFS bandwidth control. */
        interface Throttle {
          /** Enforcement periods that have passed. */
          periods: bigint;
          /** Those in which the quota ran out. */
          throttledPeriods: bigint;
          /** Nanoseconds spent throttled. */
          throttledTime: bigint;
        }
        const Throttle: MessageType<IThrottle, Throttle>;
        /** memory.stat line by line; the total_ fields count the children in. */
        interface IMemoryStat {
          cache?: bigint | null | undefined;
          rss?: bigint | null | undefined;
          rssHuge?: bigint | null | undefined;
          mappedFile?: bigint | null | undefined;
          dirty?: bigint | null | undefined;
          writeback?: bigint | null | undefined;
          pgPgIn?: bigint | null | undefined;
          pgPgOut?: bigint | null | undefined;
          pgFault?: bigint | null | undefined;
          pgMajFault?: bigint | null | undefined;
          inactiveAnon?: bigint | null | undefined;
          activeAnon?: bigint | null | undefined;
          inactiveFile?: bigint | null | undefined;
          activeFile?: bigint | null | undefined;
          unevictable?: bigint | null | undefined;
          hierarchicalMemoryLimit?: bigint | null | undefined;
          hierarchicalSwapLimit?: bigint | null | undefined;
          totalCache?: bigint | null | undefined;
          totalRss?: bigint | null | undefined;
          totalRssHuge?: bigint | null | undefined;
          totalMappedFile?: bigint | null | undefined;
          totalDirty?: bigint | null | undefined;
          totalWriteback?: bigint | null | undefined;
          totalPgPgIn?: bigint | null | undefined;
          totalPgPgOut?: bigint | null | undefined;
          totalPgFault?: bigint | null | undefined;
          totalPgMajFault?: bigint | null | undefined;
          totalInactiveAnon?: bigint | null | undefined;
          totalActiveAnon?: bigint | null | undefined;
          totalInactiveFile?: bigint | null | undefined;
          totalActiveFile?: bigint | null | undefined;
          totalUnevictable?: bigint | null | undefined;
          /** memory.* */
          usage?: io.containerd.cgroups.v1.IMemoryEntry | null | undefined;
          /** memory.memsw.* */
          swap?: io.containerd.cgroups.v1.IMemoryEntry | null | undefined;
          /** memory.kmem.* */
          kernel?: io.containerd.cgroups.v1.IMemoryEntry | null | undefined;
          /** memory.kmem.tcp.* */
          kernelTcp?: io.containerd.cgroups.v1.IMemoryEntry | null | undefined;
        }
        /** memory.stat line by line; the total_ fields count the children in. */
        interface MemoryStat {
          cache: bigint;
          rss: bigint;
          rssHuge: bigint;
          mappedFile: bigint;
          dirty: bigint;
          writeback: bigint;
          pgPgIn: bigint;
          pgPgOut: bigint;
          pgFault: bigint;
          pgMajFault: bigint;
          inactiveAnon: bigint;
          activeAnon: bigint;
          inactiveFile: bigint;
          activeFile: bigint;
          unevictable: bigint;
          hierarchicalMemoryLimit: bigint;
          hierarchicalSwapLimit: bigint;
          totalCache: bigint;
          totalRss: bigint;
          totalRssHuge: bigint;
          totalMappedFile: bigint;
          totalDirty: bigint;
          totalWriteback: bigint;
          totalPgPgIn: bigint;
          totalPgPgOut: bigint;
          totalPgFault: bigint;
          totalPgMajFault: bigint;
          totalInactiveAnon: bigint;
          totalActiveAnon: bigint;
          totalInactiveFile: bigint;
          totalActiveFile: bigint;
          totalUnevictable: bigint;
          /** memory.* */
          usage: io.containerd.cgroups.v1.MemoryEntry | null;
          /** memory.memsw.* */
          swap: io.containerd.cgroups.v1.MemoryEntry | null;
          /** memory.kmem.* */
          kernel: io.containerd.cgroups.v1.MemoryEntry | null;
          /** memory.kmem.tcp.* */
          kernelTcp: io.containerd.cgroups.v1.MemoryEntry | null;
        }
        const MemoryStat: MessageType<IMemoryStat, MemoryStat>;
        /** One of the four memory counters. */
        interface IMemoryEntry {
          limit?: bigint | null | undefined;
          usage?: bigint | null | undefined;
          /** Highest usage so far. */
          max?: bigint | null | undefined;
          /** Times that the limit was hit. */
          failcnt?: bigint | null | undefined;
        }
        /** One of the four memory counters. */
        interface MemoryEntry {
          limit: bigint;
          usage: bigint;
          /** Highest usage so far. */
          max: bigint;
          /** Times that the limit was hit. */
          failcnt: bigint;
        }
        const MemoryEntry: MessageType<IMemoryEntry, MemoryEntry>;
        /** memory.oom_control */
        interface IMemoryOomControl {
          oomKillDisable?: bigint | null | undefined;
          /** 1 while tasks are stopped for want of memory. */
          underOom?: bigint | null | undefined;
          /** Processes killed so far. */
          oomKill?: bigint | null | undefined;
        }
        /** memory.oom_control */
        interface MemoryOomControl {
          oomKillDisable: bigint;
          /** 1 while tasks are stopped for want of memory. */
          underOom: bigint;
          /** Processes killed so far. */
          oomKill: bigint;
        }
        const MemoryOomControl: MessageType<IMemoryOomControl, MemoryOomControl>;
        /** blkio.*, by device and operation. */
        interface IBlkIOStat {
          ioServiceBytesRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          ioServicedRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          ioQueuedRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          ioServiceTimeRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          ioWaitTimeRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          ioMergedRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          ioTimeRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
          /** 512-byte sectors. */
          sectorsRecursive?: readonly io.containerd.cgroups.v1.IBlkIOEntry[] | null | undefined;
        }
        /** blkio.*, by device and operation. */
        interface BlkIOStat {
          ioServiceBytesRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          ioServicedRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          ioQueuedRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          ioServiceTimeRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          ioWaitTimeRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          ioMergedRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          ioTimeRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
          /** 512-byte sectors. */
          sectorsRecursive: io.containerd.cgroups.v1.BlkIOEntry[];
        }
        const BlkIOStat: MessageType<IBlkIOStat, BlkIOStat>;
        /** One line of a blkio file. */
        interface IBlkIOEntry {
          /** "Read", "Write", "Sync", "Async", "Discard" or "Total"; empty where the kernel tells none apart. */
          op?: string | null | undefined;
          /** Device path, "/dev/sda"; may be empty. */
          device?: string | null | undefined;
          major?: bigint | null | undefined;
          minor?: bigint | null | undefined;
          value?: bigint | null | undefined;
        }
        /** One line of a blkio file. */
        interface BlkIOEntry {
          /** "Read", "Write", "Sync", "Async", "Discard" or "Total"; empty where the kernel tells none apart. */
          op: string;
          /** Device path, "/dev/sda"; may be empty. */
          device: string;
          major: bigint;
          minor: bigint;
          value: bigint;
        }
        const BlkIOEntry: MessageType<IBlkIOEntry, BlkIOEntry>;
        /** rdma.current and rdma.max */
        interface IRdmaStat {
          current?: readonly io.containerd.cgroups.v1.IRdmaEntry[] | null | undefined;
          limit?: readonly io.containerd.cgroups.v1.IRdmaEntry[] | null | undefined;
        }
        /** rdma.current and rdma.max */
        interface RdmaStat {
          current: io.containerd.cgroups.v1.RdmaEntry[];
          limit: io.containerd.cgroups.v1.RdmaEntry[];
        }
        const RdmaStat: MessageType<IRdmaStat, RdmaStat>;
        /** One line of an rdma file. */
        interface IRdmaEntry {
          device?: string | null | undefined;
          hcaHandles?: number | null | undefined;
          hcaObjects?: number | null | undefined;
        }
        /** One line of an rdma file. */
        interface RdmaEntry {
          device: string;
          hcaHandles: number;
          hcaObjects: number;
        }
        const RdmaEntry: MessageType<IRdmaEntry, RdmaEntry>;
        /** Counters of one network interface. */
        interface INetworkStat {
          name?: string | null | undefined;
          rxBytes?: bigint | null | undefined;
          rxPackets?: bigint | null | undefined;
          rxErrors?: bigint | null | undefined;
          rxDropped?: bigint | null | undefined;
          txBytes?: bigint | null | undefined;
          txPackets?: bigint | null | undefined;
          txErrors?: bigint | null | undefined;
          txDropped?: bigint | null | undefined;
        }
        /** Counters of one network interface. */
        interface NetworkStat {
          name: string;
          rxBytes: bigint;
          rxPackets: bigint;
          rxErrors: bigint;
          rxDropped: bigint;
          txBytes: bigint;
          txPackets: bigint;
          txErrors: bigint;
          txDropped: bigint;
        }
        const NetworkStat: MessageType<INetworkStat, NetworkStat>;
        /** Tasks by scheduler state. */
        interface ICgroupStats {
          nrSleeping?: bigint | null | undefined;
          nrRunning?: bigint | null | undefined;
          nrStopped?: bigint | null | undefined;
          nrUninterruptible?: bigint | null | undefined;
          nrIoWait?: bigint | null | undefined;
        }
        /** Tasks by scheduler state. */
        interface CgroupStats {
          nrSleeping: bigint;
          nrRunning: bigint;
          nrStopped: bigint;
          nrUninterruptible: bigint;
          nrIoWait: bigint;
        }
        const CgroupStats: MessageType<ICgroupStats, CgroupStats>;
      }
      namespace v2 {
        /** All controllers of one container. */
        interface IMetrics {
          pids?: io.containerd.cgroups.v2.IPidsStat | null | undefined;
          cpu?: io.containerd.cgroups.v2.ICPUStat | null | undefined;
          memory?: io.containerd.cgroups.v2.IMemoryStat | null | undefined;
          rdma?: io.containerd.cgroups.v2.IRdmaStat | null | undefined;
          io?: io.containerd.cgroups.v2.IIOStat | null | undefined;
          /** One per huge page size. */
          hugetlb?: readonly io.containerd.cgroups.v2.IHugeTlbStat[] | null | undefined;
          memoryEvents?: io.containerd.cgroups.v2.IMemoryEvents | null | undefined;
          /** The runc shim leaves it empty. */
          network?: readonly io.containerd.cgroups.v2.INetworkStat[] | null | undefined;
        }
        /** All controllers of one container. */
        interface Metrics {
          pids: io.containerd.cgroups.v2.PidsStat | null;
          cpu: io.containerd.cgroups.v2.CPUStat | null;
          memory: io.containerd.cgroups.v2.MemoryStat | null;
          rdma: io.containerd.cgroups.v2.RdmaStat | null;
          io: io.containerd.cgroups.v2.IOStat | null;
          /** One per huge page size. */
          hugetlb: io.containerd.cgroups.v2.HugeTlbStat[];
          memoryEvents: io.containerd.cgroups.v2.MemoryEvents | null;
          /** The runc shim leaves it empty. */
          network: io.containerd.cgroups.v2.NetworkStat[];
        }
        const Metrics: MessageType<IMetrics, Metrics>;
        /** One line of a *.pressure file. */
        interface IPSIData {
          /** Share of the last 10 seconds stalled, in percent. */
          avg10?: number | null | undefined;
          /** Of the last minute. */
          avg60?: number | null | undefined;
          /** Of the last five minutes. */
          avg300?: number | null | undefined;
          /** Microseconds stalled so far. */
          total?: bigint | null | undefined;
        }
        /** One line of a *.pressure file. */
        interface PSIData {
          /** Share of the last 10 seconds stalled, in percent. */
          avg10: number;
          /** Of the last minute. */
          avg60: number;
          /** Of the last five minutes. */
          avg300: number;
          /** Microseconds stalled so far. */
          total: bigint;
        }
        const PSIData: MessageType<IPSIData, PSIData>;
        /** A *.pressure file. */
        interface IPSIStats {
          /** At least one task was stalled. */
          some?: io.containerd.cgroups.v2.IPSIData | null | undefined;
          /** All of them were. */
          full?: io.containerd.cgroups.v2.IPSIData | null | undefined;
        }
        /** A *.pressure file. */
        interface PSIStats {
          /** At least one task was stalled. */
          some: io.containerd.cgroups.v2.PSIData | null;
          /** All of them were. */
          full: io.containerd.cgroups.v2.PSIData | null;
        }
        const PSIStats: MessageType<IPSIStats, PSIStats>;
        /** pids.current and pids.max */
        interface IPidsStat {
          current?: bigint | null | undefined;
          limit?: bigint | null | undefined;
        }
        /** pids.current and pids.max */
        interface PidsStat {
          current: bigint;
          limit: bigint;
        }
        const PidsStat: MessageType<IPidsStat, PidsStat>;
        /** cpu.stat; times in microseconds. */
        interface ICPUStat {
          usageUsec?: bigint | null | undefined;
          userUsec?: bigint | null | undefined;
          systemUsec?: bigint | null | undefined;
          nrPeriods?: bigint | null | undefined;
          nrThrottled?: bigint | null | undefined;
          throttledUsec?: bigint | null | undefined;
          psi?: io.containerd.cgroups.v2.IPSIStats | null | undefined;
          nrBursts?: bigint | null | undefined;
          burstUsec?: bigint | null | undefined;
        }
        /** cpu.stat; times in microseconds. */
        interface CPUStat {
          usageUsec: bigint;
          userUsec: bigint;
          systemUsec: bigint;
          nrPeriods: bigint;
          nrThrottled: bigint;
          throttledUsec: bigint;
          psi: io.containerd.cgroups.v2.PSIStats | null;
          nrBursts: bigint;
          burstUsec: bigint;
        }
        const CPUStat: MessageType<ICPUStat, CPUStat>;
        /** memory.stat and the memory.* files beside it. */
        interface IMemoryStat {
          anon?: bigint | null | undefined;
          file?: bigint | null | undefined;
          kernelStack?: bigint | null | undefined;
          slab?: bigint | null | undefined;
          sock?: bigint | null | undefined;
          shmem?: bigint | null | undefined;
          fileMapped?: bigint | null | undefined;
          fileDirty?: bigint | null | undefined;
          fileWriteback?: bigint | null | undefined;
          anonThp?: bigint | null | undefined;
          inactiveAnon?: bigint | null | undefined;
          activeAnon?: bigint | null | undefined;
          inactiveFile?: bigint | null | undefined;
          activeFile?: bigint | null | undefined;
          unevictable?: bigint | null | undefined;
          slabReclaimable?: bigint | null | undefined;
          slabUnreclaimable?: bigint | null | undefined;
          pgfault?: bigint | null | undefined;
          pgmajfault?: bigint | null | undefined;
          workingsetRefault?: bigint | null | undefined;
          workingsetActivate?: bigint | null | undefined;
          workingsetNodereclaim?: bigint | null | undefined;
          pgrefill?: bigint | null | undefined;
          pgscan?: bigint | null | undefined;
          pgsteal?: bigint | null | undefined;
          pgactivate?: bigint | null | undefined;
          pgdeactivate?: bigint | null | undefined;
          pglazyfree?: bigint | null | undefined;
          pglazyfreed?: bigint | null | undefined;
          thpFaultAlloc?: bigint | null | undefined;
          thpCollapseAlloc?: bigint | null | undefined;
          /** memory.current */
          usage?: bigint | null | undefined;
          /** memory.max */
          usageLimit?: bigint | null | undefined;
          /** memory.swap.current */
          swapUsage?: bigint | null | undefined;
          /** memory.swap.max */
          swapLimit?: bigint | null | undefined;
          /** memory.peak */
          maxUsage?: bigint | null | undefined;
          /** memory.swap.peak */
          swapMaxUsage?: bigint | null | undefined;
          psi?: io.containerd.cgroups.v2.IPSIStats | null | undefined;
        }
        /** memory.stat and the memory.* files beside it. */
        interface MemoryStat {
          anon: bigint;
          file: bigint;
          kernelStack: bigint;
          slab: bigint;
          sock: bigint;
          shmem: bigint;
          fileMapped: bigint;
          fileDirty: bigint;
          fileWriteback: bigint;
          anonThp: bigint;
          inactiveAnon: bigint;
          activeAnon: bigint;
          inactiveFile: bigint;
          activeFile: bigint;
          unevictable: bigint;
          slabReclaimable: bigint;
          slabUnreclaimable: bigint;
          pgfault: bigint;
          pgmajfault: bigint;
          workingsetRefault: bigint;
          workingsetActivate: bigint;
          workingsetNodereclaim: bigint;
          pgrefill: bigint;
          pgscan: bigint;
          pgsteal: bigint;
          pgactivate: bigint;
          pgdeactivate: bigint;
          pglazyfree: bigint;
          pglazyfreed: bigint;
          thpFaultAlloc: bigint;
          thpCollapseAlloc: bigint;
          /** memory.current */
          usage: bigint;
          /** memory.max */
          usageLimit: bigint;
          /** memory.swap.current */
          swapUsage: bigint;
          /** memory.swap.max */
          swapLimit: bigint;
          /** memory.peak */
          maxUsage: bigint;
          /** memory.swap.peak */
          swapMaxUsage: bigint;
          psi: io.containerd.cgroups.v2.PSIStats | null;
        }
        const MemoryStat: MessageType<IMemoryStat, MemoryStat>;
        /** memory.events */
        interface IMemoryEvents {
          low?: bigint | null | undefined;
          high?: bigint | null | undefined;
          max?: bigint | null | undefined;
          oom?: bigint | null | undefined;
          oomKill?: bigint | null | undefined;
          oomGroupKill?: bigint | null | undefined;
        }
        /** memory.events */
        interface MemoryEvents {
          low: bigint;
          high: bigint;
          max: bigint;
          oom: bigint;
          oomKill: bigint;
          oomGroupKill: bigint;
        }
        const MemoryEvents: MessageType<IMemoryEvents, MemoryEvents>;
        /** rdma.current and rdma.max */
        interface IRdmaStat {
          current?: readonly io.containerd.cgroups.v2.IRdmaEntry[] | null | undefined;
          limit?: readonly io.containerd.cgroups.v2.IRdmaEntry[] | null | undefined;
        }
        /** rdma.current and rdma.max */
        interface RdmaStat {
          current: io.containerd.cgroups.v2.RdmaEntry[];
          limit: io.containerd.cgroups.v2.RdmaEntry[];
        }
        const RdmaStat: MessageType<IRdmaStat, RdmaStat>;
        /** One line of an rdma file. */
        interface IRdmaEntry {
          device?: string | null | undefined;
          hcaHandles?: number | null | undefined;
          hcaObjects?: number | null | undefined;
        }
        /** One line of an rdma file. */
        interface RdmaEntry {
          device: string;
          hcaHandles: number;
          hcaObjects: number;
        }
        const RdmaEntry: MessageType<IRdmaEntry, RdmaEntry>;
        /** io.stat and io.pressure */
        interface IIOStat {
          usage?: readonly io.containerd.cgroups.v2.IIOEntry[] | null | undefined;
          psi?: io.containerd.cgroups.v2.IPSIStats | null | undefined;
        }
        /** io.stat and io.pressure */
        interface IOStat {
          usage: io.containerd.cgroups.v2.IOEntry[];
          psi: io.containerd.cgroups.v2.PSIStats | null;
        }
        const IOStat: MessageType<IIOStat, IOStat>;
        /** One device's line of io.stat. */
        interface IIOEntry {
          major?: bigint | null | undefined;
          minor?: bigint | null | undefined;
          rbytes?: bigint | null | undefined;
          wbytes?: bigint | null | undefined;
          rios?: bigint | null | undefined;
          wios?: bigint | null | undefined;
        }
        /** One device's line of io.stat. */
        interface IOEntry {
          major: bigint;
          minor: bigint;
          rbytes: bigint;
          wbytes: bigint;
          rios: bigint;
          wios: bigint;
        }
        const IOEntry: MessageType<IIOEntry, IOEntry>;
        /** hugetlb.<pagesize>.* */
        interface IHugeTlbStat {
          current?: bigint | null | undefined;
          max?: bigint | null | undefined;
          /** "2MB" */
          pagesize?: string | null | undefined;
          /** Allocations refused at the limit. */
          failcnt?: bigint | null | undefined;
        }
        /** hugetlb.<pagesize>.* */
        interface HugeTlbStat {
          current: bigint;
          max: bigint;
          /** "2MB" */
          pagesize: string;
          /** Allocations refused at the limit. */
          failcnt: bigint;
        }
        const HugeTlbStat: MessageType<IHugeTlbStat, HugeTlbStat>;
        /** Counters of one network interface. */
        interface INetworkStat {
          name?: string | null | undefined;
          rxBytes?: bigint | null | undefined;
          rxPackets?: bigint | null | undefined;
          rxErrors?: bigint | null | undefined;
          rxDropped?: bigint | null | undefined;
          txBytes?: bigint | null | undefined;
          txPackets?: bigint | null | undefined;
          txErrors?: bigint | null | undefined;
          txDropped?: bigint | null | undefined;
        }
        /** Counters of one network interface. */
        interface NetworkStat {
          name: string;
          rxBytes: bigint;
          rxPackets: bigint;
          rxErrors: bigint;
          rxDropped: bigint;
          txBytes: bigint;
          txPackets: bigint;
          txErrors: bigint;
          txDropped: bigint;
        }
        const NetworkStat: MessageType<INetworkStat, NetworkStat>;
      }
    }
  }
}
