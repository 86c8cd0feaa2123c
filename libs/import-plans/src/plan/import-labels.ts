import { labelsOfNeedColumns } from '@passerelle/needs';
import type { Sentence } from '@passerelle/problems';
import type { ImportColumn } from './import-kinds.js';
import { sentences } from '../import-plans.sentences.js';

const labels: Readonly<Record<ImportColumn, Sentence>> = {
  ...labelsOfNeedColumns,
  externalId: sentences.externalId(),
  tags: sentences.tags(),
  territories: sentences.territories(),
  remote: sentences.remote(),
  description: sentences.description(),
  kind: sentences.kind(),
  setting: sentences.setting(),
  name: sentences.name(),
  headline: sentences.headline(),
  siren: sentences.siren(),
  website: sentences.website(),
  email: sentences.email(),
  ideas: sentences.ideas(),
  monthlyCap: sentences.monthlyCap(),
  availability: sentences.availability(),
  organisation: sentences.organisation(),
  siret: sentences.siret(),
  neededInDays: sentences.neededInDays(),
  status: sentences.status(),
};

/** Label of a column, as people read it. */
export const labelOf = (column: ImportColumn): Sentence => labels[column];
