// npm run web:documents [-- --check]: writes beside each .graphql file of the web application the types of its operations, by the
// server's schema, and the hash under which the server knows each.
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

/** The rules of types alone: a fragment may be used by a file that is read later. */
const rules = specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule');

const scalars = { DateTime: 'string', LocalDate: 'string', ID: 'string' };

/**
 * Reads every .graphql file of the web application and checks it against the schema.
 * @returns by file: its operations, each with all the fragments that it uses and `__typename` wherever urql needs it
 * @throws Error with each file's mistakes
 */
export function readDocuments() {
  const schema = parse(fs.readFileSync(schemaFile, 'utf8'));
  const files = fs
    .readdirSync(sources, { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => ({
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
    // Its own have types too, whoever uses them.
    const used = new Set([
      ...document.definitions.filter(isFragment),
      ...fragmentsUsedBy(document, fragments),
    ]);
    const whole = { kind: Kind.DOCUMENT, definitions: [...operations, ...used] };
    for (const { message } of validate(built, whole, rules)) mistakes.push(`${name}: ${message}`);
    return {
      name,
      whole,
      operations: operations.map((operation) => {
        const own = { kind: Kind.DOCUMENT, definitions: [operation] };
        const text = print({ ...own, definitions: [operation, ...fragmentsUsedBy(own, fragments)] });
        return { name: operation.name.value, kind: operation.operation, text, hash: sha256(text) };
      }),
    };
  });
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return { schema, files: read };
}

const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Whatever has an abstract type, or is an entity, says its type: the cache goes by it. */
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

async function typesOf(schema, { name, whole }) {
  return codegen({
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [{ location: name, document: whole }],
    filename: `${name}.ts`,
    config: {
      scalars,
      skipTypename: false,
      useTypeImports: true,
      enumType: 'string-literal',
      inlineFragmentTypes: 'combine',
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    skipDocumentsValidation: true,
  });
}

/** Left out: a type for deferred answers, which no operation asks for. */
const withoutUnused = (code) =>
  code
    .replace(/\/\*\* Internal type[^\n]*\n(?=type Exact|export type Incremental)/g, '')
    .replace(/export type Incremental<.*\n/, '');

async function moduleOf(schema, file) {
  const isInApi = file.name.startsWith('api/');
  const toTrusted = isInApi ? './trusted.js' : `${'../'.repeat(file.name.split('/').length - 1)}api/index.js`;
  const constants = file.operations.map(({ name, kind, text, hash }) => {
    const type = `${name}${kind === 'query' ? 'Query' : 'Mutation'}`;
    return `export const ${name} = /* @__PURE__ */ trusted<${type}, ${type}Variables>('${hash}', import.meta.env.DEV ? ${JSON.stringify(text)} : '');`;
  });
  const code = [
    `// Generated from ${path.basename(file.name)} and the schema by \`npm run web:documents\`; do not edit.`,
    ...(constants.length > 0 ? [`import { trusted } from '${toTrusted}';`] : []),
    withoutUnused(await typesOf(schema, file)),
    ...constants,
  ].join('\n');
  const options = JSON.parse(fs.readFileSync(path.join(root, '.oxfmtrc.json'), 'utf8'));
  const { code: formatted, errors } = await format(`${file.name}.ts`, code, options);
  if (errors.length > 0) throw new Error(`${file.name}: ${errors[0].message}`);
  return formatted;
}

/** The hashes and texts of all operations, as the server keeps them. */
export const trustedDocuments = () =>
  Object.fromEntries(
    readDocuments().files.flatMap(({ operations }) => operations.map(({ hash, text }) => [hash, text])),
  );

/** Writes what is not current. @returns the files that were not */
export async function writeDocuments({ check = false } = {}) {
  const { schema, files } = readDocuments();
  const outdated = [];
  for (const file of files) {
    const target = path.join(sources, `${file.name}.ts`);
    const code = await moduleOf(schema, file);
    if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === code) continue;
    outdated.push(`apps/web/src/${file.name}.ts`);
    if (!check) fs.writeFileSync(target, code);
  }
  return outdated;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const outdated = await writeDocuments({ check });
  if (check && outdated.length > 0) {
    process.stderr.write(`Not current: ${outdated.join(', ')}. Run \`npm run web:documents\`.\n`);
    process.exitCode = 1;
  }
}
