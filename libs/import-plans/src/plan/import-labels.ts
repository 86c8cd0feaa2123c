import { labelsOfContactColumns } from '@passerelle/accounts';
import { labelsOfNeedColumns } from '@passerelle/needs';
import type { Sentence } from '@passerelle/problems';
import { labelsOfSolverColumns } from '@passerelle/solvers';
import type { ImportColumn } from './import-kinds.js';
import { sentences } from '../import-plans.sentences.js';

const labels: Readonly<Record<ImportColumn, Sentence>> = {
  ...labelsOfContactColumns,
  ...labelsOfNeedColumns,
  ...labelsOfSolverColumns,
  externalId: sentences.externalId(),
  tags: sentences.tags(),
  ideas: sentences.ideas(),
  organisation: sentences.organisation(),
  siret: sentences.siret(),
  neededInDays: sentences.neededInDays(),
  status: sentences.status(),
};

/** Label of a column, as people read it. */
export const labelOf = (column: ImportColumn): Sentence => labels[column];
