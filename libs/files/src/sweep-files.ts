import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { LessThan } from 'typeorm';
import { type FileSubject, FileSubjects } from './file-subject.js';
import { FilesService } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';

/** Longer than any request lasts, in milliseconds. */
const ON_THEIR_WAY = 3_600_000;
const PAGE = 500;

/** Removes files that nobody can reach: interrupted uploads, and files of objects that are gone. */
@ScheduledTask({ every: 3_600_000 })
export class SweepFiles implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly subjects: FileSubjects,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - ON_THEIR_WAY);
    const cut = await this.database.manager.find(StoredFile, {
      select: { id: true },
      where: { state: 'receiving', addedAt: LessThan(before) },
      take: PAGE,
    });
    await this.remove(cut);
    // Files of kinds that this version does not know are left alone.
    for (const subject of this.subjects.all) await this.sweep(subject);
  }

  private async sweep(subject: FileSubject): Promise<void> {
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.manager.query<{ id: string }[]>(
        `SELECT DISTINCT subject_id AS id FROM stored_file WHERE subject_kind = $1 AND subject_id > $2
         ORDER BY subject_id LIMIT ${PAGE}`,
        [subject.kind, last],
      );
      const ids = rows.map(({ id }) => id);
      const there = ids.length === 0 ? new Set() : await subject.existing(ids);
      for (const subjectId of ids.filter((id) => !there.has(id)))
        await this.remove(
          await this.database.manager.find(StoredFile, {
            select: { id: true },
            where: { subjectKind: subject.kind, subjectId },
          }),
        );
      last = ids.at(-1) ?? last;
      if (ids.length < PAGE) return;
    }
  }

  private async remove(files: readonly Pick<StoredFile, 'id'>[]): Promise<void> {
    if (files.length === 0) return;
    const ids = files.map(({ id }) => id);
    await this.database.transaction((tx) => this.files.remove(tx, null, ids));
  }
}
