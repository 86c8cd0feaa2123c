import { Organisation } from '@passerelle/accounts';
import { loaderBy, type RequestContext } from '@passerelle/graphql';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A school that wants the ideas of its supervisors' learners read before companies see them. */
@Entity('cosigning_school')
export class CosigningSchool {
  @PrimaryColumn('uuid')
  organisationId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @OneToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
}

/** Finds which schools require that a supervisor reads an idea before companies see it. */
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
