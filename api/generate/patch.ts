const DEFAULTS: Record<string, string> = {
  '$util.Long ? $util.Long.fromBits(0,0,false) : 0': '0n',
  '$util.Long ? $util.Long.fromBits(0,0,true) : 0': '0n',
  '$util.emptyArray': '[]',
  '$util.emptyObject': '{}',
  '$util.newBuffer([])': '$util.newBuffer(0)',
};

const CONSTRUCTOR = new RegExp(
  [
    String.raw`const (\w+) = function \(properties\) \{\n(?:(?! +\};).*\n)* +\};\n`,
    String.raw`((?:\s+\w+\.prototype\.\w+ = .*;\n)*)`,
    String.raw`(?:\n +let \$oneOfFields;\n[\s\S]*?\}\);\n)?`,
    String.raw`\n +\w+\.create = function\(properties\) \{\n.*\n +\};\n`,
  ].join(''),
  'g',
);
const FIELD_DEFAULT = /\w+\.prototype\.(\w+) = (.*);/g;
const LONG_IS_SET = /\(typeof (message\.\w+) === "object" \? \S+\.low \|\| \S+\.high : \S+ !== 0\)/g;
const SET_OR_DELETE =
  /if \(.*?value = (reader\.\w+\(\)).*\)\n +(message\.\w+) = value;\n +else\n +delete message\.\w+;/g;
const ONEOF_NAME = / +message\._\w+ = "\w+";\n/g;
const UNKNOWN_TO_US = /.*(?:Long|\.low \|\||prototype\.|oneOf|delete message|message\._|s(?:int|fixed)64|\bfixed64).*/;

/** The constructor gives a plain object whose every field is its own, so that messages spread, compare and print whole. */
function plainConstructor(_match: string, name: string, prototype: string): string {
  const fields = Array.from(prototype.matchAll(FIELD_DEFAULT), ([, field, value = '']) => {
    return `${field}: ${DEFAULTS[value] ?? value}`;
  });
  return [
    `const ${name} = function () {`,
    `    return { ${fields.join(', ')} };`,
    '};',
    '',
    `${name}.create = function (value) {`,
    `    return value ? ${name}.decode(${name}.encode(value).finish()) : new ${name}();`,
    '};',
    '',
  ].join('\n');
}

/**
 * Makes pbjs' static code ours: bigint for its Long, plain objects for its instances, absent optional fields null.
 * Throws when a later pbjs writes something that these patterns miss.
 */
export function patched(code: string): string {
  const result = code
    .replace(CONSTRUCTOR, plainConstructor)
    .replace(LONG_IS_SET, '$1 !== 0n')
    .replace(SET_OR_DELETE, '$2 = $1;')
    .replace(ONEOF_NAME, '');
  const missed = UNKNOWN_TO_US.exec(result);
  if (missed) throw new Error(`pbjs wrote code that the patch does not know: ${missed[0].trim()}`);
  return result;
}
