import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** Finds organisations by id. */
@Injectable()
export class OrganisationLoader extends Loader<string, Organisation> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Organisation[]> {
    return this.database.manager.findBy(Organisation, { id: In([...ids]) });
  }

  protected keyOf(organisation: Organisation): string {
    return organisation.id;
  }
}
