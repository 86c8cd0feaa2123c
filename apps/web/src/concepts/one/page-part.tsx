import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useOnDemand } from '../../api/index.js';
import { Notice } from '../../looks/index.js';
import type { Words } from '../../routing/index.js';
import type { ConceptInFullFragment } from './concept.graphql.js';

const words: Words = async (language) => import(`../../words/concepts-page/${language}.po`);

/** Its public page: fetched when it is opened, or when the reader is asked to agree. */
export function PagePart({
  concept: { id, page },
  onDone,
}: {
  concept: ConceptInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./publishing/index.js'), words);
  const isAsked = page?.viewerCan.agree === true;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isAsked) setOpen(true);
  }, [isAsked]);
  useEffect(() => {
    if (isOpen && !fetched) void fetch();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `fetch` is another at each rendering
  }, [isOpen]);
  if (page === null) return null;
  const state = { private: t`pas encore`, asked: t`en attente d’accords`, public: t`en ligne` }[page.state];
  return (
    <details
      className="no-print"
      id="page-publique"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Trans>Page publique : {state}</Trans>
      </summary>
      {fetched && <fetched.Publishing id={id} onDone={onDone} />}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
    </details>
  );
}
