import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Need, type NeedContent } from '../need/index.js';

type ShortField = Exclude<keyof NeedContent, 'description'>;

/** A changed field, before and after. Of a description, the earlier text is not kept. */
export type NeedChange =
  | { field: 'description' }
  | {
      [Name in ShortField]: { field: Name; before: NeedContent[Name]; after: NeedContent[Name] };
    }[ShortField];

/** What a curator has changed in a company’s need, so that the company can be told. The event says who did it. */
@Entity('need_edit')
@Index(['needId'])
export class NeedEdit {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  needId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  editedAt: Date;

  @Column('jsonb')
  changes: NeedChange[];

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;
}

/** A record, so that it does not compile without each of them. In the order in which people read a need. */
const shortFields: Record<ShortField, true> = {
  title: true,
  tagIds: true,
  territoryCodes: true,
  wantedKinds: true,
  acceptsRemote: true,
  confidential: true,
  neededBy: true,
};

/** The differences between two contents of a need. The order within a list does not count. */
export function changesBetween(before: NeedContent, after: NeedContent): NeedChange[] {
  const changes = (Object.keys(shortFields) as ShortField[])
    .filter((field) => comparable(before[field]) !== comparable(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as NeedChange);
  // The title, then the text, then the rest, as people read a need.
  if (before.description !== after.description)
    changes.splice(changes[0]?.field === 'title' ? 1 : 0, 0, { field: 'description' });
  return changes;
}

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
