import { ActionAdded, ActionEdited, ActionStateChanged } from '@passerelle/actions';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';

/** A concept whose actions change is active, and so not asleep. */
@EventHandler('NoteConceptActiveOnActionChanged', ActionAdded, ActionEdited, ActionStateChanged)
export class NoteActiveOnActionChanged {
  constructor(private readonly database: Database) {}

  async handle({ data, recordedAt }: EventOf<typeof ActionAdded>): Promise<void> {
    const { subjectKind, subjectId, ties = [] } = data;
    const concepts = [{ subjectKind, subjectId }, ...ties].filter((each) => each.subjectKind === 'concept');
    if (concepts.length === 0) return;
    await this.database.manager.query(
      'UPDATE concept SET active_at = $2, reminded_at = NULL WHERE id = ANY ($1) AND active_at < $2',
      [concepts.map((each) => each.subjectId), recordedAt],
    );
  }
}
