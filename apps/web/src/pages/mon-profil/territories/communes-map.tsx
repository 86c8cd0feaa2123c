import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { epciName } from '../../../ui/place.js';
import { mapped } from './mapped-communes.js';
import styles from './territories.module.css';

/**
 * Map of the communes, for readers who see and point: it repeats the check boxes beside it. The outlines are fetched when it is shown.
 */
export function CommunesMap({
  chosen,
  isWhole,
  onChange,
}: {
  chosen: ReadonlySet<string>;
  /** True: all communes are chosen together. */
  isWhole: boolean;
  onChange: (code: string) => void;
}): ReactNode {
  const { fetched, fetch } = useOnDemand(async () => import('./outlines.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the map is shown
  }, []);
  return (
    <figure className={styles['map']}>
      <svg viewBox={mapped.viewBox} aria-hidden="true">
        {mapped.communes.map(({ code, name }) => (
          <path
            key={code}
            d={fetched?.outlines[code]}
            className={isWhole || chosen.has(code) ? styles['chosen'] : undefined}
            onClick={isWhole ? undefined : () => onChange(code)}
          >
            <title>{name}</title>
          </path>
        ))}
      </svg>
      <figcaption className="small muted">
        <Trans>{epciName}. Tracés : IGN, Licence Ouverte.</Trans>
      </figcaption>
    </figure>
  );
}
