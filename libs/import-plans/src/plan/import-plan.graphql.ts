import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput } from '@passerelle/problems';
import {
  type ImportKind,
  importKinds,
  type ImportState,
  importStates,
  type LikenessBy,
  likenessesBy,
} from './import-plan.entity.js';

export const ImportKindEnum = enumOf('ImportKind', importKinds, 'What the rows of a file describe.', {
  solvers: 'Profiles of solvers, with their ideas.',
  needs: 'Needs, with their companies.',
  contacts: 'People of organisations, who become invitations that nobody has sent.',
});
export const ImportStateEnum = enumOf('ImportState', importStates, 'How far a file is.', {
  reading: 'It is being read.',
  unusable: 'It cannot be read; `failure` says why.',
  read: 'It waits until somebody says which column is which.',
  planning: 'It is being worked out what would become of its rows.',
  planned: 'The plan is there, and may be applied.',
  applying: 'Its rows are being imported.',
  applied: 'Its rows are imported; this may be undone until `expiresAt`.',
  stopped: 'The data changed while it was applied: the rest was left.',
  undoing: 'What it did is being undone.',
  undone: 'What it did was undone, but for what `undone` names.',
  dropped: 'It was put aside, or nobody applied it in time.',
});

@ObjectType('ImportColumn', { description: 'A column of a file.' })
export class ImportColumnType {
  @Field({ description: 'As spreadsheets name it: “A”.' })
  letters: string;

  @Field({ description: 'What stands above it; empty: nothing.' })
  heading: string;

  @Field(() => [String], { description: 'What its first rows have.' })
  samples: string[];

  @Field(() => String, { nullable: true, description: 'The field that it fills; null: it is left out.' })
  field: string | null;
}

@ObjectType('ImportField', { description: 'What a column may fill.' })
export class ImportFieldType {
  @Field({ description: 'As `planImport` takes it.' })
  name: string;

  @Field({ description: 'Its name, in the viewer’s language.' })
  label: string;

  @Field({ description: 'The file must have it.' })
  required: boolean;
}

