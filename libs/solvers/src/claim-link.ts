import { Injectable } from '@nestjs/common';
import {
  AddressAnswerLink,
  addOrganisation,
  Authentication,
  personAtAddress,
  type PersonAtAddress,
} from '@passerelle/accounts';
import { Clock, type Language } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  linkWords,
  MailedLinks,
  OneTimeTokens,
  type TokenGrant,
} from '@passerelle/links';
import { Conflict, NotFound } from '@passerelle/problems';
import type { Outcome, Question, Said, Shown } from '@passerelle/requests';
import { auditOfSolver, onSolver, loggedSolverActions } from './solver/solver.audit.js';
import { oneProfileEach } from './solver/one-profile-each.js';
import { Solver } from './solver/solver.entity.js';
import { SolverProfileChanged } from './solver/solver.events.js';
import { sentences } from './solvers.sentences.js';
import { CLAIM_PATH, CLAIM_PURPOSE } from './contacts/solver-contacts.js';

const MOST_OF_AN_ORGANISATIONS_NAME = 120;

/** The link by which the reader of the contact address takes over an imported profile. */
@Injectable()
export class ClaimLink extends AddressAnswerLink<Solver> {
  readonly path = CLAIM_PATH;
  readonly another = sentences.anotherClaim();
  protected readonly purpose = CLAIM_PURPOSE;

  constructor(
    links: MailedLinks,
    tokens: OneTimeTokens,
    database: Database,
    authentication: Authentication,
    private readonly clock: Clock,
  ) {
    super(tokens, database, authentication);
    links.add(this);
  }

  protected async find({ subjectId, email, isUsed }: TokenGrant & { isUsed: boolean }) {
    const request = await this.database.manager.findOneBy(Solver, { id: subjectId });
    if (request === null) return undefined;
    const isShown = isUsed ? request.isClaimed : isFor(request, email);
    return isShown ? { request, isOpen: !isUsed } : undefined;
  }

  protected questionOf({ request: { name }, email }: Shown<Solver>): Question {
    return {
      title: sentences.claimTitle({ name }),
      paragraphs: [sentences.claimMeans({ email })],
      answers: { agreement: sentences.agreeToClaim(), button: sentences.claim() },
    };
  }

  protected override async consume(
    shown: Shown<Solver>,
    said: Said,
  ): Promise<LinkForm | LinkDone | undefined> {
    try {
      return await super.consume(shown, said);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return { ...said.form, problem: sentences.askCurators({ problem: error.sentence }) };
    }
  }

  /** @throws {NotFound} if the profile cannot be claimed with this address any more. */
  protected async accept(
    tx: Transaction,
    { request: { id }, email }: Shown<Solver>,
    input: { name: string; language: Language },
  ): Promise<PersonAtAddress> {
    const solver = await tx.manager.findOne(Solver, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (solver === null || !isFor(solver, email)) throw new NotFound();
    const now = this.clock.now();
    const found = await personAtAddress(tx.manager, { email, ...input });
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
      ...onSolver({ personId }, solver.id, loggedSolverActions.claimed),
      before,
      after: auditOfSolver(solver),
    });
    return found;
  }

  protected doneOf({ email }: Shown<Solver>, outcome?: Outcome): Omit<LinkDone, 'cookies'> {
    return outcome?.newcomerId === undefined
      ? {
          title: sentences.claimed(),
          paragraphs: [linkWords.signInNow(email)],
          onward: linkWords.signIn,
        }
      : { title: sentences.claimed(), paragraphs: [sentences.completeIt()] };
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

const isFor = (solver: Solver, email: string): boolean => !solver.isClaimed && solver.contactEmail === email;
