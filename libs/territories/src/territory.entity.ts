import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const territoryKinds = ['commune', 'epci', 'departement', 'region'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

/** A place of France's official geography. Never deleted. */
@Entity('territory')
@Check('territory_kind_check', `kind IN ('commune', 'epci', 'departement', 'region')`)
@Index(['rank', 'code'])
@Index(['kind', 'rank', 'code'])
// TypeORM cannot declare gin_trgm_ops, but the migration does.
@Index('territory_search_text_idx', { synchronize: false })
export class Territory {
  /** `kind:INSEE`, as `commune:45234` (for an EPCI, its SIREN). Files, addresses and needs use it for the place. */
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  kind: TerritoryKind;

  @Column('text')
  name: string;

  /** The codes of the places that contain this place, the smallest first. */
  @Column('text', { array: true })
  containedIn: string[];

  /** Only for communes. */
  @Column('text', { array: true })
  postcodes: string[];

  @Column('int', { nullable: true })
  population: number | null;

  /** Degrees, WGS 84. Known for the communes of the installation’s EPCI. */
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  /** Position of the place in lists: the communes of the installation’s EPCI, then its département, then the rest, by population. */
  @Column('int')
  rank: number;

  /** The folded words by which a search finds the place, each after a space. */
  @Column('text')
  searchText: string;
}

/** Whether a text has the form of a code, such as `commune:45234` or `departement:2A`, and may be used in a statement. */
export const isTerritoryCode = (text: string): boolean =>
  /^(commune:\d[\dAB]\d{3}|epci:\d{9}|departement:\d[\dAB]\d?|region:\d{2,3})$/.test(text);

/** A loaded edition of the official geography, so that a boot need not load it again. */
@Entity('territory_edition')
export class TerritoryEdition {
  @PrimaryColumn('text')
  version: string;

  @Column({ type: 'timestamptz', precision: 3 })
  loadedAt: Date;
}
