import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { SaveSearchInput } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Notice } from '../../ui/boxes.js';
import { TextField } from '../../ui/fields.js';
import { SaveSearch, type SaveSearchMutation } from './saved-searches.graphql.js';

const saved = ({ saveSearch }: SaveSearchMutation) => saveSearch;

/** Form that saves the current search under a name. */
export function SaveSearchForm({
  asked,
  proposed,
}: {
  asked: Omit<SaveSearchInput, 'name'>;
  /** Proposed name, made of words and filters. */
  proposed: string;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(SaveSearch, saved);
  const { keyOf } = useRequestKey();
  const [isSaved, setSaved] = useState(false);
  const send = async (typed: FormData): Promise<void> => {
    const input = { ...asked, name: String(typed.get('name')) };
    setSaved((await act({ input, key: keyOf(input) })) !== undefined);
  };
  if (isSaved) {
    return (
      <Notice tone="ok" hasJustHappened>
        <Trans>C’est gardé. Les nouveaux besoins qu’elle trouve viendront dans votre mail du jour.</Trans>
      </Notice>
    );
  }
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      <TextField
        name="name"
        id="saved-name"
        label={t`Nom de la recherche`}
        defaultValue={proposed}
        maxLength={100}
      />
      <Button type="submit" look="plain" isSending={isSending}>
        <Trans>Garder cette recherche</Trans>
      </Button>
    </Form>
  );
}
