import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import type { Introduction } from './introduction/introduction.entity.js';
import { IntroductionType, PartySideEnum } from './introduction/introduction.graphql.js';
import type { PartySide } from './parties/parties.js';
import { Summaries } from './summaries.js';

/** Fields that describe the state of an introduction. */
@Resolver(() => IntroductionType)
export class SummaryResolver {
  constructor(private readonly summaries: Summaries) {}

  @ResolveField(() => String, {
    description:
      'Where it stands, in a sentence or two in the viewer’s language: the same on every page and in every mail.',
  })
  @FieldOf('Introduction')
  summary(introduction: Introduction, context: RequestContext<Actor>): Promise<string> {
    return this.summaries.of(introduction, context);
  }

  @ResolveField(() => Boolean, {
    description:
      'Only the other side has said that they met, or that it led to something, and the viewer’s side has said nothing: it may confirm or deny it.',
  })
  @FieldOf('Introduction')
  awaitsConfirmation(introduction: Introduction, context: RequestContext<Actor>): Promise<boolean> {
    return this.summaries.awaitsConfirmation(introduction, context);
  }

  @ResolveField(() => PartySideEnum, {
    nullable: true,
    description:
      'The only side that says what the state says: that they have met, or that it led to something. null: both sides or a curator say so, or the state says neither.',
  })
  @FieldOf('Introduction')
  accordingTo(introduction: Introduction, context: RequestContext): Promise<PartySide | null> {
    return this.summaries.accordingTo(introduction, context);
  }
}
