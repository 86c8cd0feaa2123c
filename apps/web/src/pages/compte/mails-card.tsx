import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { MailTiming } from '../../ui/api/schema-types.js';
import { useReader } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { Checks, SelectField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { ChooseMyMails, type MyAccountQuery } from './account.graphql.js';
import { usePersistedChoices } from './use-persisted-choices.js';

const timings: Record<MailTiming, ReturnType<typeof msg>> = {
  at_once: msg`Tout de suite`,
  daily: msg`Dans le mail du jour`,
  weekly: msg`Dans le mail du lundi`,
  never: msg`Jamais`,
};

/**
 * Time zones of the places where members of the network live. A member who has set another zone through the API keeps
 * that zone.
 */
const zones: Record<string, ReturnType<typeof msg>> = {
  'Europe/Paris': msg`France métropolitaine`,
  'America/Guadeloupe': msg`Guadeloupe`,
  'America/Martinique': msg`Martinique`,
  'America/Cayenne': msg`Guyane`,
  'Indian/Reunion': msg`La Réunion`,
  'Indian/Mayotte': msg`Mayotte`,
  'Pacific/Noumea': msg`Nouvelle-Calédonie`,
  'Pacific/Tahiti': msg`Polynésie française`,
};

const FIRST_HOUR = 5;
const LAST_HOUR = 21;
const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, i) => FIRST_HOUR + i);

type Preferences = MyAccountQuery['myMailPreferences'];

/** Which mails the reader gets, and when. The link at the foot of each mail leads here too. */
export function MailsCard({ preferences }: { preferences: Preferences }): ReactNode {
  const { i18n } = useLingui();
  const { version, choices } = preferences;
  const { act, isSending, problem } = useAct(
    ChooseMyMails,
    ({ updateMailPreferences }) => updateMailPreferences,
  );
  const [isSaved, setSaved] = useState(false);
  const { around, clear } = usePersistedChoices(`passerelle mails ${useReader().id} ${version}`);
  const save = async (typed: FormData): Promise<void> => {
    setSaved(false);
    const input = {
      version,
      choices: choices.map(({ category }) => ({ category, timing: typed.get(category) as MailTiming })),
      hour: Number(typed.get('hour')),
      zone: String(typed.get('zone')),
      quietAugust: typed.has('quietAugust'),
    };
    if ((await act({ input })) === undefined) return;
    clear();
    setSaved(true);
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
      <div ref={around}>
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
          <Schedule preferences={preferences} />
          {isSaved && (
            <Notice tone="ok" hasJustHappened>
              <Trans>C’est enregistré. Vos choix valent aussi pour ce qui allait partir.</Trans>
            </Notice>
          )}
          <Button type="submit" look="plain" isSending={isSending}>
            <Trans>Enregistrer mes choix</Trans>
          </Button>
        </Form>
      </div>
    </section>
  );
}

/** Hour and time zone of the mail of the day. */
function Schedule({ preferences: { hour, zone, quietAugust } }: { preferences: Preferences }): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <SelectField
        name="hour"
        label={t`L’heure du mail du jour`}
        hint={t`Il rassemble ce qui peut attendre, et ne part pas quand rien ne vous attend. Une rencontre proposée ou un rendez-vous tout proche arrivent tout de suite, sauf si vous n’en voulez jamais.`}
        defaultValue={String(hour)}
      >
        {hours.map((each) => (
          <option key={each} value={String(each)}>
            {t`${each} h`}
          </option>
        ))}
      </SelectField>
      <SelectField name="zone" label={t`À l’heure de`} defaultValue={zone}>
        {Object.entries(zones).map(([value, words]) => (
          <option key={value} value={value}>
            {i18n._(words)}
          </option>
        ))}
        {!(zone in zones) && <option value={zone}>{zone}</option>}
      </SelectField>
      <Checks
        name="quietAugust"
        label={t`En août`}
        options={[
          {
            value: 'yes',
            label: t`Seulement ce qui ne peut pas attendre`,
            hint: t`Le reste vous est dit en septembre.`,
          },
        ]}
        {...(quietAugust && { defaultValue: ['yes'] })}
      />
    </>
  );
}
