import { ActionAdded, ActionEdited, ActionStateChanged } from '@passerelle/actions';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';

/** A concept for which something is noted or done does not sleep. */
@EventHandler('NoteConceptActiveOnActionChanged', ActionAdded, ActionEdited, ActionStateChanged)
export class NoteActiveOnActionChanged {
  constructor(private readonly database: Database) {}

  async handle({ data: { subjectKind, subjectId }, recordedAt }: EventOf<typeof ActionAdded>): Promise<void> {
    if (subjectKind !== 'concept') return;
    await this.database.manager.query(
      'UPDATE concept SET active_at = $2, reminded_at = NULL WHERE id = $1 AND active_at < $2',
      [subjectId, recordedAt],
    );
  }
}
