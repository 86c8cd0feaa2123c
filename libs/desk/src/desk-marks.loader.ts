import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In, MoreThan } from 'typeorm';
import { DeskAssignment, DeskSnooze } from './desk-mark.entity.js';

/** Finds the curators who take care of subjects, by `kind key`. Callers are curators. */
@Injectable()
export class AssignmentLoader extends Loader<string, DeskAssignment> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(names: readonly string[]): Promise<DeskAssignment[]> {
    return this.database.manager.findBy(
      DeskAssignment,
      names.map((name) => {
        const [subjectKind = '', ...rest] = name.split(' ');
        return { subjectKind, subjectKey: rest.join(' ') };
      }),
    );
  }

  protected keyOf({ subjectKind, subjectKey }: DeskAssignment): string {
    return `${subjectKind} ${subjectKey}`;
  }
}

/** Finds until when a row is snoozed, by the id of the row. Callers are curators. */
@Injectable()
export class SnoozeLoader extends Loader<string, DeskSnooze> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async find(rowIds: readonly string[]): Promise<DeskSnooze[]> {
    const keys = rowIds.map((id) => id.slice(id.indexOf(':') + 1));
    const found = await this.database.manager.findBy(DeskSnooze, {
      rowKey: In(keys),
      until: MoreThan(this.clock.now()),
    });
    return found.filter((snooze) => rowIds.includes(this.keyOf(snooze)));
  }

  protected keyOf({ queue, rowKey }: DeskSnooze): string {
    return `${queue}:${rowKey}`;
  }
}
