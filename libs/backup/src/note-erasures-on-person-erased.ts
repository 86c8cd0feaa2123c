import { EventHandler } from '@passerelle/jobs';
import { PersonErased } from '@passerelle/personal-data';
import { BackupsService } from './backups.service.js';

/** Notes an erasure beside the backups at once: the newest of them may still have the person. */
@EventHandler({ id: 'NoteErasuresOnPersonErased' }, PersonErased)
export class NoteErasuresOnPersonErased {
  constructor(private readonly backups: BackupsService) {}

  async handle(): Promise<void> {
    await this.backups.noteErasures();
  }
}
