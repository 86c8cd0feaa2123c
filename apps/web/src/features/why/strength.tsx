import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MatchStrength } from '../../ui/api/schema-types.js';
import styles from './why.module.css';

/** Strength of a match in words, since readers would misread a number. */
export function Strength({ strength }: { strength: MatchStrength }): ReactNode {
  const { t } = useLingui();
  const words: Record<MatchStrength, string> = {
    very_close: t`Très proche`,
    close: t`Proche`,
    to_check: t`À vérifier`,
  };
  const arches = { very_close: 3, close: 2, to_check: 1 }[strength];
  return (
    <span className={styles.strength}>
      <svg viewBox="0 0 50 20" fill="none" stroke="currentColor" aria-hidden="true">
        {[0, 1, 2].map((i) => (
          <path
            key={i}
            d={`M${3 + i * 15} 18v-7a6.5 6.5 0 0 1 13 0v7`}
            strokeWidth={i < arches ? 4 : 1.2}
            opacity={i < arches ? 1 : 0.55}
          />
        ))}
      </svg>
      {words[strength]}
    </span>
  );
}
