import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { isCurator, useReader } from '../../ui/api/session.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Card } from '../../ui/boxes.js';
import { Missing } from '../../ui/missing.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import type { Asks } from '../../ui/routing/route.js';
import { PageTitle } from '../../ui/routing/head.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { Imports } from '../../features/imports/imports.graphql.js';
import { PastImports } from './past-imports.js';
import { SendForm } from './send-form.js';
import { WhatFilesHold } from './what-files-hold.js';

const firstPage = { after: null };

export const asks: Asks = ({ me }) =>
  me !== null && isCurator(me.me) ? [{ document: Imports, variables: firstPage }] : [];

/** Form that sends a file to import, and the list of former imports. */
export default function ImportsPage(): ReactNode {
  return isCurator(useReader()) ? <ForCurators /> : <Missing />;
}

function ForCurators(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: Imports, variables: firstPage });
  return (
    <div className="column">
      <PageTitle tab={t`Importer un fichier`}>
        <Trans>Importer un fichier</Trans>
      </PageTitle>
      <TeamNav />
      <p>
        <Trans>
          Reprenez une liste de porteurs de solution ou de besoins. Passerelle reconnaît les colonnes, dit ce
          qui serait créé, changé ou refusé, et n’applique que ce que vous avez relu.
        </Trans>
      </p>
      <noscript>
        <p className="notice warn">
          <Trans>Cette page a besoin de JavaScript pour envoyer un fichier.</Trans>
        </p>
      </noscript>
      <Card>
        <SendForm />
        <WhatFilesHold />
      </Card>
      <h2>
        <Trans>Imports précédents</Trans>
      </h2>
      {data ? (
        <>
          <NotRefreshed error={error} />
          <PastImports rows={data.imports.nodes} />
          <NextPages
            pageInfo={data.imports.pageInfo}
            document={Imports}
            variablesAfter={(after) => ({ after })}
            pick={(page) => page.imports}
            renderRows={(rows) => <PastImports rows={rows} />}
            label={t`Voir les imports plus anciens`}
          />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[72, 72, 72]} />
      )}
    </div>
  );
}
