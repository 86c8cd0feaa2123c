import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const organisationKinds = [
  'service_company',
  'startup',
  'cfa',
  'school',
  'cluster',
  'public_body',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

@Entity('organisation')
@Unique(['siret'])
@Check(
  'organisation_kind_check',
  "kind IN ('service_company', 'startup', 'cfa', 'school', 'cluster', 'public_body')",
)
@Check('organisation_siret_check', "siret ~ '^[0-9]{14}$'")
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  /** 14 digits with a right key, or unknown. */
  @Column('text', { nullable: true })
  siret: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
