import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LongTextField, TextField } from '../../ui/fields.js';
import type { ProfileFragment } from './profile.graphql.js';
import { Part } from './part.js';

/** Name, one sentence, and the solver's skills. */
export function PresentationPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { name, headline, description } = profile;
  return (
    <Part
      profile={profile}
      name="presentation"
      title={t`Présentation`}
      changesOf={(typed) => ({
        name: String(typed.get('name')).trim(),
        headline: String(typed.get('headline')).trim(),
        description: String(typed.get('description')).trim(),
      })}
      view={
        <>
          <p>
            <strong>{name}</strong>
          </p>
          {headline && <p>{headline}</p>}
          {description ? (
            <p className="written">{description}</p>
          ) : (
            <p className="muted">
              <Trans>Rien encore sur ce que vous savez faire.</Trans>
            </p>
          )}
        </>
      }
      fields={
        <>
          <TextField name="name" label={t`Nom`} defaultValue={name} maxLength={200} />
          <TextField
            name="headline"
            label={t`En une phrase`}
            hint={t`Ce que vous faites, et pour qui. C’est ce qui se lit en premier.`}
            defaultValue={headline}
            maxLength={600}
          />
          <LongTextField
            name="description"
            label={t`Ce que vous savez faire`}
            hint={t`Ce que vous proposez, ce que vous avez déjà fait, ce que vous cherchez. Écrivez comme vous parlez : vous pouvez aussi dicter.`}
            defaultValue={description}
            maxLength={10_000}
          />
        </>
      }
    />
  );
}
