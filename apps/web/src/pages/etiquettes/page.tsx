import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { TeamNav } from '../../features/team/team-nav.js';
import { isCurator, useReader } from '../../ui/api/session.js';
import { Empty } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Missing } from '../../ui/missing.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import { type Asked, askedIn, beginTag, closeTag, listVariables, openTag } from './address.js';
import { type Done, DoneNotice } from './done.js';
import { fieldsOfTags } from './fields.js';
import { NewTag } from './new-tag.js';
import { openedQuery, OpenedTagPart } from './opened-tag.js';
import { SoughtInVainPart, soughtInVainQuery } from './sought-in-vain.js';
import { TagList } from './tag-list.js';
import { TagsInList } from './tags.graphql.js';
import styles from './tags.module.css';

const tagsQuery = pageQuery(TagsInList, ({ search, reader }) =>
  reader && isCurator(reader) ? listVariables(askedIn(search)) : null,
);

export const queries = [tagsQuery, soughtInVainQuery, openedQuery];

/** Taxonomy of tags for needs and profiles, maintained by curators. */
export default function TagsPage(): ReactNode {
  const reader = useReader();
  return isCurator(reader) ? <Vocabulary /> : <Missing />;
}

function Vocabulary(): ReactNode {
  const { t } = useLingui();
  const [search, change] = useSearchParams();
  const asked = askedIn(search);
  const { opened, newTag } = asked;
  const isOpen = opened !== null || newTag !== null;
  const [{ data, error }, again] = usePageQuery(tagsQuery);
  const [{ data: openedTag }] = usePageQuery(openedQuery);
  const { done, say } = useDone(opened);
  const hasCome = useHasCome(opened);
  const goOn = (what: Done, tag: string): void => {
    say(what, tag);
    if (tag !== opened) change((next) => openTag(next, tag), { replace: true });
  };
  return (
    <div className={isOpen ? `${styles.tags} ${styles.hasOpened}` : styles.tags}>
      <div className={styles.title}>
        <PageTitle tab={t`Étiquettes`}>
          <Trans>Étiquettes</Trans>
        </PageTitle>
        <TeamNav />
      </div>
      <section className={styles.list}>
        <Words asked={asked} />
        {!data ? (
          <Unanswered isPart error={error} again={again} lines={[64, 64, 64, 64, 64, 64]} />
        ) : (
          <TagList asked={asked} tags={data.tags.nodes} totalCount={data.tags.totalCount} />
        )}
      </section>
      <section className={styles.opened} aria-label={t`Étiquette ouverte`}>
        {isOpen && (
          <p className={styles.back}>
            <Link href={editedAddress(paths.tags, search, closeTag)}>
              <Trans>Retour à la liste</Trans>
            </Link>
          </p>
        )}
        {done && <DoneNotice key={done.confirmation} done={done} />}
        {newTag !== null && <NewTag key={newTag} asked={asked} words={newTag} onDone={goOn} />}
        {opened !== null && (
          <OpenedTagPart key={opened} takesFocus={hasCome} onDone={(what, tag = opened) => goOn(what, tag)} />
        )}
        {!isOpen && (
          <Empty title={<Trans>Ouvrez une étiquette</Trans>}>
            <p className="muted">
              <Trans>
                Vous pourrez changer ses mots, la ranger sous une autre, la fusionner ou la retirer.
              </Trans>
            </p>
          </Empty>
        )}
      </section>
      <SoughtInVainPart opened={openedTag?.tag} />
    </div>
  );
}

/** The last action on the opened tag. */
function useDone(opened: string | null): {
  done: Done | undefined;
  say: (done: Done, reference: string) => void;
} {
  const [last, setLast] = useState<{ done: Done; reference: string }>();
  return {
    done: last !== undefined && last.reference === opened ? last.done : undefined,
    say: (done, reference) => setLast({ done, reference }),
  };
}

/** Whether the reader has opened another tag since the page was loaded. */
function useHasCome(opened: string | null): boolean {
  const [first, setFirst] = useState<string | null | undefined>(opened);
  if (first !== undefined && first !== opened) setFirst(undefined);
  return first === undefined;
}

/** In milliseconds. No request is sent while the curator is still typing. */
const PAUSE = 200;

/** Tags of a field, or search results for the typed words. */
function Words({ asked }: { asked: Asked }): ReactNode {
  const { t, i18n } = useLingui();
  const [search, change] = useSearchParams();
  const [typed, setTyped] = useState(asked.words);
  const [shown, setShown] = useState(asked.words);
  // Not in an effect, which would run after the curator's next letters, and overwrite them.
  if (shown !== asked.words) {
    setShown(asked.words);
    if (asked.words !== typed.trim()) setTyped(asked.words);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (words: string): void => {
    clearTimeout(timer.current);
    change(
      (next) => {
        if (words.trim() === '') next.delete('mots');
        else next.set('mots', words.trim());
      },
      { replace: true },
    );
  };
  const tabs = fieldsOfTags.map((field) => ({
    href: editedAddress(paths.tags, search, (next) => {
      next.set('champ', field.slug);
      next.delete('mots');
      closeTag(next);
    }),
    label: i18n._(field.label),
    isCurrent: asked.words === '' && field === asked.field,
  }));
  return (
    <>
      <form
        method="get"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed);
        }}
      >
        <TextField
          name="mots"
          label={t`Chercher une étiquette`}
          hint={t`Ses noms et ses synonymes, dans les deux langues.`}
          type="search"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => ask(value), PAUSE);
          }}
        />
      </form>
      <Tabs label={t`Champs`} tabs={tabs} />
      <div className="acts">
        <LinkButton look="plain" href={editedAddress(paths.tags, search, (next) => beginTag(next, ''))}>
          <Trans>Nouvelle étiquette</Trans>
        </LinkButton>
        <Link
          href={editedAddress(paths.tags, search, (next) => {
            if (asked.withRetired) next.delete('retirees');
            else next.set('retirees', '1');
          })}
        >
          {asked.withRetired ? <Trans>Cacher les retirées</Trans> : <Trans>Montrer aussi les retirées</Trans>}
        </Link>
      </div>
    </>
  );
}
