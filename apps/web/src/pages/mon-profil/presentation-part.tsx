import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { LongTextField, TextField } from '../../ui/fields.js';
import { Part } from './part.js';
import type { FieldOf } from './profile-input.js';
import type { ProfileFragment } from './profile.graphql.js';

/** Name, one sentence, and the solver's skills. */
export function PresentationPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { name, headline, description } = profile;
  // A record, so that a field that is not shown does not compile.
  const shown: Record<FieldOf<'presentation'>, ReactNode> = {
    name: (
      <p>
        <strong>{name}</strong>
      </p>
    ),
    headline: headline && <p>{headline}</p>,
    description: description ? (
      <p className="written">{description}</p>
    ) : (
      <p className="muted">
        <Trans>Rien encore sur ce que vous savez faire.</Trans>
      </p>
    ),
  };
  return (
    <Part
      profile={profile}
      name="presentation"
      title={t`Présentation`}
      view={Object.entries(shown).map(([field, part]) => (
        <Fragment key={field}>{part}</Fragment>
      ))}
      inputs={{
        name: <TextField name="name" label={t`Nom`} defaultValue={name} maxLength={200} />,
        headline: (
          <TextField
            name="headline"
            label={t`En une phrase`}
            hint={t`Ce que vous faites, et pour qui. C’est ce qui se lit en premier.`}
            defaultValue={headline}
            maxLength={600}
          />
        ),
        description: (
          <LongTextField
            name="description"
            label={t`Ce que vous savez faire`}
            hint={t`Ce que vous proposez, ce que vous avez déjà fait, ce que vous cherchez. Écrivez comme vous parlez : vous pouvez aussi dicter.`}
            defaultValue={description}
            maxLength={10_000}
          />
        ),
      }}
    />
  );
}
