import { type CanActivate, type ExecutionContext, Injectable, Logger, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Forbidden, type Refusal, Unauthenticated } from '@passerelle/problems';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { type Permission, type RequestActor, requestContextOf } from './request-context.js';

/** Counts what people write; provided by the lib accounts. */
export abstract class WriteQuota {
  /**
   * Counts one more mutation.
   * @param characters length of all texts in its arguments, in UTF-16 units
   * @throws {TooManyRequests} for a person who has written too much lately.
   */
  abstract count(actor: RequestActor, characters: number): Promise<void>;
}

/** Length of all texts in a value, in UTF-16 units, including its fields and elements. */
function charactersIn(value: unknown): number {
  let characters = 0;
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') characters += next.length;
    else if (typeof next === 'object' && next !== null)
      for (const each of Object.values(next)) left.push(each);
  }
  return characters;
}

const ACCESS = 'passerelle:access';
/** Callers of a root field: everybody, or signed-in people with one of the permissions. */
type Access = 'public' | readonly Permission[];

/** Opens a root field to everybody. */
export const Public = (): MethodDecorator => SetMetadata<string, Access>(ACCESS, 'public');

/** Opens a root field to signed-in people with one of the permissions. */
export const Allow = (...anyOf: [Permission, ...Permission[]]): MethodDecorator =>
  SetMetadata<string, Access>(ACCESS, anyOf);

/** The callers that a resolver's method allows. undefined: it declares none, so nobody may call it. */
export const accessTo = (method: object): Access | undefined =>
  Reflect.getMetadata(ACCESS, method) as Access | undefined;

/** Runs before every query, mutation and subscription. It checks the permission, and the quota of writing. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger(AccessGuard.name);

  constructor(private readonly quota: WriteQuota) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const { operation, parentType, fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    try {
      this.assertAllowed(execution);
    } catch (error) {
      // Without the person and the object of the request. An expired session is normal, so it is only logged.
      const message = `Refused ${parentType.name}.${fieldName}: ${(error as Refusal).code}`;
      if (error instanceof Unauthenticated) this.logger.log(message);
      else this.logger.warn(message);
      throw error;
    }
    if (operation.operation === OperationTypeNode.MUTATION)
      await this.quota.count(requestContextOf(execution).actor, charactersIn(graphql.getArgs()));
    return true;
  }

  private assertAllowed(execution: ExecutionContext): void {
    const access = accessTo(execution.getHandler());
    if (access === 'public') return;
    if (access === undefined) throw new Forbidden();
    const { actor } = requestContextOf(execution);
    if (!actor.isSignedIn) throw new Unauthenticated();
    if (access.some((permission) => permission === 'signedIn' || actor.holds(permission))) return;
    throw new Forbidden();
  }
}
