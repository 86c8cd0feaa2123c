// npm run web:documents: writes beside each .graphql file of the web application the types of its operations, by the
// server’s schema, and the hash of each for the server.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, parse, print, specifiedRules, validate, visit } from 'graphql';
import { format } from 'oxfmt';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = path.join(root, 'apps/web/src');
const schemaFile = path.join(root, 'apps/server/schema.graphql');

/** Only the rules about types, since a file that is read later may use a fragment. */
const rules = specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule');

/** The schema types that operations name. */
const SCHEMA_TYPES = 'ui/api/schema-types.ts';
const scalars = { DateTime: 'string', LocalDate: 'string', ID: 'string' };

/**
 * Reads every .graphql file of the web application and checks it against the schema.
 * @returns by file: its operations, each with all the fragments that it uses and `__typename` wherever urql needs it
 * @throws Error with each file's mistakes
 */
export function readDocuments() {
  const schema = parse(fs.readFileSync(schemaFile, 'utf8'));
  const files = documentsBelow().map((name) => ({
    name,
    document: withTypenames(parse(fs.readFileSync(path.join(sources, name), 'utf8'))),
  }));
  const fragments = new Map(
    files.flatMap(({ document }) =>
      document.definitions.filter(isFragment).map((definition) => [definition.name.value, definition]),
    ),
  );
  const built = buildASTSchema(schema);
  const mistakes = [];
  const read = files.map(({ name, document }) => {
    const operations = document.definitions.filter((definition) => !isFragment(definition));
    // Its own fragments have types too, even if other files use them.
    const used = new Set([
      ...document.definitions.filter(isFragment),
      ...fragmentsUsedBy(document, fragments),
    ]);
    const whole = { kind: Kind.DOCUMENT, definitions: [...operations, ...used] };
    for (const { message } of validate(built, whole, rules)) mistakes.push(`${name}: ${message}`);
    return {
      name,
      document,
      fragmentsOfOthers: [...used].filter((fragment) => !document.definitions.includes(fragment)),
      operations: operations.map((operation) => {
        const own = { kind: Kind.DOCUMENT, definitions: [operation] };
        const text = print({ ...own, definitions: [operation, ...fragmentsUsedBy(own, fragments)] });
        return { name: operation.name.value, kind: operation.operation, text, hash: sha256(text) };
      }),
    };
  });
  const names = read.flatMap(({ operations }) => operations.map(({ name }) => name));
  for (const name of names.filter((each, at) => names.indexOf(each) !== at))
    mistakes.push(`Two operations have the name ${name}.`);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return { schema, files: read };
}

const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** An abstract type or an entity has `__typename`, since the cache uses it. */
function withTypenames(document) {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent?.kind === Kind.OPERATION_DEFINITION) return undefined;
      const hasIt = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
      return hasIt ? undefined : { ...node, selections: [...node.selections, field] };
    },
  });
}

function fragmentsUsedBy(document, fragments, found = new Map()) {
  visit(document, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (fragment === undefined || found.has(value)) return;
      found.set(value, fragment);
      fragmentsUsedBy(fragment, fragments, found);
    },
  });
  return [...found.values()];
}

