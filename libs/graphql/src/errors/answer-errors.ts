import { randomBytes } from 'node:crypto';
import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { HttpException, Logger } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { isDatabaseUnavailable, warnOfOutage } from '@passerelle/database';
import { ErrorCode, InvalidInput, Problem, Refusal, sentenceIn, sentenceOf } from '@passerelle/problems';
import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  visit,
} from 'graphql';
import { sentences } from '../graphql.sentences.js';
import { firstLanguage, type RequestContext } from '../request-context.js';

/** The request in which an error happened. */
interface Circumstances {
  language: Language;
  operationName: string | null;
  document: DocumentNode | undefined;
}
interface Answer {
  message: string;
  extensions: { code: ErrorCode } & Record<string, unknown>;
}

const logger = new Logger('GraphQL');
const circumstancesOf = new WeakMap<object, Circumstances>();
const referenceOf = new WeakMap<object, string>();

/** Remembers the circumstances of each error: Apollo knows them here, but no longer in `formatError`. */
export const rememberCircumstances: ApolloServerPlugin<RequestContext & BaseContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName, document }) => {
      const { language } = contextValue;
      for (const error of errors)
        circumstancesOf.set(error, { language, operationName: operationName ?? null, document });
    },
  }),
};

/** How soon a client may try again after a 503, in seconds. */
export const RETRY_AFTER = '5';
const unavailableHead = { status: 503, headers: new HeaderMap([['retry-after', RETRY_AFTER]]) };

/**
 * Answers 503 if the database was unavailable, since a status 200 with an error would look healthy to a proxy or a
 * monitor.
 */
export const answerOutages: ApolloServerPlugin<RequestContext & BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors }) => {
      if (!errors?.some((error) => isUnavailable(causeOf(error)))) return;
      // After a plugin of Nest, which answers 200 for every operation that was begun.
      await Promise.resolve();
      response.http.status = unavailableHead.status;
      for (const [name, value] of unavailableHead.headers) response.http.headers.set(name, value);
    },
  }),
};

/** An error from before the operation was known, with the fields that Apollo needs to answer it like any other. */
export function beforeOperation(error: unknown, language: Language): GraphQLError {
  const cause = error instanceof Error ? error : new Error(String(error));
  const extensions = isUnavailable(cause) ? { http: unavailableHead } : {};
  const answered = new GraphQLError(cause.message, { originalError: cause, extensions });
  circumstancesOf.set(answered, { language, operationName: null, document: undefined });
  return answered;
}

/** Apollo's `formatError`: the only place where an error becomes the client's answer. */
export function answerError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, extensions } = answerTo(error);
  const { locations, path } = formatted;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions };
}

/** Message, code and details for a thrown value. Unexpected errors are logged and masked. */
export function answerTo(
  error: unknown,
  language = circumstancesFor(error)?.language ?? firstLanguage,
): Answer {
  const cause = causeOf(error);
  if (cause instanceof Problem) {
    const problem = cause.in(language);
    return {
      message: problem.message,
      extensions: { code: ErrorCode.BadRequest, problem: problem.name, ...fieldsOf(problem) },
    };
  }
  if (cause instanceof Refusal) {
    const { code, sentence = sentenceOf[code] } = cause;
    return { message: sentenceIn(sentence, language), extensions: { code, ...waitOf(cause) } };
  }
  if (error instanceof GraphQLError && isTheRequestersFault(error, cause)) {
    return { message: nameArgument(error), extensions: { code: ErrorCode.BadRequest } };
  }
  if (isUnavailable(cause)) {
    if (isDatabaseUnavailable(cause)) warnOfOutage(cause);
    return {
      message: sentenceIn(sentenceOf[ErrorCode.Unavailable], language),
      extensions: { code: ErrorCode.Unavailable },
    };
  }
  const code = codeOfStatus(statusOf(cause));
  if (code === ErrorCode.Internal)
    return mask(cause, circumstancesFor(error)?.operationName ?? undefined, language);
  const message = cause instanceof Error ? cause.message : '';
  return {
    message: message || sentenceIn(sentenceOf[code], language),
    extensions: { code, ...waitOf(cause) },
  };
}

