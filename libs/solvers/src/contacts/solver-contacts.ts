import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { Clock, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { isUuid } from '@passerelle/problems';
import { linkTo, OneTimeTokens } from '@passerelle/links';
import { IsNull } from 'typeorm';
import { ContactRefusal } from './contact-refusal.entity.js';
import { Solver, SolverContactAccepted, SolverContactRefused } from '../solver/index.js';
import { CLAIM_DAYS } from './solver.mail.js';

export const CLAIM_PURPOSE = 'claim-solver';
export const CLAIM_PATH = 'profil';
export const REFUSAL_PATH = 'desinscription';
/** Where mail programs post a refusal, and where people are shown the page for it. */
export const ONE_CLICK_PATH = '/profil/desinscription';

/** A profile that nobody holds and whose contact address may be written to. */
export type Contactable = Solver & { contactEmail: string };

/** An address that may ask to be left alone, and the profile or the person that a mail to it was for. */
export interface Refusing {
  id: string;
  email: string;
}

/** Writing to whoever an unclaimed profile is about, and not writing to those who asked to be left alone. */
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
    return this.refusalUrl({ id: solverId, email: contactEmail });
  }

  /** The same page for somebody with an account. */
  unsubscribeUrlOf({ id, email }: Person): string {
    return this.refusalUrl({ id, email });
  }

  /** Whether mails about needs that fit must not go to this address. To be asked when a mail is sent. */
  hasRefused(email: string): Promise<boolean> {
    return this.database.manager.existsBy(ContactRefusal, { email });
  }

  /** Whom a refusal's secret was made for; undefined: the secret is not ours, or there is another address by now. */
  async refusing(secret: string): Promise<Refusing | undefined> {
    const [id = '', signature = ''] = secret.split('.');
    const email = isUuid(id) ? await this.addressOf(id) : undefined;
    if (email === undefined) return undefined;
    const expected = Buffer.from(this.sign({ id, email }));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? { id, email } : undefined;
  }

  /**
   * Leaves an address alone for good, whichever profiles name it and whichever it holds by now.
   * @returns false: the secret is not good.
   */
  async refuse(secret: string): Promise<boolean> {
    const refusing = await this.refusing(secret);
    if (refusing === undefined) return false;
    const { id: subjectId, email } = refusing;
    const refusedAt = this.clock.now();
    await this.database.transaction(async (tx) => {
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
      // Said again, it changes nothing.
      if ((refused as unknown[]).length === 0 && solverIds.length === 0) return;
      await tx.record(SolverContactRefused({ subjectId, actorId: null, data: { solverIds } }));
    });
    return true;
  }

  /** Takes back what the address of an account refused. @returns false: it had refused nothing. */
  async accept(personId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { email } = await tx.manager.findOneByOrFail(Person, { id: personId });
      const { affected } = await tx.manager.delete(ContactRefusal, { email });
      if (affected !== 1) return false;
      const { raw } = await tx.manager
        .createQueryBuilder()
        .update(Solver)
        .set({ contactRefusedAt: null })
        .where({ contactEmail: email })
        .returning('id')
        .execute();
      const solverIds = (raw as { id: string }[]).map(({ id }) => id);
      await tx.record(SolverContactAccepted({ subjectId: personId, actorId: personId, data: { solverIds } }));
      return true;
    });
  }

  private async addressOf(id: string): Promise<string | undefined> {
    const { manager } = this.database;
    const solver = await manager.findOneBy(Solver, { id });
    if (solver !== null) return solver.contactEmail ?? undefined;
    return (await manager.findOneBy(Person, { id }))?.email;
  }

  private async find(solverId: string): Promise<Contactable> {
    const solver = await this.contactable(solverId);
    if (solver === undefined) throw new Error(`The profile ${solverId} must not be written to.`);
    return solver;
  }

  private refusalUrl({ id, email }: Refusing): string {
    return `${this.settings.publicUrl}${ONE_CLICK_PATH}?token=${id}.${this.sign({ id, email })}`;
  }

  private sign({ id, email }: Refusing): string {
    if (this.settings.secret === undefined)
      throw new Error('No secret: it must be settled before the application starts.');
    return createHmac('sha256', this.settings.secret)
      .update(`refuse-contact|${id}|${email}`)
      .digest('base64url');
  }
}

/** Nobody holds it, and there is an address that has not refused to be written to. */
export const isContactable = (solver: Solver): solver is Contactable =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt === null;
