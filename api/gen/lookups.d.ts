// Made by api/generate.ts from the .proto files: change those.
import type { MessageType, Rpc, Service } from '../wire.js';

export namespace containerd {
  namespace services {
    namespace version {
      namespace v1 {
        /** The first thing that a client asks. */
        const Version: Service<{
          /** What serves the socket. */
          readonly Version: Rpc<typeof google.protobuf.Empty, typeof containerd.services.version.v1.VersionResponse, false, false>;
        }>;
        /** A build. */
        interface IVersionResponse {
          version?: string | null | undefined;
          revision?: string | null | undefined;
        }
        /** A build. */
        interface VersionResponse {
          version: string;
          revision: string;
        }
        const VersionResponse: MessageType<IVersionResponse, VersionResponse>;
      }
    }
    namespace containers {
      namespace v1 {
        /** The part of containerd's service that is served: a lookup. */
        const Containers: Service<{
          /** NOT_FOUND for an id that is none. */
          readonly Get: Rpc<typeof containerd.services.containers.v1.GetContainerRequest, typeof containerd.services.containers.v1.GetContainerResponse, false, false>;
        }>;
        /** As much of a container as cAdvisor reads. */
        interface IContainer {
          id?: string | null | undefined;
          /** The CRI's labels, and what kind of container it is. */
          labels?: Record<string, string> | null | undefined;
          /** As the user wrote it; empty for a sandbox. */
          image?: string | null | undefined;
          /** The OCI runtime spec as JSON: cAdvisor crashes without one. */
          spec?: google.protobuf.IAny | null | undefined;
        }
        /** As much of a container as cAdvisor reads. */
        interface Container {
          id: string;
          /** The CRI's labels, and what kind of container it is. */
          labels: Record<string, string>;
          /** As the user wrote it; empty for a sandbox. */
          image: string;
          /** The OCI runtime spec as JSON: cAdvisor crashes without one. */
          spec: google.protobuf.Any | null;
        }
        const Container: MessageType<IContainer, Container>;
        /** Whose. */
        interface IGetContainerRequest {
          id?: string | null | undefined;
        }
        /** Whose. */
        interface GetContainerRequest {
          id: string;
        }
        const GetContainerRequest: MessageType<IGetContainerRequest, GetContainerRequest>;
        /** Its record. */
        interface IGetContainerResponse {
          container?: containerd.services.containers.v1.IContainer | null | undefined;
        }
        /** Its record. */
        interface GetContainerResponse {
          container: containerd.services.containers.v1.Container | null;
        }
        const GetContainerResponse: MessageType<IGetContainerResponse, GetContainerResponse>;
      }
    }
    namespace tasks {
      namespace v1 {
        /** The part of containerd's service that is served: a lookup. */
        const Tasks: Service<{
          /** NOT_FOUND for a container that was never started. */
          readonly Get: Rpc<typeof containerd.services.tasks.v1.GetRequest, typeof containerd.services.tasks.v1.GetResponse, false, false>;
        }>;
        /** Whose first process. */
        interface IGetRequest {
          containerId?: string | null | undefined;
        }
        /** Whose first process. */
        interface GetRequest {
          containerId: string;
        }
        const GetRequest: MessageType<IGetRequest, GetRequest>;
        /** The process. */
        interface IGetResponse {
          process?: containerd.v1.types.IProcess | null | undefined;
        }
        /** The process. */
        interface GetResponse {
          process: containerd.v1.types.Process | null;
        }
        const GetResponse: MessageType<IGetResponse, GetResponse>;
      }
    }
  }
  namespace v1 {
    namespace types {
      /** As much of a container's first process as cAdvisor reads. */
      interface IProcess {
        containerId?: string | null | undefined;
        /** Of an exec; empty. */
        id?: string | null | undefined;
        /** As the host counts it. */
        pid?: number | null | undefined;
        status?: containerd.v1.types.Status | null | undefined;
        /** Of a process that is STOPPED. */
        exitStatus?: number | null | undefined;
      }
      /** As much of a container's first process as cAdvisor reads. */
      interface Process {
        containerId: string;
        /** Of an exec; empty. */
        id: string;
        /** As the host counts it. */
        pid: number;
        status: containerd.v1.types.Status;
        /** Of a process that is STOPPED. */
        exitStatus: number;
      }
      const Process: MessageType<IProcess, Process>;
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
