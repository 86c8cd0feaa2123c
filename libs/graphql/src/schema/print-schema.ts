import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildOptions } from './build-options.js';
import { describeRoots } from './describe-roots.js';

/** The text of `schema.graphql` for these resolver classes, sorted. Needs no database and starts nothing. */
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
