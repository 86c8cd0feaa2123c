import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { ConceptsNearNeed } from '../../../../features/joining/joining.graphql.js';
import { NearNeed } from '../../../../features/joining/near-need.js';
import { Empty } from '../../../../ui/boxes.js';
import { Confirmation } from '../../../../ui/focus/confirmation.js';
import { useLive } from '../../../../ui/live/use-live.js';
import { Operator } from '../../../../ui/place.js';
import { PageTitle } from '../../../../ui/routing/head.js';
import { pageQuery } from '../../../../ui/routing/page-query.js';
import { paths } from '../../../../ui/routing/paths.js';
import { useParam } from '../../../../ui/routing/place.js';
import { usePageQuery } from '../../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../../ui/unanswered.js';

const conceptsNearNeedQuery = pageQuery(ConceptsNearNeed, ({ params: { id = '' } }) => ({ id }));

export const queries = [conceptsNearNeedQuery];

/** Running concepts that may answer a need, for its company and for curators. */
export default function OfNeedPage(): ReactNode {
  const { t } = useLingui();
  const id = useParam('id');
  const [confirmation, confirm] = useState('');
  const [{ data, error }, again] = usePageQuery(conceptsNearNeedQuery);
  useLive(['need'], id, again);
  if (!data) return <Unanswered error={error} again={again} lines={[24, 48, 40, 220, 220]} />;
  const { need } = data;
  const done = (what: string): void => {
    confirm(what);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div className="column">
      <p className="no-print">
        <Link href={paths.need(id)}>
          <Trans>‹ {need.title}</Trans>
        </Link>
      </p>
      <PageTitle tab={t`Déjà en cours : ${need.title}`}>
        <Trans>Déjà en cours</Trans>
      </PageTitle>
      <Confirmation what={confirmation} />
      {need.joinings.length + need.nearbyConcepts.length === 0 && need.concepts.length === 0 && (
        <Empty title={<Trans>Aucun concept en cours ne répond à ce besoin.</Trans>}>
          <p>
            <Trans>{Operator} vous préviendra s’il s’en trouve un.</Trans>
          </p>
        </Empty>
      )}
      {need.concepts.length > 0 && (
        <section>
          <h2>
            <Trans>Ce besoin en fait partie</Trans>
          </h2>
          <ul className="plain-list rows">
            {need.concepts.map((concept) => (
              <li key={concept.id}>
                <Link href={paths.concept(concept.id)}>{concept.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {need.joinings.length + need.nearbyConcepts.length > 0 && (
        <section>
          <h2>
            <Trans>D’autres y travaillent</Trans>
          </h2>
          <NearNeed need={need} onDone={done} />
        </section>
      )}
    </div>
  );
}
