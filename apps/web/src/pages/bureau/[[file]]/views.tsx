import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tabs } from '../../../ui/tabs.js';
import { editedAddress, useSearchParams } from '../../../ui/routing/filters.js';
import { paths } from '../../../ui/routing/paths.js';
import type { Queue } from '../../../features/desk/queues.js';
import { type View, viewIn } from './use-rows.js';

/** Tabs of a queue: all rows, the reader's rows, and snoozed rows. */
export function Views({ queue }: { queue: Queue }): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const view = viewIn(search);
  const addressOf = (slug: string | undefined): string =>
    editedAddress(paths.deskQueue(queue.slug), search, (next) => {
      next.delete('ligne');
      if (slug === undefined) next.delete('vue');
      else next.set('vue', slug);
    });
  const views: { of: View; slug: string | undefined; label: string }[] = [
    { of: 'all', slug: undefined, label: t`Tout` },
    { of: 'mine', slug: 'a-moi', label: t`À moi` },
    { of: 'snoozed', slug: 'plus-tard', label: t`Plus tard` },
  ];
  const tabs = views.map(({ of, slug, label }) => ({
    href: addressOf(slug),
    label,
    isCurrent: of === view,
  }));
  return <Tabs label={t`Lignes affichées`} tabs={tabs} />;
}
