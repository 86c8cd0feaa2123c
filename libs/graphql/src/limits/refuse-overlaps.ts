import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { limits } from './limits.js';

/** How many selections are read before the count stops. No operation within the limits has as many. */
const READABLE = 20_000;

/**
 * Counts the pairs that the validation compares: fields of one name, and fragments, that are merged into one
 * selection set. The document may be invalid.
 * @param most limit at which the count may stop
 * @returns the count; more than `most` if it stopped there.
 */
function countOverlaps({ definitions }: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Set<SelectionSetNode>();
  let pairs = 0;
  let read = 0;

  /**
   * Counts the pairs in the merged sets. A single set is counted once, for any number of spreads of its fragment.
   */
  const count = (sets: readonly SelectionSetNode[]): void => {
    const [first] = sets;
    if (sets.length === 1 && first) {
      if (known.has(first)) return;
      known.add(first);
    }
    const { fields, spreads } = merge(sets);
    pairs += pairsOf(spreads);
    for (const alike of fields.values()) {
      pairs += pairsOf(alike.length);
      if (isTooMuch()) return;
      const within = alike.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (within.length > 0) count(within);
    }
  };

  const merge = (
    sets: readonly SelectionSetNode[],
  ): { fields: Map<string, FieldNode[]>; spreads: number } => {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const waiting = [...sets];
    for (let set = waiting.pop(); set && !isTooMuch(); set = waiting.pop()) {
      read += set.selections.length;
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const alike = fields.get(name);
          if (alike) alike.push(selection);
          else fields.set(name, [selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          waiting.push(selection.selectionSet);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment) waiting.push(fragment.selectionSet);
        }
      }
    }
    return { fields, spreads: spread.size };
  };

  const isTooMuch = (): boolean => pairs > most || read > READABLE;

  for (const definition of definitions) if ('selectionSet' in definition) count([definition.selectionSet]);
  return isTooMuch() ? Math.max(pairs, most + 1) : pairs;
}

const pairsOf = (things: number): number => (things * (things - 1)) / 2;

/**
 * A validation rule: refuses a document with too many overlaps before the rules of graphql-js compare every pair. A
 * plugin would come too late, and its errors before the validation count as our faults.
 */
export const refuseOverlaps = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    if (countOverlaps(document, limits.overlaps) <= limits.overlaps) return undefined;
    context.reportError(
      new GraphQLError(
        `This document selects the same fields too often; at most ${limits.overlaps} pairs are allowed.`,
      ),
    );
    // Skips the document: no rule visits its content.
    return null;
  },
});
