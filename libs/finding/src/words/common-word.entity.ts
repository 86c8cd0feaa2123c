import { Entity, PrimaryColumn } from 'typeorm';

/** A word that several organisations use in public texts, and that therefore identifies nobody. See `CommonWords`. */
@Entity('common_word')
export class CommonWord {
  /** Folded, in the singular. */
  @PrimaryColumn('text')
  word: string;
}
