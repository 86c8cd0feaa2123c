import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type ImportInFullFragment, OneImport } from '../../../features/imports/imports.graphql.js';
import { isUnderWay, kindWords } from '../../../features/imports/words.js';
import type { ImportState } from '../../../ui/api/schema-types.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { When } from '../../../ui/dates.js';
import { useLive } from '../../../ui/live/use-live.js';
import { Missing } from '../../../ui/missing.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { useParam } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { NotRefreshed, Unanswered } from '../../../ui/unanswered.js';
import { Applied } from './applied.js';
import { Mapping } from './mapping.js';
import { Over } from './over.js';
import { Plan } from './plan.js';
import { Working } from './working.js';

const importQuery = pageQuery(OneImport, ({ params: { id = '' }, reader }) =>
  reader && isCurator(reader) ? { id } : null,
);

export const queries = [importQuery];

/** First delay before the page checks the state of the work, and longest delay between two checks, in milliseconds. */
const FIRST_LOOK = 1_500;
const LONGEST_PAUSE = 24_000;

/** One import: its plan, its result, and the button that undoes it. */
export default function ImportPage(): ReactNode {
  return isCurator(useReader()) ? <ForCurators /> : <Missing />;
}

function ForCurators(): ReactNode {
  const { t, i18n } = useLingui();
  const id = useParam('id');
  const [{ data, error }, again] = usePageQuery(importQuery);
  useLive(['import'], id, again);
  useLooks(data?.import.state, again);
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

/**
 * A live hint that comes before the page listens is missed. So the page also checks by itself, at growing intervals.
 */
function useLooks(
  state: ImportState | undefined,
  again: (how: { requestPolicy: 'network-only' }) => void,
): void {
  const [looks, setLooks] = useState(0);
  useEffect(() => setLooks(0), [state]);
  useEffect(() => {
    if (state === undefined || !isUnderWay(state)) return undefined;
    const look = (): void => {
      setLooks(looks + 1);
      again({ requestPolicy: 'network-only' });
    };
    const timer = setTimeout(look, Math.min(FIRST_LOOK * 2 ** looks, LONGEST_PAUSE));
    return () => clearTimeout(timer);
  }, [state, looks, again]);
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
