import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { searchOf } from '../../../../features/public-concepts/address.js';
import {
  OnePublicConcept,
  type OnePublicConceptQuery,
} from '../../../../features/public-concepts/public-concepts.graphql.js';
import { stageMeanings, stages, stageWords } from '../../../../features/public-concepts/stages.js';
import { useSession } from '../../../../ui/api/session.js';
import { Track } from '../../../../ui/boxes.js';
import { When } from '../../../../ui/dates.js';
import { PageTitle } from '../../../../ui/routing/head.js';
import { pageQuery } from '../../../../ui/routing/page-query.js';
import { paths } from '../../../../ui/routing/paths.js';
import { usePageQuery } from '../../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../../ui/unanswered.js';

export const access = 'everyone';

const publicConceptQuery = pageQuery(OnePublicConcept, ({ params: { id = '' } }) => ({ id }));

export const queries = [publicConceptQuery];

/** Public page of a concept. */
export default function PublicConceptPage(): ReactNode {
  const [{ data, error }, again] = usePageQuery(publicConceptQuery);
  if (data) return <Concept concept={data.publicConcept} />;
  return <Unanswered error={error} again={again} lines={[40, 72, 48, 160, 120]} />;
}

function Concept({ concept }: { concept: OnePublicConceptQuery['publicConcept'] }): ReactNode {
  const { t, i18n } = useLingui();
  const { reader } = useSession();
  const { title, promise, stage, stageSince, results, homes } = concept;
  return (
    <>
      <p className="no-print">
        <Link href={paths.publicConcepts}>
          <Trans>‹ Ce qui se construit</Trans>
        </Link>
      </p>
      <PageTitle tab={title}>{title}</PageTitle>
      <Track
        label={t`Où en est ce concept`}
        steps={stages.map((each) => i18n._(stageWords[each]))}
        current={stages.indexOf(stage)}
      />
      <p>
        {i18n._(stageMeanings[stage])}{' '}
        <span className="muted">
          <Trans>
            À cette étape depuis le <When at={stageSince} />.
          </Trans>
        </span>
      </p>
      <h2>
        <Trans>Ce qu’il promet</Trans>
      </h2>
      <p className="written column">{promise}</p>
      {(results !== '' || homes !== null) && (
        <>
          <h2>
            <Trans>Ce que cela donne</Trans>
          </h2>
          {homes !== null && (
            <p>
              <Plural
                value={homes}
                _0="Pas encore essayé dans un foyer."
                one="Essayé dans un foyer."
                other="Essayé dans # foyers."
              />
            </p>
          )}
          {results !== '' && <p className="written column">{results}</p>}
        </>
      )}
      <WhoAndWhere concept={concept} />
      {reader === null && (
        <p className="column">
          <Trans>
            Vous avez un besoin proche, ou une idée ? <Link href={paths.newNeed}>Déposez un besoin</Link> ou{' '}
            <Link href={paths.profile}>proposez une solution</Link>.
          </Trans>
        </p>
      )}
    </>
  );
}

function WhoAndWhere({
  concept: { carrier, organisations, tags, territories },
}: {
  concept: OnePublicConceptQuery['publicConcept'];
}): ReactNode {
  return (
    <>
      <h2>
        <Trans>Qui et où</Trans>
      </h2>
      <dl className="facts">
        {carrier !== '' && (
          <>
            <dt>
              <Trans>Porté par</Trans>
            </dt>
            <dd>{carrier}</dd>
          </>
        )}
        {organisations.length > 0 && (
          <>
            <dt>
              <Trans>Avec</Trans>
            </dt>
            <dd>{organisations.join(', ')}</dd>
          </>
        )}
        {territories.length > 0 && (
          <>
            <dt>
              <Trans>Où</Trans>
            </dt>
            <dd>
              <ul className="tags">
                {territories.map(({ code, name }) => (
                  <li key={code}>
                    <Link className="tag" href={paths.publicConcepts + searchOf({ territory: code })}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {tags.length > 0 && (
          <>
            <dt>
              <Trans>Sujets</Trans>
            </dt>
            <dd>
              <ul className="tags">
                {tags.map(({ id, label, reference }) => (
                  <li key={id}>
                    <Link className="tag" href={paths.publicConcepts + searchOf({ tag: reference })}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
