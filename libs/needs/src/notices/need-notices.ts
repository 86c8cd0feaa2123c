import { Injectable } from '@nestjs/common';
import { type Actor, Membership, Person } from '@passerelle/accounts';
import { needPath, needStepPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { beginningOf } from '@passerelle/mail';
import {
  everyCurator,
  type Mailing,
  type Notice,
  type NoticeData,
  type Recipient,
  type SubjectSource,
} from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { type EntityManager, In } from 'typeorm';
import { NeedEdit, NeedEditLoader } from '../need-edit.entity.js';
import { asKnownTo } from '../need/known-need.js';
import { Need, NeedLoader } from '../need/need.entity.js';
import { readByOf } from '../need/read-by.js';
import type { NeedMail } from './mails/need-mail.js';
import { type ChangeInWords, changesInWords } from './need-change.words.js';

/** Facts for the words of a notice about a need. */
export interface AboutNeed {
  need: Need;
}

export interface NeedFacts extends AboutNeed {
  /** Only for `need_edited`. */
  edit: NeedEdit | null;
}

/** Finds the needs that notices are about. */
@Injectable()
export class NeedNotices implements SubjectSource<Need, NeedFacts, NeedMail> {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly settings: Settings,
    private readonly needs: NeedLoader,
    private readonly edits: NeedEditLoader,
  ) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Need | null> {
    return manager.findOne(Need, { where: { id: data.needId ?? '' }, relations: { organisation: true } });
  }

  dataOf({ id }: Need): NoticeData {
    return { needId: id };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<NeedFacts> {
    const [need, edit] = await Promise.all([
      this.needs.load(context, data.needId ?? ''),
      data.editId === undefined ? null : this.edits.load(context, data.editId),
    ]);
    if (need === null) throw new NotFound();
    return { need: asKnownTo(context.actor, need), edit };
  }

  mailPropsOf({
    subject,
    reader,
    heading,
  }: Pick<Mailing<Need>, 'subject' | 'heading'> & { reader: { to: { name: string } } }): NeedMail {
    return {
      name: reader.to.name,
      heading,
      need: subject,
      url: `${this.settings.publicUrl}${needPath(subject.id)}`,
      company: subject.organisation.name,
      beginning: beginningOf(subject.description || subject.title),
    };
  }

  /** The last day on which the operator promises to have read the need. undefined: the operator has read it. */
  readByOf(need: Need): string | undefined {
    return readByOf(need, this.settings);
  }

  /** The curator who wrote the need for the company, and the page where the company reads and sends it. */
  async offerOf({ subject }: Mailing<Need>): Promise<{ stepUrl: string; curator: string }> {
    const { authorId } = subject;
    const author = authorId === null ? null : await this.database.manager.findOneBy(Person, { id: authorId });
    return {
      stepUrl: `${this.settings.publicUrl}${needStepPath(subject.id, 'relire')}`,
      curator: author?.name ?? '',
    };
  }

  /** The page on which the author continues a draft: the first with an empty field. */
  stepOf({ subject: { id, title, description, tagIds, territoryCodes } }: Mailing<Need>): {
    stepUrl: string;
  } {
    const empty = [
      ['situation', description],
      ['titre', title],
      ['sujets', tagIds],
      ['lieu', territoryCodes],
    ] as const;
    const [step] = empty.find(([, { length }]) => length === 0) ?? ['relire'];
    return { stepUrl: `${this.settings.publicUrl}${needStepPath(id, step)}` };
  }

  /** Changes of an edit; undefined: the edit is gone. */
  async changesOf({ notice, reader }: Mailing<Need>): Promise<{ changes: ChangeInWords[] } | undefined> {
    const { manager } = this.database;
    const { editId } = notice.data;
    const edit = editId === undefined ? null : await manager.findOneBy(NeedEdit, { id: editId });
    if (edit === null) return undefined;
    const codes = edit.changes.flatMap((change) =>
      change.field === 'territoryCodes' ? [...change.before, ...change.after] : [],
    );
    const [taxonomy, territories] = await Promise.all([
      this.taxonomy.snapshot(),
      manager.findBy(Territory, { code: In(codes) }),
    ]);
    const placeNames = new Map(territories.map(({ code, name }) => [code, name]));
    const names = {
      tag: (id: string) => taxonomy.current(id),
      place: (code: string) => placeNames.get(code),
    };
    return { changes: changesInWords(edit.changes, names, reader.language) };
  }
}

/** The members of the company who follow a need: the owners, and the author while still a member. */
export async function followersOf(need: Need, manager: EntityManager): Promise<Recipient[]> {
  const members = await manager.findBy(Membership, { organisationId: need.organisationId });
  return members
    .filter(({ role, personId }) => role === 'owner' || personId === need.authorId)
    .map(({ personId }) => ({ kind: 'person', id: personId }));
}

/** The people who moderate a need: curators, or admins if there are no curators; without members of the need's company. */
export const moderatorsOf = ({ organisationId }: Need, manager: EntityManager): Promise<Recipient[]> =>
  everyCurator(organisationId, manager);
