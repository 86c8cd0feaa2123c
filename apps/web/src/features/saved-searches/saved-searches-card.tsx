import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/button.js';
import { paths } from '../../ui/routing/paths.js';
import type { KeptSearchFragment } from './saved-searches.graphql.js';
import { SearchList } from './search-list.js';

/** Saved searches among the reader's settings. Mails lead here. */
export function SavedSearchesCard({ searches }: { searches: readonly KeptSearchFragment[] }): ReactNode {
  return (
    <section className="card" id="recherches">
      <h3>
        <Trans>Recherches gardées</Trans>
      </h3>
      <p>
        <Trans>
          Nous vous disons les nouveaux besoins qu’elles trouvent, sauf ceux que vous avez déjà vus. Une
          recherche en pause ne vous dit rien.
        </Trans>
      </p>
      <SearchList searches={searches} />
      <LinkButton look="text" href={paths.needs}>
        <Trans>Chercher un besoin</Trans>
      </LinkButton>
    </section>
  );
}
