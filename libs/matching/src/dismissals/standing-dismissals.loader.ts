import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In, IsNull } from 'typeorm';
import { MatchDismissal } from './match-dismissal.entity.js';

/** Finds the standing dismissals of matches, by the match's id. Callers decide who may read them. */
@Injectable()
export class StandingDismissalsLoader extends ListLoader<string, MatchDismissal> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(matchIds: readonly string[]): Promise<MatchDismissal[]> {
    return this.database.manager.findBy(MatchDismissal, {
      matchId: In([...matchIds]),
      takenBackAt: IsNull(),
    });
  }

  protected keyOf({ matchId }: MatchDismissal): string {
    return matchId;
  }
}
