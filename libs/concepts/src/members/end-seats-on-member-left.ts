import { MemberLeft } from '@passerelle/accounts';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { In } from 'typeorm';
import { ConceptMember } from './concept-member.entity.js';
import { ConceptMembersService } from './concept-members.service.js';

/** A person who leaves a company leaves the concepts in which they spoke for it. */
@EventHandler('EndSeatsInConceptsOnMemberLeft', MemberLeft)
export class EndSeatsOnMemberLeft {
  constructor(
    private readonly database: Database,
    private readonly members: ConceptMembersService,
  ) {}

  async handle({ data }: EventOf<typeof MemberLeft>): Promise<void> {
    const { organisationId, personId } = data;
    const seats = await this.database.manager.find(ConceptMember, {
      where: { organisationId, personId, state: In(['invited', 'joined']) },
      order: { conceptId: 'ASC' },
    });
    for (const { conceptId } of seats) await this.members.endSeat(conceptId, personId, organisationId);
  }
}
