import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Introduction } from './introduction.entity.js';

/** Finds introductions by id. It checks no permission: its callers ask the policy. */
@Injectable()
export class IntroductionLoader extends Loader<string, Introduction> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Introduction[]> {
    return this.database.manager.findBy(Introduction, { id: In([...ids]) });
  }

  protected keyOf({ id }: Introduction): string {
    return id;
  }
}
