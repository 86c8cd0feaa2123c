import { Injectable } from '@nestjs/common';
import { InvitationsService } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { AddressRefusals, KindsOfRecipients, type Reader, type Writing } from '@passerelle/notifications';
import { companyContactsOf } from '../contacts/company-contact.js';
import { SolverContacts } from '../contacts/solver-contacts.js';
import { holdsProfileSql } from '../solver/solver.policy.js';

/**
 * Recipients without an account: profiles without a holder and companies without members, at the invited address.
 */
@Injectable()
export class RecipientsAtAddresses {
  constructor(
    private readonly database: Database,
    private readonly contacts: SolverContacts,
    private readonly invitations: InvitationsService,
    kinds: KindsOfRecipients,
    refusals: AddressRefusals,
  ) {
    kinds.add({
      kind: 'solver',
      readerOf: (id, writing) => this.ofSolver(id, writing),
      heldSql: `SELECT id FROM solver WHERE ${holdsProfileSql}`,
    });
    kinds.add({ kind: 'organisation', readerOf: (id) => this.ofOrganisation(id) });
    refusals.add('matches', {
      has: (email) => contacts.hasRefused(email),
      urlFor: (person) => contacts.unsubscribeUrlOf(person),
      refuseFor: (tx, person) => contacts.refuseFor(tx, person),
      acceptFor: (tx, person) => contacts.acceptFor(tx, person),
    });
  }

  private async ofSolver(id: string, writing: Writing | undefined): Promise<Reader> {
    return {
      to: { name: '', address: writing?.solver.contactEmail ?? '' },
      language: 'fr',
      choices: { unsubscribeUrl: await this.contacts.unsubscribeUrl(id) },
      isUnclaimed: true,
    };
  }

  private async ofOrganisation(organisationId: string): Promise<Reader | undefined> {
    const [contact] = await companyContactsOf(this.database.manager, [organisationId]);
    if (contact === undefined || contact.refuses) return undefined;
    const { invitationId: id, email } = contact;
    return {
      to: { name: '', address: email },
      language: 'fr',
      choices: { unsubscribeUrl: this.contacts.unsubscribeUrlOf({ id, email }) },
      isUnclaimed: true,
      joinUrl: await this.invitations.urlOf({ id, email }),
    };
  }
}
