import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext, TextSegment } from '@passerelle/graphql';
import { fullScore } from '@passerelle/matching-engine';
import { NeedLoader } from '@passerelle/needs';
import { IdeasOfSolverLoader, IdeaType, seesIdea, SolverLoader } from '@passerelle/solvers';
import type { Match } from '../match/match.entity.js';
import { MatchType, type MeaningOfWord } from '../match/match.graphql.js';
import { type MarkedPiece, markPhrases } from './mark-phrases.js';
import { MeaningByWordsLoader } from './meaning-by-words.loader.js';
import { ReplyToExplainMeaning } from './reply-to-explain-meaning.js';

@ObjectType({ description: 'The text of a need, with what it shares with a profile marked.' })
export class NeedHighlights {
  @Field(() => [TextSegment], { description: 'Of the need, in pieces.' })
  title: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of the need, in pieces.' })
  description: TextSegment[];
}

@ObjectType({ description: 'The text of an idea, with what it shares with a need marked.' })
export class IdeaHighlights {
  @Field(() => IdeaType, { description: 'The one whose text this is.' })
  idea: IdeaType;

  @Field(() => [TextSegment], { description: 'Of the idea, in pieces.' })
  title: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of the idea, in pieces.' })
  description: TextSegment[];
}

@ObjectType({ description: 'The text of a profile, with what it shares with a need marked.' })
export class SolverHighlights {
  @Field(() => [TextSegment], { description: 'Of the profile, in pieces.' })
  headline: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of the profile, in pieces.' })
  description: TextSegment[];

  @Field(() => [IdeaHighlights], {
    description: 'Those of its ideas that the viewer may see and in which something is marked.',
  })
  ideas: IdeaHighlights[];
}

@Resolver(() => MatchType)
export class MatchMeaningResolver {
  constructor(private readonly meanings: MeaningByWordsLoader) {}

  // A person who may read a match may read its reasons, and the text of its need.
  @FieldOf('Match')
  async meaningByWords({ id }: Match, context: RequestContext<Actor>): Promise<MeaningOfWord[]> {
    const { words = [] } = (await this.meanings.load(context, id)) ?? {};
    return words.map(({ written, points }) => ({ word: written, share: points / fullScore }));
  }
}

/** Marks the words that the two texts of a match have in common, in each text in its own spelling. */
@Resolver(() => MatchType)
export class MatchHighlightsResolver {
  constructor(
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly ideas: IdeasOfSolverLoader,
  ) {}

  // A person who may read a match may read both of its sides.
  @ResolveField(() => NeedHighlights, {
    nullable: true,
    description: 'The need’s text, with the words that matched marked; null: the need is gone.',
  })
  @FieldOf('Match')
  async needHighlights(match: Match, context: RequestContext): Promise<NeedHighlights | null> {
    const need = await this.needs.load(context, match.needId);
    if (need === null) return null;
    const phrases = sharedBy('need', match);
    return { title: markPhrases(need.title, phrases), description: markPhrases(need.description, phrases) };
  }

  @ResolveField(() => SolverHighlights, {
    nullable: true,
    description: 'The profile’s text, with the words that matched marked; null: the profile is gone.',
  })
  @FieldOf('Match')
  async solverHighlights(match: Match, context: RequestContext<Actor>): Promise<SolverHighlights | null> {
    const [solver, ideas] = await Promise.all([
      this.solvers.load(context, match.solverId),
      this.ideas.load(context, match.solverId),
    ]);
    if (solver === null) return null;
    const phrases = sharedBy('solver', match);
    const marked = (text: string): MarkedPiece[] => markPhrases(text, phrases);
    return {
      headline: marked(solver.headline),
      description: marked(solver.description),
      ideas: ideas
        .filter((idea) => seesIdea(context.actor, idea, solver))
        .map((idea) => ({ idea, title: marked(idea.title), description: marked(idea.description) }))
        .filter(({ title, description }) => [...title, ...description].some(({ hit }) => hit)),
    };
  }
}

/** The words of one side that are reasons of the match: the words that both sides use, and the words in which a tag was found. */
function sharedBy(side: 'need' | 'solver', { reasons }: Match): string[] {
  const ofTags = reasons.tags.flatMap((tag) => tag[side].written ?? []);
  return [...reasons.words.map((word) => word[side]), ...ofTags];
}

export const providersOfReasons = [
  MatchHighlightsResolver,
  MatchMeaningResolver,
  MeaningByWordsLoader,
  ReplyToExplainMeaning,
];
