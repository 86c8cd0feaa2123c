import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type BuildSchemaOptions, GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { DateTime } from './scalars.js';

/** Describes the two types that Nest creates itself. */
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

/** The conversion of classes to a schema, for the server and for the file. */
export const buildOptions: BuildSchemaOptions = { scalarsMap: [{ type: Date, scalar: DateTime }] };

/** The text of `schema.graphql` for these resolver classes, sorted. It needs no database and starts nothing. */
export async function printSchemaOf(resolvers: readonly Type<unknown>[]): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: ['error', 'warn'],
  });
  try {
    const schema = describeRoots(
      await builder.get(GraphQLSchemaFactory).create([...resolvers], buildOptions),
    );
    return `# Generated from the resolvers; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
}
