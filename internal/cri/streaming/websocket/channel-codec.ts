/** How a message says which channel its bytes are of. */
export interface ChannelCodec {
  /** Sent in binary messages, or as text. */
  readonly binary: boolean;
  encode(channel: number, bytes: Buffer): Buffer;
  /** Undefined for what is none of these messages. */
  decode(message: Buffer): ChannelMessage | undefined;
}

export interface ChannelMessage {
  readonly channel: number;
  readonly bytes: Buffer;
}

/** The channel is the first byte. */
export const binaryCodec: ChannelCodec = {
  binary: true,
  encode(channel, bytes) {
    const message = Buffer.allocUnsafe(1 + bytes.length);
    message[0] = channel;
    bytes.copy(message, 1);
    return message;
  },
  decode(message) {
    if (message.length === 0) return undefined;
    return { channel: message.readUInt8(0), bytes: message.subarray(1) };
  },
};

const zero = 0x30;

/** The channel is a digit, and base64 follows: for clients that can only send text. */
export const base64Codec: ChannelCodec = {
  binary: false,
  encode: (channel, bytes) => Buffer.from(String.fromCharCode(zero + channel) + bytes.toString('base64'), 'latin1'),
  decode(message) {
    if (message.length === 0) return undefined;
    const text = message.toString('latin1', 1);
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
    return { channel: message.readUInt8(0) - zero, bytes: Buffer.from(text, 'base64') };
  },
};
