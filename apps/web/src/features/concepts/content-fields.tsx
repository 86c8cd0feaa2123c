import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checks, LongTextField } from '../../ui/fields.js';

/** Form fields for the content of a concept, new or edited. */
export function ContentFields({
  title,
  promise,
  tags,
  chosenTags,
  territories,
  chosenTerritories,
}: {
  title: string;
  promise: string;
  tags: readonly { reference: string; label: string }[];
  chosenTags: readonly string[];
  territories: readonly { code: string; name: string }[];
  chosenTerritories: readonly string[];
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <LongTextField
        name="title"
        rows={2}
        label={t`Son nom, en une phrase`}
        hint={t`De 5 à 140 signes.`}
        maxLength={140}
        defaultValue={title}
      />
      <LongTextField
        name="promise"
        label={t`Ce qu’il promet`}
        hint={t`Ce qui changera, pour qui, et comment on le saura.`}
        optional
        maxLength={2_000}
        defaultValue={promise}
      />
      {tags.length > 0 && (
        <Checks
          name="tags"
          label={t`Sujets`}
          options={tags.map(({ reference, label }) => ({ value: reference, label }))}
          defaultValue={chosenTags}
        />
      )}
      {territories.length > 0 && (
        <Checks
          name="territories"
          label={t`Lieux`}
          options={territories.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={chosenTerritories}
        />
      )}
    </>
  );
}

/** The typed content, as input for the server. */
export const contentIn = (
  typed: FormData,
): { title: string; promise: string; tags: string[]; territories: string[] } => ({
  title: String(typed.get('title')),
  promise: String(typed.get('promise')),
  tags: typed.getAll('tags').map(String),
  territories: typed.getAll('territories').map(String),
});

/** Rows with distinct keys: the first row of each key. */
export const distinctBy = <Key extends string, Row extends Record<Key, string>>(
  key: Key,
  rows: readonly Row[],
): Row[] => [...new Map(rows.map((row) => [row[key], row])).values()];
