import { Entity, PrimaryColumn } from 'typeorm';
import type { DocumentKind } from '../vectors/index.js';

/**
 * A need or a solver that somebody has changed while vectors were missing. Once they are there, people are told of the matches that it has
 * then: some may be found by what they mean alone. Deleted with the telling; an id that is no more finds nothing.
 */
@Entity('awaited_telling')
export class AwaitedTelling {
  @PrimaryColumn('text')
  kind: DocumentKind;

  @PrimaryColumn('uuid')
  id: string;
}
