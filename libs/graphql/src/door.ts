import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Forbidden, Unauthenticated } from '@passerelle/problems';
import { requestContextOf } from './current.js';
import type { Permission } from './request-context.js';

const DOOR = 'passerelle:door';
type Door = 'public' | readonly Permission[];

/** Opens a root field to everybody. */
export const Public = (): MethodDecorator => SetMetadata<string, Door>(DOOR, 'public');

/** Opens a root field to those who are signed in and hold one of the permissions. */
export const Allow = (...anyOf: [Permission, ...Permission[]]): MethodDecorator =>
  SetMetadata<string, Door>(DOOR, anyOf);

/** What a resolver's method says of its door; undefined: nothing, so it stays shut. */
export const doorOf = (method: object): Door | undefined =>
  Reflect.getMetadata(DOOR, method) as Door | undefined;

/** Stands before every query, mutation and subscription. */
@Injectable()
export class DoorGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const door = doorOf(execution.getHandler());
    if (door === 'public') return true;
    if (door === undefined) throw new Forbidden();
    const { actor } = requestContextOf(execution);
    if (!actor.isSignedIn) throw new Unauthenticated();
    if (door.some((permission) => permission === 'signedIn' || actor.holds(permission))) return true;
    throw new Forbidden();
  }
}
