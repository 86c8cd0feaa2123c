import { Injectable, type OnModuleInit } from '@nestjs/common';
import { importUploadPath } from '@passerelle/config';
import { LARGEST_FILE, Uploads } from '@passerelle/files';
import { Forbidden, InvalidInput } from '@passerelle/problems';
import { sentences } from './import-plans.sentences.js';
import { importKinds } from './plan/import-plan.entity.js';
import { ImportPlansService } from './plan/import-plans.service.js';

/** Takes files of curators: ten megabytes are fifty thousand rows of some two hundred characters. */
@Injectable()
export class ReceiveImports implements OnModuleInit {
  constructor(
    private readonly uploads: Uploads,
    private readonly plans: ImportPlansService,
  ) {}

  onModuleInit(): void {
    this.uploads.serve({
      path: importUploadPath,
      tooLarge: sentences.tooLarge({ max: LARGEST_FILE / 2 ** 20 }),
      notAllowed: sentences.onlyCurators(),
      allow: ({ isCurator }) => {
        if (!isCurator) throw new Forbidden();
      },
      keep: ({ actor, input, bytes }) => {
        const kind = importKinds.find((each) => each === input('kind'));
        if (kind === undefined)
          throw new InvalidInput([{ field: 'kind', rule: 'required', message: sentences.kindOfImport() }]);
        return this.plans.receive(actor, { kind, fileName: input('name') ?? '', bytes });
      },
    });
  }
}
