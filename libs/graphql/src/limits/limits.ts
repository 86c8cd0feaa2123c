/** Path of the API. */
export const graphqlPath = '/graphql';

/** The largest request, in bytes: Fastify's `bodyLimit`, which the application sets. */
export const bodyLimit = 1024 * 1024;

/**
 * Limits of one operation. The parser enforces `tokens`, `overlaps` is checked before the validation, and the others
 * once the document is valid.
 */
export const limits = {
  tokens: 2000,
  /** Pairs of selections that are merged into one, in a whole document, since the validation compares each pair. */
  overlaps: 2000,
  /** Fields within fields. Fragments add nothing, and introspection has a rule in graphql-js itself. */
  depth: 10,
  aliases: 30,
  rootFields: 20,
  directives: 30,
  /** Fields of the largest answer. Fields under a list are counted `first` times, or `listLength` times without `first`. */
  cost: 20_000,
};
