import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { makeKeyPair } from './self-signed.ts';

test('the certificate is for its host and loopback, valid now, and signed by its own key', () => {
  const { cert, key } = makeKeyPair('fe80::12:0:ab');
  const certificate = new X509Certificate(cert);
  assert.ok(certificate.checkPrivateKey(createPrivateKey(key)));
  assert.ok(certificate.verify(certificate.publicKey));
  for (const ip of ['127.0.0.1', '::1', 'fe80::12:0:ab']) assert.equal(certificate.checkIP(ip), ip);
  assert.equal(certificate.checkHost('localhost'), 'localhost');
  assert.equal(certificate.checkIP('127.0.0.2'), undefined);
  assert.ok(certificate.validFromDate.getTime() < Date.now());
  assert.ok(certificate.validToDate.getTime() > Date.now() + 9 * 365 * 24 * 3600 * 1000);
  assert.equal(new X509Certificate(makeKeyPair('node.example').cert).checkHost('node.example'), 'node.example');
});

test('no two have the same key or number', () => {
  const all = Array.from({ length: 20 }, () => new X509Certificate(makeKeyPair('127.0.0.1').cert));
  assert.equal(new Set(all.map(({ serialNumber }) => serialNumber)).size, 20);
  assert.equal(new Set(all.map(({ fingerprint256 }) => fingerprint256)).size, 20);
});
