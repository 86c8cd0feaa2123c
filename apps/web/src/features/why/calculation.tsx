import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { WhyCardFragment } from './why.graphql.js';
import styles from './why.module.css';

/** The score as a table that adds up, for readers who want it. */
export function Calculation({ match }: { match: WhyCardFragment }): ReactNode {
  const parts = match.parts.filter(({ most, points }) => points > 0 || most > 0);
  const shown = parts.filter(({ part, points }) => part !== 'acceptance' || points > 0);
  return (
    <details className={styles.calculation}>
      <summary>
        <Trans>Voir le calcul</Trans>
      </summary>
      <table>
        <caption className="visually-hidden">
          <Trans>Les points de chaque partie</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Ce qui est comparé</Trans>
            </th>
            <th scope="col">
              <Trans>Points</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ part, label, explanation, points, most }) => (
            <tr key={part}>
              <th scope="row">
                {label}
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="100" height="6" rx="1" className={styles.most} />
                  <rect
                    width={most > 0 ? (100 * points) / most : 0}
                    height="6"
                    rx="1"
                    className={styles.points}
                  />
                </svg>
                <span className="hint">{explanation}</span>
              </th>
              <td>
                <Trans>
                  {points} sur {most}
                </Trans>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>En tout</Trans>
            </th>
            <td>
              <Trans>{match.points} sur 100</Trans>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="small muted">
        <Trans>Ce calcul compare deux textes, il ne note personne.</Trans>
      </p>
    </details>
  );
}
