import type { GraphQLSchema } from 'graphql';

/** Describes the two types that Nest makes itself. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query != null) {
    query.description =
      'What can be read. What the viewer may not see does not exist: asked for by its id, it is the error `NOT_FOUND`. A field for others is the error `UNAUTHENTICATED` or `FORBIDDEN`.';
  }
  if (mutation != null) {
    mutation.description =
      'What can be done. Expected problems are members of the result; what the viewer may not see is the error `NOT_FOUND`, what they may see but not do is `FORBIDDEN`, too many writes are `TOO_MANY_REQUESTS`.';
  }
  return schema;
}
