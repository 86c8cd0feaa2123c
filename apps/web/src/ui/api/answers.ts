import {
  CombinedError,
  type Exchange,
  type Operation,
  type OperationResult,
  stringifyVariables,
} from '@urql/core';
import { filter, map, merge, never, pipe, share } from 'wonka';

/** Answers of the API, by `keyOf` of the query. A failed query is left out, and the browser sends it again. */
export type Answers = Map<string, unknown>;

/** The id of a trusted document. */
export const idOf = (document: object): string => (document as { documentId?: string }).documentId ?? '';

export const keyOf = (document: object, variables: object): string =>
  `${idOf(document)} ${stringifyVariables(variables)}`;

export const keyOfOperation = ({ query, variables }: Operation): string => keyOf(query, variables ?? {});

/** Answer for an object that does not exist for the reader. The page shows that at once, with status 404. */
export const nothingThere = { refused: 'NOT_FOUND' } as const;

function answerTo(operation: Operation, answer: unknown): OperationResult {
  const rest = { operation, stale: false, hasNext: false };
  if (!isRefusal(answer)) return { ...rest, data: answer, error: undefined };
  const { refused } = answer;
  const error = new CombinedError({ graphQLErrors: [{ message: refused, extensions: { code: refused } }] });
  return { ...rest, data: undefined, error };
}

const isRefusal = (answer: unknown): answer is typeof nothingThere =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/** Answers each query once from the answers that came with the page. Later requests of the same query go to the server. */
export const answersExchange =
  (answers: Answers): Exchange =>
  ({ forward }) =>
  (operations) => {
    const shared = share(operations);
    const isAnswered = (operation: Operation): boolean =>
      operation.kind === 'query' &&
      answers.has(keyOfOperation(operation)) &&
      // A `null` answer means that nobody is signed in. After sign-in the query goes to the network again.
      !(
        answers.get(keyOfOperation(operation)) === null && operation.context.requestPolicy === 'network-only'
      );
    const given = pipe(
      shared,
      filter(isAnswered),
      map((operation) => {
        const key = keyOfOperation(operation);
        const data = answers.get(key);
        // urql's cache keeps data but no `null`, so a `null` answer stays here for the next request.
        if (data !== null) answers.delete(key);
        return answerTo(operation, data);
      }),
    );
    const others = pipe(
      shared,
      filter((operation) => !isAnswered(operation)),
      forward,
    );
    return merge([given, others]);
  };

/** For the server's rendering. A query that did not run before stays without an answer. */
export const answersAlone =
  (answers: Answers): Exchange =>
  () =>
  (operations) =>
    merge([
      pipe(
        operations,
        filter((operation) => operation.kind === 'query' && answers.has(keyOfOperation(operation))),
        map((operation) => answerTo(operation, answers.get(keyOfOperation(operation)))),
      ),
      never,
    ]);
