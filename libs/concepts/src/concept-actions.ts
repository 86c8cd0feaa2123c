import { Injectable } from '@nestjs/common';
import { type Actor, isCuratorSql, Person } from '@passerelle/accounts';
import { ActionSubject, ActionSubjects, type FoundSubject, type SubjectKey } from '@passerelle/actions';
import { conceptPath } from '@passerelle/config';
import { type EntityManager, In } from 'typeorm';
import { partiesOf } from './concept/concept-parties.loader.js';
import { Concept } from './concept/concept.entity.js';
import { editsConceptSql, mayOnConcept } from './concept/concept.policy.js';
import { ConceptMember } from './members/concept-member.entity.js';

/** Most members who may be given an action; with the curator, as many people as for any subject. */
const MOST_MEMBERS = 99;

/**
 * Actions of concepts. Members and curators see, add and change them. Members may be given an action, and so may the
 * curator who accompanies the concept: this is how members request something from the curator. An invited person does
 * not see actions.
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
    // A person who is no longer a curator does not see the concept either.
    const curator = await manager
      .createQueryBuilder(Person, 'person')
      .innerJoin(Concept, 'concept', 'concept.curatorId = person.id AND concept.id = :conceptId', {
        conceptId,
      })
      .where(isCuratorSql)
      .getOne();
    return [...new Set([...members.map(({ personId }) => personId), ...(curator ? [curator.id] : [])])];
  }

  /** Only lib groups knows the groups that work on a concept. */
  async offeredTo(): Promise<SubjectKey[]> {
    return [];
  }
}
