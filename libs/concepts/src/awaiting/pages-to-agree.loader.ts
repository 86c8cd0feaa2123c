import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { Concept } from '../concept/concept.entity.js';
import { awaitsConsentSql } from './awaited.js';

/** Finds, among these concepts, those whose public page still awaits the reader's consent. It checks no permission. */
@Injectable()
export class PagesToAgreeLoader extends Loader<string, Concept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[], context: RequestContext): Promise<Concept[]> {
    return this.database.manager
      .createQueryBuilder(Concept, 'concept')
      .select('concept.id')
      .where(`concept.id = ANY (:ids) AND ${awaitsConsentSql}`, {
        ...parametersOf(context.actor as Actor),
        ids,
      })
      .getMany();
  }

  protected keyOf({ id }: Concept): string {
    return id;
  }
}
