import { Injectable } from '@nestjs/common';
import { Membership, Person } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { companyContactsOf, Solver } from '@passerelle/solvers';
import { In, IsNull } from 'typeorm';
import { Introduction } from './introduction/introduction.entity.js';

/** A person to talk to on one side. */
export interface Contact {
  name: string;
  email: string;
  /** This person answers for a holder under age. */
  supervises: boolean;
}

/** The people whom the other side can contact, for both sides of an introduction. */
export interface Contacts {
  introductionId: string;
  company: Contact[];
  solver: Contact[];
}

/**
 * Finds the people to talk to, by introduction.
 * - Company: the need's author and the owners; as long as it has no member, the address that was invited.
 * - Solver: its holder, the owners of the organisation that holds it, or its contact address. For a holder under age:
 *   the supervisor, as nobody is ever given the address of a minor. People with a suspended account are left out,
 *   since they could not answer. It checks no permission: its callers ask the policy.
 */
@Injectable()
export class ContactsLoader extends Loader<string, Contacts> {
  constructor(private readonly database: Database) {
    super();
  }

  protected async find(ids: readonly string[]): Promise<Contacts[]> {
    const { manager } = this.database;
    const introductions = await manager.findBy(Introduction, { id: In([...ids]) });
    const needs = await manager.findBy(Need, { id: In(introductions.map(({ needId }) => needId)) });
    const solvers = await manager.findBy(Solver, { id: In(introductions.map(({ solverId }) => solverId)) });
    const organisationIds = [...needs, ...solvers].map(({ organisationId }) => organisationId);
    const members = await manager.find(Membership, {
      where: {
        organisationId: In(organisationIds.filter((id) => id !== null)),
        person: { suspendedAt: IsNull() },
      },
      relations: { person: true },
      order: { role: 'DESC', since: 'ASC', personId: 'ASC' },
    });
    const holders = await manager.findBy(Person, {
      id: In(solvers.map(holderOf).filter((id) => id !== null)),
      suspendedAt: IsNull(),
    });
    const invited = await companyContactsOf(
      manager,
      needs.map(({ organisationId }) => organisationId),
    );
    const contactOf = ({ name, email }: Person, supervises = false): Contact => ({ name, email, supervises });
    const ofCompany = (need: Need | undefined): Contact[] => [
      ...members
        .filter(({ organisationId }) => organisationId === need?.organisationId)
        .filter(({ role, personId }) => role === 'owner' || personId === need?.authorId)
        .map(({ person }) => contactOf(person)),
      ...invited
        .filter(({ organisationId }) => organisationId === need?.organisationId)
        .map(({ email }) => ({ name: '', email, supervises: false })),
    ];
    const ofSolver = (solver: Solver | undefined): Contact[] => {
      if (solver === undefined) return [];
      if (solver.isClaimed) {
        const owners = members.filter(
          ({ role, organisationId }) => role === 'owner' && organisationId === solver.organisationId,
        );
        return [
          ...holders.filter(({ id }) => id === holderOf(solver)),
          ...owners.map(({ person }) => person),
        ].map((person) => contactOf(person, solver.isMinor));
      }
      return solver.contactEmail === null
        ? []
        : [{ name: '', email: solver.contactEmail, supervises: false }];
    };
    return introductions.map(({ id: introductionId, needId, solverId }) => ({
      introductionId,
      company: ofCompany(needs.find(({ id }) => id === needId)),
      solver: ofSolver(solvers.find(({ id }) => id === solverId)),
    }));
  }

  protected keyOf({ introductionId }: Contacts): string {
    return introductionId;
  }
}

/**
 * The person to talk to for a profile held by one person: its holder, or the supervisor of a holder under age. null: an organisation holds
 * the profile, or a holder under age has no supervisor.
 */
const holderOf = ({ personId, supervisorId, isMinor }: Solver): string | null =>
  isMinor ? supervisorId : personId;
