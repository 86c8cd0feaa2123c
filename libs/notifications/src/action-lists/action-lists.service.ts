import { Injectable } from '@nestjs/common';
import { Clock, homePath, isWorkingDay, Settings } from '@passerelle/config';
import { batchesOf, Database, newId } from '@passerelle/database';
import { In, IsNull, Not } from 'typeorm';
import { type ComposedMail, NoticeMails } from '../notices/notice-mails.js';
import { Notice } from '../notices/notice.entity.js';
import { Readers } from '../notices/readers.js';
import { Topics } from '../notices/topic.js';
import type { MailCategory } from '../preferences/mail-categories.js';
import { MailPreferencesLink } from '../preferences/mail-preferences-link.js';
import { MailPreferences, type PreferencesOf } from '../preferences/mail-preferences.service.js';
import { ActionList, ActionListDue } from './action-list.entity.js';
import { actionListMail, type ListSection, listSections } from './action-list.mail.js';
import { type ListMoment, listMomentOf } from './list-moment.js';
import { type ListLine, type ListPart, ListParts } from './list-parts.js';

/** How many waiting notices of a person are written out. The person finds the others in the application. */
const MOST_NOTICES = 60;

/** How many lists are begun in one transaction. */
const AT_ONCE = 500;

/** The time since when notices of one category have waited for a person. */
interface Waiting {
  personId: string;
  kind: string;
  since: Date;
}

type Lines = Record<ListSection, ListLine[]>;

/** Creates the mails of the day: finds the people whose hour has come, and the contents of their lists. */
@Injectable()
export class ActionLists {
  constructor(
    private readonly database: Database,
    private readonly mails: NoticeMails,
    private readonly readers: Readers,
    private readonly preferences: MailPreferences,
    private readonly preferencesLink: MailPreferencesLink,
    private readonly topics: Topics,
    private readonly parts: ListParts,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins the list of every person whose hour has come and for whom notices wait: one list for each person and day.
   */
  async beginDue(): Promise<void> {
    const waiting = new Map<string, Waiting[]>();
    for (const each of await this.waiting())
      waiting.set(each.personId, [...(waiting.get(each.personId) ?? []), each]);
    const readersOf = await Promise.all(
      this.parts.all.map(async (part) => ({ part, readers: new Set(await part.readers()) })),
    );
    const ids = [
      ...new Set([...waiting.keys(), ...readersOf.flatMap(({ readers }) => [...readers])]),
    ].toSorted();
    const now = this.clock.now();
    const begun: { personId: string; day: string }[] = [];
    for (const [personId, preferences] of await this.preferences.ofAll(ids)) {
      const moment = listMomentOf(now, preferences);
      if (!moment.isDue) continue;
      const isShown = (waiting.get(personId) ?? []).some((each) => this.isDue(each, preferences, moment));
      const parts = readersOf.filter(({ readers }) => readers.has(personId)).map(({ part }) => part);
      if (isShown || (await this.hasParts(personId, parts, preferences, moment)))
        begun.push({ personId, day: moment.day });
    }
    for (const some of batchesOf(begun, AT_ONCE)) await this.begin(some);
  }

  /** The mail of a list, from the present facts. undefined: nothing in it is worth a mail any more. */
  async compose(list: ActionList): Promise<ComposedMail | undefined> {
    const { personId, day } = list;
    const preferences = (await this.preferences.ofAll([personId])).get(personId);
    const reader = await this.readers.find({ kind: 'person', id: personId }, undefined);
    if (preferences === undefined || reader === undefined) return undefined;
    const moment = listMomentOf(this.clock.now(), preferences);
    const notices = await this.take(list, preferences, moment);
    const lines: Lines = { answer: [], confirm: [], news: [], searches: [], desk: [] };
    for (const notice of notices) {
      const line = await this.lineOf(notice);
      if (line !== undefined) addTo(lines[line.section], line);
    }
    for (const section of listSections) lines[section] = byNeed(lines[section]);
    for (const part of this.parts.all)
      if (isWanted(preferences.timings[part.category], day) && moment.isMorning)
        lines.desk.push(...(await part.linesFor(personId, reader.language)));
    if (Object.values(lines).every(({ length }) => length === 0)) return undefined;
    const { to, language } = reader;
    const containsNews = [lines.news, lines.searches, lines.desk].some(({ length }) => length > 0);
    const unsubscribeUrl = this.preferencesLink.endOfListsUrlFor(
      { id: personId, email: to.address },
      { containsNews },
    );
    const choices = { ...reader.choices, unsubscribeUrl };
    const props = { name: to.name, lines, url: `${this.settings.publicUrl}${homePath}` };
    return { ...(await actionListMail.render(language, props, choices)), to };
  }

  /** The notices of a list wait no more, since the list has included them, or they had become irrelevant. */
  async settle({ id: mailId }: ActionList): Promise<void> {
    const { manager } = this.database;
    const { mailedAt, mailRefusal } = await manager.findOneByOrFail(ActionList, { id: mailId });
    await manager.update(
      Notice,
      { mailId, waitingSince: Not(IsNull()) },
      { waitingSince: null, mailedAt, mailRefusal },
    );
  }

  private waiting(): Promise<Waiting[]> {
    return this.database.manager
      .createQueryBuilder(Notice, 'notice')
      .select('notice.recipientId', 'personId')
      .addSelect('notice.kind', 'kind')
      .addSelect('min(notice.waitingSince)', 'since')
      .where('notice.waitingSince IS NOT NULL')
      .groupBy('notice.recipientId')
      .addGroupBy('notice.kind')
      .getRawMany<Waiting>();
  }

  private async begin(lists: readonly { personId: string; day: string }[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { raw } = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(ActionList)
        .values(lists.map((list) => ({ id: newId(), ...list })))
        .orIgnore()
        .returning('id')
        .updateEntity(false)
        .execute();
      const due = (raw as { id: string }[]).map(({ id }) =>
        ActionListDue({ subjectId: id, actorId: null, data: { listId: id } }),
      );
      await tx.record(...due);
    });
  }

