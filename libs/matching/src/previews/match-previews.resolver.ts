import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { NeedInput, SimilarNeeds } from '@passerelle/needs';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { distanceInWords } from '../match/match.graphql.js';
import { MatchPreviewResult, MatchPreviewType } from './match-preview.graphql.js';
import type { Teaser } from './match-preview.js';
import { MatchPreviewsService, type PreviewOfDraft } from './match-previews.service.js';
import { ReplyToWhoCouldAnswer } from './reply-to-who-could-answer.js';

@Resolver(() => MatchPreviewType)
export class MatchPreviewsResolver {
  constructor(
    private readonly previews: MatchPreviewsService,
    private readonly tags: TagLoader,
    private readonly similar: SimilarNeeds,
  ) {}

  @Query(() => MatchPreviewResult, {
    description:
      'Who could answer a need that is being written, for a member of its service company and curators. As long as it has no territory, it is looked up as if it were anywhere in France.',
  })
  @Allow('signedIn')
  matchPreview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What the need says so far.' }) input: NeedInput,
    @Args('organisationId', {
      type: () => ID,
      nullable: true,
      description: 'The company; a curator may leave it out.',
    })
    organisationId: string | null = null,
  ): Promise<PreviewOfDraft> {
    return this.previews.ofDraft(actor, organisationId, input);
  }

  @Query(() => MatchPreviewResult, {
    description:
      'Who could answer a need as it is, before it is published too, for its company and curators. As long as it has no territory, it is looked up as if it were anywhere in France.',
  })
  @Allow('signedIn')
  matchPreviewOfNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
  ): Promise<PreviewOfDraft> {
    return this.previews.ofNeed(actor, needId);
  }

  @FieldOf('MatchPreview')
  listedCount({ listedCount, solverIds }: PreviewOfDraft): number {
    return listedCount ?? solverIds.length;
  }

  @FieldOf('MatchPreview')
  similarNeeds({ draft, suggestedTags }: PreviewOfDraft): Promise<number> {
    const { title, description, needId } = draft;
    const seen = suggestedTags.filter(({ seenInText }) => seenInText).map(({ tagId }) => tagId);
    return this.similar.count({ title, description, tagIds: [...draft.tagIds, ...seen] }, needId);
  }

  @FieldOf('SolverTeaser')
  sharedTags({ tagIds }: Teaser, context: RequestContext): Promise<Tag[]> {
    return this.tags.loadAll(context, tagIds);
  }

  @FieldOf('SolverTeaser')
  sharedWords({ words }: Teaser): string[] {
    return words;
  }

  @FieldOf('SolverTeaser')
  distance({ territory }: Teaser, { language }: RequestContext): string | null {
    return territory === null ? null : distanceInWords(territory, language);
  }

  @FieldOf('SuggestedTag')
  tag({ tagId }: { tagId: string }, context: RequestContext): Promise<Tag | null> {
    return this.tags.load(context, tagId);
  }
}

export const providersOfPreviews = [MatchPreviewsResolver, MatchPreviewsService, ReplyToWhoCouldAnswer];
