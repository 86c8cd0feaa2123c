import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Facet } from '../../ui/api/schema-types.js';
import { Combobox, type Suggestion } from '../../ui/combobox/combobox.js';
import { Button } from '../../ui/button.js';
import { fieldOfFacet } from './fields.js';
import styles from './tags.module.css';
import { TagsToPick, type TagsToPickQuery } from './tags.graphql.js';

export type PickedTag = Pick<TagsToPickQuery['tags']['nodes'][number], 'id' | 'reference' | 'label'>;
export type TagToPick = TagsToPickQuery['tags']['nodes'][number];

/** Content of the field: a tag, null for an empty field, or undefined for words that name no tag yet. */
export type Picked<Tag> = Tag | null | undefined;

/** A field for one tag, found by its words. */
export function TagPicker({
  id,
  label,
  hint,
  optional = false,
  facet,
  except,
  picked,
  onPick,
}: {
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** null: any facet. */
  facet: Facet | null;
  /** Id of a tag that is not offered. */
  except?: string;
  picked: Picked<{ label: string }>;
  onPick: (picked: Picked<TagToPick>) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const client = useClient();
  const [typed, setTyped] = useState('');
  // The focused element is gone, so the focus moves to the element that replaced it.
  const [isTouched, setTouched] = useState(false);
  const isPicked = Boolean(picked);
  useEffect(() => {
    if (isTouched) document.getElementById(id)?.focus();
  }, [id, isPicked, isTouched]);
  const suggest = async (search: string): Promise<Suggestion[]> => {
    const asked = client.query(TagsToPick, { facet, search }, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    const found = data?.tags.nodes.filter((tag) => tag.id !== except) ?? [];
    return found.map((tag) => ({
      key: tag.id,
      label: tag.label,
      kind: i18n._(fieldOfFacet(tag.facet).label),
      pick: () => {
        setTyped('');
        setTouched(true);
        onPick(tag);
      },
    }));
  };
  if (picked) {
    return (
      <fieldset className="field">
        <legend>{label}</legend>
        <div className={styles.picked}>
          <strong>{picked.label}</strong>
          <Button
            look="text"
            id={id}
            onClick={() => {
              setTouched(true);
              onPick(null);
            }}
          >
            {t`Changer`}
          </Button>
        </div>
      </fieldset>
    );
  }
  return (
    <Combobox
      id={id}
      label={
        optional ? (
          <>
            {label} <span className="optional">{t`(facultatif)`}</span>
          </>
        ) : (
          label
        )
      }
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
