import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CombinedError } from '@urql/core';
import type { MeQuery } from './me.graphql.js';

/** Whoever reads the page, as the server knows them. */
export type Reader = MeQuery['me'] & {
  solvers: MeQuery['mySolvers'];
  /** Whether the bar leads to concepts: they take part in one, or are asked to. Curators find them among the pages of the team. */
  hasConcepts: boolean;
  /** Whether it leads to groups. */
  hasGroups: boolean;
};

export interface Session {
  /** Null: nobody is signed in, or nobody knows. */
  reader: Reader | null;
  /** Why nobody knows who reads, and how to ask again; undefined: it is known. */
  unknown: UnknownReader | undefined;
  unreadNotices: number;
  /** The session ended while the page was open: sign-in is asked for over the page. */
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
      reader: me && {
        ...me.me,
        solvers: me.mySolvers,
        hasConcepts: !isCurator(me.me) && me.concepts.nodes.length > 0,
        hasGroups: !isCurator(me.me) && me.groups.nodes.length > 0,
      },
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

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('There is no SessionProvider around this.');
  return session;
}

/** Whoever reads a page that only those signed in can open. */
export function useReader(): Reader {
  const { reader } = useSession();
  if (reader === null) throw new Error('This page needs a route with access "signedIn".');
  return reader;
}

/** The service companies of somebody: those that post needs. */
export const companiesOf = (
  reader: Pick<Reader, 'memberships'>,
): Reader['memberships'][number]['organisation'][] =>
  reader.memberships.map(({ organisation }) => organisation).filter(({ kind }) => kind === 'service_company');

export const isCurator = ({ role }: Pick<Reader, 'role'>): boolean => role !== 'none';

export const isAdmin = ({ role }: Pick<Reader, 'role'>): boolean => role === 'admin';
