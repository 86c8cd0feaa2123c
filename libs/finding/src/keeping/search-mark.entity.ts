import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to which transaction what was written has been indexed; see `changedRows`. */
@Entity('search_mark')
export class SearchMark {
  @PrimaryColumn('text')
  name: string;

  @Column('text')
  mark: string;
}
