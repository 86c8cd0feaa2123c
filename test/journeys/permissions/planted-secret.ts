import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Product } from '@passerelle/harness/product';
import { defaultFieldResolver, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';

/**
 * Adds a secret to the tags of the needs of a concept, in the answers of these operations only.
 * @returns a function that removes it again
 */
export function plantSecret({ app }: Product, secret: string, answersOf: readonly string[]): () => void {
  const tag = app.get(GraphQLSchemaHost, { strict: false }).schema.getType('Tag') as GraphQLObjectType;
  const label = tag.getFields()['label'];
  const usual = label.resolve;
  const places = answersOf.map((operation) => `${operation}.needs.need.tags.label`);
  label.resolve = (parent, args, context, info) =>
    places.includes(namesOn(info.path))
      ? secret
      : (usual ?? defaultFieldResolver)(parent, args, context, info);
  return () => {
    label.resolve = usual;
  };
}

const namesOn = ({ prev, key }: GraphQLResolveInfo['path']): string =>
  [...(prev ? [namesOn(prev)] : []), ...(typeof key === 'string' ? [key] : [])].join('.');
