import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { newKey } from '../../ui/api/request-key.js';
import { companiesOf, type Reader, useSession } from '../../ui/api/session.js';
import { forget, persist, persisted } from '../../ui/drafts/persisted-texts.js';
import { onTabMessage, postToTabs } from '../../ui/drafts/tabs.js';
import { draftRequests, isSignedIn, serverDraftOf } from './draft-requests.js';
import { addressOf, Draft, type DraftState } from './draft/draft.js';
import { stepsFor } from './draft/steps.js';
import type { WrittenNeedFragment } from './writing.graphql.js';

const NEW = 'new';
/** Drafts of this tab, by the need's id, so that a page that is opened again continues where it was. */
const drafts = new Map<string, Draft>();

export interface OpenDraft {
  draft: Draft;
  state: DraftState;
}

/** The reader's only company. null: the reader has no company, or several. */
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

/** The server renders for many readers, so it creates a draft for one rendering only. */
const isBrowser = typeof window !== 'undefined';

/** The draft of a need in this tab. undefined: there is none. */
export const draftOfNeed = (needId: string): Draft | undefined => drafts.get(needId);

/** Whether the draft belongs to the reader. Text written before sign-in belongs to the person who signs in. */
const isFor = (draft: Draft, reader: Reader | null): boolean =>
  [null, reader?.id].includes(draft.state().persisted.ownerId);

/**
 * @param need the need on the server; undefined: a new draft
 * @param name id of the need, if this tab already has its draft
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
      read: persisted,
      persist,
      forget,
      announce: postToTabs,
      later(milliseconds, act) {
        const wait = setTimeout(act, milliseconds);
        return () => clearTimeout(wait);
      },
      now: () => new Date(),
    });
  }, [draft, client]);

  const address = addressOf(state.persisted);
  useEffect(() => onTabMessage(address, (value) => draft.changedElsewhere(value)), [draft, address]);

  // The reader has signed in on the way, or again.
  useEffect(() => {
    if (reader === null || hasEnded) return;
    const { ownerId, organisationId } = draft.state().persisted;
    if (ownerId !== reader.id || organisationId === null) {
      draft.belongTo({ ownerId: reader.id, organisationId: onlyCompanyOf(reader) });
    }
    void draft.save();
  }, [draft, reader, hasEnded]);

  // The sign-in form over the page was closed. After sign-in the draft is saved. Otherwise the reader continues to
  // write.
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
    const onHide = (): void => void draft.persistNow();
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

/**
 * Files the draft under the id from the server. @returns the id. undefined: the server does not have the draft yet
 */
export function nameDraft(draft: Draft): string | undefined {
  const id = draft.state().persisted.onServer?.needId;
  if (id === undefined) return undefined;
  if (drafts.get(NEW) === draft) drafts.delete(NEW);
  drafts.set(id, draft);
  void draft.settle();
  return id;
}
