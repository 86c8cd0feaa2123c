import type { TestDatabase } from '@passerelle/harness';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { NeedsService } from '../src/needs.service.js';

/** The service of needs on a database of a spec, without an application around it. */
export const needsServiceOn = ({ database, clock }: Pick<TestDatabase, 'database' | 'clock'>): NeedsService =>
  new NeedsService(database, new Taxonomy(database), new TerritoriesService(database), clock);
