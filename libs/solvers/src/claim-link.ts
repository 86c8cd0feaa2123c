import { Injectable } from '@nestjs/common';
import {
  addOrganisation,
  Authentication,
  mustSayName,
  Person,
  type PersonAtAddress,
  personAtAddress,
  typedName,
} from '@passerelle/accounts';
import { Clock, type Language } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  linkWords,
  MailedLink,
  MailedLinks,
  nameField,
  OneTimeTokens,
  type TokenGrant,
} from '@passerelle/links';
import { Conflict, NotFound } from '@passerelle/problems';
import { CLAIM_PATH, CLAIM_PURPOSE } from './contacts/solver-contacts.js';
import { oneProfileEach } from './solver/one-profile-each.js';
import { auditOfSolver, onSolver, solverDeeds } from './solver/solver.audit.js';
import { Solver } from './solver/solver.entity.js';
import { SolverProfileChanged } from './solver/solver.events.js';
import { sentences } from './solvers.sentences.js';

const MOST_OF_AN_ORGANISATIONS_NAME = 120;

/**
 * The link by which the reader of the contact address takes over an imported profile. A reader without an account gets one and is signed
 * in; a reader with an account signs in as usual.
 */
@Injectable()
export class ClaimLink extends MailedLink {
  readonly path = CLAIM_PATH;
  readonly another = sentences.anotherClaim();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly authentication: Authentication,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const grant = await this.tokens.recall([{ purpose: CLAIM_PURPOSE }], secret);
    if (grant === undefined) return undefined;
    const solver = await this.database.manager.findOneBy(Solver, { id: grant.subjectId });
    if (grant.isSpent) return solver?.isClaimed ? claimedBy(grant.email) : undefined;
    if (solver === null || !isFor(solver, grant.email)) return undefined;
    const person = await this.database.manager.findOneBy(Person, { email: grant.email });
    return {
      title: sentences.claimTitle({ name: solver.name }),
      paragraphs: [sentences.claimMeans({ email: grant.email })],
      ...(mustSayName(person) ? { fields: [nameField] } : { agreement: sentences.agreeToClaim() }),
      button: sentences.claim(),
    };
  }

  async use({ secret, typed, headers, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const form = await this.show(secret);
    if (form === undefined || !('button' in form)) return form;
    const name = typedName(form, typed);
    if (name === undefined) return { ...form, ...linkWords.nameMissing };
    try {
      const holder = await this.tokens.spend(CLAIM_PURPOSE, secret, (tx, grant) =>
        this.claim(tx, grant, name, language),
      );
      // Another press of the same button was first.
      if (holder === undefined) return await this.show(secret);
      const { id, email } = holder.person;
      if (!holder.isNew) return claimedBy(email);
      return {
        title: sentences.claimed(),
        paragraphs: [sentences.completeIt()],
        cookies: await this.authentication.openSession(id, headers),
      };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return { ...form, problem: sentences.askCurators({ problem: error.sentence }) };
    }
  }

  /** @throws {NotFound} if the profile cannot be claimed with this address any more. */
  private async claim(
    tx: Transaction,
    grant: TokenGrant,
    name: string,
    language: Language,
  ): Promise<PersonAtAddress> {
    const solver = await tx.manager.findOne(Solver, {
      where: { id: grant.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    if (solver === null || !isFor(solver, grant.email)) throw new NotFound();
    const now = this.clock.now();
    const found = await personAtAddress(tx.manager, { email: grant.email, name, language });
    const personId = found.person.id;
    const holder =
      solver.kind === 'startup'
        ? { organisationId: await this.organisationOf(tx, solver, personId) }
        : { personId };
    const before = auditOfSolver(solver);
    solver.claim(holder, now);
    await oneProfileEach(() => tx.manager.save(solver));
    await tx.record(
      SolverProfileChanged({
        subjectId: solver.id,
        actorId: personId,
        data: { solverId: solver.id, change: 'claimed' },
      }),
    );
    await tx.audit({
      ...onSolver({ personId }, solver.id, solverDeeds.claimed),
      before,
      after: auditOfSolver(solver),
    });
    return found;
  }

  private async organisationOf(
    tx: Transaction,
    { name, website }: Solver,
    personId: string,
  ): Promise<string> {
    const content = {
      name: name.slice(0, MOST_OF_AN_ORGANISATIONS_NAME).trim(),
      kind: 'startup' as const,
      siret: null,
      website,
    };
    const { id } = await addOrganisation(tx, content, { personId, now: this.clock.now() });
    return id;
  }
}

const claimedBy = (email: string): LinkDone => ({
  title: sentences.claimed(),
  paragraphs: [linkWords.signInNow(email)],
  cookies: [],
  onward: linkWords.signIn,
});

const isFor = (solver: Solver, email: string): boolean => !solver.isClaimed && solver.contactEmail === email;
