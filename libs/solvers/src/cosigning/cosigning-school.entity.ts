import { Organisation } from '@passerelle/accounts';
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
