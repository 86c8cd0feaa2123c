import { readFileSync } from 'node:fs';
import type { Answer, GraphqlClient } from '@passerelle/graphql/testing';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** The product's operations, in the view of clients. */
export const schema = buildSchema(readFileSync('apps/server/schema.graphql', 'utf8'));

export interface Operation {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

/** Every operation, by its name. */
export const operations = new Map<string, Operation>(
  (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => [field.name, { kind, field }] as const);
  }),
);

export function operationCalled(name: string): Operation {
  const operation = operations.get(name);
  if (operation === undefined) throw new Error(`The schema has no operation ${name}`);
  return operation;
}

/** The fields that distinguish one outcome from another, and no more. */
export function outcomeOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  return isUnionType(named) ? '{ __typename ... on Problem { message } }' : '{ __typename }';
}

/** The document of one operation with these variables, and this selection. */
export function documentOf(
  { kind, field }: Operation,
  variables: Record<string, unknown>,
  selection = outcomeOf(field.type),
): string {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`;
}

/** Calls one operation. */
export const perform = (
  client: GraphqlClient,
  name: string,
  variables: Record<string, unknown>,
  selection?: string,
): Promise<Answer<Record<string, unknown>>> =>
  client.query(documentOf(operationCalled(name), variables, selection), variables);

const problems = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Problem'))
  .map(({ name }) => name);

/** An answer in the form of the table: `ok`, the code of an error, or the type of a problem. */
export function verdictOn({ data, errors }: Answer<Record<string, unknown>>, name: string): string {
  if (errors !== undefined) return String(errors[0]?.extensions?.['code'] ?? errors[0]?.message);
  const value = data?.[name] as { __typename?: string } | null | undefined;
  return problems.find((problem) => problem === value?.__typename) ?? 'ok';
}
