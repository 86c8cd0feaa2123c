import type { Sentence } from '@passerelle/problems';
import type { z } from 'zod';

/** Description of a field of a record. A lib adds the parts that its own lists need, and makes the lists with `listsOfFields`. */
export interface DescribedField<Value = unknown> {
  /** Name of the form field, before a problem with it. */
  label: Sentence;
  /** Name in inputs of the API, if it is another, such as where references stand for ids. null: no input has the field. */
  inputName?: string | null;
  /** Rule of a value that was kept as JSON. */
  kept: z.ZodType<Value>;
  /** null: the column of another field has it. */
  column: ColumnOfFiles | null;
}

/** Column of a field in imports and exports. */
export interface ColumnOfFiles {
  /** Name, if it is not that of the input. */
  name?: string;
  /** Its name for people, where that of the form field is too long. */
  label?: Sentence;
  /** Rule of a cell. Empty cells count as missing. */
  rule: z.ZodType;
  /** What cells hold, if it is not text. */
  cells?: 'lists' | 'booleans' | 'days';
  /** Headings that people give to the column, folded (`foldHeading`). */
  headings: readonly string[];
  /** Words that people write for its values, folded. */
  words?: Readonly<Record<string, string>>;
}

type Described = Readonly<Record<string, DescribedField>>;

/** Name of a field in inputs; of several fields, their names. */
export type InputNameIn<Fields extends Described, Field extends keyof Fields> = Field extends string
  ? Fields[Field] extends { inputName: infer Name }
    ? Name & string
    : Field
  : never;

/** Name of a field's column in files; of several fields, their names. */
export type ColumnNameIn<Fields extends Described, Field extends keyof Fields> = Field extends string
  ? Fields[Field] extends { column: null }
    ? never
    : Fields[Field] extends { column: { name: infer Name extends string } }
      ? Name
      : Fields[Field] extends { inputName: infer Name extends string }
        ? Name
        : Field
  : never;

type PartOfColumn<Fields extends Described> = keyof NonNullable<Fields[keyof Fields]['column']>;

/** Lists of the fields of a record, made from their descriptions and in their order. */
export function listsOfFields<Fields extends Described>(fields: Fields) {
  type Field = keyof Fields & string;
  type Column = ColumnNameIn<Fields, Field>;

  const names = Object.keys(fields) as Field[];
  const columns = names.flatMap((field) => {
    const { label, column } = fields[field] as DescribedField;
    const name = (column?.name ?? fields[field]?.inputName ?? field) as Column;
    return column ? [{ label, ...column, field, name }] : [];
  });
  const columnsOf = (cells: ColumnOfFiles['cells']): Column[] =>
    columns.filter((column) => column.cells === cells).map(({ name }) => name);

  return {
    names,
    /** The columns of files, with all that is said of them. */
    columns,
    labelsOfColumns: Object.fromEntries(columns.map(({ name, label }) => [name, label])) as Record<
      Column,
      Sentence
    >,
    /** How files are read, as far as the columns of fields go. */
    layout: {
      lists: columnsOf('lists'),
      booleans: columnsOf('booleans'),
      days: columnsOf('days'),
      words: Object.fromEntries(columns.flatMap(({ name, words }) => (words ? [[name, words]] : []))),
    },
    /** One part of each description, by field. */
    partOfEach: <Part extends keyof Fields[Field]>(part: Part) =>
      Object.fromEntries(names.map((field) => [field, fields[field]?.[part]])) as {
        [Name in Field]: Fields[Name][Part];
      },
    /** The same, by the names of inputs. */
    partOfEachInput: <Part extends keyof Fields[Field]>(part: Part) =>
      Object.fromEntries(
        names.flatMap((field) => {
          const { inputName = field } = fields[field] as DescribedField;
          return inputName === null ? [] : [[inputName, fields[field]?.[part]]];
        }),
      ) as { [Name in Field as InputNameIn<Fields, Name>]: Fields[Name][Part] },
    /** One part of each column of files, by its name. */
    partOfEachColumn: <Part extends PartOfColumn<Fields>>(part: Part) =>
      Object.fromEntries(
        columns.map(({ name, field }) => [name, fields[field]?.column?.[part as never]]),
      ) as {
        [Name in Field as ColumnNameIn<Fields, Name>]: NonNullable<Fields[Name]['column']> extends Record<
          Part,
          infer Value
        >
          ? Value
          : never;
      },
    /** The fields of an object, which may have others. */
    contentOf: <Of extends { [Name in Field]?: unknown }>(of: Of) =>
      Object.fromEntries(names.map((field) => [field, of[field]])) as Pick<Of, Field & keyof Of>,
  };
}