const circumstancesFor = (error: unknown): Circumstances | undefined =>
  typeof error === 'object' && error !== null ? circumstancesOf.get(error) : undefined;

/** The original error, without the wrappers of graphql-js and Apollo. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

const fieldsOf = (problem: Problem): object =>
  problem instanceof InvalidInput ? { fields: problem.fields } : waitOf(problem);

/** How long a client has to wait, if a limit has a time. */
export const waitOf = (cause: unknown): { retryAfterSeconds?: number } => {
  const { retryAfterSeconds } = cause as { retryAfterSeconds?: unknown };
  return typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {};
};

/**
 * Whether the request is at fault. graphql-js also reports invalid results of resolvers, and Apollo wraps errors from
 * creating the context. In both cases the error names no node of the request.
 */
function isTheRequestersFault(error: GraphQLError, cause: unknown): boolean {
  if (error.path) return cause instanceof GraphQLError && cause.nodes !== undefined;
  return cause instanceof GraphQLError || error.nodes !== undefined;
}

/** Names the argument with the wrong value. graphql-js already names variables. */
function nameArgument(error: GraphQLError): string {
  const { message, nodes: [node] = [] } = error;
  const document = circumstancesFor(error)?.document;
  if (document === undefined || !node?.kind.endsWith('Value')) return message;
  let argument: string | undefined;
  visit(document, {
    [Kind.ARGUMENT]: ({ name, value }: { name: { value: string }; value: ASTNode }) => {
      if (contains(value, node)) argument = name.value;
    },
  });
  return argument === undefined ? message : `Argument "${argument}": ${message}`;
}

const contains = (outer: ASTNode, inner: ASTNode): boolean =>
  outer.loc !== undefined &&
  inner.loc !== undefined &&
  outer.loc.start <= inner.loc.start &&
  inner.loc.end <= outer.loc.end;

/** Whether the database was unavailable or too slow, so that a retry may succeed in a moment. */
export const isUnavailable = (cause: unknown): boolean =>
  isDatabaseUnavailable(cause) || (cause as { code?: unknown } | null)?.code === 'FST_ERR_HANDLER_TIMEOUT';

/** The HTTP status of an error of Nest or Fastify; 500 for any other. */
export function statusOf(cause: unknown): number {
  if (cause instanceof HttpException) return cause.getStatus();
  const status = cause instanceof Error && 'statusCode' in cause ? cause.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return ErrorCode.Unauthenticated;
  if (status === 403) return ErrorCode.Forbidden;
  if (status === 404) return ErrorCode.NotFound;
  if (status === 429) return ErrorCode.TooManyRequests;
  return status >= 400 && status < 500 ? ErrorCode.BadRequest : ErrorCode.Internal;
}

/**
 * Hides an error behind a reference, under which it is logged. Variables are not logged, since they may be personal.
 */
function mask(cause: unknown, operationName: string | undefined, language: Language): Answer {
  const known = cause instanceof Error ? referenceOf.get(cause) : undefined;
  const reference = known ?? randomBytes(4).toString('hex').toUpperCase();
  if (known === undefined) {
    if (cause instanceof Error) referenceOf.set(cause, reference);
    // Only the stack, since the properties of a database error contain the values of the statement.
    logger.error(
      `Unexpected error ${reference} in ${operationName?.slice(0, 100) ?? 'an unnamed operation'}`,
      cause instanceof Error ? cause.stack : String(cause),
    );
  }
  const message = sentenceIn(sentences.unexpected({ reference }), language);
  return { message, extensions: { code: ErrorCode.Internal, reference } };
}

const BEGINS = ' Did you mean ';

/** Removes suggestions of similar schema names from errors. */
export const hideSuggestions: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) {
        // No regular expression, since a request may contain these words thousands of times.
        const at = error.message.endsWith('?') ? error.message.lastIndexOf(BEGINS) : -1;
        if (at !== -1) error.message = error.message.slice(0, at);
      }
    },
  }),
};
