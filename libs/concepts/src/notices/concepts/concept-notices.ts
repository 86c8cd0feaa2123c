import { Injectable } from '@nestjs/common';
import { conceptPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { Mailing, Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { type EntityManager, IsNull } from 'typeorm';
import { Concept, ConceptLoader } from '../../concept/concept.entity.js';
import { GateDecision } from '../../gates/gate-decision.entity.js';
import { GateDecisionLoader } from '../../gates/gates.loader.js';
import { ConceptMember } from '../../members/concept-member.entity.js';
import { ConceptConsent, ConceptPage, ConceptRefusal } from '../../publishing/concept-page.entity.js';

export interface ConceptFacts {
  /** Title of the concept. */
  about: string;
  concept: Concept;
  /** The curator's decision, if the notice is about one. */
  decision: GateDecision | null;
}

/** Props of every mail about a concept. */
export interface ConceptMail {
  /** Name of the reader. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  title: string;
  /** Where readers who sign in see the concept. */
  url: string;
}

/** Finds the concepts that notices are about. */
@Injectable()
export class ConceptNotices implements SubjectSource<Concept, ConceptFacts, ConceptMail> {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly concepts: ConceptLoader,
    private readonly decisions: GateDecisionLoader,
  ) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Concept | null> {
    return manager.findOneBy(Concept, { id: data.conceptId ?? '' });
  }

  dataOf({ id }: Concept): NoticeData {
    return { conceptId: id };
  }

  async factsOf({ data }: Notice, context: RequestContext): Promise<ConceptFacts> {
    const concept = await this.concepts.load(context, data.conceptId ?? '');
    if (concept === null) throw new NotFound();
    const { decisionId } = data;
    const decision = decisionId === undefined ? null : await this.decisions.load(context, decisionId);
    return { about: concept.title, concept, decision };
  }

  mailPropsOf({ subject: { id, title }, reader, heading }: Mailing<Concept>): ConceptMail {
    return { name: reader.to.name, heading, title, url: `${this.settings.publicUrl}${conceptPath(id)}` };
  }

  /**
   * The public page for which the reader's consent is awaited. null: the reader has answered, or the request was
   * withdrawn meanwhile.
   */
  async pageAsked({ subject: { id: conceptId }, notice }: Mailing<Concept>): Promise<ConceptPage | null> {
    const { manager } = this.database;
    const own = { conceptId, personId: notice.recipientId };
    if (!(await manager.existsBy(ConceptMember, { ...own, state: 'joined' }))) return null;
    if (await manager.existsBy(ConceptConsent, own)) return null;
    if (await manager.existsBy(ConceptRefusal, own)) return null;
    return manager.findOneBy(ConceptPage, { conceptId, takenBackAt: IsNull() });
  }

  /** The curator's decision, for a mail about it. null: the concept is gone. */
  decisionOf({ notice: { data } }: Mailing<Concept>): Promise<GateDecision | null> {
    return this.database.manager.findOneBy(GateDecision, { id: data.decisionId ?? '' });
  }
}
