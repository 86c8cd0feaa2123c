import type { TestDatabase } from '@passerelle/harness';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { NeedChecks } from '../src/need-checks.js';
import { NeedsService } from '../src/needs.service.js';

type On = Pick<TestDatabase, 'database' | 'clock'>;

/** The checks of needs on a database of a spec, without an application around them. */
export const needChecksOn = ({ database, clock }: On, taxonomy = new Taxonomy(database)): NeedChecks =>
  new NeedChecks(taxonomy, new TerritoriesService(database), clock);

/** The service of needs on a database of a spec, without an application around it. */
export const needsServiceOn = ({ database, clock }: On): NeedsService => {
  const taxonomy = new Taxonomy(database);
  return new NeedsService(database, taxonomy, needChecksOn({ database, clock }, taxonomy), clock);
};
