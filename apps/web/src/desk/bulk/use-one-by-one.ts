import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { type Problem, sendAct } from '../../api/index.js';

export interface OneByOne<Variables> {
  /** @returns those that were done, in their order */
  act: (each: readonly Variables[]) => Promise<Variables[]>;
  isSending: boolean;
  /** Why it stopped before the end. */
  problem: Problem | undefined;
}

/** A mutation for each of several, one after the other: the first that is refused ends it, and says why. */
export function useOneByOne<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => unknown,
): OneByOne<Variables> {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const act = async (each: readonly Variables[]): Promise<Variables[]> => {
    if (isSending) return [];
    setSending(true);
    setProblem(undefined);
    const done: Variables[] = [];
    try {
      for (const variables of each) {
        const { problem: found } = await sendAct(client, document, variables, pick);
        setProblem(found);
        if (found !== undefined) break;
        done.push(variables);
      }
    } finally {
      setSending(false);
    }
    return done;
  };
  return { act, isSending, problem };
}
