import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from './request-context.js';

/** The context that a guard, a parameter decorator or a loader is called in. */
export const requestContextOf = (execution: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(execution).getContext<RequestContext>();

/** Passes the actor of the request to a resolver: `needs(@CurrentActor() actor: Actor)`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => requestContextOf(execution).actor,
);

/** Gives a resolver the language to answer in: `publish(@CurrentLanguage() language: Language)`. */
export const CurrentLanguage = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => requestContextOf(execution).language,
);
