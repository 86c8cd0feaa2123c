import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { GroupConcept } from './group-concept.entity.js';

const order = { linkedAt: 'ASC', conceptId: 'ASC', groupId: 'ASC' } as const;

/** The links between concepts and groups, by group, in the order in which they were added. It checks no permission. */
@Injectable()
export class ConceptsOfGroupLoader extends ListLoader<string, GroupConcept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(groupIds: readonly string[]): Promise<GroupConcept[]> {
    return this.database.manager.find(GroupConcept, { where: { groupId: In([...groupIds]) }, order });
  }

  protected keyOf({ groupId }: GroupConcept): string {
    return groupId;
  }
}

/** The same links by concept. It checks no permission. */
@Injectable()
export class GroupsOfConceptLoader extends ListLoader<string, GroupConcept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(conceptIds: readonly string[]): Promise<GroupConcept[]> {
    return this.database.manager.find(GroupConcept, { where: { conceptId: In([...conceptIds]) }, order });
  }

  protected keyOf({ conceptId }: GroupConcept): string {
    return conceptId;
  }
}
