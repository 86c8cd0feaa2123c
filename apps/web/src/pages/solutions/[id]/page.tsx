import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { awayWords } from '../../../features/absence/period-words.js';
import { HistoryOf } from '../../../features/history/history-of.js';
import { MailsDoNotArrive } from '../../../features/mail-reach/mails-do-not-arrive.js';
import { ReportText } from '../../../features/report/report-text.js';
import { SolverKindName } from '../../../features/solver/kind-name.js';
import { companiesOf, isCurator, useReader } from '../../../ui/api/session.js';
import { Notice, Tags } from '../../../ui/boxes.js';
import { LinkButton } from '../../../ui/button.js';
import { useDates } from '../../../ui/dates.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { AskToMeetThem, needsOnlineQuery } from './ask-to-meet.js';
import { OneSolver, type OneSolverQuery } from './solver.graphql.js';
import { SolverFacts } from './solver-facts.js';
import styles from './solver.module.css';

type Solver = OneSolverQuery['solver'];

const solverQuery = pageQuery(OneSolver, ({ params: { id = '' } }) => ({ id }));

export const queries = [solverQuery, needsOnlineQuery];

/** A profile in the view of others. */
export default function SolverPage(): ReactNode {
  const [{ data, error }, again] = usePageQuery(solverQuery);
  useIdeaOfAddress(data !== undefined);
  if (data) return <Profile solver={data.solver} />;
  return <Unanswered error={error} again={again} lines={[44, 28, 160, 120, 120]} />;
}

function Profile({ solver }: { solver: Solver }): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const isMine = reader.solvers.some(({ id }) => id === solver.id);
  const ideas = solver.ideas.filter(({ hiddenAt }) => hiddenAt === null || isMine || isCurator(reader));
  return (
    <div className={styles.profile}>
      <header className={styles.who}>
        <PageTitle tab={solver.name}>{solver.name}</PageTitle>
        <p className="muted">
          <SolverKindName kind={solver.kind} />
          {solver.setting === 'cfa' && (
            <>
              {' · '}
              <Trans>apprenti dans un CFA</Trans>
            </>
          )}
          {solver.organisation &&
            solver.organisation.name !== solver.name &&
            ` · ${solver.organisation.name}`}
        </p>
        <SolverStatus solver={solver} />
        <MailsDoNotArrive arrive={solver.mailsArrive} of={wayTo(solver)} />
        {solver.headline && <p className={styles.headline}>{solver.headline}</p>}
      </header>
      <aside className={styles.aside}>
        {isMine && (
          <LinkButton href={paths.profile}>
            <Trans>Modifier mon profil</Trans>
          </LinkButton>
        )}
        {!isMine && companiesOf(reader).length > 0 && <AskToMeetThem solver={solver} />}
        <SolverFacts solver={solver} />
      </aside>
      <div className={styles.text}>
        {solver.description && <p className="written">{solver.description}</p>}
        {ideas.length > 0 && (
          <>
            <h2>
              <Trans>Ce que nous proposons</Trans>
            </h2>
            <ul className="plain-list rows">
              {ideas.map((idea) => (
                <li key={idea.id} id={`idee-${idea.id}`} className={styles.idea}>
                  <h3>{idea.title}</h3>
                  <p className="written">{idea.description}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {solver.tags.length > 0 && (
          <>
            <h2>
              <Trans>Sujets</Trans>
            </h2>
            <Tags tags={solver.tags} label={t`Sujets`} />
          </>
        )}
        {!isMine && isCurator(reader) && <HistoryOf subject="solver" id={solver.id} />}
        {!isMine && (
          <ReportText kind="solver" id={solver.id}>
            <Trans>Signaler ce profil</Trans>
          </ReportText>
        )}
      </div>
    </div>
  );
}

const wayTo = ({ claimed, organisation }: Solver) =>
  organisation !== null ? 'organisation' : claimed ? 'person' : 'unheld';

/** Facts for a company before it requests an introduction. */
function SolverStatus({ solver }: { solver: Solver }): ReactNode {
  const { i18n } = useLingui();
  const say = useDates();
  const until = solver.awayUntil === null ? undefined : say(solver.awayUntil, 'weekday');
  if (solver.hiddenAt !== null) {
    return (
      <Notice tone="warn">
        <p>
          <Trans>Ce profil est masqué : les autres ne le voient pas.</Trans>
        </p>
      </Notice>
    );
  }
  if (!solver.complete) {
    return (
      <Notice tone="warn">
        <p>
          <Trans>Ce profil n’est pas complet : les autres ne le voient pas encore.</Trans>
        </p>
      </Notice>
    );
  }
  if (solver.paused) {
    return (
      <Notice>
        <p>
          <Trans>En pause : pas de nouvelle rencontre pour le moment.</Trans>
        </p>
      </Notice>
    );
  }
  if (solver.away && until) {
    return (
      <Notice>
        <p>
          {solver.awayKind === null ? (
            <Trans>Absent jusqu’au {until}.</Trans>
          ) : (
            <Trans>
              Actuellement {i18n._(awayWords[solver.awayKind])}, jusqu’au {until}.
            </Trans>
          )}
        </p>
      </Notice>
    );
  }
  return null;
}

/** Scrolls to the idea that the address names, as search results for ideas do. */
function useIdeaOfAddress(isThere: boolean): void {
  useEffect(() => {
    if (isThere && location.hash.startsWith('#idee-')) {
      document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
    }
  }, [isThere]);
}
