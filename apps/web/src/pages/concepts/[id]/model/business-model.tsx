import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.js';
import { When } from '../../../../ui/dates.js';
import { useConfirmation } from '../../../../ui/focus/confirmation.js';
import type { FiguresOfConceptFragment, ModelInFullFragment } from './model.graphql.js';
import { euros, payerWords, unitWords } from './model.words.js';
import { useForms, WhyNot } from './use-forms.js';

/** The business model on one page: its figures, and the results computed from them. */
export function BusinessModelPart({ concept }: { concept: FiguresOfConceptFragment }): ReactNode {
  const { forms, whyNot, open, close } = useForms();
  const { confirm, confirmation } = useConfirmation('model');
  const isOpen = forms !== undefined;
  const [last, ...earlier] = concept.businessModels;
  const { edit } = concept.viewerCan;
  if (last === undefined && !edit) return null;
  return (
    <section>
      <h2>
        <Trans>Le modèle économique</Trans>
      </h2>
      {/* The saved figures are shown below this line, so that the line does not move when they change. */}
      {confirmation}
      {last && !isOpen && <Model model={last} />}
      {last === undefined && !isOpen && (
        <p className="muted">
          <Trans>
            Quelques chiffres suffisent : Passerelle calcule l’équilibre et ce que paie vraiment le foyer.
          </Trans>
        </p>
      )}
      {forms && (
        <forms.ModelForm
          id={concept.id}
          model={last}
          onDone={(what) => {
            close();
            confirm(what);
          }}
          onClose={close}
        />
      )}
      <WhyNot whyNot={whyNot} />
      {edit && !isOpen && (
        <p className="no-print">
          <Button look="plain" onClick={open}>
            {last ? <Trans>Changer les chiffres</Trans> : <Trans>Écrire le modèle économique</Trans>}
          </Button>
        </p>
      )}
      {earlier.length > 0 && !isOpen && (
        <details>
          <summary>
            <Trans>Versions précédentes</Trans>
          </summary>
          {earlier.map((model) => (
            <Model key={model.number} model={model} />
          ))}
        </details>
      )}
    </section>
  );
}

function Model({ model }: { model: ModelInFullFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const money = (cents: number): string => euros(cents, i18n.locale);
  const { reckoning, savedBy } = model;
  const { breakEvenHours, marginRate, creditedHoursPerYear } = reckoning;
  const margin = marginRate === null ? '' : ` (${Math.round(marginRate * 100)} %)`;
  const words = unitWords[model.unit];
  const each = i18n._(words.each);
  const ofUnit = i18n._(words.of);
  const several = (count: number): string =>
    `${count.toLocaleString(i18n.locale)} ${i18n._(count === 1 ? words.one : words.several)}`;
  const facts: [ReactNode, ReactNode][] = [
    [t`Qui paie`, i18n._(payerWords[model.payer])],
    [t`Prix ${ofUnit}`, money(model.hourlyPrice)],
    [t`Coût direct ${ofUnit}`, money(model.directCostPerHour)],
    [t`Marge ${ofUnit}`, `${money(reckoning.marginPerHour)}${margin}`],
    [t`Frais fixes par mois`, money(model.fixedCostsPerMonth)],
    [i18n._(words.sold), model.hoursPerMonth.toLocaleString(i18n.locale)],
    [
      t`Équilibre`,
      breakEvenHours === null ? (
        <strong className="state bad">{t`jamais, avec ces chiffres`}</strong>
      ) : (
        <strong>{t`${several(breakEvenHours)} par mois`}</strong>
      ),
    ],
    [t`Résultat par mois`, <strong key="result">{money(reckoning.resultPerMonth)}</strong>],
    [
      t`Le foyer paie vraiment`,
      model.hasTaxCredit
        ? t`${money(reckoning.householdPaysInTheEnd)} ${each}, après crédit d’impôt (${money(reckoning.householdPays)} avant)`
        : t`${money(reckoning.householdPays)} ${each}, sans crédit d’impôt`,
    ],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([what, value]) => (
          <Fact key={String(what)} what={what}>
            {value}
          </Fact>
        ))}
      </dl>
      {model.note !== '' && <p className="written">{model.note}</p>}
      {creditedHoursPerYear !== null && (
        <p className="muted small">
          <Trans>
            Le crédit d’impôt couvre la moitié de ce que paie le foyer, sur 12 000 € par an en général, soit{' '}
            {several(creditedHoursPerYear)} (code général des impôts, article 199 sexdecies).
          </Trans>
        </p>
      )}
      <p className="muted small">
        <Trans>
          Version {model.number}, du <When at={model.savedAt} />
        </Trans>
        {savedBy && <Trans>, par {savedBy.name}</Trans>}
      </p>
    </>
  );
}

const Fact = ({ what, children }: { what: ReactNode; children: ReactNode }): ReactNode => (
  <>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </>
);
