// Made by api/generate.ts from the .proto files: change those.
import type { MessageType, Rpc, Service } from '../wire.js';

export namespace ttrpc {
  /** Frame type 1: a call. */
  interface IRequest {
    /** Full service name, "containerd.task.v2.Task". */
    service?: string | null | undefined;
    /** Method name alone, "Create". */
    method?: string | null | undefined;
    /** The encoded request message. */
    payload?: Uint8Array | null | undefined;
    /** Time left for the call in nanoseconds; 0 is no limit, below 0 is already over. */
    timeoutNano?: bigint | null | undefined;
    /** Headers; a key with several values comes several times. */
    metadata?: readonly ttrpc.IKeyValue[] | null | undefined;
  }
  /** Frame type 1: a call. */
  interface Request {
    /** Full service name, "containerd.task.v2.Task". */
    service: string;
    /** Method name alone, "Create". */
    method: string;
    /** The encoded request message. */
    payload: Buffer;
    /** Time left for the call in nanoseconds; 0 is no limit, below 0 is already over. */
    timeoutNano: bigint;
    /** Headers; a key with several values comes several times. */
    metadata: ttrpc.KeyValue[];
  }
  const Request: MessageType<IRequest, Request>;
  /** Frame type 2: the answer. A successful one with an empty message is zero bytes long. */
  interface IResponse {
    /** Absent, or code 0: the call succeeded. */
    status?: google.rpc.IStatus | null | undefined;
    /** The encoded response message. */
    payload?: Uint8Array | null | undefined;
  }
  /** Frame type 2: the answer. A successful one with an empty message is zero bytes long. */
  interface Response {
    /** Absent, or code 0: the call succeeded. */
    status: google.rpc.Status | null;
    /** The encoded response message. */
    payload: Buffer;
  }
  const Response: MessageType<IResponse, Response>;
  /** One header. */
  interface IKeyValue {
    /** Lower case. */
    key?: string | null | undefined;
    value?: string | null | undefined;
  }
  /** One header. */
  interface KeyValue {
    /** Lower case. */
    key: string;
    value: string;
  }
  const KeyValue: MessageType<IKeyValue, KeyValue>;
}
export namespace google {
  namespace rpc {
    /** Why a call failed. */
    interface IStatus {
      /** gRPC status code, 0 is OK. */
      code?: number | null | undefined;
      /** One line for people. */
      message?: string | null | undefined;
      /** Machine-readable detail; shims send none. */
      details?: readonly google.protobuf.IAny[] | null | undefined;
    }
    /** Why a call failed. */
    interface Status {
      /** gRPC status code, 0 is OK. */
      code: number;
      /** One line for people. */
      message: string;
      /** Machine-readable detail; shims send none. */
      details: google.protobuf.Any[];
    }
    const Status: MessageType<IStatus, Status>;
  }
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
