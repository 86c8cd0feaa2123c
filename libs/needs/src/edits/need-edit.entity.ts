import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Need, type NeedContent } from '../need/index.js';

type ShortField = Exclude<keyof NeedContent, 'description'>;

/** One field that somebody has changed, as it was and as it is. What a description said before is kept nowhere. */
export type NeedChange =
  | { field: 'description' }
  | {
      [Name in ShortField]: { field: Name; before: NeedContent[Name]; after: NeedContent[Name] };
    }[ShortField];

/** What a curator has changed in a company’s need, so that the company can be told; who did it is in the event. */
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

const shortFields = [
  'title',
  'tagIds',
  'territoryCodes',
  'wantedKinds',
  'acceptsRemote',
  'confidential',
  'neededBy',
] as const satisfies readonly ShortField[];

/** What differs between two contents of a need; the order of a list makes no difference. */
export function changesBetween(before: NeedContent, after: NeedContent): NeedChange[] {
  const changes = shortFields
    .filter((field) => comparable(before[field]) !== comparable(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as NeedChange);
  // The title, then the text, then the rest, as people read a need.
  if (before.description !== after.description)
    changes.splice(changes[0]?.field === 'title' ? 1 : 0, 0, { field: 'description' });
  return changes;
}

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
