import { loaderById } from '@passerelle/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Need } from './need/need.entity.js';
import type { NeedContent } from './need/need.input.js';

type ShortField = Exclude<keyof NeedContent, 'description'>;

/** A changed field, before and after. The former text of a description is not kept. */
export type NeedChange =
  | { field: 'description' }
  | {
      [Name in ShortField]: { field: Name; before: NeedContent[Name]; after: NeedContent[Name] };
    }[ShortField];

/** Changes that a curator has made to a company’s need, so that the company can be told. The event has the curator's id. */
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

/** A record, so that a missing field does not compile. In the order in which people read a need. */
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

/** Finds edits by id. It checks no permission: the caller asks the policy of the need. */
export class NeedEditLoader extends loaderById(NeedEdit) {}