  private async hasParts(
    personId: string,
    parts: readonly ListPart[],
    { timings }: PreferencesOf,
    { day, isMorning }: ListMoment,
  ): Promise<boolean> {
    if (!isMorning) return false;
    for (const part of parts)
      if (isWanted(timings[part.category], day) && (await part.linesFor(personId, 'fr')).length > 0)
        return true;
    return false;
  }

  /** The list takes the notices that waited before its hour. Later notices wait for the next list. */
  private async take(
    { id: mailId, personId }: ActionList,
    preferences: PreferencesOf,
    moment: ListMoment,
  ): Promise<Notice[]> {
    const waiting = await this.database.manager.find(Notice, {
      where: { recipientId: personId, waitingSince: Not(IsNull()) },
      order: { id: 'ASC' },
      take: MOST_NOTICES,
    });
    const due = waiting.filter(
      ({ kind, waitingSince: since }) =>
        since !== null && this.isDue({ personId, kind, since }, preferences, moment),
    );
    await this.database.manager.update(Notice, { id: In(due.map(({ id }) => id)) }, { mailId });
    return due;
  }

  private isDue(
    { kind, since }: Waiting,
    { timings }: PreferencesOf,
    { since: hour, weeklySince }: ListMoment,
  ): boolean {
    const category = this.categoryOf(kind);
    // Notices of this kind are no longer sent, or no longer mailed. The list drops them.
    if (category === undefined) return true;
    return since < (timings[category] === 'weekly' ? weeklySince : hour);
  }

  private categoryOf(kind: string): MailCategory | undefined {
    const mailed = this.topics.find(kind)?.definition.mailed ?? false;
    return mailed === false ? undefined : mailed.category;
  }

  /** undefined: the reader acted or saw it meanwhile, or the notice is not worth a mail for another reason. */
  private async lineOf(notice: Notice): Promise<(ListLine & { section: ListSection }) | undefined> {
    const mailed = this.topics.find(notice.kind)?.definition.mailed ?? false;
    if (mailed === false) return undefined;
    if (mailed.asks === undefined && notice.readAt !== null) return undefined;
    const section = mailed.asks ?? mailed.under ?? 'news';
    const mail = await this.mails.composeForList(notice);
    const { needId } = notice.data;
    const about = { ...(needId !== undefined && { needId }), ...(mailed.leads && { leads: mailed.leads }) };
    return mail && { section, ...about, ...asLine(mail, `${this.settings.publicUrl}${homePath}`) };
  }
}

/** Notices about one object, such as several messages of a conversation, give one line: the last. */
function addTo(lines: ListLine[], line: ListLine): void {
  // Two needs that a search has found may have the same title.
  const before = lines.findIndex(({ title, search }) => title === line.title && search === undefined);
  if (before !== -1) lines.splice(before, 1);
  lines.push(line);
}

/** Lines about one need come together, at the place of the first of them. Leading lines come first. */
function byNeed(lines: readonly ListLine[]): ListLine[] {
  const groups = new Map<ListLine | string, ListLine[]>();
  for (const line of lines) {
    const group = line.search === undefined && line.needId !== undefined ? line.needId : line;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => Number(b.leads ?? false) - Number(a.leads ?? false)),
  );
}

/** Whether notices with this timing are included this morning. */
function isWanted(timing: PreferencesOf['timings'][MailCategory], day: string): boolean {
  if (timing === 'daily') return isWorkingDay(day);
  return timing === 'weekly' && new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}

const asLine = ({ title, preheader, actUrl, inList }: ComposedMail, home: string): ListLine => ({
  title,
  meta: preheader,
  ...inList,
  url: actUrl ?? home,
});