@ObjectType('ImportCounts', { description: 'What becomes of the rows of a file.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'How many would become something new, or did.' })
  created: number;

  @Field(() => Int, { description: 'How many would change something that is there, or did.' })
  changed: number;

  @Field(() => Int, { description: 'How many say what is there already.' })
  unchanged: number;

  @Field(() => Int, { description: 'How many have a problem, and are left out.' })
  refused: number;
}

@ObjectType('ImportProblem', { description: 'What is wrong with a cell, or with a row as a whole.' })
export class ImportProblemType {
  @Field(() => Int, { description: 'As spreadsheets count, from 1.' })
  row: number;

  @Field(() => String, {
    nullable: true,
    description: 'The letters of the column; null: the row as a whole.',
  })
  column: string | null;

  @Field(() => String, { nullable: true, description: 'What the cell is, in words.' })
  label: string | null;

  @Field(() => String, { nullable: true, description: 'The rule that is broken, where it has a name.' })
  rule: string | null;

  @Field({ description: 'What is wrong, in the viewer’s language.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'What to do, where the message does not say it.' })
  advice: string | null;
}

@ObjectType('ImportRemark', { description: 'What is odd, and keeps nothing from being imported.' })
export class ImportRemarkType {
  @Field(() => Int, {
    nullable: true,
    description: 'As spreadsheets count, from 1; null: the file as a whole.',
  })
  row: number | null;

  @Field({ description: 'What is odd, in the viewer’s language.' })
  message: string;
}

export const ImportLikenessByEnum = enumOf('ImportLikenessBy', likenessesBy, 'What two rows share.', {
  siren: 'The SIREN of the company.',
  name: 'The name, whatever its capitals and accents.',
  website: 'The address of the website.',
  text: 'The description.',
});

@ObjectType('ImportLikeness', {
  description: 'Two rows that may be about the same, although their identifiers differ.',
})
export class ImportLikenessType {
  @Field(() => Int, { description: 'The later row, as spreadsheets count, from 1.' })
  row: number;

  @Field(() => Int, { description: 'The earlier row that it is like.' })
  like: number;

  @Field(() => ImportLikenessByEnum, { description: 'What they share.' })
  by: LikenessBy;
}

@ObjectType('ImportUndoneLine', { description: 'What stays although the import was undone.' })
export class ImportUndoneLineType {
  @Field(() => Int, { description: 'As spreadsheets count, from 1.' })
  row: number;

  @Field({ description: 'Why it stays.' })
  message: string;
}

@ObjectType('ImportUndone', { description: 'What became of what an import had done.' })
export class ImportUndoneType {
  @Field(() => Int, { description: 'How many things that it had made are gone.' })
  withdrawn: number;

  @Field(() => Int, { description: 'How many things that it had changed are as before.' })
  restored: number;

  @Field(() => Int, { description: 'How many stay as they are.' })
  kept: number;

  @Field(() => [ImportUndoneLineType], { description: 'The first fifty that stay.' })
  lines: ImportUndoneLineType[];
}

@ObjectType('ImportPermissions', { description: 'What the viewer may do with the file.' })
export class ImportPermissions {
  @Field({ description: 'To say which column is which.' })
  plan: boolean;

  @Field({ description: 'To import what was planned.' })
  apply: boolean;

  @Field({ description: 'To undo what it did, until `expiresAt`.' })
  undo: boolean;

  @Field({ description: 'To put it aside.' })
  drop: boolean;
}

@ObjectType('Import', {
  description: 'A file that a curator has sent, what would become of it, and what has.',
})
export class ImportType {
  @Field(() => ID, { description: 'UUID of the import.' })
  id: string;

  @Field(() => ImportKindEnum, { description: 'What its rows describe.' })
  kind: ImportKind;

  @Field(() => ImportStateEnum, { description: 'How far it is.' })
  state: ImportState;

  @Field({ description: 'As the curator’s computer called it.' })
  fileName: string;

  @Field(() => Int, { description: 'Of the file, in bytes.' })
  fileSize: number;

  @Field(() => PersonType, { nullable: true, description: 'Who has sent it; null: their account is gone.' })
  author: PersonType | null;

  @Field({ description: 'When it was sent.' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'A file that waits is forgotten then; what was applied can be undone until then.',
  })
  expiresAt: Date | null;

  @Field(() => [ImportColumnType], { description: 'In their order.' })
  columns: ImportColumnType[];

  @Field(() => [ImportFieldType], { description: 'What its columns may fill.' })
  fields: ImportFieldType[];

  @Field(() => Int, { description: 'How many rows there are.' })
  total: number;

  @Field(() => Int, { description: 'How many of them the present work has gone through.' })
  done: number;

  @Field(() => ImportCountsType, {
    nullable: true,
    description: 'What becomes of its rows; null: nobody knows yet.',
  })
  counts: ImportCountsType | null;

  @Field(() => [ImportProblemType], { description: 'The first twenty.' })
  problems: ImportProblemType[];

  @Field(() => [ImportRemarkType], { description: 'The first twenty.' })
  remarks: ImportRemarkType[];

  @Field(() => [ImportLikenessType], {
    description:
      'Rows that may be about the same, the first twenty. Both are imported unless `planImport` leaves one out.',
  })
  likenesses: ImportLikenessType[];

  @Field(() => [Int], { description: 'The rows of such pairs that are left out of the import.' })
  leftOut: number[];

  @Field(() => String, {
    nullable: true,
    description: 'For `applyImport`: what was read is what is applied.',
  })
  planHash: string | null;

  @Field({ description: 'The data have changed since it was read: it is another plan.' })
  planChanged: boolean;

  @Field(() => String, { nullable: true, description: 'Why nothing more becomes of it.' })
  failure: string | null;

  @Field(() => Date, { nullable: true, description: 'When somebody had it applied; null: not yet.' })
  appliedAt: Date | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who did; null: nobody yet, or their account is gone.',
  })
  appliedBy: PersonType | null;

  @Field(() => Date, { nullable: true, description: 'When somebody had it undone; null: not.' })
  undoneAt: Date | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who did; null: nobody, or their account is gone.',
  })
  undoneBy: PersonType | null;

  @Field(() => ImportUndoneType, {
    nullable: true,
    description: 'What became of what it had done; null: it was not undone.',
  })
  undone: ImportUndoneType | null;

  @Field(() => ImportPermissions, {
    description: 'What the viewer may do with the file in its present state.',
  })
  viewerCan: ImportPermissions;
}

export const ImportConnection = connectionOf(ImportType, 'ImportConnection');
export const ImportResult = resultOf('ImportResult', [ImportType, InvalidInput, Conflict, IllegalTransition]);
