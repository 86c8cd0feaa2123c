import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Interest } from './interest.entity.js';

/** Finds interests by id, with their need and their solver. It checks no permission: its callers ask the policy. */
@Injectable()
export class InterestLoader extends Loader<string, Interest> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Interest[]> {
    return this.database.manager.find(Interest, {
      where: { id: In([...ids]) },
      relations: { need: true, solver: true },
    });
  }

  protected keyOf({ id }: Interest): string {
    return id;
  }
}
