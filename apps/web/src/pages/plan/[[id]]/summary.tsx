import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ProgressState } from '../../../ui/api/schema-types.js';
import type { ObjectiveInPlanFragment } from './plan.graphql.js';
import styles from './plan.module.css';
import { stateTones, stateWords } from './words.js';

const states: readonly ProgressState[] = ['done', 'on_time', 'late', 'not_measured', 'to_come'];

/** Number of objectives in each state, without empty states. */
export function Summary({ objectives }: { objectives: readonly ObjectiveInPlanFragment[] }): ReactNode {
  const { t, i18n } = useLingui();
  const counts = states
    .map((state) => ({ state, count: objectives.filter(({ progress }) => progress.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <section aria-label={t`En bref`}>
      <p className={styles.total}>
        <Plural value={objectives.length} one="# objectif" other="# objectifs" />
      </p>
      <dl className={styles.summary}>
        {counts.map(({ state, count }) => (
          <div key={state}>
            <dt className={stateTones[state]}>{i18n._(stateWords[state])}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
