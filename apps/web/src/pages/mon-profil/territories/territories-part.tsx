import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useWordList } from '../../../ui/word-list.js';
import { Part } from '../part.js';
import type { ProfileFragment } from '../profile.graphql.js';
import { TerritoryChoice } from './territory-choice.js';

/** Places where the solver works. */
export function TerritoriesPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const listed = useWordList();
  const { territories, worksRemotely } = profile;
  const list = listed(territories.map(({ name }) => name));
  return (
    <Part
      profile={profile}
      name="territories"
      title={t`Où vous travaillez`}
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
      inputs={{ territories: <TerritoryChoice profile={profile} />, worksRemotely: null }}
    />
  );
}
