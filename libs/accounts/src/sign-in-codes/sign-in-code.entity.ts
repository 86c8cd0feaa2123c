import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code to sign in that was mailed together with a link: whichever is used first uses up both. */
@Entity('sign_in_code')
@Index(['email', 'id'])
export class SignInCode {
  /** Names the request of whoever asked, in the address of the page that asks for the code. */
  @PrimaryColumn('uuid')
  id: string;

  /** Where the code was sent, in lower case. */
  @Column('text')
  email: string;

  /** Made with the installation's secret: six digits alone could be found again from their hash. */
  @Column('text')
  hash: string;

  /** The link of the same mail, as better-auth's table names it. */
  @Column('text')
  @Index({ unique: true })
  link: string;

  /** Where this person was going, a path of ours; null: nowhere yet. */
  @Column('text', { nullable: true })
  next: string | null;

  /** How many wrong codes were tried while this was the latest one of the address. */
  @Column('smallint', { default: 0 })
  wrongTries: number;

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  expiresAt: Date;
}
