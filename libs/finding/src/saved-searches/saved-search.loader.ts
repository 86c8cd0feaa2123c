import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { SavedSearch } from './saved-search.entity.js';

/** Finds saved searches by id. It checks no permission: the caller asks the policy. */
@Injectable()
export class SavedSearchLoader extends Loader<string, SavedSearch> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<SavedSearch[]> {
    return this.database.manager.findBy(SavedSearch, { id: In([...ids]) });
  }

  protected keyOf(search: SavedSearch): string {
    return search.id;
  }
}
