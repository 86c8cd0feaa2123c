import type { NeedDocument, SolverDocument } from '../src/documents.js';

const somewhere = [['commune:45234', 'epci:244500468', 'departement:45', 'region:24']];
const someDay = new Date('2026-03-02T09:00:00Z');

/** A published need without words or tags, in Orléans, with the fields that a test sets. */
export function sampleNeed(set: Partial<NeedDocument> = {}): NeedDocument {
  return {
    id: 'need',
    organisationId: undefined,
    title: '',
    description: '',
    tagIds: [],
    wantedKinds: [],
    territories: somewhere,
    acceptsRemote: false,
    publishedAt: someDay,
    published: true,
    ...set,
  };
}

/** An active solver without words or tags, in Orléans, with the fields that a test sets. */
export function sampleSolver(set: Partial<SolverDocument> = {}): SolverDocument {
  return {
    id: 'solver',
    organisationId: undefined,
    kind: 'startup',
    name: 'Atelier des Ponts',
    headline: '',
    description: '',
    keywords: [],
    ideas: [],
    tagIds: [],
    territories: somewhere,
    worksRemotely: false,
    updatedAt: someDay,
    active: true,
    away: false,
    ...set,
  };
}
