import type { FailureKind } from '@passerelle/mail';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A mail that has not arrived. With this row, several reports about one mail count once. It contains nothing of the
 * mail's text.
 */
@Entity('mail_failure')
@Unique(['email', 'mailKey', 'kind'])
@Index(['failedAt'])
@Check(
  'mail_failure_kind_check',
  "kind IN ('permanent', 'temporary', 'full', 'policy', 'unknown', 'complaint')",
)
export class MailFailure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  /** Hash of the Message-ID of the mail. */
  @Column('text')
  mailKey: string;

  @Column('text')
  kind: FailureKind | 'complaint';

  @Column('text')
  status: string;

  @Column({ type: 'timestamptz', precision: 3 })
  failedAt: Date;
}
