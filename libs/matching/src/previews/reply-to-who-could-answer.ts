import { Database } from '@passerelle/database';
import { defineWorkerRequest, RepliesTo, type RepliesToRequest } from '@passerelle/jobs';
import { encodedTextOfNeed, ownThreshold, type TerritoryChain } from '@passerelle/matching-engine';
import { Solver } from '@passerelle/solvers';
import type { TaxonomySnapshot } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { In } from 'typeorm';
import { CoolDowns } from '../cool-downs.js';
import { MatchIndex } from '../match-index.js';
import { Match } from '../match/match.entity.js';
import { ServedSolvers } from '../match/served-solvers.js';
import { SolversToNotifyFinder } from '../notifying/solvers-to-notify.js';
import { DraftVectors } from '../vectors/draft-vectors.js';
import { type MatchPreview, type PreviewedProfile, previewMatches } from './match-preview.js';

/** A need as sent to a worker. Mostly the need is still being written. */
export interface DraftToPreview {
  /** The id of a stored need, whose dismissed solvers are left out. null: the need is not stored yet. */
  needId: string | null;
  /** When it was published, as an ISO 8601 text. null: not yet. */
  publishedAt: string | null;
  /** The need's organisation, whose own solver is left out. null: none yet. */
  organisationId: string | null;
  title: string;
  description: string;
  tagIds: string[];
  territoryCodes: string[];
  wantedKinds: string[];
  acceptsRemote: boolean;
}

/** Requests from a worker the solvers that could answer a need, since only workers have the solvers in memory. */
export const WhoCouldAnswer = defineWorkerRequest<DraftToPreview, MatchPreview>('WhoCouldAnswer');

@RepliesTo(WhoCouldAnswer)
export class ReplyToWhoCouldAnswer implements RepliesToRequest<DraftToPreview, MatchPreview> {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly served: ServedSolvers,
    private readonly coolDowns: CoolDowns,
    private readonly territories: TerritoriesService,
    private readonly drafts: DraftVectors,
    private readonly toNotify: SolversToNotifyFinder,
  ) {}

  /** Loads the collection and the model when the worker starts, because this takes too long for a person who waits. */
  prepare(): Promise<unknown> {
    return Promise.all([this.index.recent(), this.drafts.prepare()]);
  }

  async reply({ needId, organisationId, publishedAt, ...draft }: DraftToPreview): Promise<MatchPreview> {
    // Started first, so that the encoder works while the database answers.
    const encoded = this.drafts.of(encodedTextOfNeed(draft));
    const territories = await this.territoriesOf(draft);
    const dismissed = await this.dismissedFor(needId);
    const cooling = needId === null ? undefined : await this.coolDowns.of(this.database.manager, needId);
    const context = {
      servedCount: await this.served.counts(),
      history: (_: string, solverId: string) => ({
        dismissed: dismissed.has(solverId),
        coolingDown: cooling?.has(solverId) ?? false,
      }),
    };
    const vector = await encoded;
    const { collection, taxonomy, vectorLength } = await this.index.recent();
    const need = {
      ...draft,
      id: needId ?? 'draft',
      organisationId: organisationId ?? undefined,
      tagIds: taxonomy.currentIds(draft.tagIds),
      territories,
      publishedAt: publishedAt === null ? undefined : new Date(publishedAt),
      // The draft is treated as published, since the preview shows the solvers that would answer it then.
      published: true,
      vector: vector?.length === vectorLength ? vector : undefined,
    };
    return previewMatches({
      tagIds: need.tagIds,
      placeChosen: draft.territoryCodes.length > 0,
      seenTagIds: choosableTags(taxonomy, collection.tagsSeenIn(need)),
      search: (tagIds, limit) => collection.find({ draft: { ...need, tagIds } }, limit, context),
      worthStoring: (solverIds) => collection.worthStoring(need, solverIds, { own: ownThreshold }),
      standingOut: (tagIds) => collection.standingOut({ ...need, tagIds }, context),
      toNotifyAmong: (lists) => this.toNotify.among(lists),
      explain: (solverIds) => collection.explain(need, solverIds),
      profilesOf: (ids) => this.profilesOf(ids, taxonomy),
    });
  }

  /** Territories of a draft: anywhere in France, until a place is chosen. */
  private async territoriesOf({ territoryCodes }: { territoryCodes: string[] }): Promise<TerritoryChain[]> {
    if (territoryCodes.length === 0) return (await this.territories.outermost()).map((code) => [code]);
    const chains = await this.territories.chains(territoryCodes);
    return territoryCodes.map((code) => chains.get(code) ?? [code]);
  }

  /** The solvers whose matches with a need were dismissed. */
  private async dismissedFor(needId: string | null): Promise<ReadonlySet<string>> {
    if (needId === null) return new Set();
    const matches = await this.database.manager.find(Match, {
      select: { id: true, solverId: true },
      where: { needId, state: 'dismissed' },
    });
    return new Set(matches.map(({ solverId }) => solverId));
  }

  private async profilesOf(
    ids: readonly string[],
    taxonomy: TaxonomySnapshot,
  ): Promise<ReadonlyMap<string, PreviewedProfile>> {
    const solvers = await this.database.manager.find(Solver, {
      select: { id: true, kind: true, tagIds: true },
      where: { id: In([...ids]) },
    });
    return new Map(
      solvers.map(({ id, kind, tagIds }) => [id, { kind, tagIds: choosableTags(taxonomy, tagIds) }]),
    );
  }
}

/** The tags that people may still choose. */
function choosableTags(taxonomy: TaxonomySnapshot, ids: readonly string[]): string[] {
  return taxonomy.currentIds(ids).filter((id) => taxonomy.current(id)?.state === 'current');
}
