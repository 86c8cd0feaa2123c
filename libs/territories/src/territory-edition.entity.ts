import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An edition of the official geography that has been loaded, so that a boot need not load it again. */
@Entity('territory_edition')
export class TerritoryEdition {
  @PrimaryColumn('text')
  version: string;

  @Column({ type: 'timestamptz', precision: 3 })
  loadedAt: Date;
}
