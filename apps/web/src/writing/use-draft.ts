import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { companiesOf, newKey, type Reader, useSession } from '../api/index.js';
import { forget, keep, kept, onTold, tellTabs } from '../drafts/index.js';
import { addressOf, Draft, type DraftState, stepsFor } from './draft/index.js';
import { draftRequests, isSignedIn, serverDraftOf } from './draft-requests.js';
import type { WrittenNeedFragment } from './writing.graphql.js';

const NEW = 'new';
/** The drafts of this tab, by the id of the need: a page that is left and opened again goes on where it was. */
const drafts = new Map<string, Draft>();

export interface OpenDraft {
  draft: Draft;
  state: DraftState;
}

/** The only company of somebody; null: none, or there is a choice. */
export function onlyCompanyOf(reader: Pick<Reader, 'memberships'> | null): string | null {
  const companies = reader ? companiesOf(reader) : [];
  return companies.length === 1 ? (companies[0]?.id ?? null) : null;
}

function beginningFor(reader: Reader | null) {
  const organisationId = onlyCompanyOf(reader);
  return {
    ownerId: reader?.id ?? null,
    organisationId,
    key: newKey(),
    asked: stepsFor({ isSignedIn: reader !== null, hasCompany: organisationId !== null }),
  };
}

/** On the server, which renders for everybody, a draft is made for one rendering. */
const isBrowser = typeof window !== 'undefined';

/** The draft of this tab that has this need; undefined: none. */
export const draftOfNeed = (needId: string): Draft | undefined => drafts.get(needId);

/** What somebody wrote before they signed in is theirs. */
const isFor = (draft: Draft, reader: Reader | null): boolean =>
  [null, reader?.id].includes(draft.state().kept.ownerId);

/**
 * @param need as the server has it; undefined: one that is begun here
 * @param name its id, if this tab has it already
 */
export function useDraft(need?: WrittenNeedFragment, name = need?.id ?? NEW): OpenDraft {
  const { reader, hasEnded } = useSession();
  const client = useClient();
  const [draft] = useState(() => {
    const known = drafts.get(name);
    if (known && isFor(known, reader) && (name !== NEW || !known.state().isOver)) return known;
    const beginning = beginningFor(reader);
    const made = need
      ? Draft.resume(serverDraftOf(need), {
          ...beginning,
          organisationId: need.organisation?.id ?? null,
          asked: stepsFor({ isSignedIn: true, hasCompany: true }),
        })
      : Draft.begin(beginning);
    if (isBrowser) drafts.set(name, made);
    return made;
  });
  const state = useSyncExternalStore(draft.subscribe, draft.state, draft.state);

  useEffect(() => {
    void draft.connect({
      ...draftRequests(client),
      read: kept,
      keep,
      forget,
      tell: tellTabs,
      later(milliseconds, act) {
        const wait = setTimeout(act, milliseconds);
        return () => clearTimeout(wait);
      },
      now: () => new Date(),
    });
  }, [draft, client]);

  const address = addressOf(state.kept);
  useEffect(() => onTold(address, (value) => draft.told(value)), [draft, address]);

  // Somebody who has signed in on the way, or again.
  useEffect(() => {
    if (reader === null || hasEnded) return;
    const { ownerId, organisationId } = draft.state().kept;
    if (ownerId !== reader.id || organisationId === null) {
      draft.belongTo({ ownerId: reader.id, organisationId: onlyCompanyOf(reader) });
    }
    void draft.save();
  }, [draft, reader, hasEnded]);

  // Sign-in was asked for over the page: whoever is back is saved, whoever has closed it goes on writing.
  const wasEnded = useRef(false);
  useEffect(() => {
    const isBack = wasEnded.current && !hasEnded;
    wasEnded.current = hasEnded;
    if (!isBack) return;
    const resume = async (): Promise<void> => {
      if (await isSignedIn()) await draft.save({ isAsked: true });
    };
    void resume();
  }, [draft, hasEnded]);

  useEffect(() => {
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') void draft.save();
      else if (draft.state().safe === 'server') void draft.lookAgain();
    };
    const onOnline = (): void => void draft.save();
    const onHide = (): void => void draft.keepNow();
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('online', onOnline);
    addEventListener('pagehide', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('online', onOnline);
      removeEventListener('pagehide', onHide);
    };
  }, [draft]);

  return { draft, state };
}

/** Its pages go by the name that the server gave it. @returns the id of the need; undefined: the server does not have it yet */
export function nameDraft(draft: Draft): string | undefined {
  const id = draft.state().kept.onServer?.needId;
  if (id === undefined) return undefined;
  if (drafts.get(NEW) === draft) drafts.delete(NEW);
  drafts.set(id, draft);
  void draft.settle();
  return id;
}
