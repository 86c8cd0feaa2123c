import { Injectable } from '@nestjs/common';
import {
  Concept,
  ConceptConsent,
  ConceptLoader,
  ConceptMember,
  ConceptPage,
  ConceptRefusal,
  GateDecision,
  GateDecisionLoader,
} from '@passerelle/concepts';
import { conceptPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import { type EntityManager, IsNull } from 'typeorm';
import type { Mailing, Notice, NoticeData, SubjectSource } from '../notices/index.js';

export interface ConceptFacts {
  /** Its title. */
  about: string;
  concept: Concept;
  /** What was signed, where the notice is about that. */
  decision: GateDecision | null;
}

/** What every mail about a concept is made from. */
export interface ConceptMail {
  /** Of the reader. */
  name: string;
  /** What its notice says first. */
  heading: string;
  title: string;
  /** Where those who sign in read it. */
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

  /** The public page that somebody is still asked to agree to; null: they have answered, or it was taken back meanwhile. */
  async pageAsked({ subject: { id: conceptId }, notice }: Mailing<Concept>): Promise<ConceptPage | null> {
    const { manager } = this.database;
    const own = { conceptId, personId: notice.recipientId };
    if (!(await manager.existsBy(ConceptMember, { ...own, state: 'joined' }))) return null;
    if (await manager.existsBy(ConceptConsent, own)) return null;
    if (await manager.existsBy(ConceptRefusal, own)) return null;
    return manager.findOneBy(ConceptPage, { conceptId, takenBackAt: IsNull() });
  }

  /** What was signed, for a mail about it; null: the concept is gone. */
  decisionOf({ notice: { data } }: Mailing<Concept>): Promise<GateDecision | null> {
    return this.database.manager.findOneBy(GateDecision, { id: data.decisionId ?? '' });
  }
}
