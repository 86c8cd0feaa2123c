import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { limits } from './limits.js';

/** Size of one operation, by the names of the limits. */
export type Measure = Omit<typeof limits, 'tokens' | 'overlaps'>;

/** The assumed length of a list without `first`: about the longest lists of tags, territories or ideas. */
const listLength = 5;

/** Measures an operation of a valid document: its fragments exist and are not recursive. */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Measure>();
  const valueOf = (name: string): unknown => valueIn(operation, variables, name);

  const measureFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name) as FragmentDefinitionNode;
    const measure = measureSelections(
      fragment.selectionSet,
      schema.getType(fragment.typeCondition.name.value),
    );
    measured.set(name, measure);
    return measure;
  };

  const measureField = (node: FieldNode, parent: GraphQLNamedType | undefined): Measure => {
    const isIntrospection = node.name.value.startsWith('__');
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const within = node.selectionSet
      ? measureSelections(node.selectionSet, field && getNamedType(field.type))
      : nothing;
    return {
      depth: isIntrospection ? 1 : within.depth + 1,
      aliases: within.aliases + (node.alias ? 1 : 0),
      rootFields: 1,
      directives: within.directives,
      cost:
        1 +
        within.cost *
          (isIntrospection ? introspectedLength : field ? lengthOf(node, field, parent, valueOf) : 1),
    };
  };

  const measureSelections = (
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
  ): Measure => {
    const total = { ...nothing };
    for (const node of selections) {
      const within =
        node.kind === Kind.FIELD
          ? measureField(node, parent)
          : node.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(node.name.value)
            : measureSelections(
                node.selectionSet,
                node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent,
              );
      total.depth = Math.max(total.depth, within.depth);
      total.aliases += within.aliases;
      total.rootFields += within.rootFields;
      total.directives += within.directives + (node.directives?.length ?? 0);
      total.cost += within.cost;
    }
    return total;
  };

  const measure = measureSelections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
  );
  return { ...measure, directives: measure.directives + (operation.directives?.length ?? 0) };
}

/** Assumed length of a list in an introspection, so that a full introspection fits into the limit of the cost. */
const introspectedLength = 80;

const nothing: Measure = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0 };

/** Elements that a field may return: its `first`, or else the assumed length of a list; 1 for other fields. */
function lengthOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType | undefined,
  valueOf: (name: string) => unknown,
): number {
  const definition = field.args.find(({ name }) => name === 'first');
  if (!definition) return isList(field.type) && !isCounted(parent) ? listLength : 1;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const value =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given?.kind === Kind.VARIABLE
        ? valueOf(given.name.value)
        : undefined;
  const length = typeof value === 'number' ? value : definition.defaultValue;
  return typeof length === 'number' && length > 0 ? length : 1;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/**
 * Whether the parent field has already counted the lists of this type, as for a connection, and for the schema
 * itself.
 */
const isCounted = (parent: GraphQLNamedType | undefined): boolean =>
  isObjectType(parent) && ('pageInfo' in parent.getFields() || isIntrospectionType(parent));

/** The value of a variable: the request's, or else the operation's default. */
function valueIn(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  name: string,
): unknown {
  if (variables[name] !== undefined) return variables[name];
  const fallback = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === name,
  )?.defaultValue;
  return fallback?.kind === Kind.INT ? Number(fallback.value) : undefined;
}
