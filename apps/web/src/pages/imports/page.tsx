import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Imports } from '../../features/imports/imports.graphql.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { isCurator, useReader } from '../../ui/api/session.js';
import { Card } from '../../ui/boxes.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Missing } from '../../ui/missing.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import { PastImports } from './past-imports.js';
import { SendForm } from './send-form.js';
import { WhatFilesHold } from './what-files-hold.js';

const importsQuery = pageQuery(Imports, ({ reader }) =>
  reader && isCurator(reader) ? { after: null } : null,
);

export const queries = [importsQuery];

/** Form that sends a file to import, and the list of former imports. */
export default function ImportsPage(): ReactNode {
  return isCurator(useReader()) ? <ForCurators /> : <Missing />;
}

function ForCurators(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(importsQuery);
  return (
    <div className="column">
      <PageTitle tab={t`Importer un fichier`}>
        <Trans>Importer un fichier</Trans>
      </PageTitle>
      <TeamNav />
      <p>
        <Trans>
          Reprenez une liste de porteurs de solution, de besoins ou de contacts. Passerelle reconnaît les
          colonnes, dit ce qui serait créé, changé ou refusé, et n’applique que ce que vous avez relu.
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
            query={importsQuery}
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
