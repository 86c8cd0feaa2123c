import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { serverTime } from '../../ui/api/server-time.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { dayInParis } from '../../ui/days.js';
import { SelectField } from '../../ui/fields.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { SetMinority, type SetMinorityMutation, type SupervisedFragment } from './supervision.graphql.js';

const set = ({ setMinority }: SetMinorityMutation) => setMinority;

/** Months to choose from. A holder of a profile is at least thirteen, and so a minor for five years at most. */
const MONTHS = 60;

/** Shows that a learner is a minor, and until when. @param isOwn true: the reader is the learner */
export function MinorityPart({
  supervision,
  isOwn,
}: {
  supervision: SupervisedFragment;
  isOwn: boolean;
}): ReactNode {
  const { id: solverId, minorUntil, supervisor, viewerCan, learner } = supervision;
  const { act, isSending, problem } = useAct(SetMinority, set);
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const inWords = useMonths();
  const change = async (until: string | null): Promise<void> => {
    if ((await act({ solverId, until })) === undefined) return;
    setOpen(false);
    setSaved(true);
  };
  if (isOpen) {
    return (
      <MinorityForm
        minorUntil={minorUntil}
        isOwn={isOwn}
        problem={problem}
        isSending={isSending}
        onSave={(until) => void change(until)}
        onCancel={() => setOpen(false)}
      />
    );
  }
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {isSaved && (
        <Notice tone="ok" hasJustHappened>
          <Trans>C’est enregistré.</Trans>
        </Notice>
      )}
      {minorUntil !== null && isOwn && (
        <p>
          <Trans>
            <strong>Vous avez moins de 18 ans</strong>, jusqu’à fin {inWords(minorUntil)}. Vos coordonnées ne
            sont données à personne : les entreprises joignent la personne qui vous accompagne, qui lit aussi
            vos échanges.
          </Trans>
        </p>
      )}
      {minorUntil !== null && !isOwn && (
        <p>
          <Trans>
            <strong>{learner} a moins de 18 ans</strong>, jusqu’à fin {inWords(minorUntil)}. Les entreprises
            verront vos coordonnées à la place des siennes, et vous lirez leurs échanges.
          </Trans>
        </p>
      )}
      {minorUntil !== null && isOwn && supervisor === null && (
        <Notice tone="warn">
          <Trans>Tant que personne ne vous accompagne, aucune rencontre ne peut vous être proposée.</Trans>
        </Notice>
      )}
      {viewerCan.setMinority ? (
        <div className="acts">
          {(isOwn || minorUntil !== null) && (
            <Button
              look="text"
              onClick={() => {
                setSaved(false);
                setOpen(true);
              }}
            >
              {minorUntil === null ? <Trans>J’ai moins de 18 ans</Trans> : <Trans>Corriger la date</Trans>}
            </Button>
          )}
        </div>
      ) : (
        minorUntil !== null && (
          <p className="muted small">
            <Trans>Si la date n’est pas la bonne, la personne qui vous accompagne peut la corriger.</Trans>
          </p>
        )
      )}
    </>
  );
}

interface FormProps {
  minorUntil: string | null;
  isOwn: boolean;
  problem: ReturnType<typeof useAct>['problem'];
  isSending: boolean;
  onSave: (until: string | null) => void;
  onCancel: () => void;
}

function MinorityForm({ minorUntil, isOwn, problem, isSending, onSave, onCancel }: FormProps): ReactNode {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  // The button that opened the form is gone.
  useLayoutEffect(() => box.current?.querySelector('select')?.focus(), []);
  const inWords = useMonths();
  const months = monthsFrom(dayInParis(serverTime()));
  const begun = minorUntil === null ? undefined : firstOf(minorUntil);
  return (
    <div ref={box}>
      <Form problem={problem} onSend={(typed) => onSave(String(typed.get('until')) || null)}>
        <SelectField
          name="until"
          label={isOwn ? t`Le mois de vos 18 ans` : t`Le mois de ses 18 ans`}
          hint={t`Seul le mois est gardé. Il est oublié quand il est passé.`}
          defaultValue={begun ?? months[0]}
        >
          {minorUntil !== null && <option value="">{t`18 ans ou plus`}</option>}
          {months.map((month) => (
            <option key={month} value={month}>
              {inWords(month)}
            </option>
          ))}
        </SelectField>
        <div className="acts">
          <Button type="submit" look="plain" isSending={isSending}>
            <Trans>Enregistrer</Trans>
          </Button>
          <Button look="text" onClick={onCancel}>
            <Trans>Annuler</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first days of the coming months, beginning with the present month. */
function monthsFrom(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10),
  );
}

/** A month with its year, such as « mars 2027 ». */
function useMonths(): (day: string) => string {
  const { i18n } = useLingui();
  const language = i18n.locale === 'en' ? 'en-GB' : 'fr-FR';
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (day) => format.format(new Date(day));
}
