import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Invitation, Person } from '@passerelle/accounts';
import { Clock, oneClickRefusalPath, secretsOf, Settings } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { OneTimeTokens } from '@passerelle/links';
import { isUuid } from '@passerelle/problems';
import { IsNull } from 'typeorm';
import { Solver } from '../solver/solver.entity.js';
import { SolverContactAccepted, SolverContactRefused } from '../solver/solver.events.js';
import { ContactRefusal } from './contact-refusal.entity.js';
import { CLAIM_DAYS } from './solver.mail.js';

export const CLAIM_PURPOSE = 'claim-solver';
export const CLAIM_PATH = 'profil';
export const REFUSAL_PATH = 'desinscription';

/** An unclaimed profile with a contact address that accepts mails. */
export type Contactable = Solver & { contactEmail: string };

/** An address that may refuse mails, and the profile, person or invitation that a mail to it was about. */
export interface Refusing {
  id: string;
  email: string;
}

/**
 * The same, and whether the address belongs to an account. If so, it refuses only mails about needs that may fit.
 */
export interface AskedToRefuse extends Refusing {
  hasAccount: boolean;
}

/** Whether and how the contact address of an unclaimed profile may get mails. */
@Injectable()
export class SolverContacts {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The profile, if its address may still get mails: unclaimed, with an address that has not refused. Call it again when the mail is sent.
   */
  async contactable(solverId: string): Promise<Contactable | undefined> {
    const solver = await this.database.manager.findOneBy(Solver, { id: solverId });
    return solver !== null && isContactable(solver) ? solver : undefined;
  }

  /** The page on which the reader of the contact address takes over the profile: valid once, for 30 days. Made when the mail is sent. */
  async claimUrl(solverId: string): Promise<string> {
    const { contactEmail: email } = await this.find(solverId);
    return this.tokens.issueLink(CLAIM_PATH, {
      purpose: CLAIM_PURPOSE,
      subjectId: solverId,
      email,
      expiresIn: CLAIM_DAYS * 24 * 60 * 60 * 1000,
    });
  }

  /**
   * The page on which the contact address refuses all further mails, also for List-Unsubscribe (RFC 8058). Always the same for an
   * address, and valid for ever.
   */
  async unsubscribeUrl(solverId: string): Promise<string> {
    const { contactEmail } = await this.find(solverId);
    return this.refusalUrl({ id: solverId, email: contactEmail });
  }

  /** The same page for a person with an account, or for an address that was invited. */
  unsubscribeUrlOf({ id, email }: Refusing): string {
    return this.refusalUrl({ id, email });
  }

  /** Whether this address has refused mails about fitting needs. Call it again when the mail is sent. */
  hasRefused(email: string): Promise<boolean> {
    return this.database.manager.existsBy(ContactRefusal, { email });
  }

  /**
   * The profile or person for which the secret of a refusal was made; undefined: the secret is not ours, or the address has changed since.
   */
  async refusing(secret: string): Promise<AskedToRefuse | undefined> {
    const [id = '', signature = ''] = secret.split('.');
    const email = isUuid(id) ? await this.addressOf(id) : undefined;
    if (email === undefined) return undefined;
    const given = Buffer.from(signature);
    const isOurs = this.signaturesOf({ id, email })
      .map((ours) => Buffer.from(ours))
      .some((ours) => given.length === ours.length && timingSafeEqual(given, ours));
    if (!isOurs) return undefined;
    const hasAccount = await this.database.manager.existsBy(Person, { email });
    return { id, email, hasAccount };
  }

  /**
   * Records that an address wants no more mails, in all its profiles.
   * @returns the profile or person; undefined: the secret is not valid.
   */
  async refuse(secret: string): Promise<AskedToRefuse | undefined> {
    const refusing = await this.refusing(secret);
    if (refusing !== undefined) await this.database.transaction((tx) => this.refuseFor(tx, refusing));
    return refusing;
  }

  /** As `refuse`, in a transaction, for an address that is known to be the reader’s. A second refusal changes nothing. */
  async refuseFor(tx: Transaction, { id: subjectId, email }: Refusing): Promise<void> {
    const refusedAt = this.clock.now();
    const refusal = tx.manager
      .createQueryBuilder()
      .insert()
      .into(ContactRefusal)
      .values({ email, refusedAt });
    const { raw: refused } = await refusal.orIgnore().returning('email').execute();
    const { raw } = await tx.manager
      .createQueryBuilder()
      .update(Solver)
      .set({ contactRefusedAt: refusedAt })
      .where({ contactEmail: email, contactRefusedAt: IsNull() })
      .returning('id')
      .execute();
    const solverIds = (raw as { id: string }[]).map(({ id }) => id);
    if ((refused as unknown[]).length === 0 && solverIds.length === 0) return;
    await tx.record(SolverContactRefused({ subjectId, actorId: null, data: { solverIds } }));
  }

  /** Undoes the refusal of an account's address, if there is one. */
  async acceptFor(tx: Transaction, { id: personId, email }: Refusing): Promise<void> {
    const { affected } = await tx.manager.delete(ContactRefusal, { email });
    if (affected !== 1) return;
    const { raw } = await tx.manager
      .createQueryBuilder()
      .update(Solver)
      .set({ contactRefusedAt: null })
      .where({ contactEmail: email })
      .returning('id')
      .execute();
    const solverIds = (raw as { id: string }[]).map(({ id }) => id);
    await tx.record(SolverContactAccepted({ subjectId: personId, actorId: personId, data: { solverIds } }));
  }

  private async addressOf(id: string): Promise<string | undefined> {
    const { manager } = this.database;
    const solver = await manager.findOneBy(Solver, { id });
    if (solver !== null) return solver.contactEmail ?? undefined;
    const owner = (await manager.findOneBy(Person, { id })) ?? (await manager.findOneBy(Invitation, { id }));
    return owner?.email;
  }

  private async find(solverId: string): Promise<Contactable> {
    const solver = await this.contactable(solverId);
    if (solver === undefined) throw new Error(`The profile ${solverId} must not be written to.`);
    return solver;
  }

  private refusalUrl({ id, email }: Refusing): string {
    return `${this.settings.publicUrl}${oneClickRefusalPath}?token=${id}.${this.signaturesOf({ id, email })[0]}`;
  }

  /** The signature, then the signatures under earlier secrets: a mail keeps the signature with which it was sent. */
  private signaturesOf({ id, email }: Refusing): string[] {
    return secretsOf(this.settings).map((secret) =>
      createHmac('sha256', secret).update(`refuse-contact|${id}|${email}`).digest('base64url'),
    );
  }
}

/** The profile is unclaimed and has an address that has not refused. */
export const isContactable = (solver: Solver): solver is Contactable =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt === null;
