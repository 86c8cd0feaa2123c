import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { ConceptMember } from './concept-member.entity.js';

/** Finds the members and invited people of a concept, by its id, in the order in which they came. */
@Injectable()
export class ConceptMembersLoader extends ListLoader<string, ConceptMember> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptMember[]> {
    return this.database.manager.find(ConceptMember, {
      where: { conceptId: In([...ids]), state: In(['invited', 'joined']) },
      order: { since: 'ASC', personId: 'ASC' },
    });
  }

  protected keyOf({ conceptId }: ConceptMember): string {
    return conceptId;
  }
}
