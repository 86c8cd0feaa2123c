import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { editedAddress, useSearchParams } from '../../../ui/routing/filters.js';
import styles from '../search.module.css';
import { type AskedSearch, choose, countChosen, dropFilters, filterNames } from '../asked-search.js';

/** Chosen filter values, each with a link that removes it. */
export function Chips({
  search: asked,
  labels,
  onRemove,
}: {
  search: AskedSearch;
  labels: ReadonlyMap<string, string>;
  /** Called when a chip is removed. Its focused link disappears, so the caller moves the focus. */
  onRemove: () => void;
}): ReactNode {
  const { chosen } = asked;
  const [path] = useLocation();
  const [params] = useSearchParams();
  const chips = filterNames.flatMap((filter) =>
    chosen[filter].map((value) => ({
      key: `${filter} ${value}`,
      label: labels.get(`${filter} ${value}`) ?? value,
      href: editedAddress(path, params, (next) => choose(next, filter, value, false)),
    })),
  );
  return (
    <div className={styles.narrowed}>
      <ul className={styles.chips}>
        {chips.map(({ key, label, href }) => (
          <li key={key}>
            <Link href={href} className={styles.chip} onClick={onRemove}>
              <span className="visually-hidden">
                <Trans>Enlever</Trans>{' '}
              </span>
              {label}
              <span aria-hidden="true">{'×'}</span>
            </Link>
          </li>
        ))}
      </ul>
      {countChosen(asked) > 1 && (
        <Link className={styles.textLink} href={editedAddress(path, params, dropFilters)} onClick={onRemove}>
          <Trans>Enlever les filtres</Trans>
        </Link>
      )}
    </div>
  );
}
