import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fileUploadPath } from '@passerelle/config';
import { isUuid, NotFound } from '@passerelle/problems';
import { LARGEST_FILE } from '../content/check-content.js';
import type { FileSubject } from '../file-subject.js';
import { sentences } from '../files.sentences.js';
import { FilesService } from '../files.service.js';
import { KeepFile } from './keep-file.js';
import { Uploads } from './uploads.js';

/** Receives files for objects of other libs. */
@Injectable()
export class ReceiveFiles implements OnModuleInit {
  constructor(
    private readonly uploads: Uploads,
    private readonly files: FilesService,
    private readonly keepFile: KeepFile,
  ) {}

  onModuleInit(): void {
    this.uploads.serve<{ subject: FileSubject; subjectId: string; part: string | undefined }>({
      path: fileUploadPath,
      tooLarge: sentences.tooLarge({ max: LARGEST_FILE / 2 ** 20 }),
      notAllowed: sentences.notAllowed(),
      allow: async (actor, input) => {
        const [kind, subjectId, part] = [input('to'), input('id'), input('part')];
        if (kind === undefined || subjectId === undefined || !isUuid(subjectId)) throw new NotFound();
        return { subject: await this.files.subjectFor(actor, kind, subjectId, part), subjectId, part };
      },
      keep: ({ actor, input, bytes }, added) =>
        this.keepFile.keep(actor, { ...added, name: input('name') ?? '', key: input('key') ?? null, bytes }),
    });
  }
}
