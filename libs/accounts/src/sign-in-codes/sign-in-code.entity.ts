import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code to sign in, mailed together with a link: using either one uses up both. */
@Entity('sign_in_code')
@Index(['email', 'id'])
export class SignInCode {
  /** Names the request, in the address of the page that asks for the code. */
  @PrimaryColumn('uuid')
  id: string;

  /** The address to which the code was sent, in lower case. */
  @Column('text')
  email: string;

  /** Made with the installation's secret: without it, six digits could be found again from their hash. */
  @Column('text')
  hash: string;

  /** The link of the same mail, under its name in better-auth's table. */
  @Column('text')
  @Index({ unique: true })
  link: string;

  /** The path of ours where the person wanted to go; null: none. */
  @Column('text', { nullable: true })
  next: string | null;

  /** Wrong codes that were tried by whoever asked for this code, as the id of the request shows. */
  @Column('smallint', { default: 0 })
  wrongTries: number;

  /** Wrong codes that others tried while this code was the latest of the address. They use up none of the tries above. */
  @Column('smallint', { default: 0 })
  wrongTriesOfOthers: number;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;
}
