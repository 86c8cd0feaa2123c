import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A link in one of the sixteen chains that prove the audit log: an entry was recorded, or erasure emptied its texts, or retention removed
 * it. The database writes it when the transaction of the change commits. It holds digests and pseudonyms only, so it stays when a person
 * is erased.
 */
@Entity('audit_link')
@Index(['entryId'])
@Check('audit_link_kind_check', "kind IN ('recorded', 'emptied', 'removed')")
export class AuditLink {
  @PrimaryColumn('smallint')
  chain: number;

  /** From 1 on, without a gap. */
  @PrimaryColumn('bigint')
  position: string;

  @Column('uuid')
  entryId: string;

  @Column('text')
  kind: 'recorded' | 'emptied' | 'removed';

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  linkedAt: Date;

  /** SHA-256 of who did what to which object, and when. */
  @Column('bytea')
  factsDigest: Buffer;

  /** SHA-256 of the texts of the entry with its salt. A new salt with each emptying: nobody can guess the texts that were there. */
  @Column('bytea')
  textsDigest: Buffer;

  /** SHA-256 of the link before it in the chain and of this one. */
  @Column('bytea')
  hash: Buffer;
}

/** The end of a chain. Each transaction locks one of the sixteen, so that they seldom wait for each other. */
@Entity('audit_chain')
export class AuditChain {
  @PrimaryColumn('smallint')
  chain: number;

  /** Of the last link; 0: none yet. */
  @Column('bigint', { default: 0 })
  position: string;

  @Column('bytea')
  hash: Buffer;
}
