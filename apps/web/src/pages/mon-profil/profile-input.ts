import type { SolverChange } from '../../ui/api/schema-types.js';
import { websiteOf } from '../../ui/website-of.js';
import type { PartName } from './part-in-address.js';

type Field = keyof SolverChange;

interface FieldOfForm<Value> {
  /** The part whose form asks for the field. */
  part: PartName;
  /** What was typed or chosen. */
  read: (typed: FormData, name: Field) => Value;
}

const text = (typed: FormData, name: Field): string => String(typed.get(name) ?? '').trim();
const textOrNone = (typed: FormData, name: Field): string | null => text(typed, name) || null;
const list = (typed: FormData, name: Field): string[] => typed.getAll(name).map(String);

/** How the forms change each field; null: no form does. A field that is forgotten does not compile. */
const fields = {
  // Said when the profile is made.
  setting: null,
  name: { part: 'presentation', read: text },
  headline: { part: 'presentation', read: text },
  description: { part: 'presentation', read: text },
  tags: { part: 'tags', read: list },
  // Words of an import.
  keywords: null,
  territories: { part: 'territories', read: list },
  worksRemotely: { part: 'territories', read: (typed, name) => typed.has(name) },
  availability: { part: 'contact', read: textOrNone },
  website: { part: 'contact', read: (typed, name) => websiteOf(text(typed, name)) },
  contactEmail: { part: 'contact', read: textOrNone },
  siren: { part: 'contact', read: (typed, name) => text(typed, name).replaceAll(/\s/g, '') || null },
  monthlyCap: { part: 'cap', read: (typed, name) => Number(typed.get(name)) },
} satisfies { [Name in Field]-?: FieldOfForm<SolverChange[Name]> | null };

/** The fields that the form of a part changes. */
export type FieldOf<Part extends PartName> = {
  [Name in Field]-?: (typeof fields)[Name] extends { part: Part } ? Name : never;
}[Field];

/** What the form of a part changes. */
export const changeOf = (part: PartName, typed: FormData): SolverChange =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field?.part === part ? [[name, field.read(typed, name as Field)]] : [],
    ),
  );
