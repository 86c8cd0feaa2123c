import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { useLive } from '../../ui/live/use-live.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Button } from '../../ui/button.js';
import { Empty, Notice } from '../../ui/boxes.js';
import { ErrorSummary } from '../../ui/form.js';
import { Unanswered } from '../../ui/unanswered.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { IdeasToCosign } from './ideas-to-cosign.js';
import { EndOfSupervision } from '../../features/supervision/end-supervision.js';
import { MinorityPart } from '../../features/supervision/minority-part.js';
import {
  AnswerSupervision,
  type AnswerSupervisionMutation,
  MySupervisions,
  type SupervisedInListFragment,
} from '../../features/supervision/supervision.graphql.js';

const mySupervisionsQuery = pageQuery(MySupervisions, () => ({ after: null }));

export const queries = [mySupervisionsQuery];

/** Learners whom the reader supervises, and requests to supervise. */
export default function SupervisionsPage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(mySupervisionsQuery);
  useLive(['notice', 'supervision'], undefined, again);
  const [confirmation, setConfirmation] = useState<string>();
  const asking = data?.supervisionsToAnswer.nodes ?? [];
  const others = (data?.supervisionsToAnswer.totalCount ?? 0) - asking.length;
  const mine = data?.mySupervisions.nodes ?? [];
  const toRead = data?.ideasToCosign;
  const rows = (some: readonly SupervisedInListFragment[]): ReactNode => <Rows supervisions={some} />;
  return (
    <div className="column">
      <PageTitle tab={t`Accompagnements`}>
        <Trans>Les personnes que vous accompagnez</Trans>
      </PageTitle>
      {confirmation !== undefined && (
        <Notice tone="ok" hasJustHappened>
          {confirmation}
        </Notice>
      )}
      {!data && <Unanswered isPart error={error} again={again} lines={[40, 300, 40, 200]} />}
      {data && asking.length === 0 && mine.length === 0 && (
        <Empty title={<Trans>Vous n’accompagnez personne pour le moment.</Trans>}>
          <p>
            <Trans>
              Un élève, un apprenti ou un étudiant peut vous nommer dans son profil : vous recevrez alors un
              mail.
            </Trans>
          </p>
        </Empty>
      )}
      {toRead && <IdeasToCosign ideas={toRead.nodes} count={toRead.totalCount} onDone={setConfirmation} />}
      {asking.length > 0 && (
        <section>
          <h2>
            <Trans>Qui attend votre réponse</Trans>
          </h2>
          <ul className="plain-list">
            {asking.map((supervision) => (
              <AskingRow key={supervision.id} supervision={supervision} onDone={setConfirmation} />
            ))}
          </ul>
          {others > 0 && (
            <p className="muted">
              <Plural
                value={others}
                one="Une autre demande attend : elle paraîtra ici ensuite."
                other="# autres demandes attendent : elles paraîtront ici ensuite."
              />
            </p>
          )}
        </section>
      )}
      {data && mine.length > 0 && (
        <section>
          <h2>
            <Trans>Vous accompagnez</Trans>
          </h2>
          <p>
            <Link href={paths.introductions}>
              <Trans>Voir leurs rencontres et leurs échanges</Trans>
            </Link>{' '}
            <span className="muted">
              <Trans>(pour les moins de 18 ans)</Trans>
            </span>
          </p>
          {rows(mine)}
          <NextPages
            pageInfo={data.mySupervisions.pageInfo}
            query={mySupervisionsQuery}
            pick={({ mySupervisions }) => mySupervisions}
            renderRows={rows}
            label={<Trans>Voir la suite</Trans>}
          />
        </section>
      )}
    </div>
  );
}

const answered = ({ answerSupervision }: AnswerSupervisionMutation) => answerSupervision;

function AskingRow({
  supervision: { id: solverId, learner, project, minor },
  onDone,
}: {
  supervision: SupervisedInListFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AnswerSupervision, answered);
  const answer = async (accept: boolean): Promise<void> => {
    if ((await act({ solverId, accept })) === undefined) return;
    onDone(accept ? t`Vous accompagnez ${learner}.` : t`Votre réponse est notée. ${learner} le saura.`);
  };
  return (
    <li className="card">
      {problem && <ErrorSummary problem={problem} />}
      <h3>{learner}</h3>
      <p>
        <Trans>
          vous nomme comme la personne qui suit « {project} » : enseignant, tuteur ou maître d’apprentissage.
        </Trans>
      </p>
      {minor && (
        <p>
          <Trans>
            Cette personne a moins de 18 ans : si vous acceptez, les entreprises verront vos coordonnées à la
            place des siennes, et vous lirez leurs échanges.
          </Trans>
        </p>
      )}
      <div className="acts">
        <Button look="plain" isSending={isSending} onClick={() => void answer(true)}>
          <Trans>
            Oui, je l’accompagne <span className="visually-hidden">: {learner}</span>
          </Trans>
        </Button>
        <Button look="plain" isSending={isSending} onClick={() => void answer(false)}>
          <Trans>
            Non, ce n’est pas moi <span className="visually-hidden">: {learner}</span>
          </Trans>
        </Button>
      </div>
    </li>
  );
}

const Rows = ({ supervisions }: { supervisions: readonly SupervisedInListFragment[] }): ReactNode => (
  <ul className="plain-list">
    {supervisions.map((supervision) => {
      const { id, learner, project, solver } = supervision;
      return (
        <li key={id} className="card">
          <h3>{learner}</h3>
          <p>{solver === null ? project : <Link href={paths.solver(solver.id)}>{project}</Link>}</p>
          <MinorityPart supervision={supervision} isOwn={false} />
          <EndOfSupervision supervision={supervision} isOwn={false} />
        </li>
      );
    })}
  </ul>
);
