import { Injectable } from '@nestjs/common';
import { type Actor, isCuratorSql, Person } from '@passerelle/accounts';
import { ActionSubject, ActionSubjects, type FoundSubject, type SubjectKey } from '@passerelle/actions';
import { conceptPath } from '@passerelle/config';
import { type EntityManager, In } from 'typeorm';
import { Concept, editsConceptSql, mayOnConcept, partiesOf } from './concept/index.js';
import { ConceptMember } from './members/index.js';

/** Members who may be given one; with the curator, as many as may be given an action of anything. */
const MOST_MEMBERS = 99;

/**
 * Concepts have actions: those who take part and curators see, add and change them, and whoever takes part may be given one, as may the
 * curator who follows it: that is how they are asked for something. Whoever is only asked to take part does not see them.
 */
@Injectable()
export class ConceptActions extends ActionSubject {
  readonly kind = 'concept';
  readonly seenSql = `SELECT concept.id FROM concept WHERE ${editsConceptSql}`;

  constructor(subjects: ActionSubjects) {
    super();
    subjects.add(this);
  }

  async find(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<FoundSubject[]> {
    const concepts = await manager.findBy(Concept, { id: In([...ids]) });
    const parties = await partiesOf(manager, [...ids]);
    return concepts.map((concept) => {
      const own = parties.find(({ conceptId }) => conceptId === concept.id);
      const takesPart = own !== undefined && mayOnConcept(actor, 'edit', concept, own);
      const mayChange = takesPart && concept.status !== 'stopped';
      return {
        id: concept.id,
        title: concept.title,
        path: conceptPath(concept.id),
        maySee: takesPart,
        mayChange,
        mayTie: mayChange,
      };
    });
  }

  async ownersOf(conceptId: string, manager: EntityManager): Promise<string[]> {
    const members = await manager.find(ConceptMember, {
      where: { conceptId, state: 'joined' },
      order: { since: 'ASC', personId: 'ASC' },
      take: MOST_MEMBERS,
    });
    // Whoever is a curator no more does not see it either.
    const curator = await manager
      .createQueryBuilder(Person, 'person')
      .innerJoin(Concept, 'concept', 'concept.curatorId = person.id AND concept.id = :conceptId', {
        conceptId,
      })
      .where(isCuratorSql)
      .getOne();
    return [...new Set([...members.map(({ personId }) => personId), ...(curator ? [curator.id] : [])])];
  }

  /** Which concepts are worked on in a group, lib groups knows. */
  async offeredTo(): Promise<SubjectKey[]> {
    return [];
  }
}
