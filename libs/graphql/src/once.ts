import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { GqlExecutionContext, ID, TypeMetadataStorage } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { requestContextOf } from './request-context.js';
import { type KeyedRequest, RequestKeys } from './request-keys.js';

/**
 * Runs `work`, unless this request has been answered already. Then `again` finds the created objects.
 * @see RequestKeys.once
 */
export type Once = <T>(work: () => Promise<T>, again: (...ids: string[]) => Promise<T>) => Promise<T>;

/**
 * Gives a mutation the argument `key`, and its method an object to create a row once: `draftNeed(…, @Once() once:
 * Once)`. Two requests are the same if they have the same field with the same arguments.
 */
export const Once = (): ParameterDecorator => (target, method, index) => {
  TypeMetadataStorage.addMethodParamMetadata({
    kind: 'arg',
    name: 'key',
    description:
      'Made up for this request, at most 100 letters, digits and “-_.:”: sent again with the same key within a day, it makes nothing more and is answered with what it made.',
    target: target.constructor,
    methodName: method as string,
    typeFn: () => ID,
    index,
    options: { nullable: true },
  });
  KeyedRequestOf(OfRequest)(target, method, index);
};

const KeyedRequestOf = createParamDecorator((_: unknown, execution: ExecutionContext): KeyedRequest => {
  const graphql = GqlExecutionContext.create(execution);
  const { key, ...fields } = graphql.getArgs<{ key?: string | null }>();
  return {
    personId: requestContextOf(execution).actor.personId,
    key,
    operation: graphql.getInfo<GraphQLResolveInfo>().fieldName,
    input: fields,
  };
});

@Injectable()
class OfRequest implements PipeTransform<KeyedRequest, Once> {
  constructor(private readonly keys: RequestKeys) {}

  transform(request: KeyedRequest): Once {
    return (work, again) => this.keys.once(request, work, again);
  }
}
