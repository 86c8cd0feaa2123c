import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { LongTextField } from '../../ui/fields.js';
import { lengthOf, longest, proposedTitle, shortest } from './draft/content.js';
import { Frame } from './frame/frame.js';
import { type StepProps, useTyped } from './frame/step-props.js';
import styles from './writing.module.css';

const NAME = 'title';

export function TitleStep({ open: { draft, state }, open, way }: StepProps): ReactNode {
  const { t } = useLingui();
  const { title, description } = state.persisted.content;
  const isTouched = useRef(false);
  const typed = useTyped(NAME, title, (text) => {
    isTouched.current = true;
    draft.change({ title: text });
  });
  const [problem, setProblem] = useState<Problem>();
  const tooMany = title.length - longest.title;

  // Proposes a title once. An emptied title stays empty, even if it was emptied before the persisted draft was read.
  useEffect(() => {
    const now = draft.state().persisted.content;
    if (state.isReady && now.title === '' && !isTouched.current)
      draft.change({ title: proposedTitle(now.description) });
  }, [draft, state.isReady]);

  const send = (): void => {
    if (lengthOf(title) < shortest.title) {
      setProblem(wrongField(NAME, t`Écrivez votre besoin en quelques mots.`));
    } else if (tooMany > 0) {
      setProblem(wrongField(NAME, t`Raccourcissez de ${tooMany} caractères : une ligne suffit.`));
    } else void way.goOn();
  };
  return (
    <Frame
      open={open}
      way={way}
      step="titre"
      tab={t`Votre besoin en une phrase`}
      title={<Trans>Et en une phrase ?</Trans>}
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
      <LongTextField
        name={NAME}
        label={<Trans>Votre besoin</Trans>}
        hint={
          description && title === proposedTitle(description) ? (
            <Trans>C’est ce qu’on lira d’abord. Voici votre première phrase : gardez-la ou changez-la.</Trans>
          ) : (
            <Trans>C’est ce qu’on lira d’abord.</Trans>
          )
        }
        rows={2}
        className={styles['sentence']}
        autoComplete="off"
        onKeyDown={(event) => {
          // The title is one line, wrapped on the screen, so Enter sends the form.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        {...typed}
      />
    </Frame>
  );
}
