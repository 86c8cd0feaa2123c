import { Injectable } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { Action, ActionLoader, ActionReminder, type ActionsDue, ActionSubjects } from '@passerelle/actions';
import { Clock, dayInFrance, homePath, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import { type EntityManager, In } from 'typeorm';
import {
  type ComposedMail,
  type Notice,
  type NoticeData,
  type NoticeToStore,
  Readers,
  type SubjectSource,
} from '../notices/index.js';
import { actionsDueMail, type DueAction } from './actions-due.mail.js';

export interface ActionFacts {
  /** What is to be done. */
  about: string;
  action: Pick<Action, 'state' | 'dueOn'>;
  isLate: boolean;
}

/** An action, and where it is read. */
export interface ActionOnPage {
  action: Action;
  /** Its path; undefined: what the action is for is gone. */
  page: string | undefined;
}

/** Finds the actions that notices are about. */
@Injectable()
export class ActionNotices implements SubjectSource<ActionOnPage, ActionFacts, object> {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionLoader,
    private readonly subjects: ActionSubjects,
    private readonly readers: Readers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<ActionOnPage | null> {
    const action = await manager.findOneBy(Action, { id: data.actionId ?? '' });
    if (action === null) return null;
    return { action, page: (await this.subjects.find(Actor.system, action))?.path };
  }

  dataOf({ action: { id }, page }: ActionOnPage): NoticeData {
    return { actionId: id, ...(page !== undefined && { page }) };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<ActionFacts> {
    const action = await this.actions.load(context, data.actionId ?? '');
    if (action === null) throw new NotFound();
    return { about: action.title, action, isLate: action.isLate(this.today) };
  }

  /** Only what is due is mailed, and that together. */
  mailPropsOf(): object {
    return {};
  }

  /** One notice for each reminder, all with one mail. */
  async due(
    { data: { personId, reminderIds } }: EventOf<typeof ActionsDue>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const reminders = await manager.findBy(ActionReminder, { id: In(reminderIds) });
    const actions = await manager.findBy(Action, { id: In(reminders.map(({ actionId }) => actionId)) });
    const pages = new Map(
      (await this.subjects.findAll(Actor.system, actions)).map(({ subjectId, found }) => [
        subjectId,
        found.path,
      ]),
    );
    const recipient = { kind: 'person' as const, id: personId };
    return [
      reminders.flatMap(({ id, actionId }) => {
        const action = actions.find((each) => each.id === actionId);
        const page = action && pages.get(action.subjectId);
        return action === undefined
          ? []
          : [{ subjectId: id, recipient, data: this.dataOf({ action, page }) }];
      }),
    ];
  }

  /** The mail of what somebody has still to do among that; undefined: nothing, or not any more. */
  async compose(notices: readonly Notice[]): Promise<ComposedMail | undefined> {
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
    const reader = await this.readers.find({ kind, id: ownerId }, undefined);
    if (reader === undefined) return undefined;
    const { to, language, choices } = reader;
    const actions = await this.withSubjects(open);
    const props = { name: to.name, today: this.today, actions, url: `${this.settings.publicUrl}${homePath}` };
    return { ...actionsDueMail.render(language, props, choices), to };
  }

  private async withSubjects(open: readonly Action[]): Promise<DueAction[]> {
    const subjects = await this.subjects.findAll(Actor.system, open);
    return open.map(({ title, dueOn, subjectId }) => {
      const found = subjects.find((each) => each.subjectId === subjectId)?.found;
      return {
        title,
        dueOn,
        subject: found?.title,
        url: `${this.settings.publicUrl}${found?.path ?? homePath}`,
      };
    });
  }

  private get today(): string {
    return dayInFrance(this.clock.now());
  }
}
