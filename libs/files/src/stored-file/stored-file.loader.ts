import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In, Not } from 'typeorm';
import { StoredFile } from './stored-file.entity.js';

/**
 * Finds files by id, without those that are still on their way. It checks no permission: the caller asks the subject of
 * the file.
 */
@Injectable()
export class StoredFileLoader extends Loader<string, StoredFile> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<StoredFile[]> {
    return this.database.manager.findBy(StoredFile, { id: In([...ids]), state: Not('receiving') });
  }

  protected keyOf(file: StoredFile): string {
    return file.id;
  }
}
