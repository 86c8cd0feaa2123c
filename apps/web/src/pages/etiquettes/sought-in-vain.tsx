import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { isCurator } from '../../ui/api/session.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Unanswered } from '../../ui/unanswered.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { beginTag, closeSynonym, openTag } from './address.js';
import { type Done, DoneNotice } from './done.js';
import type { OneTagFragment } from './tags.graphql.js';
import styles from './tags.module.css';
import { AddSynonym, SynonymForm } from './add-synonym.js';
import { SoughtInVain } from './demand.graphql.js';
import { type Phrase, phrasesOf } from './phrases.js';

export const soughtInVainQuery = pageQuery(SoughtInVain, ({ reader }) =>
  reader && isCurator(reader) ? {} : null,
);

/** Unanswered searches, from which a curator makes a tag or a synonym. @param opened the tag that is open beside the list */
export function SoughtInVainPart({ opened }: { opened: OneTagFragment | undefined }): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(soughtInVainQuery);
  const [search, change] = useSearchParams();
  const words = search.get('synonyme');
  const [last, setLast] = useState<{ done: Done; words: string }>();
  const phrases = data && phrasesOf(data.unmetDemand.nodes);
  const row = (phrase: Phrase): ReactNode => (
    <PhraseRow
      key={phrase.words}
      phrase={phrase}
      opened={opened}
      onDone={(done) => setLast({ done, words: phrase.words })}
    />
  );
  const unknown = phrases?.filter(({ tag }) => tag === null);
  const known = phrases?.filter(({ tag }) => tag !== null);
  return (
    <section className={styles.demand}>
      <h2>
        <Trans>Cherché en vain</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          Ce qu’on a écrit depuis 90 jours sans rien ouvrir. Un synonyme ou une étiquette, et la prochaine
          recherche trouve.
        </Trans>
      </p>
      {words !== null && (
        <Dialog title={t`« ${words} » est un synonyme de…`} isOpen onClose={() => change(closeSynonym)}>
          <SynonymForm
            words={words}
            onDone={(done) => {
              change(closeSynonym, { replace: true });
              setLast({ done, words });
            }}
          />
        </Dialog>
      )}
      {last && <DoneNotice key={last.words} done={last.done} />}
      {!unknown || !known ? (
        <Unanswered isPart error={error} again={again} lines={[72, 72, 72]} />
      ) : (
        <>
          {unknown.length === 0 ? (
            <p>
              <Trans>
                Aucun mot nouveau à ranger. Des mots ne paraissent ici qu’une fois cherchés par trois
                structures.
              </Trans>
            </p>
          ) : (
            <ul className={`plain-list rows ${styles.phrases}`}>{unknown.map(row)}</ul>
          )}
          {known.length > 0 && (
            <details>
              <summary>
                <Trans>Déjà reconnus ({known.length})</Trans>
              </summary>
              <ul className={`plain-list rows ${styles.phrases}`}>{known.map(row)}</ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function PhraseRow({
  phrase: { words, searches, tag },
  opened,
  onDone,
}: {
  phrase: Phrase;
  opened: OneTagFragment | undefined;
  onDone: (done: Done) => void;
}): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const done = (what: Done): void => {
    setOpen(false);
    onDone(what);
  };
  return (
    <li>
      <p>
        <strong>{t`« ${words} »`}</strong>{' '}
        <span className="muted small">
          <Plural value={searches} one="une recherche" other="# recherches" />
        </span>
      </p>
      {tag && (
        <p className="small">
          <Trans>
            Reconnu :{' '}
            <Link href={editedAddress(paths.tags, search, (next) => openTag(next, tag.reference))}>
              {tag.label}
            </Link>
          </Trans>
        </p>
      )}
      <div className={styles.phraseActs}>
        {opened?.viewerCan.edit === true && opened.id !== tag?.id ? (
          <AddSynonym words={words} tag={opened} onDone={done} />
        ) : (
          <Button look="text" onClick={() => setOpen(true)}>
            <Trans>
              Synonyme de…<span className="visually-hidden"> « {words} »</span>
            </Trans>
          </Button>
        )}
        <Link
          className="button text"
          href={editedAddress(paths.tags, search, (next) => beginTag(next, words))}
        >
          <Trans>
            Nouvelle étiquette<span className="visually-hidden"> « {words} »</span>
          </Trans>
        </Link>
      </div>
      <Dialog title={t`« ${words} » est un synonyme de…`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SynonymForm words={words} onDone={done} />
      </Dialog>
    </li>
  );
}
