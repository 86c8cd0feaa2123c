import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { MatchJudgement } from './match-judgement.entity.js';

/** Finds the judgements of matches, by the match's id. Callers decide who may read them. */
@Injectable()
export class JudgementsLoader extends ListLoader<string, MatchJudgement> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(matchIds: readonly string[]): Promise<MatchJudgement[]> {
    return this.database.manager.findBy(MatchJudgement, { matchId: In([...matchIds]) });
  }

  protected keyOf({ matchId }: MatchJudgement): string {
    return matchId;
  }
}
