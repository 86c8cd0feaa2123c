import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Forbidden, Unauthenticated } from '@passerelle/problems';
import { requestContextOf } from './current.js';
import type { Permission } from './request-context.js';

const ACCESS = 'passerelle:access';
/** Who may call a root field: everybody, or those who are signed in and hold one of the permissions. */
type Access = 'public' | readonly Permission[];

/** Opens a root field to everybody. */
export const Public = (): MethodDecorator => SetMetadata<string, Access>(ACCESS, 'public');

/** Opens a root field to those who are signed in and hold one of the permissions. */
export const Allow = (...anyOf: [Permission, ...Permission[]]): MethodDecorator =>
  SetMetadata<string, Access>(ACCESS, anyOf);

/** Who may call a resolver's method; undefined: it does not say, so nobody may. */
export const accessTo = (method: object): Access | undefined =>
  Reflect.getMetadata(ACCESS, method) as Access | undefined;

/** Runs before every query, mutation and subscription. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const access = accessTo(execution.getHandler());
    if (access === 'public') return true;
    if (access === undefined) throw new Forbidden();
    const { actor } = requestContextOf(execution);
    if (!actor.isSignedIn) throw new Unauthenticated();
    if (access.some((permission) => permission === 'signedIn' || actor.holds(permission))) return true;
    throw new Forbidden();
  }
}
