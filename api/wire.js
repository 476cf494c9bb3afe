// Written as JavaScript so that the generated modules find it beside the sources and in dist alike.
import protobuf from 'protobufjs/minimal.js';

const UINT32_BITS = 32n;

function toBigInt({ low, high }) {
  return high === 0 ? BigInt(low >>> 0) : (BigInt(high >>> 0) << UINT32_BITS) | BigInt(low >>> 0);
}

function fromBigInt(value) {
  return { low: Number(BigInt.asUintN(32, value)), high: Number(BigInt.asUintN(32, value >> UINT32_BITS)) };
}

function signed(value) {
  if (BigInt.asIntN(64, value) !== value) throw new RangeError(`${value} does not fit into an int64`);
  return fromBigInt(value);
}

function unsigned(value) {
  if (BigInt.asUintN(64, value) !== value) throw new RangeError(`${value} does not fit into a uint64`);
  return fromBigInt(value);
}

class Reader extends protobuf.BufferReader {
  static recursionLimit = protobuf.Reader.recursionLimit;

  static create(bytes) {
    return new Reader(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  }

  int64() {
    return BigInt.asIntN(64, toBigInt(super.int64()));
  }

  uint64() {
    return toBigInt(super.uint64());
  }
}

class Writer extends protobuf.BufferWriter {
  static create() {
    return new Writer();
  }

  int64(value) {
    return super.int64(signed(value));
  }

  uint64(value) {
    return super.uint64(unsigned(value));
  }

  int64s(values) {
    return super.int64s(values.map(signed));
  }

  uint64s(values) {
    return super.uint64s(values.map(unsigned));
  }
}

/** What the generated code takes for the protobuf.js runtime: the same, but with bigint for 64-bit integers. */
export default { Reader, Writer, util: protobuf.util, roots: {} };
