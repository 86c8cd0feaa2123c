import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useOnDemand } from '../../../../ui/api/use-on-demand.js';
import { Notice } from '../../../../ui/boxes.js';
import { useConfirmation } from '../../../../ui/focus/confirmation.js';
import type { ConceptInFullFragment } from '../concept.graphql.js';

/**
 * Public page of the concept, fetched when it is opened. It opens automatically for a reader whose consent is
 * requested.
 */
export function PagePart({ concept: { id, page } }: { concept: ConceptInFullFragment }): ReactNode {
  const { t } = useLingui();
  const { confirm, confirmation } = useConfirmation('page');
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./publishing.js'));
  const [isOpen, setOpen] = useState(false);
  const isWanted = page?.awaitsViewer ?? false;
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  useEffect(() => {
    if (isOpen && !fetched) void fetch();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `fetch` is another at each rendering
  }, [isOpen]);
  if (page === null) return null;
  const state = { private: t`pas encore`, asked: t`en attente d’accords`, public: t`en ligne` }[page.state];
  return (
    <details
      id="page-publique"
      className="no-print"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Trans>Page publique : {state}</Trans>
      </summary>
      {isOpen && fetched && (
        <>
          <fetched.Publishing id={id} onDone={confirm} />
          {confirmation}
        </>
      )}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
    </details>
  );
}
