import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Enum, type Field, MapField, type Method, type ReflectionObject, Service, Type, types } from 'protobufjs';
import { loadRoot, MODULES } from './generate/protos.ts';
import { walk } from './generate/reflection.ts';

const fixtures = join(import.meta.dirname, '..', 'test', 'fixtures', 'wire');

function nameOf(object: ReflectionObject | null): string {
  return object?.fullName.slice(1) ?? '';
}

function typeOf(field: Field): string {
  const type = field.resolvedType ? nameOf(field.resolvedType) : field.type;
  if (field instanceof MapField) return `map<${field.keyType},${type}>`;
  const packed = field.packed && (field.resolvedType instanceof Enum || field.type in types.packed);
  if (field.repeated) return `${packed ? 'packed ' : ''}repeated ${type}`;
  return field.getOption('proto3_optional') ? `optional ${type}` : type;
}

function rpc({ name, requestStream, resolvedRequestType, responseStream, resolvedResponseType }: Method): string {
  const request = `${requestStream ? 'stream ' : ''}${nameOf(resolvedRequestType)}`;
  const response = `${responseStream ? 'stream ' : ''}${nameOf(resolvedResponseType)}`;
  return `  ${name} ${request} -> ${response}`;
}

/** The block that stands for a type in a descriptor fixture. */
function block(object: ReflectionObject): string[] {
  if (object instanceof Type) {
    const fields = object.fieldsArray.toSorted((a, b) => a.id - b.id);
    return [`message ${nameOf(object)}`, ...fields.map(field => `  ${field.id} ${field.name} ${typeOf(field)}`)];
  }
  if (object instanceof Enum) {
    const values = Object.entries(object.values).toSorted((a, b) => a[1] - b[1]);
    return [`enum ${nameOf(object)}`, ...values.map(([name, number]) => `  ${number} ${name}`)];
  }
  if (object instanceof Service) return [`service ${nameOf(object)}`, ...object.methodsArray.map(rpc).toSorted()];
  return [];
}

function ours(protos: readonly string[]): string[] {
  const root = loadRoot(protos, { keepCase: true });
  const blocks = [...walk(root)].map(object => block(object).join('\n'));
  return blocks.filter(text => text !== '').toSorted();
}

async function theirs(file: string): Promise<string[]> {
  const text = await readFile(join(fixtures, file), 'utf8');
  return text.trim().split(/\n(?! )/);
}

test('the CRI has every message, field, enum value and RPC of k8s.io/cri-api and no other', async () => {
  assert.deepEqual(ours(MODULES.cri), await theirs('cri.descriptors.txt'));
});

test('what is taken from containerd and ttrpc is as they have it', async () => {
  const known = new Set(await theirs('containerd.descriptors.txt'));
  const taken = [...ours(MODULES.containerd), ...ours(MODULES.ttrpc)];
  const v3 = 'service containerd.task.v3.Task';
  assert.deepEqual(
    taken.filter(text => !known.has(text) && !text.startsWith(v3)),
    [],
  );
});

test('the v3 task service differs from v2 by its package alone', async () => {
  const known = new Set(await theirs('containerd.descriptors.txt'));
  const upstream = [...known].filter(text => text.includes(' containerd.task.v3.'));
  assert.ok(upstream.length > 20);
  for (const text of upstream)
    assert.ok(known.has(text.replaceAll('containerd.task.v3.', 'containerd.task.v2.')), text);
  const [v2, v3] = ['v2', 'v3'].map(version => {
    const blocks = ours([`containerd/task/${version}/shim.proto`]);
    return blocks.find(text => text.startsWith(`service containerd.task.${version}.Task`));
  });
  assert.equal(v3?.replace('task.v3.Task', 'task.v2.Task'), v2);
});
