import { beforeAll } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import type { TestDatabase } from '@passerelle/harness';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

type WantedSolver = Parameters<typeof aSolver>[1];

/** Writes needs, and solvers that answer them or do not. */
export interface DocumentsToMatch {
  /** A published need: to detect falls sooner. All such needs belong to one company. */
  published(wanted?: Partial<Need>): Promise<Need>;
  /** A solver that answers such a need. It has no other words of the need. */
  fitting(wanted?: WantedSolver): Promise<Solver>;
  /** A solver that has no words in common with the need. */
  unlike(): Promise<Solver>;
  /** This many such solvers, so that the words of the need are rare and distinguish solvers. */
  aField(size: number): Promise<void>;
}

/** The documents have the age given by the database clock. Call it before the first test. */
export function documentsToMatch(given: TestDatabase): DocumentsToMatch {
  let organisationId: string;
  beforeAll(async () => {
    organisationId = (await anOrganisation(given.database)).id;
  });
  const unlike = (): Promise<Solver> =>
    aSolver(given.database, {
      headline: 'Le tri du courrier',
      description: 'Numérisation automatique de factures et de contrats pour les cabinets comptables.',
      keywords: ['factures'],
      updatedAt: given.clock.now(),
    });
  return {
    published: (wanted = {}) => {
      const now = given.clock.now();
      return aNeed(given.database, {
        organisationId,
        state: 'published',
        publishedAt: now,
        expiresAt: new Date(now.getTime() + 90 * 86_400_000),
        updatedAt: now,
        ...wanted,
      });
    },
    fitting: (wanted = {}) =>
      aSolver(given.database, {
        headline: 'Repérer plus tôt les chutes',
        description: 'Une alerte discrète et simple pour les aides à domicile quand une chute survient.',
        updatedAt: given.clock.now(),
        ...wanted,
      }),
    unlike,
    aField: async (size) => {
      for (let i = 0; i < size; i++) await unlike();
    },
  };
}
