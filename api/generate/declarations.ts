import { Enum, type Field, MapField, type Method, Namespace, type ReflectionObject, Service, Type } from 'protobufjs';

const SCALARS: Record<string, string> = {
  bool: 'boolean',
  bytes: 'Uint8Array',
  double: 'number',
  int32: 'number',
  int64: 'bigint',
  string: 'string',
  uint32: 'number',
  uint64: 'bigint',
};

const IMPORTS = "import type { MessageType, Rpc, Service } from '../wire.js';\n";

function indented(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`);
}

function documented(comment: string | null | undefined, lines: readonly string[]): string[] {
  const text = comment?.replaceAll(/\s*\n\s*/g, ' ').replaceAll('*/', '* /');
  return text ? [`/** ${text} */`, ...lines] : [...lines];
}

function qualified(type: ReflectionObject, prefix: '' | 'I'): string {
  const path = type.fullName.slice(1).split('.');
  const name = path.pop();
  return [...path, `${prefix}${name}`].join('.');
}

function elementType(field: Field, prefix: '' | 'I'): string {
  const { resolvedType } = field;
  if (resolvedType) return qualified(resolvedType, resolvedType instanceof Type ? prefix : '');
  if (field.type === 'bytes' && !prefix) return 'Buffer';
  const scalar = SCALARS[field.type];
  if (scalar === undefined) throw new Error(`field "${field.fullName}" has type ${field.type}, which wire.js lacks`);
  return scalar;
}

function fieldType(field: Field, prefix: '' | 'I'): string {
  const element = elementType(field, prefix);
  if (field instanceof MapField) return `Record<string, ${element}>`;
  if (field.repeated) return prefix ? `readonly ${element}[]` : `${element}[]`;
  return element;
}

function inputField(field: Field): string[] {
  return documented(field.comment, [`${field.name}?: ${fieldType(field, 'I')} | null | undefined;`]);
}

function outputField(field: Field): string[] {
  const single = !field.repeated && !(field instanceof MapField);
  const absent = single && (field.resolvedType instanceof Type || field.hasPresence) ? ' | null' : '';
  return documented(field.comment, [`${field.name}: ${fieldType(field, '')}${absent};`]);
}

function message(type: Type): string[] {
  const { name } = type;
  return [
    ...documented(type.comment, [`interface I${name} {`, ...indented(type.fieldsArray.flatMap(inputField)), '}']),
    ...documented(type.comment, [`interface ${name} {`, ...indented(type.fieldsArray.flatMap(outputField)), '}']),
    ...(type.nestedArray.length > 0 ? messageWithTypes(type) : [`const ${name}: MessageType<I${name}, ${name}>;`]),
  ];
}

/** A constant can't hold types, a namespace can hold functions. */
function messageWithTypes(type: Type): string[] {
  const own = `MessageType<${qualified(type, 'I')}, ${qualified(type, '')}>`;
  const functions = ['create', 'encode', 'decode'].map(name => `const ${name}: ${own}['${name}'];`);
  return [`namespace ${type.name} {`, ...indented([...functions, ...type.nestedArray.flatMap(declaration)]), '}'];
}

function enumeration(type: Enum): string[] {
  const values = Object.entries(type.values).flatMap(([name, number]) => {
    return documented(type.comments[name], [`${name} = ${number},`]);
  });
  return documented(type.comment, [`enum ${type.name} {`, ...indented(values), '}']);
}

function rpc(method: Method): string[] {
  const [request, response] = [method.resolvedRequestType, method.resolvedResponseType];
  if (!request || !response) throw new Error(`rpc "${method.fullName}" has unresolved types`);
  const types = `typeof ${qualified(request, '')}, typeof ${qualified(response, '')}`;
  const streams = `${method.requestStream === true}, ${method.responseStream === true}`;
  return documented(method.comment, [`readonly ${method.name}: Rpc<${types}, ${streams}>;`]);
}

function service(object: Service): string[] {
  const methods = indented(object.methodsArray.flatMap(rpc));
  return documented(object.comment, [`const ${object.name}: Service<{`, ...methods, '}>;']);
}

function namespace(object: Namespace): string[] {
  return [`namespace ${object.name} {`, ...indented(object.nestedArray.flatMap(declaration)), '}'];
}

function declaration(object: ReflectionObject): string[] {
  if (object instanceof Type) return message(object);
  if (object instanceof Enum) return enumeration(object);
  if (object instanceof Service) return service(object);
  return object instanceof Namespace ? namespace(object) : [];
}

/** The .d.ts of a generated module: for each message `Foo` what decoding gives, `IFoo` what encoding takes. */
export function declarations(root: Namespace): string {
  const lines = root.nestedArray.flatMap(declaration).map(line => line.replace(/^namespace/, 'export namespace'));
  return `${IMPORTS}\n${lines.join('\n')}\n`;
}
