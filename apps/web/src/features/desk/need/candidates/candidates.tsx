import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import type { Blocker } from '../../../../ui/api/schema-types.js';
import { Button } from '../../../../ui/button.js';
import { useDates } from '../../../../ui/dates.js';
import { operator } from '../../../../ui/place.js';
import { paths } from '../../../../ui/routing/paths.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import { awayWords } from '../../../absence/period-words.js';
import { MailsMark } from '../../../mail-reach/mails-mark.js';
import styles from '../../desk.module.css';
import type { Undo } from '../../gestures/gestures.js';
import { useShortcuts } from '../../use-shortcuts.js';
import type { AskedBy } from '../asked-by.js';
import { CandidatesForNeed, type CandidatesForNeedQuery, type NeedOnDeskFragment } from '../need.graphql.js';
import { candidatesOf } from './candidates-of.js';
import { Comparison } from './comparison.js';
import { IntroduceForm } from './introduce-form.js';
import { Verdict } from './verdict.js';

export type Candidate = CandidatesForNeedQuery['matchesOfNeed']['nodes'][number];

const AT_MOST = 50;
/** Limit of solvers in a comparison, and in one introduction. */
const MOST_COMPARED = 4;

type Shown = 'list' | 'comparison' | 'introduction';

/** Solvers who could answer a need, best first. The curator compares and introduces some. */
export function Candidates({
  need,
  wanted,
  asked,
  onIntroduced,
}: {
  need: NeedOnDeskFragment;
  /** Id of the initially selected solver: they want to answer, or the company wants to meet them. */
  wanted: string | undefined;
  /** Solvers with a requested introduction, by id, with the requesting side. */
  asked: ReadonlyMap<string, AskedBy>;
  onIntroduced: (undo: Undo) => void;
}): ReactNode {
  const { t } = useLingui();
  const [first, setFirst] = useState<number>();
  const [chosen, setChosen] = useState<readonly string[]>(wanted === undefined ? [] : [wanted]);
  const [shown, setShown] = useState<Shown>('list');
  // The recipients stay the same while the form is open, even if new matches arrive.
  const [introduced, setIntroduced] = useState<readonly Candidate[]>([]);
  const [{ data, error }, again] = useQuery({
    query: CandidatesForNeed,
    variables: candidatesOf(need.id, first),
  });
  const candidates = data?.matchesOfNeed.nodes ?? [];
  const some = candidates.filter(({ solver }) => chosen.includes(solver.id));
  // Without a choice, the best solver who can be introduced.
  const [best] = candidates.filter(
    ({ blocker, dismissed, solver }) => blocker === null && !dismissed && solver.mailsArrive !== false,
  );
  const toIntroduce = some.length > 0 ? some : best ? [best] : [];
  const introduce = (): void => {
    if (toIntroduce.length === 0 || shown === 'introduction') return;
    setIntroduced(toIntroduce);
    setShown('introduction');
  };
  useShortcuts([
    ...(need.state === 'published' ? [{ keys: 'i', label: t`Présenter`, act: introduce }] : []),
    { keys: 'v', label: t`Comparer les choisis`, act: () => some.length > 1 && setShown('comparison') },
  ]);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[96, 96, 96]} />;
  const toggle = (id: string): void =>
    setChosen((before) =>
      before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(-MOST_COMPARED),
    );
  if (shown === 'introduction') {
    return (
      <IntroduceForm
        need={need}
        parties={introduced}
        asked={asked}
        onClose={() => setShown('list')}
        onDone={onIntroduced}
      />
    );
  }
  if (shown === 'comparison')
    return <Comparison candidates={some} onClose={() => setShown('list')} onIntroduce={introduce} />;
  const { totalCount } = data.matchesOfNeed;
  return (
    <section>
      <h3>
        {totalCount === 0 && data.need.matching === 'waiting' ? (
          <Trans>Qui pourrait répondre ? Nous cherchons : quelques minutes encore</Trans>
        ) : totalCount > 0 && !candidates.some(({ standsOut }) => standsOut) ? (
          <Trans>Personne ne convient assez pour être prévenu. Les plus proches :</Trans>
        ) : (
          <Plural
            value={totalCount}
            _0="Personne ne pourrait répondre"
            one="Un porteur de solution pourrait répondre"
            other="# porteurs de solution pourraient répondre"
          />
        )}
      </h3>
      <ul className={`rows plain-list ${styles.candidates}`}>
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <CandidateRow
              candidate={candidate}
              isChosen={chosen.includes(candidate.solver.id)}
              onToggle={() => toggle(candidate.solver.id)}
            />
          </li>
        ))}
      </ul>
      <div className="acts">
        {need.state === 'published' && toIntroduce.length > 0 && (
          <Button onClick={introduce}>
            <Plural value={toIntroduce.length} one="Présenter" other="Présenter les # choisis" />
          </Button>
        )}
        {some.length > 1 && (
          <Button look="plain" onClick={() => setShown('comparison')}>
            <Trans>Comparer</Trans>
          </Button>
        )}
        {totalCount > candidates.length && first !== AT_MOST && (
          <Button look="text" onClick={() => setFirst(AT_MOST)}>
            <Trans>Voir les suivants</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}

function CandidateRow({
  candidate,
  isChosen,
  onToggle,
}: {
  candidate: Candidate;
  isChosen: boolean;
  onToggle: () => void;
}): ReactNode {
  const { solver, dismissed } = candidate;
  return (
    <div className={styles.candidate}>
      <input
        type="checkbox"
        id={`choose-${solver.id}`}
        checked={isChosen}
        onChange={onToggle}
        aria-describedby={`about-${solver.id}`}
      />
      <div>
        <label htmlFor={`choose-${solver.id}`}>
          <strong>{solver.name}</strong>
        </label>{' '}
        <Link href={paths.solver(solver.id)}>
          <Trans>profil</Trans>
        </Link>
        <div id={`about-${solver.id}`}>
          {solver.headline && <p className="muted small">{solver.headline}</p>}
          <Verdict match={candidate} />
          <p className="small">
            <Room solver={solver} /> <Blocked candidate={candidate} />
            {dismissed && (
              <span className="state warn">
                <Trans>écarté par l’une des parties</Trans>
              </span>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}

/** A solver's capacity left this month, and how they usually answer. */
export function Room({ solver }: { solver: Candidate['solver'] }): ReactNode {
  const { introductionsLeft, monthlyCap, responsiveness, claimed, mailsArrive } = solver;
  return (
    <>
      {introductionsLeft !== null && (
        <Trans>
          encore {introductionsLeft} sur {monthlyCap} ce mois-ci
        </Trans>
      )}
      {' · '}
      {responsiveness === null ? (
        <Trans>trop tôt pour dire si les réponses viennent à temps</Trans>
      ) : (
        <Trans>répond à temps {Math.round(responsiveness * 100)} fois sur 100</Trans>
      )}
      {!claimed && (
        <>
          {' · '}
          <Trans>profil créé par {operator} : la personne n’a pas encore de compte</Trans>
        </>
      )}
      <MailsMark arrive={mailsArrive} />
    </>
  );
}

/** Blocker of an introduction, and its end. */
export function Blocked({ candidate }: { candidate: Candidate }): ReactNode {
  const { i18n } = useLingui();
  const say = useDates();
  const { blocker, blockedUntil, solver } = candidate;
  if (blocker === null || blocker === 'not_published') return null;
  const awayKind = blocker === 'away' ? solver.awayKind : null;
  const words = i18n._(awayKind === null ? blockerWords[blocker] : awayWords[awayKind]);
  // The last day of an absence still belongs to it. For every other blocker, the given day is the first day without
  // it.
  const until = blocker === 'away' ? solver.awayUntil : blockedUntil;
  const day = until === null ? undefined : say(until, 'shortDay');
  return (
    <span className="state warn">
      {day === undefined ? (
        words
      ) : (
        <Trans>
          {words} jusqu’au {day}
        </Trans>
      )}
    </span>
  );
}

/** Words for the blockers of an introduction. */
const blockerWords: Record<Blocker, MessageDescriptor> = {
  away: msg`absent`,
  cooling_down: msg`présentés l’un à l’autre il y a peu`,
  full: msg`au plafond du mois`,
  hidden: msg`profil masqué`,
  incomplete: msg`profil incomplet`,
  not_published: msg`le besoin n’est pas en ligne`,
  paused: msg`profil en pause`,
  same_organisation: msg`la même structure`,
  unsupervised: msg`moins de 18 ans, sans accompagnant`,
  standing: msg`une rencontre est en cours`,
};
