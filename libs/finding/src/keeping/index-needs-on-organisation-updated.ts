import { OrganisationUpdated } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SearchKeeper } from './search-keeper.js';

/** The name of its company finds a need. */
@EventHandler('IndexNeedsOnOrganisationUpdated', OrganisationUpdated)
export class IndexNeedsOnOrganisationUpdated {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { organisationId } }: EventOf<typeof OrganisationUpdated>): Promise<void> {
    return this.keeper.indexNeedsOf([organisationId]);
  }
}
