import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Joining } from './joining.entity.js';

/** Finds, by their id, needs that may join concepts. It checks no permission: the caller asks the policy. */
@Injectable()
export class JoiningLoader extends Loader<string, Joining> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Joining[]> {
    return this.database.manager.findBy(Joining, { id: In([...ids]) });
  }

  protected keyOf({ id }: Joining): string {
    return id;
  }
}

/** Finds what was proposed of a need, in whatever state, by its id. */
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

/** Finds the needs that wait to join a concept, by its id. */
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
