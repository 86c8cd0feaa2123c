import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler, ScheduledTask } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { Solver } from '@passerelle/solvers';
import { ProjectWarned } from '../erasure/erasure.events.js';
import { ErasuresService } from '../erasure/erasures.service.js';
import { projectDroppedMail } from './retention.mail.js';
import { ProjectWarning } from './warning.entity.js';

/** Days after its last change from which an imported project that nobody has taken over is dropped. */
const KEPT = 365;
/** Days from the mail to its contact until then. */
const NOTICE = 30;
const DAY = 24 * 60 * 60 * 1_000;
const AT_ONCE = 200;

/** Drops imported projects that never answered. Their contacts are notified once before, if they have an address. */
@ScheduledTask({ cron: '45 9 * * *' }, { waitsForMails: true })
export class DropUnansweredProjects implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly erasures: ErasuresService,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY);
    const unanswered = `person_id IS NULL AND organisation_id IS NULL AND external_id IS NOT NULL AND updated_at < $1`;
    const { manager } = this.database;
    const toWarn = await manager.query<{ id: string }[]>(
      `SELECT id FROM solver WHERE ${unanswered}
         AND NOT EXISTS (SELECT FROM project_warning WHERE solver_id = solver.id) ORDER BY id LIMIT ${AT_ONCE}`,
      [daysAgo(KEPT - NOTICE)],
    );
    for (const { id } of toWarn) await this.warn(id, now);
    const toDrop = await manager.query<{ id: string }[]>(
      `SELECT solver.id FROM solver JOIN project_warning ON solver_id = solver.id
       WHERE ${unanswered} AND warned_at < $2 ORDER BY solver.id LIMIT ${AT_ONCE}`,
      [daysAgo(KEPT), daysAgo(NOTICE)],
    );
    await this.erasures.dropProjects(toDrop.map(({ id }) => id));
  }

  private warn(solverId: string, warnedAt: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.manager.upsert(ProjectWarning, { solverId, warnedAt }, ['solverId']);
      await tx.record(ProjectWarned({ subjectId: solverId, actorId: null, data: { solverId } }));
    });
  }
}

/** Notifies the contact of an imported project that the project will be dropped. */
@EventHandler({ id: 'MailContactOnProjectWarned', queue: 'mails' }, ProjectWarned)
export class MailContactOnProjectWarned {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, data, recordedAt }: EventOf<typeof ProjectWarned>): Promise<void> {
    const solver = await this.database.manager.findOneBy(Solver, { id: data.solverId });
    if (solver === null || solver.isClaimed) return;
    // The contact wants no more mails.
    if (solver.contactEmail === null || solver.contactRefusedAt !== null) return;
    const day = new Date(recordedAt.getTime() + NOTICE * DAY);
    await this.mailer.sendUnlessRefused({
      ...(await projectDroppedMail.render('fr', { name: solver.name, day })),
      to: { name: '', address: solver.contactEmail },
      messageId: messageIdOf(`project-${id}`, this.settings.publicUrl),
      date: recordedAt,
    });
  }
}
