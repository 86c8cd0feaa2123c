import { Injectable } from '@nestjs/common';
import { Column, Entity, type EntityManager, In, PrimaryColumn } from 'typeorm';
import type { Solver } from '../solver/solver.entity.js';

/**
 * An address that wants no more mails. The refusal is valid for any profile with this address, now or after a later
 * import.
 */
@Entity('contact_refusal')
export class ContactRefusal {
  /** In lower case. */
  @PrimaryColumn('text')
  email: string;

  @Column({ type: 'timestamptz', precision: 3 })
  refusedAt: Date;
}

/** The addresses that want no more mails, so that no later import or edit brings them back. */
@Injectable()
export class ContactRefusals {
  /** Marks profiles whose contact address has refused mails, before they are saved. */
  async apply(manager: EntityManager, solvers: readonly Solver[]): Promise<void> {
    const emails = solvers.map(({ contactEmail }) => contactEmail).filter((email) => email !== null);
    if (emails.length === 0) return;
    const refusals = await manager.findBy(ContactRefusal, { email: In(emails) });
    const refusedAt = new Map(refusals.map((refusal) => [refusal.email, refusal.refusedAt]));
    for (const solver of solvers) {
      solver.contactRefusedAt = refusedAt.get(solver.contactEmail ?? '') ?? null;
    }
  }
}
