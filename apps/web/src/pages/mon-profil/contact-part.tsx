import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextField } from '../../ui/fields.js';
import { Website } from '../../ui/website.js';
import { websiteOf } from '../../ui/website-of.js';
import { Part } from './part.js';
import type { ProfileFragment } from './profile.graphql.js';

const orNothing = (typed: FormDataEntryValue | null): string | null => String(typed ?? '').trim() || null;

/** When the solver can be reached, and where to read more. */
export function ContactPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { availability, website, contactEmail, siren } = profile;
  const nothing = <span className="muted">{t`rien encore`}</span>;
  return (
    <Part
      profile={profile}
      name="contact"
      title={t`Disponibilité et contact`}
      changesOf={(typed) => ({
        availability: orNothing(typed.get('availability')),
        website: websiteOf(String(typed.get('website'))),
        contactEmail: orNothing(typed.get('contactEmail')),
        siren: orNothing(typed.get('siren'))?.replaceAll(/\s/g, '') ?? null,
      })}
      view={
        <dl className="facts">
          <dt>{t`Disponibilité`}</dt>
          <dd>{availability ?? nothing}</dd>
          <dt>{t`Site web`}</dt>
          <dd>{website === null ? nothing : <Website address={website} />}</dd>
          <dt>{t`SIREN`}</dt>
          <dd>{siren ?? nothing}</dd>
          <dt>{t`Adresse mail`}</dt>
          <dd>
            {contactEmail ?? nothing}
            <span className="hint">
              <Trans>Montrée seulement une fois une rencontre acceptée des deux côtés.</Trans>
            </span>
          </dd>
        </dl>
      }
      fields={
        <>
          <TextField
            name="availability"
            label={t`Vos disponibilités`}
            hint={t`Par exemple : le vendredi, et tous les jours en juillet.`}
            optional
            defaultValue={availability ?? ''}
            maxLength={300}
          />
          <TextField
            name="website"
            label={t`Site web`}
            optional
            inputMode="url"
            autoComplete="url"
            defaultValue={website ?? ''}
            maxLength={300}
          />
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
        </>
      }
    />
  );
}
