import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CombinedError } from '@urql/core';
import type { MeQuery } from './me.graphql.js';

/** The signed-in reader of the page, from the server. */
export type Reader = MeQuery['me'] & {
  solvers: MeQuery['mySolvers'];
  /**
   * Whether the bar leads to concepts: true if the reader takes part in a concept or is invited. Curators find
   * concepts among the team's pages.
   */
  hasConcepts: boolean;
  /** Whether the bar leads to groups. */
  hasGroups: boolean;
};

export interface Session {
  /** null: nobody is signed in, or the server did not answer. */
  reader: Reader | null;
  /** Why the reader could not be fetched, with a function that fetches again. undefined: the server has answered. */
  unknown: UnknownReader | undefined;
  unreadNotices: number;
  /** True: the session ended while the page was open, and the sign-in form is over the page. */
  hasEnded: boolean;
  ended: () => void;
  resumed: () => void;
}

export interface UnknownReader {
  error: CombinedError;
  again: (how: { requestPolicy: 'network-only' }) => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({
  me,
  unknown,
  children,
}: {
  me: MeQuery | null;
  unknown: UnknownReader | undefined;
  children: ReactNode;
}): ReactNode {
  const [hasEnded, setEnded] = useState(false);
  const session = useMemo<Session>(
    () => ({
      reader: readerOf(me),
      unknown,
      unreadNotices: me?.unreadNoticeCount ?? 0,
      hasEnded,
      ended: () => setEnded(true),
      resumed: () => setEnded(false),
    }),
    [me, unknown, hasEnded],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The reader, from the answer to the query `me`. */
export const readerOf = (me: MeQuery | null): Reader | null =>
  me && {
    ...me.me,
    solvers: me.mySolvers,
    hasConcepts: !isCurator(me.me) && me.concepts.nodes.length > 0,
    hasGroups: !isCurator(me.me) && me.groups.nodes.length > 0,
  };

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('There is no SessionProvider around this.');
  return session;
}

/** The reader of a page that requires sign-in. */
export function useReader(): Reader {
  const { reader } = useSession();
  if (reader === null) throw new Error('This page needs a route with access "signedIn".');
  return reader;
}

/** The service companies of a reader: organisations that post needs. */
export const companiesOf = (
  reader: Pick<Reader, 'memberships'>,
): Reader['memberships'][number]['organisation'][] =>
  reader.memberships.map(({ organisation }) => organisation).filter(({ kind }) => kind === 'service_company');

export const isCurator = ({ role }: Pick<Reader, 'role'>): boolean => role !== 'none';

export const isAdmin = ({ role }: Pick<Reader, 'role'>): boolean => role === 'admin';
