import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  BeginForCompany,
  type DraftByCuratorFragment,
  DraftsByCurators,
  FindCompanies,
  type FindCompaniesQuery,
} from '../../../features/phone/phone.graphql.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { Finder } from '../../../ui/combobox/finder.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { NextPages } from '../../../ui/lists/next-pages.js';
import { Missing } from '../../../ui/missing.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { NewCompany } from './new-company.js';

const draftsByCuratorsQuery = pageQuery(DraftsByCurators, ({ reader }) =>
  reader && isCurator(reader) ? { after: null } : null,
);

export const queries = [draftsByCuratorsQuery];

/**
 * For a company that calls. The curator chooses the company and writes its need. The company itself sends the need.
 */
export default function PhonePage(): ReactNode {
  const { t } = useLingui();
  if (!isCurator(useReader())) return <Missing />;
  return (
    <div className="column">
      <Link href={paths.desk} className="button text">
        <Trans>‹ Bureau</Trans>
      </Link>
      <PageTitle tab={t`Au téléphone`}>
        <Trans>Noter un besoin au téléphone</Trans>
      </PageTitle>
      <p>
        <Trans>
          Vous écrivez, l’entreprise relit et envoie. Rien ne paraît sans son accord, et un autre animateur
          peut reprendre votre brouillon.
        </Trans>
      </p>
      <ChooseCompany />
      <Drafts />
    </div>
  );
}

interface Company {
  id: string;
  name: string;
}

function ChooseCompany(): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { keyOf } = useRequestKey();
  const { act, isSending, problem } = useAct(BeginForCompany, (data) => data.draftNeed);
  const [company, setCompany] = useState<Company>();
  const begin = async ({ id: organisationId }: Company): Promise<void> => {
    const fields = { organisationId, input: {} };
    const made = await act({ ...fields, key: keyOf(fields) });
    if (made !== undefined) navigate(paths.needStep(made.id, 'situation'));
  };
  const read = ({ organisations: { nodes } }: FindCompaniesQuery) =>
    nodes
      .filter(({ kind }) => kind === 'service_company')
      .map((one) => ({ key: one.id, label: one.name, detail: one.siret, choose: () => setCompany(one) }));
  return (
    <>
      <h2>
        <Trans>Quelle entreprise ?</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      {company === undefined ? (
        <>
          <Finder
            name="company"
            label={t`Nom ou SIRET`}
            hint={t`Deux lettres suffisent pour commencer.`}
            document={FindCompanies}
            read={read}
            chosen={[]}
          />
          <details>
            <summary>
              <Trans>Elle n’est pas encore dans Passerelle</Trans>
            </summary>
            <NewCompany onMade={setCompany} />
          </details>
        </>
      ) : (
        <Card>
          <p>
            <strong>{company.name}</strong>
          </p>
          <div className="acts">
            <Button isSending={isSending} onClick={() => void begin(company)} autoFocus>
              <Trans>Commencer</Trans>
            </Button>
            <Button look="text" onClick={() => setCompany(undefined)}>
              <Trans>En choisir une autre</Trans>
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}

/** Drafts that curators have begun, and drafts that wait for their company. */
function Drafts(): ReactNode {
  const [{ data, error }, again] = usePageQuery(draftsByCuratorsQuery);
  return (
    <section>
      <h2>
        <Trans>Pas encore envoyés par l’entreprise</Trans>
      </h2>
      {!data ? (
        <Unanswered isPart error={error} again={again} lines={[88, 88]} />
      ) : data.draftsByCurators.nodes.length === 0 ? (
        <p className="muted">
          <Trans>Aucun. Ceux que vous notez paraissent ici jusqu’à ce que l’entreprise les envoie.</Trans>
        </p>
      ) : (
        <>
          <Rows drafts={data.draftsByCurators.nodes} />
          <NextPages
            pageInfo={data.draftsByCurators.pageInfo}
            query={draftsByCuratorsQuery}
            pick={({ draftsByCurators }) => draftsByCurators}
            renderRows={(drafts) => <Rows drafts={drafts} />}
            label={<Trans>Voir la suite</Trans>}
          />
        </>
      )}
    </section>
  );
}

const Rows = ({ drafts }: { drafts: readonly DraftByCuratorFragment[] }): ReactNode => (
  <ul className="plain-list">
    {drafts.map(({ id, title, organisation, offeredAt }) => (
      <li key={id}>
        <Card>
          <h3>
            <Link href={paths.phoneDraft(id)}>{title || <Trans>Besoin sans titre</Trans>}</Link>
          </h3>
          <p className="muted">
            {organisation?.name}
            {' · '}
            {offeredAt === null ? (
              <Trans>à finir, puis à envoyer à l’entreprise</Trans>
            ) : (
              <Trans>
                envoyé à l’entreprise le <When at={offeredAt} shape="weekday" />
              </Trans>
            )}
          </p>
        </Card>
      </li>
    ))}
  </ul>
);
