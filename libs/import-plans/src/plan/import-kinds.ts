import { createHash } from 'node:crypto';
import { type ColumnNames, foldHeading, type RowLayout } from '@passerelle/imports';
import { type ContactColumn, contactColumnNames, contactLayout } from '@passerelle/accounts';
import { type NeedColumn, needColumnNames, needLayout } from '@passerelle/needs';
import { type SolverColumn, solverColumnNames, solverLayout } from '@passerelle/solvers';
import type { ImportKind, LikenessBy } from './import-plan.entity.js';

/** A column of any kind of import. */
export type ImportColumn = ContactColumn | NeedColumn | SolverColumn;

/** How files of one kind are read. */
export interface KindOfImport {
  layout: Omit<RowLayout, 'columns'> & { columns: readonly ImportColumn[] };
  names: ColumnNames;
  /** Columns without which nothing can be imported. */
  required: readonly ImportColumn[];
  /** Values that distinguish the rows in a file without identifiers. */
  identity: (value: Readonly<Record<string, unknown>>) => readonly unknown[];
  /** Values that two rows about the same object probably share, by their kind. The surest come first. */
  likeness: (value: Readonly<Record<string, unknown>>) => readonly (readonly [LikenessBy, unknown])[];
}

export const kindsOfImport: Readonly<Record<ImportKind, KindOfImport>> = {
  solvers: {
    layout: { ...solverLayout, listsAsTyped: true },
    names: solverColumnNames,
    required: ['kind', 'name'],
    identity: ({ name }) => [name],
    likeness: ({ siren, name, website, description }) => [
      ['siren', siren],
      ['name', name],
      ['website', website],
      ['text', description],
    ],
  },
  needs: {
    layout: { ...needLayout, listsAsTyped: true },
    names: needColumnNames,
    required: ['organisation', 'title'],
    identity: ({ organisation, siret, title }) => [siret ?? organisation, title],
    likeness: ({ description }) => [['text', description]],
  },
  contacts: {
    layout: contactLayout,
    names: contactColumnNames,
    required: ['organisation', 'email'],
    identity: ({ organisation, siret, email }) => [siret ?? organisation, email],
    // One address is one person, and people share nothing else.
    likeness: () => [],
  },
};

/**
 * An identifier for a row that has none, made of the values that distinguish it. undefined: these are missing too.
 */
export function identifierOf(
  { identity }: KindOfImport,
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  const values = identity(value).map((each) => (typeof each === 'string' ? foldHeading(each) : ''));
  if (values.includes('')) return undefined;
  const whole = values.join(' / ');
  // Identifiers have a limited length, and two long titles may have the same beginning.
  return whole.length <= 100 ? whole : `${whole.slice(0, 80)} ${shortHash(whole)}`;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
