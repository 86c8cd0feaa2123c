import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';

/** Until when a decision about an object may be undone. */
interface Undoable {
  subjectId: string;
  until: Date;
}

/** Finds until when the last decision about an object may be undone, by the object’s id. Callers are curators. */
@Injectable()
export class UndoableLoader extends Loader<string, Undoable> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Undoable[]> {
    return this.database.manager.query(
      `SELECT subject_id AS "subjectId", max(not_before) AS until FROM event
       WHERE subject_id = ANY ($1) AND not_before IS NOT NULL AND dispatched_at IS NULL GROUP BY subject_id`,
      [ids],
    );
  }

  protected keyOf({ subjectId }: Undoable): string {
    return subjectId;
  }
}
