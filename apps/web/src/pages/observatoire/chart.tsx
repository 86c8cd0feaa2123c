import type { ReactNode } from 'react';
import { useNumbers } from './numbers.js';
import type { FigureFragment } from './observatory.graphql.js';
import styles from './observatory.module.css';

/** A figure with more rows has no chart, since the table shows them. */
const MOST_BARS = 26;
const WIDTH = 100;
const HEIGHT = 8;

/**
 * The first column of a figure as bars, one below the other, so that phones can show them. Withheld values have an
 * outline. Values not yet known are hatched. Screen readers read the table instead.
 */
export function Chart({ figure }: { figure: FigureFragment }): ReactNode {
  const say = useNumbers();
  const [column] = figure.columns;
  const rows = figure.rows.slice(0, MOST_BARS);
  const most = Math.max(0, ...rows.map(({ values }) => values[0] ?? 0));
  if (column === undefined || most === 0) return null;
  const hatch = `hatch-${figure.key}`;
  return (
    <div className={styles.chart} aria-hidden="true">
      <p className="muted small">{column.label}</p>
      {rows.map(({ key, label, values: [value = null], isYoung }) => (
        <div key={key} className={styles.bar}>
          <span>{label}</span>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
            <defs>
              <pattern id={`${hatch}-${key}`} width="4" height="8" patternUnits="userSpaceOnUse">
                <path d="M0 8L4 0" stroke="currentColor" strokeWidth="1" />
              </pattern>
            </defs>
            <rect
              width={value === null ? WIDTH : (value / most) * WIDTH}
              height={HEIGHT}
              fill={value === null ? 'none' : isYoung ? `url(#${hatch}-${key})` : 'currentColor'}
            />
          </svg>
          <span>{say(value, column.unit)}</span>
        </div>
      ))}
    </div>
  );
}
