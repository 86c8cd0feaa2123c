import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { Match } from '@passerelle/matching';
import { In } from 'typeorm';

/** Finds matches by id. It checks no permission: its callers ask the policies of both sides. */
@Injectable()
export class MatchLoader extends Loader<string, Match> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Match[]> {
    return this.database.manager.findBy(Match, { id: In([...ids]) });
  }

  protected keyOf(match: Match): string {
    return match.id;
  }
}
