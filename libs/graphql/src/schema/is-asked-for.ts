import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether a field of what a resolver answers is asked for, so that what is dear is found only for those who read it. */
export function isAskedFor(field: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isIn = ({ selections }: SelectionSetNode): boolean =>
    selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === field;
      const within = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      return within !== undefined && isIn(within.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && isIn(selectionSet));
}
