import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Draft } from './draft/draft.js';
import { inputOf } from './draft/content.js';
import type { OpenDraft } from './use-draft.js';
import { WhoCouldAnswer, type WhoCouldAnswerQuery } from './writing.graphql.js';

/** Delay after a change before the request for the preview, in milliseconds. */
const PAUSE = 1_000;

export type MatchPreview = Extract<WhoCouldAnswerQuery['matchPreview'], { __typename: 'MatchPreview' }>;

export interface PreviewState {
  /** The last known preview. */
  preview: MatchPreview | undefined;
  /** True: the preview belongs to an earlier text. */
  isStale: boolean;
  /** True: a new preview is being fetched. */
  isAsking: boolean;
}

interface Asked {
  input: string;
  preview: MatchPreview;
}

/** Last preview of each draft, shown first on the next page. */
const answers = new WeakMap<Draft, Asked>();

/** Preview of the matches, fetched a second after each change, or at once if none is known. */
export function usePreview({ draft, state }: OpenDraft): PreviewState {
  const client = useClient();
  const [asked, setAsked] = useState(() => answers.get(draft));
  const [isAsking, setAsking] = useState(false);
  const { content, organisationId } = state.persisted;
  const isSignedOut = state.problem?.kind === 'signedOut';
  const input = JSON.stringify(inputOf(content));

  useEffect(() => {
    if (!state.isReady || organisationId === null || isSignedOut) return undefined;
    if (answers.get(draft)?.input === input) return undefined;
    let isWanted = true;
    const wait = setTimeout(
      async () => {
        const variables = { organisationId, input: inputOf(draft.state().persisted.content) };
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
