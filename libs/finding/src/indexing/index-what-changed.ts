import { OrganisationUpdated } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedSubmitted,
  NeedsWithdrawn,
} from '@passerelle/needs';
import { solverChanges, SolversImported, SolversWithdrawn } from '@passerelle/solvers';
import { TagCreated, TagEdited, TagMerged } from '@passerelle/taxonomy';
import { SearchIndexUpdater } from './search-index-updater.js';

@EventHandler(
  'IndexNeedOnNeedChanged',
  NeedDrafted,
  NeedEdited,
  NeedSubmitted,
  NeedChangesRequested,
  NeedRefused,
  NeedPublished,
  NeedDecisionUndone,
  NeedRenewed,
  NeedExpired,
  NeedClosed,
)
export class IndexNeedOnNeedChanged {
  constructor(private readonly updater: SearchIndexUpdater) {}

  handle({ data: { needId } }: EventOf<typeof NeedPublished>): Promise<void> {
    return this.updater.indexNeeds([needId]);
  }
}

@EventHandler('IndexNeedsOnNeedsWithdrawn', NeedsWithdrawn)
export class IndexNeedsOnNeedsWithdrawn {
  constructor(private readonly updater: SearchIndexUpdater) {}

  handle({ data: { needIds } }: EventOf<typeof NeedsWithdrawn>): Promise<void> {
    return this.updater.indexNeeds(needIds);
  }
}

/** A need is also found by the name of its company. */
@EventHandler('IndexNeedsOnOrganisationUpdated', OrganisationUpdated)
export class IndexNeedsOnOrganisationUpdated {
  constructor(private readonly updater: SearchIndexUpdater) {}

  handle({ data: { organisationId } }: EventOf<typeof OrganisationUpdated>): Promise<void> {
    return this.updater.indexNeedsOf([organisationId]);
  }
}

@EventHandler('IndexSolverOnSolverChanged', ...solverChanges)
export class IndexSolverOnSolverChanged {
  constructor(private readonly updater: SearchIndexUpdater) {}

  handle({ data: { solverId } }: EventOf<(typeof solverChanges)[number]>): Promise<void> {
    return this.updater.indexSolvers([solverId]);
  }
}

@EventHandler('IndexSolversOnSolversImported', SolversImported, SolversWithdrawn)
export class IndexSolversOnSolversImported {
  constructor(private readonly updater: SearchIndexUpdater) {}

  handle({ data: { solverIds } }: EventOf<typeof SolversImported>): Promise<void> {
    return this.updater.indexSolvers(solverIds);
  }
}

/** The words of a tag are synonyms in the index, and a document with a tag is also found by its broader tags. */
@EventHandler('IndexWhatBearsATagOnTaxonomyChanged', TagCreated, TagEdited, TagMerged)
export class IndexWhatBearsATagOnTaxonomyChanged {
  constructor(private readonly updater: SearchIndexUpdater) {}

  handle({ data: { tagId } }: EventOf<typeof TagEdited>): Promise<void> {
    return this.updater.takeTags([tagId]);
  }
}
