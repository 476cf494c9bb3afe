import { berth } from './gen/berth.js';
import { runtime } from './gen/cri.js';
import type { InputOf, OutputOf, Rpc, Service } from './wire.js';

/** The RPCs of a service, by name. */
export type MethodsOf<S> = S extends Service<infer Methods> ? Methods : never;

/** RPC name -> what its handler is given (decoded, whole) and may answer (defaults may be left out). */
export type ServerCalls<S> = {
  [Name in keyof MethodsOf<S>]: MethodsOf<S>[Name] extends Rpc<infer Request, infer Response>
    ? [request: OutputOf<Request>, response: InputOf<Response>]
    : never;
};

/** RPC name -> what its caller may send (defaults may be left out) and gets back (decoded, whole). */
export type ClientCalls<S> = {
  [Name in keyof MethodsOf<S>]: MethodsOf<S>[Name] extends Rpc<infer Request, infer Response>
    ? [request: InputOf<Request>, response: OutputOf<Response>]
    : never;
};

/** One entry of a grpc-js `ServiceDefinition`. */
export interface GrpcMethod<Method extends Rpc> {
  /** "/package.Service/Method" */
  readonly path: string;
  readonly requestStream: Method['requestStream'];
  readonly responseStream: Method['responseStream'];
  readonly requestSerialize: (value: InputOf<Method['request']>) => Buffer;
  readonly requestDeserialize: (bytes: Buffer) => OutputOf<Method['request']>;
  readonly responseSerialize: (value: InputOf<Method['response']>) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => OutputOf<Method['response']>;
}

/** A grpc-js `ServiceDefinition` that knows its messages. */
export type GrpcService<S> = {
  readonly [Name in keyof MethodsOf<S>]: MethodsOf<S>[Name] extends Rpc ? GrpcMethod<MethodsOf<S>[Name]> : never;
};

function grpcMethod(path: string, { request, response, requestStream, responseStream }: Rpc): GrpcMethod<Rpc> {
  return {
    path,
    requestStream,
    responseStream,
    requestSerialize: value => request.encode(value).finish(),
    requestDeserialize: bytes => request.decode(bytes),
    responseSerialize: value => response.encode(value).finish(),
    responseDeserialize: bytes => response.decode(bytes),
  };
}

/** Turns a generated service table into what grpc-js' `addService` and `makeClientConstructor` take. */
export function grpcService<S extends Service>({ name, methods }: S): GrpcService<S> {
  const entries = Object.entries(methods).map(([method, rpc]) => [method, grpcMethod(`/${name}/${method}`, rpc)]);
  return Object.fromEntries(entries);
}

export const runtimeService = grpcService(runtime.v1.RuntimeService);
export const imageService = grpcService(runtime.v1.ImageService);
export const adminService = grpcService(berth.v1.Admin);
