import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { TextField } from '../../ui/fields.js';
import { Website } from '../../ui/website.js';
import { Part } from './part.js';
import type { FieldOf } from './profile-input.js';
import type { ProfileFragment } from './profile.graphql.js';

/** When the solver can be reached, and where to learn more. */
export function ContactPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { availability, website, contactEmail, siren } = profile;
  const nothing = <span className="muted">{t`rien encore`}</span>;
  // A record, so that a field that is not shown does not compile.
  const shown: Record<FieldOf<'contact'>, { label: string; value: ReactNode }> = {
    availability: { label: t`Disponibilité`, value: availability ?? nothing },
    website: { label: t`Site web`, value: website === null ? nothing : <Website address={website} /> },
    siren: { label: t`SIREN`, value: siren ?? nothing },
    contactEmail: {
      label: t`Adresse mail`,
      value: (
        <>
          {contactEmail ?? nothing}
          <span className="hint">
            <Trans>Montrée seulement une fois une rencontre acceptée des deux côtés.</Trans>
          </span>
        </>
      ),
    },
  };
  return (
    <Part
      profile={profile}
      name="contact"
      title={t`Disponibilité et contact`}
      view={
        <dl className="facts">
          {Object.entries(shown).map(([field, { label, value }]) => (
            <Fragment key={field}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      }
      inputs={{
        availability: (
          <TextField
            name="availability"
            label={t`Vos disponibilités`}
            hint={t`Par exemple : le vendredi, et tous les jours en juillet.`}
            optional
            defaultValue={availability ?? ''}
            maxLength={300}
          />
        ),
        website: (
          <TextField
            name="website"
            label={t`Site web`}
            optional
            inputMode="url"
            autoComplete="url"
            defaultValue={website ?? ''}
            maxLength={300}
          />
        ),
        contactEmail: (
          <TextField
            name="contactEmail"
            type="email"
            inputMode="email"
            autoComplete="email"
            label={t`Adresse mail de contact`}
            hint={t`Montrée seulement une fois une rencontre acceptée des deux côtés.`}
            optional
            defaultValue={contactEmail ?? ''}
            maxLength={254}
          />
        ),
        siren: (
          <TextField
            className="short"
            name="siren"
            label={t`SIREN`}
            hint={t`Neuf chiffres, si vous avez une entreprise.`}
            optional
            inputMode="numeric"
            defaultValue={siren ?? ''}
            maxLength={20}
          />
        ),
      }}
    />
  );
}
