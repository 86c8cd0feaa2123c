import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Draft, inputOf } from '../draft/index.js';
import type { OpenDraft } from '../use-draft.js';
import { WhoCouldAnswer, type WhoCouldAnswerQuery } from '../writing.graphql.js';

/** How long after a change it is asked, in milliseconds. */
const PAUSE = 1_000;

export type MatchPreview = Extract<WhoCouldAnswerQuery['matchPreview'], { __typename: 'MatchPreview' }>;

export interface PreviewState {
  /** The last one that was known. */
  preview: MatchPreview | undefined;
  /** It is of an earlier text. */
  isStale: boolean;
  /** It is asked just now. */
  isAsking: boolean;
}

interface Asked {
  input: string;
  preview: MatchPreview;
}

/** The last answer for each draft, for the next page to begin with. */
const answers = new WeakMap<Draft, Asked>();

/** Who could answer, a second after each change; at once if nothing is known yet. */
export function usePreview({ draft, state }: OpenDraft): PreviewState {
  const client = useClient();
  const [asked, setAsked] = useState(() => answers.get(draft));
  const [isAsking, setAsking] = useState(false);
  const { content, organisationId } = state.kept;
  const isSignedOut = state.problem?.kind === 'signedOut';
  const input = JSON.stringify(inputOf(content));

  useEffect(() => {
    if (!state.isReady || organisationId === null || isSignedOut) return undefined;
    if (answers.get(draft)?.input === input) return undefined;
    let isWanted = true;
    const wait = setTimeout(
      async () => {
        const variables = { organisationId, input: inputOf(draft.state().kept.content) };
        const options = { requestPolicy: 'network-only' } as const;
        setAsking(true);
        const { data } = await client.query(WhoCouldAnswer, variables, options).toPromise();
        if (!isWanted) return;
        setAsking(false);
        if (data?.matchPreview.__typename !== 'MatchPreview') return;
        const answer = { input, preview: data.matchPreview };
        answers.set(draft, answer);
        setAsked(answer);
      },
      answers.has(draft) ? PAUSE : 0,
    );
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [client, draft, input, organisationId, isSignedOut, state.isReady]);

  return { preview: asked?.preview, isStale: asked !== undefined && asked.input !== input, isAsking };
}
