import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { Mailer, messageIdOf, type RenderedMail } from '@passerelle/mail';
import { Solver } from '../solver/solver.entity.js';

/** A profile with the person who holds it. */
export type Learning = Solver & { person: Person };

/** Shared parts of the mails between learners and their supervisors. */
@Injectable()
export class SupervisionMails {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** undefined: the mail no longer has a sender or a recipient. */
  async learning(solverId: string): Promise<Learning | undefined> {
    const solver = await this.database.manager.findOne(Solver, {
      where: { id: solverId, holderSuspended: false },
      relations: { person: true, supervisor: true },
    });
    return solver !== null && isHeld(solver) ? solver : undefined;
  }

  urlOf(path: string): string {
    return `${this.settings.publicUrl}${path}`;
  }

  async send(
    { id, recordedAt }: Pick<DomainEvent, 'id' | 'recordedAt'>,
    { name, email: address }: Pick<Person, 'name' | 'email'>,
    mail: RenderedMail,
  ): Promise<void> {
    const messageId = messageIdOf(`supervision-${id}`, this.settings.publicUrl);
    await this.mailer.sendUnlessRefused({ ...mail, to: { name, address }, messageId, date: recordedAt });
  }
}

const isHeld = (solver: Solver): solver is Learning => solver.person !== null;
