import { type ColumnNameIn, type InputNameIn, listsOfFields } from '@passerelle/imports';
import { type NeedContent, needFields } from './need-fields.js';

// Lists of the fields of a need, made from their descriptions.

export type NeedField = keyof typeof needFields;
type Descriptions = typeof needFields;

/** A field whose former text is not kept. */
export type LongField = {
  [Field in NeedField]: Descriptions[Field]['inWords'] extends null ? Field : never;
}[NeedField];

export type InputName<Field extends NeedField = NeedField> = InputNameIn<Descriptions, Field>;
export type ColumnName<Field extends NeedField = NeedField> = ColumnNameIn<Descriptions, Field>;

/** The fields of an input. */
export type SaidOfNeed = { [Field in NeedField as InputName<Field>]: NeedContent[Field] };

export const {
  /** In the order in which people read a need. */
  names: needFieldNames,
  columns: columnsOfFields,
  labelsOfColumns: labelsOfNeedColumns,
  layout: layoutOfFields,
  partOfEach,
  partOfEachInput,
  partOfEachColumn,
  contentOf,
} = listsOfFields(needFields);
