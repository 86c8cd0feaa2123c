import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import type { Facet } from '../../api/index.js';
import { Combobox, type Suggestion } from '../../looks/index.js';
import { fieldOfFacet } from '../fields.js';
import { TagsToPick, type TagsToPickQuery } from '../tags.graphql.js';

export type PickedTag = Pick<TagsToPickQuery['tags']['nodes'][number], 'id' | 'reference' | 'label'>;
export type TagToPick = TagsToPickQuery['tags']['nodes'][number];

/** What stands in the field: a tag, nothing, or words that name none yet. */
export type Picked<Tag> = Tag | null | undefined;

/** A field that takes one tag, found by its words. */
export function TagPicker({
  id,
  label,
  hint,
  facet,
  except,
  before = '',
  onPick,
}: {
  id: string;
  label: string;
  hint?: string;
  /** Null: any. */
  facet: Facet | null;
  /** The id of one that is not offered. */
  except?: string;
  /** What stands in it at first. */
  before?: string;
  onPick: (picked: Picked<TagToPick>) => void;
}): ReactNode {
  const { i18n } = useLingui();
  const client = useClient();
  const [typed, setTyped] = useState(before);
  const suggest = async (search: string): Promise<Suggestion[]> => {
    const asked = client.query(TagsToPick, { facet, search }, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    const found = data?.tags.nodes.filter((tag) => tag.id !== except) ?? [];
    return found.map((tag) => ({
      key: tag.id,
      label: tag.label,
      kind: i18n._(fieldOfFacet(tag.facet).label),
      pick: () => {
        setTyped(tag.label);
        onPick(tag);
      },
    }));
  };
  return (
    <Combobox
      id={id}
      label={label}
      hint={hint}
      typed={typed}
      onType={(text) => {
        setTyped(text);
        onPick(text.trim() === '' ? null : undefined);
      }}
      suggest={suggest}
      mustPick
    />
  );
}
