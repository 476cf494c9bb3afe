import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import type { KeyPair } from '../../host/key-pair.ts';
import * as der from './der.ts';

const dayMs = 24 * 60 * 60 * 1000;
const validDays = 3650;
const ecdsaWithSha256 = der.sequence(der.objectId('1.2.840.10045.4.3.2'));
const commonName = der.objectId('2.5.4.3');
const subjectAltName = der.objectId('2.5.29.17');

/** A new key, and a certificate for `host` and the loopback addresses that it has signed itself. */
export function makeKeyPair(host: string): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der.sequence(der.set(der.sequence(commonName, der.utf8String('berth streaming'))));
  const now = Date.now();
  const hosts = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.from([2]))),
    der.integer(serialNumber()),
    ecdsaWithSha256,
    name,
    der.sequence(der.utcTime(new Date(now - dayMs)), der.utcTime(new Date(now + validDays * dayMs))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der.explicit(
      3,
      der.sequence(der.sequence(subjectAltName, der.octetString(der.sequence(...hosts.map(alternative))))),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = der.sequence(body, ecdsaWithSha256, der.bitString(signature));
  return { cert: pem(certificate), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  // positive, and without a leading zero
  bytes[0] = (bytes.readUInt8(0) & 0x7f) | 0x40;
  return bytes;
}

function alternative(host: string): der.Der {
  const version = isIP(host);
  if (version === 0) return der.implicit(2, Buffer.from(host));
  return der.implicit(7, version === 4 ? Buffer.from(host.split('.').map(Number)) : ip6Bytes(host));
}

function ip6Bytes(host: string): Buffer {
  // URL writes it out in lower case, and an IPv4 tail as two groups
  const [head = '', tail = ''] = new URL(`http://[${host}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => text.split(':').filter(group => group !== '');
  const [before, after] = [groups(head), groups(tail)];
  const middle = Array<string>(8 - before.length - after.length).fill('0');
  const bytes = Buffer.alloc(16);
  [...before, ...middle, ...after].forEach(
    (group, index) => void bytes.writeUInt16BE(Number.parseInt(group, 16), index * 2),
  );
  return bytes;
}

const pem = (certificate: Buffer): string => {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};
