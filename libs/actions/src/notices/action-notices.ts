import { Injectable } from '@nestjs/common';
import { Actor, findActorOfPerson, Person, PersonLoader } from '@passerelle/accounts';
import { Clock, dayInFrance, homePath, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import {
  type ComposedMail,
  type Notice,
  type NoticeData,
  type NoticeToStore,
  type Reader,
  Readers,
  type SubjectSource,
} from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { type EntityManager, In, IsNull } from 'typeorm';
import { ActionSubjectLoader, ActionSubjects, subjectKey } from '../action-subjects.js';
import { Action, ActionLoader } from '../action/action.entity.js';
import type { ActionAdded, ActionsDue } from '../action/action.events.js';
import { ActionReminder } from '../reminders/action-reminder.entity.js';
import type { DueAction } from './action-cards.js';
import { actionsDueMail } from './actions-due.mail.js';
import { actionsGivenMail } from './actions-given.mail.js';

export interface ActionFacts {
  /** Text of the action. */
  about: string;
  action: Pick<Action, 'state' | 'dueOn'>;
  isLate: boolean;
  /** The person who gave or did the action; empty: not known. */
  who: string;
}

/** In place of the text of an action, for the person who gave it and no longer sees its subject. */
const unseen = { fr: 'ce que vous aviez confié', en: 'what you had given' };

/** An action and the page that shows it. */
export interface ActionOnPage {
  action: Action;
  /** Path of the page. undefined: the subject of the action is gone. */
  page: string | undefined;
  /** The person who added it. undefined: their account is gone, or they do not see the subject any more. */
  giverId: string | undefined;
}

/** Finds the actions that notices are about. */
@Injectable()
export class ActionNotices implements SubjectSource<ActionOnPage, ActionFacts, object> {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionLoader,
    private readonly subjects: ActionSubjects,
    private readonly subjectsByKey: ActionSubjectLoader,
    private readonly people: PersonLoader,
    private readonly readers: Readers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<ActionOnPage | null> {
    const action = await manager.findOneBy(Action, { id: data.actionId ?? '' });
    if (action === null) return null;
    const page = (await this.subjects.find(Actor.system, action, manager))?.path;
    return { action, page, giverId: await this.giverOf(action, manager) };
  }

  private async giverOf(action: Action, manager: EntityManager): Promise<string | undefined> {
    const { createdById } = action;
    if (createdById === null) return undefined;
    const subject = await this.subjects.find(await findActorOfPerson(manager, createdById), action, manager);
    return subject?.maySee ? createdById : undefined;
  }

  dataOf({ action: { id }, page }: ActionOnPage): NoticeData {
    return dataFor(id, page);
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<ActionFacts> {
    const action = await this.actions.load(context, data.actionId ?? '');
    if (action === null) throw new NotFound();
    const { personId } = data;
    const person = personId === undefined ? null : await this.people.load(context, personId);
    const { actor, language } = context;
    const isOwn = action.ownerId === actor.personId;
    const subject = isOwn ? null : await this.subjectsByKey.load(context, subjectKey(action));
    const isSeen = isOwn || (subject?.found.maySee ?? false);
    return {
      about: isSeen ? action.title : unseen[language],
      action,
      isLate: action.isLate(this.today),
      who: person?.name ?? '',
    };
  }

  /** Only given and due actions are mailed, and these mails gather several actions. */
  mailPropsOf(): object {
    return {};
  }

  /** To the owner of the action, unless they gave it to themselves. */
  async given(
    event: EventOf<typeof ActionAdded>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const found = await this.find(event, manager);
    const { id: subjectId, actorId } = event;
    const ownerId = found?.action.ownerId ?? null;
    // Passed on to another person since. That person gets a notice for a separate event.
    const isPassedOn = event.data.ownerId !== undefined && event.data.ownerId !== ownerId;
    if (found === null || ownerId === null || ownerId === actorId || isPassedOn) return [];
    const data = { ...this.dataOf(found), ...(actorId !== null && { personId: actorId }) };
    return [[{ subjectId, recipient: { kind: 'person', id: ownerId }, data }]];
  }

  /**
   * The mail of the given actions that the recipient has not done yet. undefined: no action is still theirs to do.
   */
  async composeGiven(notices: readonly Notice[]): Promise<ComposedMail | undefined> {
    const written = await this.stillToDo(notices);
    if (written === undefined) return undefined;
    const { reader, actions } = written;
    const giver = await this.onlyGiverOf(notices);
    return {
      ...(await actionsGivenMail.render(
        reader.language,
        { ...this.propsFor(reader, actions), giver },
        reader.choices,
      )),
      to: reader.to,
    };
  }

  /** undefined: several people gave actions, or no mail may go out in the giver's name. */
  private async onlyGiverOf(notices: readonly Notice[]): Promise<string | undefined> {
    const [giverId, another] = new Set(notices.map(({ data }) => data.personId));
    if (giverId === undefined || another !== undefined) return undefined;
    const giver = await this.database.manager.findOneBy(Person, { id: giverId, suspendedAt: IsNull() });
    return giver?.name || undefined;
  }

  /** One notice for each reminder, all in one mail. */
  async due(
    { data: { personId, reminderIds } }: EventOf<typeof ActionsDue>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const reminders = await manager.findBy(ActionReminder, { id: In(reminderIds) });
    const actions = await manager.findBy(Action, { id: In(reminders.map(({ actionId }) => actionId)) });
    const pages = new Map(
      (await this.subjects.findAll(Actor.system, actions, manager)).map(({ subjectId, found }) => [
        subjectId,
        found.path,
      ]),
    );
    const recipient = { kind: 'person' as const, id: personId };
    return [
      reminders.flatMap(({ id, actionId }) => {
        const action = actions.find((each) => each.id === actionId);
        const page = action && pages.get(action.subjectId);
        return action === undefined ? [] : [{ subjectId: id, recipient, data: dataFor(action.id, page) }];
      }),
    ];
  }

  /** The mail of the due actions that the recipient has not done yet. undefined: no action is still theirs to do. */
  async compose(notices: readonly Notice[]): Promise<ComposedMail | undefined> {
    const written = await this.stillToDo(notices);
    if (written === undefined) return undefined;
    const { reader, actions } = written;
    return {
      ...(await actionsDueMail.render(reader.language, this.propsFor(reader, actions), reader.choices)),
      to: reader.to,
    };
  }

  /** The actions of these notices that their recipient still has to do, the soonest due first. undefined: none. */
  private async stillToDo(
    notices: readonly Notice[],
  ): Promise<{ reader: Reader; actions: readonly DueAction[] } | undefined> {
    const [notice] = notices;
    if (notice === undefined) return undefined;
    const { recipientKind: kind, recipientId: ownerId } = notice;
    const ids = notices.map(({ data }) => data.actionId ?? '');
    const all = await this.database.manager.find(Action, {
      where: { id: In(ids), ownerId },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const open = all.filter(({ isOpen }) => isOpen);
    if (open.length === 0) return undefined;
    const reader = await this.readers.find({ kind, id: ownerId }, undefined, 'actions');
    return reader && { reader, actions: await this.withSubjects(open, ownerId) };
  }

  private propsFor({ to: { name } }: Reader, actions: readonly DueAction[]) {
    return { name, today: this.today, actions, url: `${this.settings.publicUrl}${homePath}` };
  }

  /** The actions with their subjects, as far as the owner still sees the subject. */
  private async withSubjects(open: readonly Action[], ownerId: string): Promise<DueAction[]> {
    const { manager } = this.database;
    const owner = await findActorOfPerson(manager, ownerId);
    const subjects = await this.subjects.findAll(owner, open, manager);
    return open.map(({ title, dueOn, subjectId }) => {
      const found = subjects.find((each) => each.subjectId === subjectId)?.found;
      const seen = found?.maySee ? found : undefined;
      const url = `${this.settings.publicUrl}${seen?.path ?? homePath}`;
      return { title, dueOn, subject: seen?.title, url };
    });
  }

  private get today(): string {
    return dayInFrance(this.clock.now());
  }
}

const dataFor = (actionId: string, page: string | undefined): NoticeData => ({
  actionId,
  ...(page !== undefined && { page }),
});
