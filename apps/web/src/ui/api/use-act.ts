import { useCallback, useRef, useState } from 'react';
import { type Client, type TypedDocumentNode, useClient } from 'urql';
import { ACTS } from './client.js';
import { noAnswer, type Outcome, type Problem, problemOfError, problemOfOutcome } from './problem.js';

/** Result of a mutation that succeeded. */
type Done<Result> = Exclude<Result, { __typename: Outcome }>;

export interface Act<Variables, Result> {
  /**
   * Sends the mutation, unless it is already being sent. @returns its result. undefined: it failed, and `problem` has
   * the reason
   */
  act: (variables: Variables) => Promise<Done<Result> | undefined>;
  isSending: boolean;
  problem: Problem | undefined;
  forget: () => void;
}

/**
 * A mutation for a page. A second press while it is being sent does nothing. Problems come in words. Afterwards the
 * queries of the page run again.
 * @param pick takes the root field out of the answer
 * @param mayRepeat asked after a failure; true: the mutation is sent once more
 */
export function useAct<Data, Variables extends object, Result>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Result,
  mayRepeat?: (problem: Problem) => Promise<boolean>,
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
        const first = await sendAct(client, document, variables, pick);
        const isRepeated = first.problem !== undefined && (await mayRepeat?.(first.problem)) === true;
        const { done, problem: found } = isRepeated
          ? await sendAct(client, document, variables, pick)
          : first;
        setProblem(found);
        return done;
      } finally {
        onItsWay.current = false;
        setSending(false);
      }
    },
    [client, document, pick, mayRepeat],
  );
  return { act, isSending, problem, forget: useCallback(() => setProblem(undefined), []) };
}

/** Sends a mutation for a caller that is no component, and returns the problem. */
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

/** A root field without a union has no outcomes, so it is always a success. */
function problemIn(result: unknown): Problem | undefined {
  const isOutcome = typeof result === 'object' && result !== null && '__typename' in result;
  return isOutcome ? problemOfOutcome(result as { __typename: string }) : undefined;
}
