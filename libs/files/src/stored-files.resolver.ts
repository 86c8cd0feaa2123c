import { Resolver } from '@nestjs/graphql';
import { type Person, PersonLoader } from '@passerelle/accounts';
import { filePath } from '@passerelle/config';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type FileKind, kindOf } from './content/file-types.js';
import { FilesService } from './files.service.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFileType } from './stored-file.graphql.js';
import type { Readiness } from './stored-file.policy.js';

/** Fields of a file, for readers who see its object, through the object's field. */
@Resolver(() => StoredFileType)
export class StoredFilesResolver {
  constructor(
    private readonly files: FilesService,
    private readonly people: PersonLoader,
  ) {}

  @FieldOf('StoredFile')
  kind({ type }: StoredFile): FileKind {
    return kindOf(type);
  }

  @FieldOf('StoredFile')
  readiness(file: StoredFile): Readiness {
    return this.files.readinessOf(file);
  }

  @FieldOf('StoredFile')
  scanned({ scannedAt }: StoredFile): boolean {
    return scannedAt !== null;
  }

  @FieldOf('StoredFile')
  path(file: StoredFile): string | null {
    return this.files.readinessOf(file) === 'ready' ? filePath(file.id) : null;
  }

  @FieldOf('StoredFile')
  async addedBy({ addedById }: StoredFile, context: RequestContext): Promise<Person | null> {
    return addedById === null ? null : this.people.load(context, addedById);
  }
}
