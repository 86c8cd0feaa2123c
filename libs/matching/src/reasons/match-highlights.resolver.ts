import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { NeedLoader } from '@passerelle/needs';
import { IdeasOfSolverLoader, seesIdea, SolverLoader } from '@passerelle/solvers';
import { type Match, MatchType } from '../match/index.js';
import { markPhrases, type MarkedPiece } from './mark-phrases.js';
import { NeedHighlights, SolverHighlights } from './match-highlights.graphql.js';
import { MatchMeaningResolver } from './match-meaning.resolver.js';
import { MeaningByWordsLoader } from './meaning-by-words.loader.js';
import { ReplyToExplainMeaning } from './reply-to-explain-meaning.js';

/** Marks the words that the two texts of a match share, in each text as that side writes them. */
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

/** The words of one side that the two share: the words that both use, and the words in which a tag was found. */
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
