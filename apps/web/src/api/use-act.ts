import { useCallback, useRef, useState } from 'react';
import { type Client, type TypedDocumentNode, useClient } from 'urql';
import { ACTS } from './client.js';
import { noAnswer, type Outcome, type Problem, problemOfError, problemOfOutcome } from './problem.js';

/** What a mutation gives when it was done. */
type Done<Result> = Exclude<Result, { __typename: Outcome }>;

export interface Act<Variables, Result> {
  /** Sends it, once at a time. @returns what was made; undefined: it was not done, and `problem` says why */
  act: (variables: Variables) => Promise<Done<Result> | undefined>;
  isSending: boolean;
  problem: Problem | undefined;
  forget: () => void;
}

/**
 * A mutation as a page uses it: a second press while it is on its way does nothing, what went wrong is in words, and what
 * the page shows is asked again.
 * @param pick the root field of its answer
 */
export function useAct<Data, Variables extends object, Result>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Result,
): Act<Variables, Result> {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const onItsWay = useRef(false);

  const act = useCallback(
    async (variables: Variables) => {
      if (onItsWay.current) return undefined;
      onItsWay.current = true;
      setSending(true);
      setProblem(undefined);
      try {
        const { done, problem: found } = await sendAct(client, document, variables, pick);
        setProblem(found);
        return done;
      } finally {
        onItsWay.current = false;
        setSending(false);
      }
    },
    [client, document, pick],
  );
  return { act, isSending, problem, forget: useCallback(() => setProblem(undefined), []) };
}

/** The same without a part of a page that shows its problem. */
export async function sendAct<Data, Variables extends object, Result>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Result,
): Promise<{ done: Done<Result> | undefined; problem: Problem | undefined }> {
  const { data, error } = await client.mutation(document, variables, ACTS).toPromise();
  const problem = error ? problemOfError(error) : data ? problemIn(pick(data)) : noAnswer();
  const done = problem === undefined && data ? (pick(data) as Done<Result>) : undefined;
  return { done, problem };
}

/** A root field that gives no union is always a success. */
function problemIn(result: unknown): Problem | undefined {
  const isOutcome = typeof result === 'object' && result !== null && '__typename' in result;
  return isOutcome ? problemOfOutcome(result as { __typename: string }) : undefined;
}
