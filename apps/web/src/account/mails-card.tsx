import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type MailTiming, useAct } from '../api/index.js';
import { Button, Form, Notice, SelectField } from '../looks/index.js';
import { ChooseMyMails, type MyAccountQuery } from './account.graphql.js';

const timings: Record<MailTiming, ReturnType<typeof msg>> = {
  at_once: msg`Tout de suite`,
  never: msg`Jamais`,
};

/** Which mails one gets. The link at the foot of each mail leads to the same choices. */
export function MailsCard({
  preferences: { version, choices },
}: {
  preferences: MyAccountQuery['myMailPreferences'];
}): ReactNode {
  const { i18n } = useLingui();
  const { act, isSending, problem } = useAct(
    ChooseMyMails,
    ({ updateMailPreferences }) => updateMailPreferences,
  );
  const [isSaved, setSaved] = useState(false);
  const save = async (typed: FormData): Promise<void> => {
    setSaved(false);
    const chosen = choices.map(({ category }) => ({
      category,
      timing: typed.get(category) as MailTiming,
    }));
    setSaved((await act({ input: { version, choices: chosen } })) !== undefined);
  };
  return (
    <section className="card" id="mails">
      <h3>
        <Trans>Mails</Trans>
      </h3>
      <p>
        <Trans>
          Tout ce que nous vous disons se lit dans Passerelle. Choisissez ce que nous vous écrivons aussi par
          mail. Un code de connexion arrive toujours.
        </Trans>
      </p>
      <Form problem={problem} onSend={(typed) => void save(typed)}>
        {choices.map(({ category, label, hint, timing }) => (
          <SelectField key={category} name={category} label={label} hint={hint} defaultValue={timing}>
            {Object.entries(timings).map(([value, words]) => (
              <option key={value} value={value}>
                {i18n._(words)}
              </option>
            ))}
          </SelectField>
        ))}
        {isSaved && (
          <Notice tone="ok" hasJustHappened>
            <Trans>C’est enregistré. Vos choix valent aussi pour ce qui allait partir.</Trans>
          </Notice>
        )}
        <Button type="submit" look="plain" isSending={isSending}>
          <Trans>Enregistrer mes choix</Trans>
        </Button>
      </Form>
    </section>
  );
}
