import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A loaded edition of the official geography, so that a boot need not load it again. */
@Entity('territory_edition')
export class TerritoryEdition {
  @PrimaryColumn('text')
  version: string;

  @Column({ type: 'timestamptz', precision: 3 })
  loadedAt: Date;
}
