import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The watermark up to which all changes are in the index; see `changesSince`. */
@Entity('search_mark')
export class SearchWatermark {
  @PrimaryColumn('text')
  name: string;

  @Column('text', { name: 'mark' })
  watermark: string;
}
