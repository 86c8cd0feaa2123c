import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Solver, SolverLoader } from '../solver/solver.entity.js';
import { FindNearTags } from './find-near-tags.js';
import type { LabelAnswer } from './import-label.entity.js';
import { ImportLabelResult, ImportLabelType, type LabelDeed, LabelDeedEnum } from './import-label.graphql.js';
import { ImportLabels, type UsedLabel } from './import-labels.js';
import { type TagProposal, TagProposer } from './propose-tags.js';
import { TagSolversOnLabelAnswered } from './tag-solvers-on-label-answered.js';

/** The queue “label → tag?”, for curators. */
@Resolver(() => ImportLabelType)
export class ImportLabelsResolver {
  private proposer: TagProposer | undefined;

  constructor(
    private readonly service: ImportLabels,
    private readonly tagsById: TagLoader,
    private readonly solversById: SolverLoader,
  ) {}

  @Query(() => [ImportLabelType], {
    description:
      'Labels of imports that nobody has answered for: those of most profiles first, those put off last. A label that no profile has any more is left out.',
  })
  @Allow('curator')
  labelsToTag(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, from 1 to 100.' })
    first: number,
    @Args('answered', {
      defaultValue: false,
      description: 'Those that were answered instead, the last first: an answer may be corrected.',
    })
    answered: boolean,
  ): Promise<UsedLabel[]> {
    return this.service.used(first, { answered });
  }

  @Mutation(() => ImportLabelResult, {
    description:
      'Says what a label of imports means, for all profiles that have it and that nobody has taken over, and for later imports. Another answer corrects it.',
  })
  @Allow('curator')
  answerLabel(
    @CurrentActor() actor: Actor,
    @IdArg('the label') id: string,
    @Args('answer', {
      type: () => LabelDeedEnum,
      description:
        'What it means, or that it is put off; an answered label cannot be put off (`IllegalTransition`).',
    })
    answer: LabelDeed,
    @Args('tags', {
      type: () => [String],
      defaultValue: [],
      description: 'With `tags` only: from 1 to 5 references, such as "theme:silver-economie".',
    })
    tags: string[],
  ): Promise<UsedLabel> {
    return this.service.answer(actor, id, answer, tags);
  }

  @FieldOf('ImportLabel')
  id({ label }: UsedLabel): string {
    return label.id;
  }

  @FieldOf('ImportLabel')
  label({ label }: UsedLabel): string {
    return label.label;
  }

  @FieldOf('ImportLabel')
  answer({ label }: UsedLabel): LabelAnswer | null {
    return label.answer;
  }

  @FieldOf('ImportLabel')
  postponed({ label }: UsedLabel): boolean {
    return label.postponedAt !== null;
  }

  @FieldOf('ImportLabel')
  tags({ label }: UsedLabel, context: RequestContext): Promise<Tag[]> {
    return this.tagsById.loadAll(context, label.tagIds);
  }

  @FieldOf('ImportLabel')
  examples({ exampleIds }: UsedLabel, context: RequestContext): Promise<Solver[]> {
    return this.solversById.loadAll(context, exampleIds);
  }

  @FieldOf('ImportLabel')
  async proposals({ label }: UsedLabel, context: RequestContext): Promise<TagProposal[]> {
    const snapshot = await this.tagsById.snapshotFor(context);
    if (this.proposer?.snapshot !== snapshot) this.proposer = new TagProposer(snapshot);
    return this.proposer.propose(label.label, label.nearTagIds);
  }
}

export const providersOfLabels = [
  FindNearTags,
  ImportLabels,
  ImportLabelsResolver,
  TagSolversOnLabelAnswered,
];
