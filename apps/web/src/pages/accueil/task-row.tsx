import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import styles from '../../features/home/home.module.css';
import { useAct } from '../../ui/api/use-act.js';
import { Button, LinkButton } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { Operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import { awaitedSentence, type AwaitedTexts } from './awaited-sentence.js';
import {
  type HomeQuery,
  type IntroductionOfHomeFragment,
  SayDone,
  type SayDoneMutation,
} from './home.graphql.js';
import type { Task } from './tasks.js';

/** One task, with the link that leads to it. */
export function TaskRow({ task }: { task: Task }): ReactNode {
  const { what, act, href } = sentenceOf(task);
  return (
    <li className={`card ${styles['task']}`}>
      <p>
        {what}
        {task.dueOn && (
          <>
            <br />
            <Due task={task} dueOn={task.dueOn} />
          </>
        )}
      </p>
      <div className="acts">
        {task.kind === 'do' && <Done action={task.action} />}
        <LinkButton look={task.kind === 'do' ? 'text' : 'plain'} href={href}>
          {act}
        </LinkButton>
      </div>
    </li>
  );
}

function Due({ task, dueOn }: { task: Task; dueOn: string }): ReactNode {
  if (task.kind === 'do' && task.action.late) {
    return (
      <span className="state bad">
        <Trans>
          En retard : c’était pour le <When at={dueOn} shape="weekday" />
        </Trans>
      </span>
    );
  }
  return (
    <span className="state warn">
      <Trans>
        D’ici au <When at={dueOn} shape="weekday" />
      </Trans>
    </span>
  );
}

const stated = ({ setActionState }: SayDoneMutation) => setActionState;

/** Button that marks an action as done at once. */
function Done({ action: { id, title } }: { action: { id: string; title: string } }): ReactNode {
  const { act, isSending, problem } = useAct(SayDone, stated);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="plain" isSending={isSending} onClick={() => void act({ id })}>
        <Trans>
          C’est fait <span className="visually-hidden">: {title}</span>
        </Trans>
      </Button>
    </>
  );
}

