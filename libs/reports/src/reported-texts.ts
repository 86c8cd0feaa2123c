import { Injectable } from '@nestjs/common';
import { type Actor, mayOnOrganisation, Organisation, Person } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import {
  Interest,
  IntroductionMessage,
  mayOnInterest,
  mayReadChannel,
  type Parties,
} from '@passerelle/introductions';
import { mayOnNeed, Need } from '@passerelle/needs';
import { holdsProfile, Idea, mayOnSolver, seesIdea, Solver } from '@passerelle/solvers';
import type { ContentReport, ReportedKind } from './report/content-report.entity.js';

/** A text that may be reported, with its owner. */
export interface ReportedText extends Pick<
  ContentReport,
  'text' | 'authorId' | 'organisationId' | 'barredPersonId' | 'barredOrganisationId' | 'solverId' | 'needId'
> {
  /** Whether the text is the reporter's own. */
  isOwn: boolean;
}

/** How much of a text a report stores, in characters. */
const KEPT = 12_000;

const textOf = (...parts: (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .join('\n\n')
    .slice(0, KEPT);

const ofNobody = {
  authorId: null,
  organisationId: null,
  barredPersonId: null,
  barredOrganisationId: null,
  solverId: null,
  needId: null,
};
const ofSolver = ({ id, personId, organisationId }: Solver) => ({
  ...ofNobody,
  solverId: id,
  authorId: personId,
  organisationId,
});

/** Finds the texts that people report. A person cannot report a text that they may not see. */
@Injectable()
export class ReportedTexts {
  constructor(private readonly database: Database) {}

  /** undefined: there is no such text, or the actor may not see it. */
  find(actor: Actor, kind: ReportedKind, id: string): Promise<ReportedText | undefined> {
    return this.finders[kind](actor, id);
  }

  private readonly finders: Record<
    ReportedKind,
    (actor: Actor, id: string) => Promise<ReportedText | undefined>
  > = {
    need: async (actor, id) => {
      const need = await this.database.manager.findOneBy(Need, { id });
      if (need === null || !mayOnNeed(actor, 'see', need)) return undefined;
      const { title, description, authorId, organisationId } = need;
      return {
        ...ofNobody,
        text: textOf(title, description),
        needId: id,
        authorId,
        organisationId,
        isOwn: actor.belongsTo(organisationId),
      };
    },
    solver: async (actor, id) => {
      const solver = await this.database.manager.findOneBy(Solver, { id });
      if (solver === null || !mayOnSolver(actor, 'see', solver)) return undefined;
      const { name, headline, description, website } = solver;
      return {
        ...ofSolver(solver),
        text: textOf(name, headline, description, website),
        isOwn: holdsProfile(actor, solver),
      };
    },
    idea: async (actor, id) => {
      const idea = await this.database.manager.findOne(Idea, { where: { id }, relations: { solver: true } });
      if (idea === null) return undefined;
      const { solver, title, description } = idea;
      if (!mayOnSolver(actor, 'see', solver) || !seesIdea(actor, idea, solver)) return undefined;
      return { ...ofSolver(solver), text: textOf(title, description), isOwn: holdsProfile(actor, solver) };
    },
    organisation: async (actor, id) => {
      const organisation = await this.database.manager.findOneBy(Organisation, { id });
      if (organisation === null || !mayOnOrganisation(actor, 'see', organisation)) return undefined;
      const { name, website } = organisation;
      return { ...ofNobody, text: textOf(name, website), organisationId: id, isOwn: actor.belongsTo(id) };
    },
    person: async ({ personId }, id) => {
      const person = await this.database.manager.findOneBy(Person, { id });
      if (person === null) return undefined;
      return { ...ofNobody, text: textOf(person.name), authorId: id, isOwn: id === personId };
    },
    interest: async (actor, id) => {
      const interest = await this.database.manager.findOne(Interest, {
        where: { id },
        relations: { need: true, solver: true },
      });
      if (interest === null || !mayOnInterest(actor, 'see', interest)) return undefined;
      const { message, personId, solver, needId } = interest;
      return {
        ...ofSolver(solver),
        text: textOf(message),
        authorId: personId,
        needId,
        isOwn: holdsProfile(actor, solver),
      };
    },
    message: async (actor, id) => {
      const message = await this.database.manager.findOne(IntroductionMessage, {
        where: { id },
        relations: { introduction: { need: true, solver: true } },
      });
      if (message === null) return undefined;
      const { introduction, channel, body, authorId, authorSide } = message;
      const parties: Parties = introduction;
      if (!mayReadChannel(actor, channel, introduction, parties)) return undefined;
      const { needId, solverId, need, solver } = introduction;
      return {
        ...ofNobody,
        text: textOf(body),
        authorId,
        // Like the author, members of the author's organisation neither judge the message nor learn who has reported
        // it.
        organisationId: { company: need.organisationId, solver: solver.organisationId, curator: null }[
          authorSide
        ],
        // A curator who is the other party does not read the message, reported or not.
        ...(channel === 'company' && {
          barredPersonId: solver.personId,
          barredOrganisationId: solver.organisationId,
        }),
        ...(channel === 'solver' && { barredOrganisationId: need.organisationId }),
        needId,
        solverId,
        isOwn: authorId === actor.personId,
      };
    },
  };
}
