import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { linkTo, OneTimeTokens } from '@passerelle/accounts';
import { Clock, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { isUuid } from '@passerelle/graphql';
import { IsNull } from 'typeorm';
import { ContactRefusal } from './contact-refusal.entity.js';
import { Solver } from './solver.entity.js';
import { SolverContactRefused } from './solver.events.js';
import { CLAIM_DAYS } from './solver.mail.js';

export const CLAIM_PURPOSE = 'claim-solver';
export const CLAIM_PATH = 'profil';
export const REFUSAL_PATH = 'desinscription';
/** Where mail programs post a refusal, and where people are shown the page for it. */
export const ONE_CLICK_PATH = '/profil/desinscription';

/** A profile that nobody holds and whose contact address may be written to. */
export type Contactable = Solver & { contactEmail: string };

/** Writing to whoever an unclaimed profile is about. */
@Injectable()
export class SolverContacts {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The profile, if it may still be written to: unclaimed, with an address that has not refused. To be asked when a mail is sent. */
  async contactable(solverId: string): Promise<Contactable | undefined> {
    const solver = await this.database.manager.findOneBy(Solver, { id: solverId });
    return solver !== null && isContactable(solver) ? solver : undefined;
  }

  /** The page on which whoever reads the contact address takes the profile over: good once, for 30 days. Made when the mail is sent. */
  async claimUrl(solverId: string): Promise<string> {
    const { contactEmail: email } = await this.find(solverId);
    const secret = await this.tokens.issue({
      purpose: CLAIM_PURPOSE,
      subjectId: solverId,
      email,
      expiresIn: CLAIM_DAYS * 24 * 60 * 60 * 1000,
    });
    return linkTo(this.settings.publicUrl, CLAIM_PATH, secret);
  }

  /**
   * The page on which the contact address refuses all further mails; also what List-Unsubscribe names (RFC 8058). Always
   * the same for an address, and good for ever.
   */
  async unsubscribeUrl(solverId: string): Promise<string> {
    const { contactEmail } = await this.find(solverId);
    return `${this.settings.publicUrl}${ONE_CLICK_PATH}?token=${solverId}.${this.sign(solverId, contactEmail)}`;
  }

  /** The profile that a refusal's secret was made for; undefined: the secret is not ours, or the profile has another contact by now. */
  async refusing(secret: string): Promise<Contactable | undefined> {
    const [id = '', signature = ''] = secret.split('.');
    const solver = isUuid(id) ? await this.database.manager.findOneBy(Solver, { id }) : null;
    if (solver === null || !hasContact(solver)) return undefined;
    const expected = Buffer.from(this.sign(id, solver.contactEmail));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? solver : undefined;
  }

  /** Leaves an address alone for good, whichever profiles name it. @returns false: the secret is not good. */
  async refuse(secret: string): Promise<boolean> {
    const contact = await this.refusing(secret);
    if (contact === undefined) return false;
    const email = contact.contactEmail;
    const refusedAt = this.clock.now();
    await this.database.transaction(async (tx) => {
      const refusal = tx.manager
        .createQueryBuilder()
        .insert()
        .into(ContactRefusal)
        .values({ email, refusedAt });
      await refusal.orIgnore().execute();
      const { raw } = await tx.manager
        .createQueryBuilder()
        .update(Solver)
        .set({ contactRefusedAt: refusedAt })
        .where({ contactEmail: email, contactRefusedAt: IsNull() })
        .returning('id')
        .execute();
      const solverIds = (raw as { id: string }[]).map(({ id }) => id);
      // Said again, it changes nothing.
      if (solverIds.length === 0) return;
      await tx.record(SolverContactRefused({ subjectId: contact.id, actorId: null, data: { solverIds } }));
    });
    return true;
  }

  private async find(solverId: string): Promise<Contactable> {
    const solver = await this.contactable(solverId);
    if (solver === undefined) throw new Error(`The profile ${solverId} must not be written to.`);
    return solver;
  }

  private sign(solverId: string, email: string): string {
    if (this.settings.secret === undefined)
      throw new Error('No secret: it must be settled before the application starts.');
    return createHmac('sha256', this.settings.secret)
      .update(`refuse-contact|${solverId}|${email}`)
      .digest('base64url');
  }
}

const hasContact = (solver: Solver): solver is Contactable => solver.contactEmail !== null;

const isContactable = (solver: Solver): solver is Contactable =>
  !solver.isClaimed && hasContact(solver) && solver.contactRefusedAt === null;
