import { Entity, PrimaryColumn } from 'typeorm';
import type { DocumentKind } from '../vectors/document-texts.js';

/**
 * A need or a solver that a person has changed while vectors were missing. Once the vectors are there, people are told of its matches at
 * that time: some may be found by meaning alone. Deleted once people are told; the id of a deleted object finds nothing.
 */
@Entity('awaited_telling')
export class AwaitedTelling {
  @PrimaryColumn('text')
  kind: DocumentKind;

  @PrimaryColumn('uuid')
  id: string;
}
