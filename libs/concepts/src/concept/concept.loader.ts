import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Concept } from './concept.entity.js';

/** Finds concepts by id. It checks no permission: the caller asks the policy. */
@Injectable()
export class ConceptLoader extends Loader<string, Concept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Concept[]> {
    return this.database.manager.findBy(Concept, { id: In([...ids]) });
  }

  protected keyOf(concept: Concept): string {
    return concept.id;
  }
}
