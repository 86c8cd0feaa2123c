import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code to sign in, mailed together with a link. Using either one consumes both. */
@Entity('sign_in_code')
@Index(['email', 'id'])
export class SignInCode {
  /** Identifies the request, in the address of the page for the code. */
  @PrimaryColumn('uuid')
  id: string;

  /** The address to which the code was sent, in lower case. */
  @Column('text')
  email: string;

  /** Made with the installation's secret. Without it, six digits could be recovered from their hash. */
  @Column('text')
  hash: string;

  /** The link of the same mail, under its name in better-auth's table. */
  @Column('text')
  @Index({ unique: true })
  link: string;

  /** The path of ours where the person wanted to go. null: none. */
  @Column('text', { nullable: true })
  next: string | null;

  /** Wrong codes tried by the person who requested this code, which the id of the request shows. */
  @Column('smallint', { default: 0 })
  wrongTries: number;

  /**
   * Wrong codes tried by others while this code was the latest of the address. They do not count among the tries
   * above.
   */
  @Column('smallint', { default: 0 })
  wrongTriesOfOthers: number;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;
}
