import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { conceptPath, needPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { type AboutNeed, Need, NeedLoader } from '@passerelle/needs';
import type { Mailing, Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { Concept, ConceptLoader } from '../../concept/concept.entity.js';
import { Joining, JoiningLoader } from '../../joining/joining.entity.js';
import { ConceptMember } from '../../members/concept-member.entity.js';

/** A joining, with its concept and its need. */
export type AboutJoining = Joining & { concept: Concept; need: Need };

/**
 * Facts for a notice. For the need's company the notice names the need, for others the concept. Neither side knows
 * both before both have agreed.
 */
export type JoiningFacts = (AboutNeed | { about: string }) & {
  joining: Joining;
  concept: Concept;
  /** The title of the need if it is online. null: other people may not know it. */
  title: string | null;
  isCurator: boolean;
};

/** Props of every mail about a joining. */
export interface JoiningMail {
  /** Name of the reader. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  /** Title of the need for its company, of the concept for others. */
  title: string;
  /** Where readers who sign in see the joining. */
  url: string;
}

/** Finds the joinings that notices are about. */
@Injectable()
export class JoiningNotices implements SubjectSource<AboutJoining, JoiningFacts, JoiningMail> {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly joinings: JoiningLoader,
    private readonly concepts: ConceptLoader,
    private readonly needs: NeedLoader,
  ) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<AboutJoining | null> {
    return manager.findOne(Joining, {
      where: { id: data.joiningId ?? '' },
      relations: { concept: true, need: true },
    });
  }

  dataOf({ id, needId }: AboutJoining): NoticeData {
    return { joiningId: id, needId };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<JoiningFacts> {
    const joining = await this.joinings.load(context, data.joiningId ?? '');
    if (joining === null) throw new NotFound();
    const [concept, need] = await Promise.all([
      this.concepts.load(context, joining.conceptId),
      this.needs.load(context, joining.needId),
    ]);
    if (concept === null || need === null) throw new NotFound();
    const title = need.state === 'published' ? need.title : null;
    const { personId, isCurator } = context.actor;
    // A curator with a stake in the joining reads only what other people of that side read.
    const curates = isCurator && data.conceptId !== undefined && concept.carrierId !== personId;
    const facts = { joining, concept, title, isCurator: curates };
    return data.conceptId === undefined ? { ...facts, need } : { ...facts, about: concept.title };
  }

  async mailPropsOf({ subject, notice, reader, heading }: Mailing<AboutJoining>): Promise<JoiningMail> {
    const { concept, need, conceptId } = subject;
    const { publicUrl } = this.settings;
    const { conceptId: ofConcept, page } = notice.data;
    const member = { conceptId, personId: notice.recipientId, state: 'joined' } as const;
    const takesPart = await this.database.manager.existsBy(ConceptMember, member);
    const path = ofConcept !== undefined || takesPart ? conceptPath(conceptId) : needPath(need.id);
    return {
      name: reader.to.name,
      heading,
      title: ofConcept === undefined ? need.title : concept.title,
      url: `${publicUrl}${page ?? path}`,
    };
  }
}
