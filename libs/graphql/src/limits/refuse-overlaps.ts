import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { countOverlaps } from './count-overlaps.js';
import { limits } from './limits.js';

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
