import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * Whether the operation asks for a field of the resolver's answer, so that expensive fields are computed only if they are
 * read.
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