function sentenceOf(task: Task): AwaitedTexts {
  switch (task.kind) {
    case 'answer':
      return {
        what: (
          <Trans>
            {Operator} vous propose une rencontre {about(task.introduction)}. Dites oui ou non.
          </Trans>
        ),
        act: <Trans>Répondre</Trans>,
        href: paths.introduction(task.introduction.id),
      };
    case 'plan':
      return {
        what: <Trans>Vous avez tous deux dit oui : fixez un rendez-vous {about(task.introduction)}.</Trans>,
        act: <Trans>Fixer un rendez-vous</Trans>,
        href: paths.introduction(task.introduction.id),
      };
    case 'choose':
      return {
        what: <Trans>On vous propose des dates de rendez-vous {about(task.introduction)}.</Trans>,
        act: <Trans>Choisir une date</Trans>,
        href: paths.introduction(task.introduction.id),
      };
    case 'follow_up':
      return {
        what: (
          <Trans>Qu’est-il sorti de la rencontre {about(task.introduction)} ? Un seul geste suffit.</Trans>
        ),
        act: <Trans>Répondre</Trans>,
        href: paths.introduction(task.introduction.id),
      };
    case 'confirm':
      return {
        what: (
          <>
            {task.introduction.summary} <Trans>Est-ce exact, {about(task.introduction)} ?</Trans>
          </>
        ),
        act: <Trans>Confirmer ou corriger</Trans>,
        href: paths.introduction(task.introduction.id),
      };
    case 'hear': {
      const { need, solver } = task.interest;
      return {
        what: solver ? (
          <Trans>
            <strong>{solver.name}</strong> a répondu à « {need.title} ».
          </Trans>
        ) : (
          <Trans>Un porteur de solution a répondu à « {need.title} ».</Trans>
        ),
        act: <Trans>Lire la réponse</Trans>,
        href: paths.need(need.id),
      };
    }
    case 'read': {
      const news = (
        <Plural
          value={task.unread}
          one="Un nouveau message dans vos échanges"
          other="# nouveaux messages dans vos échanges"
        />
      );
      return {
        what: (
          <Trans>
            {news} {about(task.introduction)}.
          </Trans>
        ),
        act: <Trans>Lire</Trans>,
        href: paths.introduction(task.introduction.id),
      };
    }
    case 'correct':
      return {
        what: (
          <Trans>
            {Operator} vous demande de préciser « {titleOf(task.need)} ».
          </Trans>
        ),
        act: <Trans>Corriger</Trans>,
        href: paths.needStep(task.need.id, 'relire'),
      };
    case 'finish':
      return {
        what: task.need.byCurator ? (
          <Trans>
            {Operator} a noté un besoin pour vous, « {titleOf(task.need)} » : relisez-le, puis envoyez-le.
          </Trans>
        ) : (
          <Trans>Votre besoin « {titleOf(task.need)} » n’est pas encore envoyé.</Trans>
        ),
        act: <Trans>Finir et envoyer</Trans>,
        href: paths.needStep(task.need.id, 'relire'),
      };
    case 'renew':
      return {
        what: <Trans>Votre besoin « {titleOf(task.need)} » est-il toujours d’actualité ?</Trans>,
        act: <Trans>Le prolonger ou le clore</Trans>,
        href: paths.need(task.need.id),
      };
    case 'do': {
      const { title, subject, ties } = task.action;
      const forWhat = [...(subject ? [subject] : []), ...ties].map((each) => each.title).join(', ');
      return {
        what: forWhat ? (
          <Trans>
            <strong>{title}</strong>, pour « {forWhat} »
          </Trans>
        ) : (
          <strong>{title}</strong>
        ),
        act: <Trans>Voir</Trans>,
        href: subject?.path ?? paths.home,
      };
    }
    case 'concept':
      return awaitedSentence(task);
    case 'join':
      return {
        what: <Trans>Un groupe de travail vous invite : « {task.group.title} ».</Trans>,
        act: <Trans>Répondre</Trans>,
        href: paths.group(task.group.id),
      };
    case 'join_pool':
      return joiningSentence(task.joining);
    case 'supervise':
      return {
        what: <Trans>{task.learner} vous demande de l’accompagner.</Trans>,
        act: <Trans>Répondre</Trans>,
        href: paths.supervisions,
      };
    case 'cosign':
      return {
        what: (
          <Trans>
            {task.idea.learner} attend votre relecture de « {task.idea.title} ».
          </Trans>
        ),
        act: <Trans>Relire</Trans>,
        href: paths.supervisions,
      };
    case 'complete':
      return {
        what: <Trans>Le profil « {task.profile} » n’est pas encore visible : il manque quelques mots.</Trans>,
        act: <Trans>Compléter</Trans>,
        href: paths.profile,
      };
  }
}

/**
 * A company reads the name of its need, a carrier the name of the concept. Before both agree, neither may know the
 * other.
 */
function joiningSentence({
  awaitsViewerAs,
  need,
  concept,
}: HomeQuery['joiningsToAnswer']['nodes'][number]): AwaitedTexts {
  const act = <Trans>Répondre</Trans>;
  if (awaitsViewerAs === 'concept')
    return {
      what: <Trans>Un besoin pourrait rejoindre votre concept « {concept?.title} ». Dites oui ou non.</Trans>,
      act,
      href: paths.sourcesOfConcept(concept?.id ?? ''),
    };
  return {
    what: <Trans>Un concept en cours pourrait répondre à « {need?.title} ». Dites oui ou non.</Trans>,
    act,
    href: paths.conceptsOfNeed(need?.id ?? ''),
  };
}

const titleOf = ({ title }: { title: string }): ReactNode => title || <Trans>sans titre</Trans>;

/** The other party, as far as the reader may know it, and the need. */
function about({ need, company, solver, viewerSide }: IntroductionOfHomeFragment): ReactNode {
  const other = viewerSide === 'company' ? solver?.name : company?.name;
  return other ? (
    <Trans>
      avec <strong>{other}</strong>, pour « {need.title} »
    </Trans>
  ) : (
    <Trans>pour « {need.title} »</Trans>
  );
}
