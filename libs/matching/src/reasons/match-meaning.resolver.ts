import { Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { fullScore } from '@passerelle/matching-engine';
import type { Match } from '../match/match.entity.js';
import { MatchType, type MeaningOfWord } from '../match/match.graphql.js';
import { MeaningByWordsLoader } from './meaning-by-words.loader.js';

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
