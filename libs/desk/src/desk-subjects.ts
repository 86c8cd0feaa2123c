import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationsService } from '@passerelle/accounts';
import { enumOf } from '@passerelle/graphql';
import { IntroductionsService } from '@passerelle/introductions';
import { NeedsService } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { holdsProfile, SolversService } from '@passerelle/solvers';

/** Kinds of subjects that have notes of curators, and a history. */
export const deskSubjectKinds = ['need', 'solver', 'organisation', 'introduction'] as const;
export type DeskSubjectKind = (typeof deskSubjectKinds)[number];
export const DeskSubjectKindEnum = enumOf(
  'DeskSubjectKind',
  deskSubjectKinds,
  'About what curators note and read a history.',
  {
    need: 'What a company asks for.',
    solver: 'The profile of a solver.',
    organisation: 'A company, a school or any other that people belong to.',
    introduction: 'What was made of a need and a profile to meet.',
  },
);

/**
 * Finds subjects about which a curator may know everything. The curator may see the subject, and is no party to it.
 */
@Injectable()
export class DeskSubjects {
  constructor(
    private readonly needs: NeedsService,
    private readonly solvers: SolversService,
    private readonly organisations: OrganisationsService,
    private readonly introductions: IntroductionsService,
  ) {}

  /**
   * @returns the id of the subject.
   * @throws {NotFound} if the curator may not see it, or belongs to it.
   */
  async see(actor: Actor, kind: DeskSubjectKind, id: string): Promise<string> {
    const [found, isOwn] = await this.finders[kind](actor, id);
    if (!actor.isCurator || isOwn) throw new NotFound();
    return found.id;
  }

  private readonly finders: Record<
    DeskSubjectKind,
    (actor: Actor, id: string) => Promise<[found: { id: string }, isOwn: boolean]>
  > = {
    need: async (actor, id) => {
      const need = await this.needs.see(actor, id);
      return [need, actor.belongsTo(need.organisationId)];
    },
    solver: async (actor, id) => {
      const solver = await this.solvers.see(actor, id);
      return [solver, holdsProfile(actor, solver)];
    },
    organisation: async (actor, id) => {
      const organisation = await this.organisations.see(actor, id);
      return [organisation, actor.belongsTo(organisation.id)];
    },
    // The log of an introduction is for curators who are no party to it.
    introduction: async (actor, id) => [await this.introductions.see(actor, id, 'seeLog'), false],
  };
}
