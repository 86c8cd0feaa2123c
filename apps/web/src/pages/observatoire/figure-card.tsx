import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ActivityStanding } from '../../ui/api/schema-types.js';
import { Chart } from './chart.js';
import { useNumbers } from './numbers.js';
import type { FigureFragment } from './observatory.graphql.js';
import styles from './observatory.module.css';

/** One figure: its headline number, chart, definition and table. */
export function FigureCard({ figure }: { figure: FigureFragment }): ReactNode {
  const { title, definition, headlines, rows, tablePath, key } = figure;
  const say = useNumbers();
  return (
    <section className="card" id={key}>
      <h2>{title}</h2>
      <dl className={styles.headlines}>
        {headlines.map(({ key: name, label, unit, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{say(value, unit)}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <p>
          <Trans>Rien encore sur cette période.</Trans>
        </p>
      ) : (
        <>
          <Chart figure={figure} />
          <details>
            <summary>
              <Trans>Le tableau</Trans>
            </summary>
            <Table figure={figure} />
          </details>
        </>
      )}
      <p className="muted small">{definition}</p>
      <p className="no-print">
        <a href={tablePath} download>
          <Trans>Télécharger pour un tableur</Trans>
        </a>
      </p>
    </section>
  );
}

function Table({ figure: { title, rowLabel, columns, rows } }: { figure: FigureFragment }): ReactNode {
  const { t } = useLingui();
  const say = useNumbers();
  const statuses: Record<ActivityStanding, string> = {
    served: t`servie`,
    fragile: t`fragile`,
    unanswered: t`sans réponse`,
  };
  const hasStatus = rows.some(({ standing: status }) => status !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users scroll it too
    <div className={styles.wide} role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{rowLabel}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            {hasStatus && (
              <th scope="col">
                <Trans>État</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values, isYoung, standing: status }) => (
            <tr key={key}>
              <th scope="row">
                {label}
                {isYoung && (
                  <span className="muted small">
                    {' '}
                    <Trans>(trop récent pour être jugé)</Trans>
                  </span>
                )}
              </th>
              {columns.map(({ key: name, unit }, i) => (
                <td key={name}>{say(values[i] ?? null, unit)}</td>
              ))}
              {hasStatus && <td>{status && statuses[status]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
