import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Part } from '../parts/index.js';
import type { ProfileFragment } from '../profile.graphql.js';
import { TerritoryChoice } from './territory-choice.js';

/** Where one works. */
export function TerritoriesPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const { territories, worksRemotely } = profile;
  const list = new Intl.ListFormat(i18n.locale).format(territories.map(({ name }) => name));
  return (
    <Part
      profile={profile}
      name="territories"
      title={t`Où vous travaillez`}
      changesOf={(typed) => ({
        territories: typed.getAll('territories').map(String),
        worksRemotely: typed.has('worksRemotely'),
      })}
      view={
        territories.length === 0 && !worksRemotely ? (
          <p className="muted">
            <Trans>Rien encore : aucun besoin ne peut vous être signalé.</Trans>
          </p>
        ) : (
          <p>
            {list}
            {worksRemotely && (
              <>
                {territories.length > 0 && ' · '}
                <Trans>à distance, partout</Trans>
              </>
            )}
          </p>
        )
      }
      fields={<TerritoryChoice profile={profile} />}
    />
  );
}
