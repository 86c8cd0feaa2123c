import { createHash } from 'node:crypto';
import { encodedTextOfNeed, encodedTextOfSolver } from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { Solver, shownIdeasOf } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';

/** The two kinds of encoded documents: the names of their tables, and the roles of their texts. */
export const documentKinds = ['need', 'solver'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The text of a document as it was read. */
export interface DocumentText {
  id: string;
  text: string;
  /** The transaction that last changed the document. */
  changedIn: string;
}

/** The texts of documents to encode; deleted documents are left out. */
export async function textsOf(
  manager: EntityManager,
  kind: DocumentKind,
  ids: readonly string[],
): Promise<DocumentText[]> {
  return kind === 'need' ? textsOfNeeds(manager, ids) : textsOfSolvers(manager, ids);
}

/** @returns SHA-256. Two documents with the same text have the same vector */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function textsOfNeeds(manager: EntityManager, ids: readonly string[]): Promise<DocumentText[]> {
  const needs = await manager.query<(Pick<Need, 'id' | 'title' | 'description'> & { changedIn: string })[]>(
    'SELECT id, title, description, changed_in::text AS "changedIn" FROM need WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return needs.map((need) => ({ id: need.id, text: encodedTextOfNeed(need), changedIn: need.changedIn }));
}

async function textsOfSolvers(manager: EntityManager, ids: readonly string[]): Promise<DocumentText[]> {
  const solvers = await manager.query<
    (Pick<Solver, 'id' | 'headline' | 'description' | 'keywords'> & { changedIn: string })[]
  >(
    'SELECT id, headline, description, keywords, changed_in::text AS "changedIn" FROM solver WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  // Read after the profiles. A change of an idea also changes its profile, so a newer idea is noticed when the vector
  // is written.
  const ideasOf = await shownIdeasOf(manager, ids);
  return solvers.map(({ id, changedIn, ...profile }) => ({
    id,
    text: encodedTextOfSolver({ ...profile, ideas: ideasOf.get(id) ?? [] }),
    changedIn,
  }));
}
