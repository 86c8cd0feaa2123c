import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../ui/button.js';
import { paths } from '../../../ui/routing/paths.js';
import type { OneNeedQuery } from './need.graphql.js';

type Need = OneNeedQuery['need'];

/** Introductions that did not begin with an answer of the reader. */
export function Introduced({ need: { myInterests, myIntroductions } }: { need: Need }): ReactNode {
  const shown = new Set(
    myInterests.filter(({ state }) => state === 'introduced').map(({ solver }) => solver?.id),
  );
  return myIntroductions
    .filter(({ solver }) => !shown.has(solver?.id))
    .map(({ id, solver }) => (
      <section key={id} className="card">
        <h2>
          <Trans>Une rencontre vous est proposée pour ce besoin</Trans>
        </h2>
        {solver && <p className="muted">{solver.name}</p>}
        <ToIntroduction id={id} />
      </section>
    ));
}

export const ToIntroduction = ({ id }: { id: string | undefined }): ReactNode => (
  <p>
    <LinkButton look="plain" href={id === undefined ? paths.introductions : paths.introduction(id)}>
      <Trans>Voir la rencontre</Trans>
    </LinkButton>
  </p>
);
