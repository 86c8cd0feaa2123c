import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/boxes.js';
import type { Draft } from '../draft/draft.js';
import type { DraftContent } from '../draft/content.js';
import { WholeText } from './whole-text.js';
import styles from '../writing.module.css';

/** Two texts of the same need, written at once in two places: the reader chooses one. */
export function ConflictChoice({
  draft,
  mine,
  theirs,
}: {
  draft: Draft;
  mine: DraftContent;
  theirs: DraftContent;
}): ReactNode {
  return (
    <>
      <Notice tone="warn" hasJustHappened>
        <Trans>
          Ce besoin a été modifié à deux endroits en même temps. Choisissez le texte qui continue ; l’autre
          reste lisible sous la question.
        </Trans>
      </Notice>
      <div className={styles['texts']}>
        <section className={styles['text']}>
          <h2>
            <Trans>Le texte écrit ici</Trans>
          </h2>
          <WholeText content={mine} />
          <Button onClick={() => draft.choose('mine')}>
            <Trans>Garder ce texte</Trans>
          </Button>
        </section>
        <section className={styles['text']}>
          <h2>
            <Trans>Le texte écrit ailleurs</Trans>
          </h2>
          <WholeText content={theirs} />
          <Button look="plain" onClick={() => draft.choose('theirs')}>
            <Trans>Prendre celui-ci</Trans>
          </Button>
        </section>
      </div>
    </>
  );
}
