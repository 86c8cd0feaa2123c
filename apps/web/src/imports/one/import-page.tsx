import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isCurator, useReader } from '../../api/index.js';
import { Missing, NotRefreshed, Unanswered, When } from '../../looks/index.js';
import { type Asks, PageTitle, paths, useParam } from '../../routing/index.js';
import { type ImportInFullFragment, OneImport } from '../imports.graphql.js';
import { Applied } from './applied.js';
import { Mapping } from './mapping.js';
import { Plan } from './plan.js';
import { Over } from './over.js';
import { isUnderWay, kindWords } from '../words.js';
import { Working } from './working.js';

export const asks: Asks = ({ params, me }) =>
  me !== null && isCurator(me.me) ? [{ document: OneImport, variables: { id: params['id'] ?? '' } }] : [];

/** How often it is looked how far the work is, in milliseconds. */
const EVERY = 1_500;

/** One file: what it would do, what it has done, and how to undo that. */
export default function ImportPage(): ReactNode {
  return isCurator(useReader()) ? <ForCurators /> : <Missing />;
}

function ForCurators(): ReactNode {
  const { t, i18n } = useLingui();
  const id = useParam('id');
  const [{ data, error, fetching }, again] = useQuery({ query: OneImport, variables: { id } });
  const state = data?.import.state;
  useEffect(() => {
    if (state === undefined || !isUnderWay(state) || fetching) return undefined;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), EVERY);
    return () => clearTimeout(timer);
  }, [state, fetching, again]);
  if (!data) return <Unanswered error={error} again={again} lines={[48, 56, 160, 240, 240]} />;
  const { kind, fileName, createdAt, author } = data.import;
  const title = fileName || i18n._(kindWords[kind]);
  return (
    <div className="column">
      <p>
        <Link href={paths.imports}>
          <Trans>Tous les imports</Trans>
        </Link>
      </p>
      <PageTitle tab={t`Import : ${title}`}>{title}</PageTitle>
      <p className="muted">
        {i18n._(kindWords[kind])}
        {', '}
        {author?.name ? (
          <Trans>
            envoyé le <When at={createdAt} shape="instant" /> par {author.name}
          </Trans>
        ) : (
          <Trans>
            envoyé le <When at={createdAt} shape="instant" />
          </Trans>
        )}
      </p>
      <NotRefreshed error={error} />
      <State of={data.import} onChanged={() => again({ requestPolicy: 'network-only' })} />
    </div>
  );
}

function State({ of, onChanged }: { of: ImportInFullFragment; onChanged: () => void }): ReactNode {
  switch (of.state) {
    case 'reading':
    case 'planning':
    case 'applying':
    case 'undoing':
      return <Working of={of} />;
    case 'read':
      return <Mapping of={of} isOpen />;
    case 'planned':
      return <Plan of={of} onChanged={onChanged} />;
    case 'applied':
    case 'stopped':
      return <Applied of={of} onChanged={onChanged} />;
    default:
      return <Over of={of} />;
  }
}
