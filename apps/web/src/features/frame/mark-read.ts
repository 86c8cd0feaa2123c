import type { Client } from 'urql';
import { MarkNoticesRead } from './mark-read.graphql.js';

/** Marks the notices that lead to the page as read. If it cannot be done now, they are still marked at the next visit. */
export const markRead = (client: Client, link: string): void =>
  void client.mutation(MarkNoticesRead, { link }).toPromise();
