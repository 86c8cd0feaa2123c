import { Entity, PrimaryColumn } from 'typeorm';
import { type DocumentKind } from '../vectors/document-texts.js';

/**
 * A need or a solver that a person has changed while vectors were missing. When the vectors exist, its matches are
 * computed again and people are notified of them, since some may be found by vectors alone. The row is deleted when
 * people have been notified. If the need or solver was deleted, its id finds nothing.
 */
@Entity('awaited_telling')
export class AwaitedTelling {
  @PrimaryColumn('text')
  kind: DocumentKind;

  @PrimaryColumn('uuid')
  id: string;
}
