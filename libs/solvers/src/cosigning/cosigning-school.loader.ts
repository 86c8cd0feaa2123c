import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { In } from 'typeorm';
import { CosigningSchool } from './cosigning-school.entity.js';

/** Finds which schools want ideas read first. */
@Injectable()
export class CosigningSchoolLoader extends Loader<string, CosigningSchool> {
  constructor(private readonly database: Database) {
    super();
  }

  /**
   * A mutation has changed the school's choice: this request reads it again.
   * @returns the school
   */
  changed<School extends { id: string }>(context: RequestContext, school: School): School {
    this.forget(context, school.id);
    return school;
  }

  protected find(ids: readonly string[]): Promise<CosigningSchool[]> {
    return this.database.manager.findBy(CosigningSchool, { organisationId: In([...ids]) });
  }

  protected keyOf({ organisationId }: CosigningSchool): string {
    return organisationId;
  }
}
