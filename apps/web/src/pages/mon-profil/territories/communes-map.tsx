import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { epciName } from '../../../ui/place.js';
import type { ServedAreaQuery } from './territories.graphql.js';
import styles from './territories.module.css';

type Area = ServedAreaQuery['servedArea'];

/** Map of the communes, for readers who see and point. It repeats the check boxes beside it. */
export function CommunesMap({
  communes,
  map: { viewBox, source },
  chosen,
  isWhole,
  onChange,
}: {
  communes: Area['communes'];
  map: NonNullable<Area['map']>;
  chosen: ReadonlySet<string>;
  /** True: all communes are chosen together. */
  isWhole: boolean;
  onChange: (code: string) => void;
}): ReactNode {
  return (
    <figure className={styles['map']}>
      <svg viewBox={viewBox} aria-hidden="true">
        {communes.map(({ code, name, outline }) => (
          <path
            key={code}
            d={outline ?? undefined}
            className={isWhole || chosen.has(code) ? styles['chosen'] : undefined}
            onClick={isWhole ? undefined : () => onChange(code)}
          >
            <title>{name}</title>
          </path>
        ))}
      </svg>
      <figcaption className="small muted">
        <Trans>
          {epciName}. Tracés : {source}.
        </Trans>
      </figcaption>
    </figure>
  );
}
