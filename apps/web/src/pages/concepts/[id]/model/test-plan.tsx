import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.js';
import { When } from '../../../../ui/dates.js';
import { useConfirmation } from '../../../../ui/focus/confirmation.js';
import type { FiguresOfConceptFragment } from './model.graphql.js';
import { planTexts, planWords } from './model.words.js';
import { useForms, WhyNot } from './use-forms.js';

/** Test plan of a concept in homes, and its results. */
export function TestPlanPart({ concept }: { concept: FiguresOfConceptFragment }): ReactNode {
  const { i18n } = useLingui();
  const { forms, whyNot, open, close } = useForms();
  const { confirm, confirmation } = useConfirmation('plan');
  const isOpen = forms !== undefined;
  const { testPlan: plan, viewerCan } = concept;
  if (plan === null && !viewerCan.edit) return null;
  return (
    <section>
      <h2>
        <Trans>L’essai dans des foyers</Trans>
      </h2>
      {/* The saved plan is shown below this line, so that the line does not move when the plan changes. */}
      {confirmation}
      {plan === null && !isOpen && (
        <p className="muted">
          <Trans>Un plan tout prêt vous attend : complétez les points de suspension.</Trans>
        </p>
      )}
      {plan && !isOpen && (
        <>
          <p>
            <Trans>
              Prévu : {plan.homes} foyers, {plan.weeks} semaines.
            </Trans>
          </p>
          <p>
            {plan.homesBegun === null || plan.begunOn === null ? (
              <Trans>Commencé : dans aucun foyer encore.</Trans>
            ) : (
              <Trans>
                Commencé : {plan.homesBegun} foyers, au <When at={plan.begunOn} />.
              </Trans>
            )}
          </p>
          {planTexts.map((name) =>
            plan[name] === '' ? null : (
              <div key={name}>
                <h3>{i18n._(planWords[name])}</h3>
                <p className="written">{plan[name]}</p>
              </div>
            ),
          )}
          <p className="muted small">
            <Trans>
              Enregistré le <When at={plan.savedAt} />
            </Trans>
          </p>
        </>
      )}
      {forms && (
        <forms.PlanForm
          concept={concept}
          onDone={(what) => {
            close();
            confirm(what);
          }}
          onClose={close}
        />
      )}
      <WhyNot whyNot={whyNot} />
      {viewerCan.edit && !isOpen && (
        <p className="no-print">
          <Button look="plain" onClick={open}>
            {plan ? <Trans>Compléter l’essai</Trans> : <Trans>Écrire le plan d’essai</Trans>}
          </Button>
        </p>
      )}
    </section>
  );
}