const typesOf = (schema, documents, config) =>
  codegen({
    schema,
    schemaAst: buildASTSchema(schema),
    documents,
    filename: SCHEMA_TYPES,
    config: {
      scalars,
      skipTypename: false,
      enumType: 'string-literal',
      inlineFragmentTypes: 'combine',
      ...config,
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    skipDocumentsValidation: true,
  });

/**
 * Omits a type for deferred answers, which no operation requests, and the types of fragments on each type, which are
 * for other files.
 */
const withoutUnused = (code) =>
  code
    .replace(/\/\*\* Internal type[^\n]*\n(?=type Exact|export type Incremental)/g, '')
    .replace(/export type Incremental<.*\n/, '')
    .replace(/^type (?=\w+_Fragment =)/gm, 'export type ');

const declaredIn = (code) => [...code.matchAll(/^export type (\w+)/gm)].map(([, name]) => name);

/** The enums and inputs that operations name, once for all of them. */
async function schemaTypes(schema, files) {
  const documents = files.map(({ name, document }) => ({ location: name, document }));
  return withoutUnused(await typesOf(schema, documents, { generateOperationTypes: false }));
}

/** The types of a file’s own operations and fragments. Types of the schema and of other fragments are only named. */
async function ownTypes(schema, { name, document, fragmentsOfOthers }) {
  const others = { kind: Kind.DOCUMENT, definitions: fragmentsOfOthers };
  const documents = [
    { location: name, document },
    { location: `fragments for ${name}`, document: others, type: 'external' },
  ];
  const config = { importSchemaTypesFrom: SCHEMA_TYPES, namespacedImportName: '' };
  return withoutUnused(await typesOf(schema, documents, config));
}

/** All generated modules, by file. */
async function modules() {
  const { schema, files } = readDocuments();
  const types = new Map([[SCHEMA_TYPES, await schemaTypes(schema, files)]]);
  for (const file of files) types.set(`${file.name}.ts`, await ownTypes(schema, file));
  const homes = new Map([...types].flatMap(([name, code]) => declaredIn(code).map((type) => [type, name])));
  const written = new Map([
    [SCHEMA_TYPES, await formatted(SCHEMA_TYPES, [noteOn('the schema'), types.get(SCHEMA_TYPES)])],
  ]);
  for (const { name, operations } of files) {
    const target = `${name}.ts`;
    const code = types.get(target);
    written.set(
      target,
      await formatted(target, [
        noteOn(`${path.basename(name)} and the schema`),
        ...importsOf(target, code, homes, operations.length > 0),
        code,
        ...operations.map(constantOf),
      ]),
    );
  }
  return written;
}

const noteOn = (from) => `// Generated from ${from} by \`npm run web:documents\`; do not edit.`;

/** The types that a module names and others declare. */
function importsOf(target, code, homes, hasOperations) {
  const names = new Map(hasOperations ? [['ui/api/trusted.ts', ['trusted']]] : []);
  for (const [type, home] of homes) {
    if (home === target || !new RegExp(`\\b${type}\\b`).test(code)) continue;
    names.set(home, [...(names.get(home) ?? []), `type ${type}`]);
  }
  return [...names].map(([home, imported]) => {
    const relative = path.posix.relative(path.posix.dirname(target), home).replace(/\.ts$/, '.js');
    return `import { ${imported.join(', ')} } from '${relative.startsWith('.') ? relative : `./${relative}`}';`;
  });
}

function constantOf({ name, kind, text, hash }) {
  const type = `${name}${kind === 'query' ? 'Query' : 'Mutation'}`;
  return `export const ${name} = /* @__PURE__ */ trusted<${type}, ${type}Variables>('${hash}', import.meta.env.DEV ? ${JSON.stringify(text)} : '');`;
}

async function formatted(name, parts) {
  const options = JSON.parse(fs.readFileSync(path.join(root, '.oxfmtrc.json'), 'utf8'));
  const { code, errors } = await format(name, parts.join('\n'), options);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  return code;
}

/** The hashes and texts of all operations, as the server stores them. */
export const trustedDocuments = () =>
  Object.fromEntries(
    readDocuments().files.flatMap(({ operations }) => operations.map(({ hash, text }) => [hash, text])),
  );

/** Brings the generated files up to date. @throws Error with the mistakes of each file */
export async function writeDocuments() {
  const startedAt = new Date();
  const documents = documentsBelow();
  const meant = new Set([SCHEMA_TYPES, ...documents.map((name) => `${name}.ts`)]);
  for (const name of generatedBelow()) if (!meant.has(name)) fs.rmSync(path.join(sources, name));
  if (isCurrent(documents, meant)) return;
  for (const [name, code] of await modules()) {
    const target = path.join(sources, name);
    if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== code) fs.writeFileSync(target, code);
  }
  // A file that is saved meanwhile makes it stale again.
  fs.utimesSync(path.join(sources, SCHEMA_TYPES), startedAt, startedAt);
}

/** Whether everything is there, and no source has changed since. */
function isCurrent(documents, meant) {
  if ([...meant].some((name) => !fs.existsSync(path.join(sources, name)))) return false;
  const generatedAt = fs.statSync(path.join(sources, SCHEMA_TYPES)).mtimeMs;
  const inputs = [
    schemaFile,
    fileURLToPath(import.meta.url),
    ...documents.map((name) => path.join(sources, name)),
  ];
  return inputs.every((file) => fs.statSync(file).ctimeMs < generatedAt);
}

const below = (ending) =>
  fs
    .readdirSync(sources, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replaceAll(path.sep, '/'));
const documentsBelow = () => below('.graphql').toSorted();
const generatedBelow = () => below('.graphql.ts');

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeDocuments();
