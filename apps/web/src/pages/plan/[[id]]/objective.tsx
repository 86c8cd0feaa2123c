import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ObjectiveUnit } from '../../../ui/api/schema-types.js';
import { When } from '../../../ui/dates.js';
import { EditObjective } from './edit-objective.js';
import type { ObjectiveInPlanFragment, PlanInFullFragment } from './plan.graphql.js';
import styles from './plan.module.css';
import { ToDo } from './to-do.js';
import { stateTones, stateWords } from './words.js';

/** One objective: its aim, its progress, and the source of its numbers. */
export function Objective({
  objective,
  plan,
  onDone,
}: {
  objective: ObjectiveInPlanFragment;
  plan: PlanInFullFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { i18n } = useLingui();
  const amount = useAmounts();
  const { title, figure, unit, baseline, target, dueOn, measures, progress } = objective;
  const [last] = measures;
  return (
    <article className={`card ${styles.objective}`}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <p className={`${stateTones[progress.state]} ${styles.state}`}>
          {i18n._(stateWords[progress.state])}
        </p>
      </div>
      <p className={styles.figure}>
        {last ? (
          <>
            <strong className={styles.value}>{amount(last.value, unit)}</strong>{' '}
            {baseline === 0 && (unit === 'count' || unit === 'euros') ? (
              <Trans>sur {amount(target, unit)}</Trans>
            ) : (
              <Trans>(cible : {amount(target, unit)})</Trans>
            )}
          </>
        ) : (
          <Trans>
            Cible : <strong>{amount(target, unit)}</strong>
          </Trans>
        )}
        <span className="muted"> {figure}</span>
      </p>
      <Bar objective={objective} />
      <p className="muted small">
        {baseline !== 0 && (
          <>
            <Trans>Parti de {amount(baseline, unit)}.</Trans>{' '}
          </>
        )}
        <Trans>
          Échéance : <When at={dueOn} />.
        </Trans>{' '}
        <Measured objective={objective} />
      </p>
      <ToDo objective={objective} mayAdd={plan.viewerCan.edit} />
      {plan.viewerCan.edit && <EditObjective objective={objective} plan={plan} onDone={onDone} />}
    </article>
  );
}

/** Progress of an objective, with a mark at the value of an even pace today. */
function Bar({
  objective: { progress, unit, baseline, target },
}: {
  objective: ObjectiveInPlanFragment;
}): ReactNode {
  const { t } = useLingui();
  const amount = useAmounts();
  const { share, expected } = progress;
  const even = baseline + (target - baseline) * expected;
  const paced = amount(unit === 'count' || unit === 'euros' ? Math.round(even) : even, unit);
  const way = Math.round((share ?? 0) * 100);
  const label =
    share === null
      ? t`Rien n’est relevé. À un rythme régulier : ${paced} aujourd’hui.`
      : t`${way} % du chemin. À un rythme régulier : ${paced} aujourd’hui.`;
  const pace = Math.min(99, Math.max(1, expected * 100));
  return (
    <>
      <svg
        className={styles.bar}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <rect className={styles.way} x="0" y="2" width="100" height="6" />
        {share !== null && <rect className={styles.done} x="0" y="2" width={share * 100} height="6" />}
        <rect className={styles.pace} x={pace - 0.3} y="0" width="0.6" height="10" />
      </svg>
      <p className="small" aria-hidden="true">
        {label}
      </p>
    </>
  );
}

/** Source of the current number: a recorded measure, or the observatory. */
function Measured({
  objective: { measures, observed, progress },
}: {
  objective: ObjectiveInPlanFragment;
}): ReactNode {
  const [last] = measures;
  if (last === undefined && progress.state === 'to_come') return null;
  if (last === undefined)
    return observed === null ? (
      <Trans>Aucun chiffre n’est encore relevé.</Trans>
    ) : (
      <Trans>L’observatoire le comptera cette nuit ; il ne donne un chiffre qu’à partir de cinq cas.</Trans>
    );
  const who = last.notedBy?.name;
  return (
    <>
      {observed !== null ? (
        <Trans>
          Mesuré par l’observatoire le <When at={last.measuredOn} />.
        </Trans>
      ) : who ? (
        <Trans>
          Relevé le <When at={last.measuredOn} /> par {who}.
        </Trans>
      ) : (
        <Trans>
          Relevé le <When at={last.measuredOn} />.
        </Trans>
      )}
      {progress.state === 'not_measured' && (
        <>
          {' '}
          <Trans>Ce relevé a plus de 120 jours.</Trans>
        </>
      )}
      {last.note !== '' && (
        <>
          {' '}
          <Trans>Source : {last.note}</Trans>
        </>
      )}
    </>
  );
}

/** `(value, unit) => string`: a number of an objective, for people. */
function useAmounts(): (value: number, unit: ObjectiveUnit) => string {
  const { t, i18n } = useLingui();
  return (value, unit) => {
    const number = new Intl.NumberFormat(i18n.locale === 'en' ? 'en-GB' : 'fr-FR', {
      maximumFractionDigits: 1,
    }).format(value);
    if (unit === 'percent') return t`${number} %`;
    if (unit === 'days') return t`${number} jours`;
    if (unit === 'hours') return t`${number} h`;
    return unit === 'euros' ? t`${number} €` : number;
  };
}
