import { type ColumnNameIn, type InputNameIn, listsOfFields } from '@passerelle/imports';
import { solverFields } from './solver-fields.js';

// Lists of the fields of a profile, made from their descriptions.

export type SolverField = keyof typeof solverFields;

export type InputName<Field extends SolverField = SolverField> = InputNameIn<typeof solverFields, Field>;
export type ColumnName<Field extends SolverField = SolverField> = ColumnNameIn<typeof solverFields, Field>;

export const {
  names: solverFieldNames,
  columns: columnsOfFields,
  labelsOfColumns: labelsOfSolverColumns,
  layout: layoutOfFields,
  partOfEach,
  partOfEachInput,
  partOfEachColumn,
  contentOf,
} = listsOfFields(solverFields);
