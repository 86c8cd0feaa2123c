import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useWordList } from '../../ui/word-list.js';
import styles from './writing.module.css';
import { solverKindWords } from './solver-kinds.js';
import type { PreviewState } from './use-preview.js';

/** The three best matches, without names: what each shares with the need. */
export function BestAnswers({ preview, isStale }: PreviewState): ReactNode {
  const { t, i18n } = useLingui();
  const listed = useWordList();
  if (preview === undefined || preview.best.length === 0) return null;
  return (
    <section className={isStale ? styles['stale'] : undefined}>
      <h2>
        <Trans>Parmi ceux qui pourraient répondre</Trans>
      </h2>
      <ul className={`plain-list ${styles['best']}`} aria-label={t`Ceux qui pourraient répondre`}>
        {preview.best.map(({ kind, distance, sharedTags, sharedWords }, i) => {
          const tags = sharedTags.map(({ label }) => label);
          const text = tags.join(' ').toLowerCase();
          const topics = [...tags, ...sharedWords.filter((word) => !text.includes(word.toLowerCase()))].slice(
            0,
            3,
          );
          return (
            // oxlint-disable-next-line react/no-array-index-key -- they have no names yet
            <li key={i}>
              <strong>{i18n._(solverKindWords[kind])}</strong>
              {distance && `, ${distance}`}
              {topics.length > 0 && (
                <span className="hint">
                  <Trans>En commun : {listed(topics)}</Trans>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
