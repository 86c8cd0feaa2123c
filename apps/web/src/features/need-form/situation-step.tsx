import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { useSession } from '../../ui/api/session.js';
import { LongTextField } from '../../ui/fields.js';
import { ofTown } from '../../ui/place.js';
import { paths, signInFor } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { lengthOf, longest, shortest } from './draft/content.js';
import { Frame } from './frame/frame.js';
import { type StepProps, useTyped } from './frame/step-props.js';
import { promiseQuery } from './queries.js';
import { RemarksHere } from './remarks-here.js';
import { WithoutScript } from './without-script.js';

const NAME = 'description';

export function SituationStep({ open, way, need }: StepProps): ReactNode {
  const { t } = useLingui();
  const isNamed = need !== undefined;
  const { reader } = useSession();
  const [{ data }] = usePageQuery(promiseQuery, { pause: isNamed });
  const { description } = open.state.persisted.content;
  const typed = useTyped(NAME, description, (text) => open.draft.change({ description: text }));
  const [problem, setProblem] = useState<Problem>();
  const tooMany = description.length - longest.description;

  const send = (): void => {
    if (lengthOf(description) < shortest.description) {
      setProblem(
        wrongField(NAME, t`Écrivez au moins ${shortest.description} caractères : une ou deux phrases.`),
      );
    } else if (tooMany > 0) {
      setProblem(wrongField(NAME, t`Retirez ${tooMany} caractères : un besoin en compte 10 000 au plus.`));
    } else void way.goOn();
  };

  return (
    <Frame
      open={open}
      way={way}
      step="situation"
      tab={t`Votre situation`}
      title={<Trans>Que se passe‑t‑il, et qu’aimeriez‑vous changer ?</Trans>}
      problem={problem}
      onSend={send}
      aside={
        tooMany > 0 && (
          <p className="wrong">
            <Plural value={tooMany} one="# caractère de trop" other="# caractères de trop" />
          </p>
        )
      }
    >
      <WithoutScript programme={data?.programme} />
      <RemarksHere need={need} step="situation" />
      <LongTextField
        name={NAME}
        label={<Trans>Racontez-le comme à un collègue</Trans>}
        hint={
          <Trans>
            Qui est concerné, où, combien de fois, ce que vous avez déjà essayé. Deux ou trois phrases
            suffisent ; vous pouvez aussi dicter.
          </Trans>
        }
        rows={8}
        autoComplete="off"
        {...typed}
      />
      <details>
        <summary>
          <Trans>Un exemple</Trans>
        </summary>
        <p>
          <Trans>
            « Nous suivons 120 personnes âgées autour {ofTown}. Trois ou quatre fois par mois, l’une d’elles
            tombe la nuit et n’est trouvée que le matin. Les montres d’alerte restent sur la table. Nous
            cherchons une façon de le savoir plus vite, sans caméra. »
          </Trans>
        </p>
      </details>
      {reader === null && (
        <p>
          <Trans>
            Déjà un compte ? <Link href={signInFor(paths.newNeed)}>Connectez-vous</Link> : ce que vous avez
            écrit sera gardé.
          </Trans>
        </p>
      )}
    </Frame>
  );
}
