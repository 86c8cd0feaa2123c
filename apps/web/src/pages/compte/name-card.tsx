import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { useReader } from '../../ui/api/session.js';
import { Button } from '../../ui/button.js';
import { Card, Notice } from '../../ui/boxes.js';
import { Choices, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import { ChangeMyNameAndLanguage } from './account.graphql.js';

/** The reader's name, and the language of pages and mails. */
export function NameCard(): ReactNode {
  const { t, i18n } = useLingui();
  const { name, language } = useReader();
  const { act, isSending, problem } = useAct(ChangeMyNameAndLanguage, ({ updateMe }) => updateMe);
  const [isSaved, setSaved] = useState(false);
  const save = async (typed: FormData): Promise<void> => {
    setSaved(false);
    const chosen = typed.get('language') === 'en' ? 'en' : 'fr';
    const saved = await act({ input: { name: String(typed.get('name')), language: chosen } });
    if (saved === undefined) return;
    setSaved(true);
    if (chosen !== i18n.locale) await readIn(chosen);
  };
  return (
    <Card>
      <h3>
        <Trans>Nom et langue</Trans>
      </h3>
      <Form problem={problem} onSend={(typed) => void save(typed)}>
        <TextField
          name="name"
          label={t`Votre prénom et votre nom`}
          defaultValue={name}
          autoComplete="name"
          maxLength={120}
        />
        <Choices
          name="language"
          label={t`Langue des pages et des mails`}
          defaultValue={language}
          options={[
            { value: 'fr', label: <span lang="fr">{'Français'}</span> },
            { value: 'en', label: <span lang="en">{'English'}</span> },
          ]}
        />
        {isSaved && (
          <Notice tone="ok" hasJustHappened>
            <Trans>C’est enregistré.</Trans>
          </Notice>
        )}
        <Button type="submit" isSending={isSending}>
          <Trans>Enregistrer</Trans>
        </Button>
      </Form>
    </Card>
  );
}

/** Stores the language in this browser too. */
async function readIn(language: 'fr' | 'en'): Promise<void> {
  await fetch('/preferences', {
    method: 'POST',
    body: new URLSearchParams({ language, back: paths.account }),
    redirect: 'manual',
  });
  location.reload();
}
