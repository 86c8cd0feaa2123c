import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { Empty, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { useNow } from '../../../ui/clock/now.js';
import { useDates } from '../../../ui/dates.js';
import { Missing } from '../../../ui/missing.js';
import { ofOperator } from '../../../ui/place.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { useOptionalParam } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { NotRefreshed, Unanswered } from '../../../ui/unanswered.js';
import { AddObjectiveTo } from './add-objective-to.js';
import { MoveAxis } from './move.js';
import { Objective } from './objective.js';
import { PlanButton } from './plan-button.js';
import { CurrentPlan, OnePlan, type PlanInFullFragment } from './plan.graphql.js';
import styles from './plan.module.css';
import { Summary } from './summary.js';

const currentQuery = pageQuery(CurrentPlan, ({ params }) => (params['id'] === undefined ? {} : null));
const planQuery = pageQuery(OnePlan, ({ params: { id } }) => (id === undefined ? null : { id }));

export const queries = [currentQuery, planQuery];

/** The present year's plan, or the plan in the address. */
export default function PlanPage(): ReactNode {
  return useOptionalParam('id') === undefined ? <ThisYears /> : <ById />;
}

function ThisYears(): ReactNode {
  const [{ data, error }, again] = usePageQuery(currentQuery);
  if (!data) return <NotYet error={error} again={again} />;
  return (
    <>
      <NotRefreshed error={error} />
      {data.plan ? <Plan plan={data.plan} /> : <NoPlan />}
    </>
  );
}

function ById(): ReactNode {
  const [{ data, error }, again] = usePageQuery(planQuery);
  if (!data) return <NotYet error={error} again={again} />;
  if (!data.plan) return <Missing />;
  return (
    <>
      <NotRefreshed error={error} />
      <Plan plan={data.plan} />
    </>
  );
}

const NotYet = ({ error, again }: Pick<Parameters<typeof Unanswered>[0], 'error' | 'again'>): ReactNode => (
  <Unanswered error={error} again={again} lines={[96, 220, 220, 220]} />
);

function NoPlan(): ReactNode {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Plan d’action`}>
        <Trans>Plan d’action</Trans>
      </PageTitle>
      {isCurator(useReader()) ? (
        <Empty title={<Trans>Aucun plan n’est encore écrit.</Trans>}>
          <p>
            <Trans>
              Un plan tient en quelques axes et en objectifs chiffrés. Les animateurs seuls le voient tant que
              vous ne le montrez pas.
            </Trans>
          </p>
          <PlanButton look="main">
            <Trans>Écrire le plan</Trans>
          </PlanButton>
        </Empty>
      ) : (
        <Empty title={<Trans>Le plan paraîtra ici.</Trans>}>
          <p>
            <Trans>L’équipe {ofOperator} le montrera dès qu’il sera arrêté avec ses partenaires.</Trans>
          </p>
        </Empty>
      )}
    </div>
  );
}

function Plan({ plan }: { plan: PlanInFullFragment }): ReactNode {
  const { title, purpose, axes, others, shared, viewerCan } = plan;
  const [confirmation, setConfirmation] = useState('');
  const now = useNow();
  const dates = useDates();
  const day = now === undefined ? '' : dates(now, 'day');
  const objectives = axes.flatMap((axis) => axis.objectives);
  return (
    <>
      <PageTitle tab={title}>{title}</PageTitle>
      <p className={`muted ${styles.years}`}>
        <Years plan={plan} />
      </p>
      {day !== '' && (
        <p className="on-paper">
          <Trans>État au {day}</Trans>
        </p>
      )}
      {purpose !== '' && <p className="column written">{purpose}</p>}
      {viewerCan.edit && !shared && (
        <div className="no-print">
          <Notice>
            <Trans>
              Les animateurs seuls voient ce plan. Pour le montrer à tous, cochez-le dans « Modifier le plan
              ».
            </Trans>
          </Notice>
        </div>
      )}
      <p role="status" className={confirmation === '' ? 'visually-hidden' : 'notice ok'}>
        {confirmation}
      </p>
      {objectives.length > 0 && <Summary objectives={objectives} />}
      <div className="acts no-print">
        {viewerCan.edit && (
          <PlanButton plan={plan} onDone={setConfirmation}>
            <Trans>Modifier le plan</Trans>
          </PlanButton>
        )}
        {objectives.length > 0 && (
          <Button look="plain" onClick={() => print()}>
            <Trans>Imprimer pour le comité</Trans>
          </Button>
        )}
      </div>
      {axes.length === 0 && (
        <Notice>
          {viewerCan.edit ? (
            <Trans>Ce plan n’a pas encore d’axe : ajoutez le premier dans « Modifier le plan ».</Trans>
          ) : (
            <Trans>Ce plan n’a pas encore d’axe.</Trans>
          )}
        </Notice>
      )}
      {axes.map((axis) => (
        <section key={axis.id} className={styles.axis}>
          <h2>{axis.title}</h2>
          {viewerCan.edit && (
            <div className="no-print">
              <MoveAxis axisId={axis.id} plan={plan} onDone={setConfirmation} />
            </div>
          )}
          {axis.objectives.length === 0 && (
            <p className="muted">
              <Trans>Pas encore d’objectif.</Trans>
            </p>
          )}
          {axis.objectives.map((objective) => (
            <Objective key={objective.id} objective={objective} plan={plan} onDone={setConfirmation} />
          ))}
          {viewerCan.edit && <AddObjectiveTo plan={plan} axis={axis} onDone={setConfirmation} />}
        </section>
      ))}
      {objectives.length > 0 && <Rule />}
      {others.length > 0 && (
        <nav aria-labelledby="others" className="no-print">
          <h2 id="others">
            <Trans>Autres plans</Trans>
          </h2>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link href={paths.onePlan(other.id)}>{other.title}</Link>{' '}
                <span className="muted">
                  <Years plan={other} />
                </span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

function Years({
  plan: { fromYear, untilYear },
}: {
  plan: Pick<PlanInFullFragment, 'fromYear' | 'untilYear'>;
}): ReactNode {
  if (fromYear === untilYear) return fromYear;
  return (
    <Trans>
      De {fromYear} à {untilYear}
    </Trans>
  );
}

/** Explains how the states of the objectives are determined. Printed too. */
const Rule = (): ReactNode => (
  <p className={`muted small column ${styles.rule}`}>
    <Trans>
      Chaque objectif est comparé à un rythme régulier, du départ à l’échéance, au jour de son dernier relevé.
      Il est en retard s’il lui manque plus d’un dixième du chemin, ou si l’échéance est passée. Sans relevé
      depuis 120 jours, il est dit non mesuré.
    </Trans>
  </p>
);
