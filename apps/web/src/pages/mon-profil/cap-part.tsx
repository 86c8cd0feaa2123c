import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Choices } from '../../ui/fields.js';
import type { ProfileFragment } from './profile.graphql.js';
import { Part } from './part.js';

/** Default of the server. */
const USUAL = 4;
const offered = [1, 2, USUAL, 8, 16];

/** Monthly cap: how many introductions a month the solver accepts. */
export function CapPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { monthlyCap, introductionsLeft } = profile;
  const caps = [...new Set([...offered, monthlyCap])].toSorted((one, other) => one - other);
  return (
    <Part
      profile={profile}
      name="cap"
      title={t`Combien de rencontres par mois`}
      view={
        <p>
          <Plural
            value={monthlyCap}
            one="Une rencontre par mois au plus vous est proposée."
            other="# rencontres par mois au plus vous sont proposées."
          />{' '}
          {introductionsLeft !== null && (
            <Plural
              value={introductionsLeft}
              _0="Vous les avez eues ce mois-ci : les prochaines viendront le mois prochain."
              one="Il en reste une ce mois-ci."
              other="Il en reste # ce mois-ci."
            />
          )}
        </p>
      }
      inputs={{
        monthlyCap: (
          <Choices
            name="monthlyCap"
            label={t`Combien de rencontres voulez-vous par mois, au plus ?`}
            hint={t`Une rencontre prend une heure environ, plus la réponse. Pour n’en recevoir aucune, faites une pause.`}
            defaultValue={String(monthlyCap)}
            options={caps.map((cap) => ({
              value: String(cap),
              label: cap === USUAL ? t`${cap}, comme la plupart` : String(cap),
            }))}
          />
        ),
      }}
    />
  );
}
