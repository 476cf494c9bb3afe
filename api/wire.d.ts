/** The bytes of a message being encoded; `finish` gives them as a copy of their own. */
export interface Writer {
  finish(): Buffer;
}

/**
 * One message of a .proto file. 64-bit integers are bigint; on the way in every field may be left out,
 * on the way out every scalar, list and map is there and an absent sub-message is null.
 */
export interface MessageType<Input, Output extends Input> {
  /** A whole message: defaults filled in at every depth. */
  readonly create: (value?: Input) => Output;
  /** Throws RangeError for a bigint beyond its field's 64 bits, TypeError for a number in its place. */
  readonly encode: (value: Input) => Writer;
  /** Throws on anything that is no valid encoding; unknown fields are skipped; bytes fields share the input's memory. */
  readonly decode: (bytes: Uint8Array) => Output;
}

/** Takes any message; the bound of generic code. */
// biome-ignore lint/suspicious/noExplicitAny: a message's input and output types are checked where it is used
export type AnyMessage = MessageType<any, any>;

/** What may be given to encode message `M`. */
export type InputOf<M> = M extends MessageType<infer Input, infer _> ? Input : never;

/** What decoding message `M` gives. */
export type OutputOf<M> = M extends MessageType<infer _, infer Output> ? Output : never;

/** One RPC of a service: its messages, and which sides stream. */
export interface Rpc<
  Request extends AnyMessage = AnyMessage,
  Response extends AnyMessage = AnyMessage,
  RequestStream extends boolean = boolean,
  ResponseStream extends boolean = boolean,
> {
  readonly request: Request;
  readonly response: Response;
  readonly requestStream: RequestStream;
  readonly responseStream: ResponseStream;
}

/** A service of a .proto file: its full name, and its RPCs by name. */
export interface Service<Methods extends Readonly<Record<string, Rpc>> = Readonly<Record<string, Rpc>>> {
  readonly name: string;
  readonly methods: Methods;
}
