import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Button } from '../../../../ui/button.js';
import { When } from '../../../../ui/dates.js';
import { useLive } from '../../../../ui/live/use-live.js';
import { ofOperator } from '../../../../ui/place.js';
import { paths } from '../../../../ui/routing/paths.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import { PageActs } from './page-acts.js';
import { PageForm } from './page-form.js';
import { type PageInFullFragment, PageOfConcept } from './publishing.graphql.js';

export type Page = NonNullable<PageInFullFragment['page']>;

/** The public page, published or proposed: its text, who agrees, and the reader's own consent. */
export function Publishing({ id, onDone }: { id: string; onDone: (what: string) => void }): ReactNode {
  const [{ data, error }, again] = useQuery({ query: PageOfConcept, variables: { id } });
  useLive(['concept'], id, again);
  const [isWriting, write] = useState(false);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[72, 120, 48]} />;
  const { page } = data.concept;
  if (page === null) return null;
  const done = (what: string): void => {
    write(false);
    onDone(what);
  };
  return (
    <>
      <PublicationStatus id={id} page={page} />
      {isWriting ? (
        <PageForm id={id} page={page} onDone={done} onClose={() => write(false)} />
      ) : (
        <>
          {page.state !== 'private' && <AnswersOfParties page={page} />}
          <PageActs id={id} page={page} onDone={done} />
          {page.viewerCan.ask && (
            <p>
              <Button look="plain" onClick={() => write(true)}>
                {page.state === 'private' ? (
                  <Trans>Rendre public</Trans>
                ) : (
                  <Trans>Changer ce que dit la page</Trans>
                )}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  );
}

function PublicationStatus({ id, page }: { id: string; page: Page }): ReactNode {
  const missing = page.parties.filter(({ agreedAt }) => agreedAt === null).length;
  const isDeclined = page.viewerCan.ask && page.parties.some(({ refusedAt }) => refusedAt !== null);
  if (page.state === 'public')
    return (
      <p>
        <Trans>
          Tous les participants ont donné leur accord :{' '}
          <Link href={paths.publicConcept(id)}>voir la page</Link>. Chacun peut retirer le sien à tout moment,
          et la page disparaît aussitôt.
        </Trans>
      </p>
    );
  if (page.state === 'asked')
    return (
      <p>
        <Trans>Rien n’est visible pour l’instant.</Trans>{' '}
        <Plural value={missing} one="Il manque un accord." other="Il manque # accords." />{' '}
        {isDeclined && (
          <Trans>
            Une personne ne souhaite pas cette page. Elle n’a pas à dire pourquoi, et on ne le lui redemandera
            pas. Le concept continue sans page publique.
          </Trans>
        )}
      </p>
    );
  return (
    <p>
      <Trans>
        Ce concept n’est visible que de ses participants et {ofOperator}. Une page publique dirait où il en
        est, qui le porte et avec quelles structures ; ni coordonnées, ni preuves, ni chiffres du modèle. Elle
        paraît quand tous les participants sont d’accord.
      </Trans>
    </p>
  );
}

/** The text to agree to, and the answers so far. */
function AnswersOfParties({ page }: { page: Page }): ReactNode {
  const { title, promise, homes, results, parties, askedBy, askedAt } = page;
  return (
    <>
      <blockquote>
        <p>
          <strong>{title}</strong>
        </p>
        <p className="written">{promise}</p>
        {homes !== null && (
          <p>
            <Plural
              value={homes}
              _0="Pas encore essayé dans un foyer."
              one="Essayé dans un foyer."
              other="Essayé dans # foyers."
            />
          </p>
        )}
        {results !== '' && <p className="written">{results}</p>}
      </blockquote>
      <p className="muted small">
        <Trans>S’y ajoutent l’étape, le porteur, les structures, les sujets et les lieux.</Trans>{' '}
        {askedAt !== null &&
          (askedBy ? (
            <Trans>
              Proposée par {askedBy.name} le <When at={askedAt} />.
            </Trans>
          ) : (
            <Trans>
              Proposée le <When at={askedAt} />.
            </Trans>
          ))}
      </p>
      <ul className="plain-list">
        {parties.map((party, i) => (
          <PartyRow
            key={party.person?.id ?? party.organisation?.id ?? i}
            party={party}
            isShown={page.viewerCan.ask}
          />
        ))}
      </ul>
    </>
  );
}

function PartyRow({
  party: { person, organisation, agreedAt, refusedAt },
  isShown,
}: {
  party: Page['parties'][number];
  /** True: the reader may know who refused, and so who has not answered. */
  isShown: boolean;
}): ReactNode {
  const { t } = useLingui();
  const names = [person && (person.name || t`Quelqu’un sans nom`), organisation?.name].filter(Boolean);
  if (person === null)
    return (
      <li>
        {names.length > 0 ? names.join(' · ') : <Trans>Une structure ou un porteur de solution</Trans>}
        {'\u00a0: '}
        <span className="state warn">
          <Trans>personne n’y participe encore en son nom</Trans>
        </span>
      </li>
    );
  return (
    <li>
      {names.join(' · ')}
      {'\u00a0: '}
      {refusedAt !== null ? (
        <span className="state">
          <Trans>ne souhaite pas</Trans>
        </span>
      ) : agreedAt === null ? (
        <span className="state warn">
          {isShown ? <Trans>pas encore répondu</Trans> : <Trans>pas d’accord donné</Trans>}
        </span>
      ) : (
        <span className="state ok">
          <Trans>
            d’accord depuis le <When at={agreedAt} shape="shortDay" />
          </Trans>
        </span>
      )}
    </li>
  );
}
