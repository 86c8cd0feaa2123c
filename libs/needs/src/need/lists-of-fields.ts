import type { Sentence } from '@passerelle/problems';
import type { ColumnOfFiles } from './field-of-need.js';
import { type NeedContent, needFields } from './need-fields.js';

// Lists of the fields of a need, made from their descriptions.

export type NeedField = keyof typeof needFields;
type Descriptions = typeof needFields;

/** A field whose former text is not kept. */
export type LongField = {
  [Field in NeedField]: Descriptions[Field]['inWords'] extends null ? Field : never;
}[NeedField];

/** Fields with another name in inputs of the API: by references and codes. */
const inputNames = { tagIds: 'tags', territoryCodes: 'territories' } as const;
/** Fields with another name in the columns of files. */
const columnNames = { ...inputNames, acceptsRemote: 'remote' } as const;

type Renamed<Field, Names> = Field extends keyof Names ? Names[Field] : Field;
export type InputName<Field extends NeedField = NeedField> = Renamed<Field, typeof inputNames>;
export type ColumnName<Field extends NeedField = NeedField> = Renamed<Field, typeof columnNames>;

/** The fields of an input. */
export type SaidOfNeed = { [Field in NeedField as InputName<Field>]: NeedContent[Field] };

/** In the order in which people read a need. */
export const needFieldNames = Object.keys(needFields) as NeedField[];

const renamed = (field: NeedField, names: Readonly<Record<string, string>>): string => names[field] ?? field;
const each = (
  valueOf: (field: NeedField) => unknown,
  names: Readonly<Record<string, string>> = {},
): Record<string, unknown> =>
  Object.fromEntries(needFieldNames.map((field) => [renamed(field, names), valueOf(field)]));

export const columnNameOf = (field: NeedField): ColumnName => renamed(field, columnNames) as ColumnName;

/** One part of each description, by field. */
export const partOfEach = <Part extends keyof Descriptions[NeedField]>(part: Part) =>
  each((field) => needFields[field][part]) as { [Field in NeedField]: Descriptions[Field][Part] };

/** The same, by the names of inputs. */
export const partOfEachInput = <Part extends keyof Descriptions[NeedField]>(part: Part) =>
  each((field) => needFields[field][part], inputNames) as {
    [Field in NeedField as InputName<Field>]: Descriptions[Field][Part];
  };

/** One part of each column of files, by its name. */
export const partOfEachColumn = <Part extends keyof Descriptions[NeedField]['column']>(part: Part) =>
  each((field) => needFields[field].column[part], columnNames) as {
    [Field in NeedField as ColumnName<Field>]: Descriptions[Field]['column'][Part];
  };

/** The columns of files, with their full descriptions. */
export const columnsOfFields = needFieldNames.map((field) => {
  const { label, column }: { label: Sentence; column: ColumnOfFiles } = needFields[field];
  return { label, ...column, name: columnNameOf(field) };
});

export const contentOf = (need: NeedContent): NeedContent =>
  each((field) => need[field]) as unknown as NeedContent;
