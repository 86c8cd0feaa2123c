import { loaderById } from '@passerelle/graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { type LongField, type NeedField, needFieldNames } from './need/lists-of-fields.js';
import { Need } from './need/need.entity.js';
import { type NeedContent, needFields } from './need/need-fields.js';

type ShortField = Exclude<NeedField, LongField>;

/** A changed field, before and after. The former text of a description is not kept. */
export type NeedChange =
  | { field: LongField }
  | {
      [Name in ShortField]: { field: Name; before: NeedContent[Name]; after: NeedContent[Name] };
    }[ShortField];

/**
 * Changes that a curator has made to a company’s need, so that the company can be notified of them. The event has the
 * curator's id.
 */
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

/**
 * The differences between two contents of a need, as people read a need. The order within a list makes no difference.
 */
export const changesBetween = (before: NeedContent, after: NeedContent): NeedChange[] =>
  needFieldNames
    .filter((field) => comparable(before[field]) !== comparable(after[field]))
    .map((field) =>
      needFields[field].inWords === null
        ? ({ field } as NeedChange)
        : ({ field, before: before[field], after: after[field] } as NeedChange),
    );

const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

/** Finds edits by id. It checks no permission: the caller asks the policy of the need. */
export class NeedEditLoader extends loaderById(NeedEdit) {}
