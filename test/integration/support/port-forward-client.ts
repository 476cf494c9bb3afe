import {
  type ClientStream,
  connectSpdy,
  type SpdyClient,
} from '../../../internal/cri/streaming/testing/spdy-client.ts';

/** One connection through the agent to a port of a pod. */
export interface ForwardedConnection {
  readonly data: ClientStream;
  readonly error: ClientStream;
}

/** A client of port-forward over SPDY, as Go's is: a pair of streams for each connection. */
export class PortForwardClient {
  readonly spdy: SpdyClient;
  #connections = 0;

  private constructor(spdy: SpdyClient) {
    this.spdy = spdy;
  }

  static async open(url: string): Promise<PortForwardClient> {
    return new PortForwardClient(await connectSpdy(url, { protocols: ['portforward.k8s.io'] }));
  }

  async connect(port: number): Promise<ForwardedConnection> {
    const headers = { port: String(port), requestid: String(this.#connections++) };
    const error = await this.spdy.open({ streamtype: 'error', ...headers });
    this.spdy.data(error, '', true);
    return { error, data: await this.spdy.open({ streamtype: 'data', ...headers }) };
  }

  /** Sends, closes that direction, and waits for all that comes back. */
  async ask(port: number, question: Buffer | string): Promise<Buffer> {
    const { data } = await this.connect(port);
    await this.spdy.send(data, Buffer.from(question));
    this.spdy.data(data, '', true);
    await this.spdy.until(() => data.fin || data.reset !== undefined);
    return Buffer.concat(data.chunks);
  }

  /** Waits for the end of both streams; what the error stream says. */
  async failure({ data, error }: ForwardedConnection): Promise<string> {
    const isOver = (stream: ClientStream) => stream.fin || stream.reset !== undefined;
    await this.spdy.until(() => isOver(data) && isOver(error));
    return Buffer.concat(error.chunks).toString();
  }

  close(): void {
    this.spdy.destroy();
  }
}
