import { Database } from '@passerelle/database';
import { Answers, type AnswersQuestion } from '@passerelle/jobs';
import { Solver } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { In } from 'typeorm';
import { MatchIndex } from './match-index.js';
import { type MatchPreview, previewMatches, type PreviewedProfile } from './match-preview.js';
import { ServedSolvers } from './served-solvers.js';
import { type DraftToPreview, WhoCouldAnswer } from './who-could-answer.js';

@Answers(WhoCouldAnswer)
export class AnswerWhoCouldAnswer implements AnswersQuestion<DraftToPreview, MatchPreview> {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly served: ServedSolvers,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  async answer({ organisationId, territoryCodes, ...draft }: DraftToPreview): Promise<MatchPreview> {
    const chains = await this.territories.chains(territoryCodes);
    const servedCount = await this.served.counts();
    const { collection } = await this.index.upToDate();
    const need = {
      ...draft,
      id: 'draft',
      organisationId: organisationId ?? undefined,
      territories: territoryCodes.map((code) => chains.get(code) ?? [code]),
      publishedAt: undefined,
      // As if it were: that is what is asked.
      published: true,
    };
    return previewMatches({
      tagIds: draft.tagIds,
      search: (tagIds, limit) => collection.find({ draft: { ...need, tagIds } }, limit, { servedCount }),
      explain: (solverIds) => collection.explain(need, solverIds),
      profilesOf: (ids) => this.profilesOf(ids),
    });
  }

  /** With the tags that somebody may still choose. */
  private async profilesOf(ids: readonly string[]): Promise<ReadonlyMap<string, PreviewedProfile>> {
    const snapshot = await this.taxonomy.snapshot();
    const solvers = await this.database.manager.find(Solver, {
      select: { id: true, kind: true, tagIds: true },
      where: { id: In([...ids]) },
    });
    const choosable = (id: string): string[] => {
      const tag = snapshot.current(id);
      return tag?.state === 'current' ? [tag.id] : [];
    };
    return new Map(
      solvers.map(({ id, kind, tagIds }) => [id, { kind, tagIds: [...new Set(tagIds.flatMap(choosable))] }]),
    );
  }
}
