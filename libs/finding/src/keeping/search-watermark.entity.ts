import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last transaction whose changes are all in the index; see `changedRows`. */
@Entity('search_mark')
export class SearchWatermark {
  @PrimaryColumn('text')
  name: string;

  @Column('text', { name: 'mark' })
  watermark: string;
}
