import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { RequestLoader } from '@passerelle/requests';
import { In } from 'typeorm';
import { Joining } from './joining.entity.js';

/** Finds joinings by their id. */
@Injectable()
export class JoiningLoader extends RequestLoader<Joining> {
  protected override readonly entity = Joining;
  protected override readonly relations = {};
}

/** Finds all joinings of a need, in any state, by the need's id. */
@Injectable()
export class JoiningsOfNeedLoader extends ListLoader<string, Joining> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Joining[]> {
    return this.database.manager.find(Joining, { where: { needId: In([...ids]) }, order: { id: 'DESC' } });
  }

  protected keyOf({ needId }: Joining): string {
    return needId;
  }
}

/** Finds the joinings of a concept that await an answer, by the concept's id. */
@Injectable()
export class OpenJoiningsOfConceptLoader extends ListLoader<string, Joining> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Joining[]> {
    return this.database.manager.find(Joining, {
      where: { conceptId: In([...ids]), state: 'proposed' },
      order: { id: 'ASC' },
    });
  }

  protected keyOf({ conceptId }: Joining): string {
    return conceptId;
  }
}
