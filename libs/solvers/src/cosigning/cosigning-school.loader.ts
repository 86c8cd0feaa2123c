import { loaderBy, type RequestContext } from '@passerelle/graphql';
import { CosigningSchool } from './cosigning-school.entity.js';

/** Finds which schools want ideas read first. */
export class CosigningSchoolLoader extends loaderBy(CosigningSchool, 'organisationId') {
  /**
   * A mutation has changed the school's choice: this request reads it again.
   * @returns the school
   */
  changed<School extends { id: string }>(context: RequestContext, school: School): School {
    this.forget(context, school.id);
    return school;
  }
}
