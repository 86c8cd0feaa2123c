import { SetMetadata } from '@nestjs/common';
import {
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../request-context.js';

const FIELD_OF = 'passerelle:field-of';

/** A field's resolver: from the parent object, the request and the field's own arguments. */
type ResolveDirectly = (parent: unknown, context: RequestContext, args: Record<string, unknown>) => unknown;

/**
 * Marks a resolver's method as the field of the same name: `@FieldOf('Need') tags(need, context)`. Nest's
 * `@ResolveField()` prepares guards, pipes and filters for each call. That makes some ten promises, three hundred
 * times for a page of fifty needs with their tags.
 */
export const FieldOf = (typeName: string): MethodDecorator => SetMetadata(FIELD_OF, typeName);

/** The used part of Nest's `DiscoveryService`. */
interface Discovering {
  getProviders(): readonly { instance: unknown; name: unknown }[];
}

/**
 * Adds the marked methods of all providers to the schema.
 * @throws if a method names a type or a field that the schema lacks.
 */
export function resolveFieldsDirectly(schema: GraphQLSchema, discovery: Discovering): GraphQLSchema {
  for (const { instance, name } of discovery.getProviders()) {
    if (typeof instance !== 'object' || instance === null) continue;
    for (const [fieldName, typeName] of markedMethods(instance)) {
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (field === undefined) {
        throw new Error(`${String(name)}.${fieldName} finds a field that ${typeName} does not have.`);
      }
      const resolvers = instance as Record<string, ResolveDirectly>;
      field.resolve = (parent, args: Record<string, unknown>, context: RequestContext) =>
        resolvers[fieldName]?.(parent, context, args);
    }
  }
  return schema;
}

function markedMethods(instance: object): [fieldName: string, typeName: string][] {
  const methods = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(instance) ?? {});
  return Object.entries(methods).flatMap(([name, { value }]) => {
    const typeName: unknown = typeof value === 'function' ? Reflect.getMetadata(FIELD_OF, value) : undefined;
    return typeof typeName === 'string' ? [[name, typeName] as [string, string]] : [];
  });
}

/**
 * Whether the operation requests a field of the resolver's answer, so that expensive fields are computed only if they
 * are read.
 */
export function isAskedFor(field: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isIn = ({ selections }: SelectionSetNode): boolean =>
    selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === field;
      const within = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      return within !== undefined && isIn(within.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && isIn(selectionSet));
}
