import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from '../../../features/introductions/introductions.module.css';
import { otherSide } from '../../../features/introductions/next.js';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { useWho } from '../../../features/introductions/who.js';
import type { PartySide } from '../../../ui/api/schema-types.js';
import { Card, Tags } from '../../../ui/boxes.js';
import { When } from '../../../ui/dates.js';
import { ofOperator } from '../../../ui/place.js';
import { paths } from '../../../ui/routing/paths.js';

interface Shown {
  introduction: IntroductionInFullFragment;
}

/** Sides that the page describes: the other party or, for a curator, both. */
const shownOf = ({ viewerSide }: IntroductionInFullFragment): readonly PartySide[] =>
  viewerSide === null ? ['company', 'solver'] : [otherSide(viewerSide)];

/** Contact details of the other party, once both have accepted. */
export const Contacts = ({ introduction }: Shown): ReactNode =>
  shownOf(introduction).map((side) => <ContactsOf key={side} introduction={introduction} side={side} />);

/** The other party, as far as the reader may see it elsewhere, with the curator's note. */
export function OtherParty({ introduction }: Shown): ReactNode {
  return (
    <>
      <Note introduction={introduction} />
      {shownOf(introduction).map((side) =>
        side === 'company' ? (
          <Need key={side} introduction={introduction} />
        ) : (
          <Solver key={side} introduction={introduction} />
        ),
      )}
    </>
  );
}

function ContactsOf({ introduction, side }: Shown & { side: PartySide }): ReactNode {
  const { companyContacts, solverContacts } = introduction;
  const who = useWho();
  const contacts = side === 'company' ? companyContacts : solverContacts;
  if (contacts === null || contacts.length === 0) return null;
  const { name } = who.of(introduction, side);
  return (
    <Card>
      <h2>
        <Trans>Joindre {name}</Trans>
      </h2>
      <ul className={`plain-list ${styles.contacts}`}>
        {contacts.map((contact) => (
          <li key={contact.email}>
            {contact.name && <strong>{contact.name}</strong>}
            {contact.supervises && (
              <span className="hint">
                <Trans>accompagne cette personne, qui a moins de 18 ans</Trans>
              </span>
            )}
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Note({ introduction: { viewerSide, noteToCompany, noteToSolver } }: Shown): ReactNode {
  const { t } = useLingui();
  const notes = [
    { id: 'company', label: viewerSide === null ? t`À l’entreprise` : '', text: noteToCompany },
    { id: 'solver', label: viewerSide === null ? t`Au porteur de solution` : '', text: noteToSolver },
  ].filter(({ text }) => text);
  if (notes.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Un mot {ofOperator}</Trans>
      </h2>
      {notes.map(({ id, label, text }) => (
        <blockquote key={id} className={`written ${styles.note}`}>
          {label && <p className="muted">{label}</p>}
          <p>{text}</p>
        </blockquote>
      ))}
    </Card>
  );
}

/** The company's need. */
function Need({ introduction: { need, company } }: Shown): ReactNode {
  const { t } = useLingui();
  return (
    <Card>
      <h2>{need.title}</h2>
      {company === null && (
        <p className="muted">
          <Trans>L’entreprise ne donne son nom qu’après le double accord.</Trans>
        </p>
      )}
      <Folded>{need.description}</Folded>
      <Tags tags={need.tags} label={t`Sujets`} />
      <Where territories={need.territories} isRemote={false} />
      {need.neededBy !== null && (
        <p>
          <Trans>
            Réponse souhaitée avant le <When at={need.neededBy} />.
          </Trans>
        </p>
      )}
      <p>
        <Link href={paths.need(need.id)}>
          <Trans>Lire tout le besoin</Trans>
        </Link>
      </p>
    </Card>
  );
}

/** The solver's profile. */
function Solver({ introduction: { solver, solverTeaser } }: Shown): ReactNode {
  const { t } = useLingui();
  const { tags, territories, worksRemotely } = solver ?? solverTeaser;
  return (
    <Card>
      <h2>
        <Trans>Ce qui est proposé</Trans>
      </h2>
      {solver === null ? (
        <p className="muted">
          <Trans>Le profil n’est pas encore complet : son nom paraît après le double accord.</Trans>
        </p>
      ) : (
        <>
          {solver.headline && (
            <p>
              <strong>{solver.headline}</strong>
            </p>
          )}
          <Folded>{solver.description}</Folded>
          {solver.ideas.length > 0 && (
            <>
              <h3>
                <Trans>Idées</Trans>
              </h3>
              <ul>
                {solver.ideas.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <Tags tags={tags} label={t`Sujets`} />
      <Where territories={territories} isRemote={worksRemotely} />
      {solver !== null && (
        <p>
          <Link href={paths.solver(solver.id)}>
            <Trans>Lire tout le profil</Trans>
          </Link>
        </p>
      )}
    </Card>
  );
}

/** In characters: about ten lines on a phone. */
const LONG = 420;

/** The beginning of a long text. The whole text is on its own page. */
function Folded({ children }: { children: string }): ReactNode {
  if (children.trim() === '') return null;
  const isLong = children.length > LONG;
  const text = isLong ? `${children.slice(0, LONG).replace(/(?<!\s)\s+\S*$/, '')}…` : children;
  return (
    <p className="written" dir="auto">
      {text}
    </p>
  );
}

function Where({
  territories,
  isRemote,
}: {
  territories: readonly { code: string; name: string }[];
  isRemote: boolean;
}): ReactNode {
  const { t } = useLingui();
  const places = [...territories.map(({ name }) => name), ...(isRemote ? [t`à distance`] : [])];
  if (places.length === 0) return null;
  return (
    <p>
      <span className="muted">
        <Trans>Où :</Trans>
      </span>{' '}
      {places.join(', ')}
    </p>
  );
}
