import type { ReactNode } from 'react';

/** What the third pane shows of a row. */
export type Subject =
  /** @param solverId whom the row is about, to be introduced or not */
  | { kind: 'need'; id: string; solverId?: string; interestId?: string; requestId?: string }
  | { kind: 'introduction' | 'solver' | 'organisation' | 'report'; id: string }
  | { kind: 'none' };

/** Something that waits for a curator. */
export interface Row {
  /** Within its queue. */
  id: string;
  subject: Subject;
  title: string;
  /** Whose it is. */
  who: string | null;
  /** Since or until when, and why it waits. */
  why: ReactNode;
}
