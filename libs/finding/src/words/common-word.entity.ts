import { Entity, PrimaryColumn } from 'typeorm';

/** A word that several organisations use in what everybody may read: it names nobody. See `CommonWords`. */
@Entity('common_word')
export class CommonWord {
  /** Folded, in the singular. */
  @PrimaryColumn('text')
  word: string;
}
