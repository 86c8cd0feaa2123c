import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';

/** Finds who has a password, without reading the password. */
@Injectable()
export class PasswordLoader extends ListLoader<string, { personId: string }> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(personIds: readonly string[]): Promise<{ personId: string }[]> {
    return this.database.manager.query(
      `SELECT person_id AS "personId" FROM credential
       WHERE person_id = ANY ($1) AND provider_id = 'credential' AND password IS NOT NULL`,
      [personIds],
    );
  }

  protected keyOf({ personId }: { personId: string }): string {
    return personId;
  }
}
