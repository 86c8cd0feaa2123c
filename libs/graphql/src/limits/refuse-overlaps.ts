import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { countOverlaps } from './count-overlaps.js';
import { limits } from './limits.js';

/**
 * A rule of validation: refuses a document that says the same too often before the rules of graphql-js compare every pair of it. A
 * plugin comes too late, and what it throws before the validation is answered as a fault of ours.
 */
export const refuseOverlaps = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    if (countOverlaps(document, limits.overlaps) <= limits.overlaps) return undefined;
    context.reportError(
      new GraphQLError(
        `This document selects the same fields too often; at most ${limits.overlaps} pairs are allowed.`,
      ),
    );
    // The document is left out: no rule visits what is in it.
    return null;
  },
});
