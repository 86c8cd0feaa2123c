import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { When } from '../../looks/index.js';
import { ReasonName } from './reasons.js';
import { listed, type Queue } from './queue.js';
import {
  Dismissals,
  InterestsWaiting,
  IntroductionsUnanswered,
  NeedsToReview,
  NeedsWithoutSolver,
  Reported,
  RequestsWaiting,
  SilentParties,
  SolversAtTheirCap,
  SoughtInVain,
} from './queues.graphql.js';

/** The lists of the desk, in the order of the day. */
export const queues: readonly Queue[] = [
  {
    slug: 'a-relire',
    letter: 'r',
    name: msg`À relire`,
    empty: msg`Aucun besoin n’attend d’être relu.`,
    count: 'toReview',
    ...listed(NeedsToReview, ({ id, title, organisation, submittedAt }) => ({
      id,
      subject: { kind: 'need', id },
      title,
      who: organisation?.name ?? null,
      why: submittedAt && (
        <Trans>
          Envoyé le <When at={submittedAt} shape="shortDay" />
        </Trans>
      ),
    })),
  },
  {
    slug: 'veulent-repondre',
    letter: 'v',
    name: msg`Veulent répondre`,
    empty: msg`Personne n’attend d’être présenté.`,
    count: 'wantToAnswer',
    ...listed(InterestsWaiting, ({ id, need, solver, markedAt }) => ({
      id,
      subject: { kind: 'need', id: need.id, interestId: id, ...(solver && { solverId: solver.id }) },
      title: need.title,
      who: need.organisation?.name ?? null,
      why: (
        <Trans>
          {solver?.name} veut répondre depuis le <When at={markedAt} shape="shortDay" />
        </Trans>
      ),
    })),
  },
  {
    slug: 'veulent-rencontrer',
    letter: 'd',
    name: msg`Demandent une rencontre`,
    empty: msg`Aucune entreprise n’attend de rencontre.`,
    count: 'wantToMeet',
    ...listed(RequestsWaiting, ({ id, need, solver, askedAt }) => ({
      id,
      subject: { kind: 'need', id: need.id, requestId: id, ...(solver && { solverId: solver.id }) },
      title: need.title,
      who: need.organisation?.name ?? null,
      why: (
        <Trans>
          Aimerait rencontrer {solver?.name}, depuis le <When at={askedAt} shape="shortDay" />
        </Trans>
      ),
    })),
  },
  {
    slug: 'bientot-sans-reponse',
    letter: 'b',
    name: msg`Bientôt sans réponse`,
    empty: msg`Aucune rencontre n’arrive à son terme.`,
    count: 'unanswered',
    ...listed(IntroductionsUnanswered, ({ id, need, solver, lapsesOn, companyReply, solverReply }) => ({
      id,
      subject: { kind: 'introduction', id },
      title: need.title,
      who: [need.organisation?.name, solver?.name].filter(Boolean).join(' · '),
      why: (
        <>
          {companyReply.answer === 'pending' && solverReply.answer === 'pending' ? (
            <Trans>Les deux n’ont pas répondu</Trans>
          ) : companyReply.answer === 'pending' ? (
            <Trans>L’entreprise n’a pas répondu</Trans>
          ) : (
            <Trans>Le porteur de solution n’a pas répondu</Trans>
          )}
          {lapsesOn && (
            <>
              {' · '}
              <Trans>
                fin le <When at={lapsesOn} shape="shortDay" />
              </Trans>
            </>
          )}
        </>
      ),
    })),
  },
  {
    slug: 'sans-porteur',
    letter: 's',
    name: msg`Sans porteur de solution`,
    empty: msg`Chaque besoin en ligne a quelqu’un de proche.`,
    count: 'withoutSolver',
    ...listed(NeedsWithoutSolver, ({ id, title, organisation, publishedAt }) => ({
      id,
      subject: { kind: 'need', id },
      title,
      who: organisation?.name ?? null,
      why: publishedAt && (
        <Trans>
          En ligne depuis le <When at={publishedAt} shape="shortDay" />
        </Trans>
      ),
    })),
  },
  {
    slug: 'silencieux',
    letter: 'i',
    name: msg`Silencieux`,
    empty: msg`Tout le monde répond.`,
    count: 'silent',
    ...listed(SilentParties, ({ company, solver, unanswered, since }) => ({
      id: company?.id ?? solver?.id ?? since,
      subject: company
        ? { kind: 'organisation', id: company.id }
        : solver
          ? { kind: 'solver', id: solver.id }
          : { kind: 'none' },
      title: company?.name ?? solver?.name ?? '',
      who: null,
      why: (
        <>
          <Plural
            value={unanswered}
            one="Une rencontre laissée sans réponse"
            other="# rencontres laissées sans réponse"
          />
          {', '}
          <Trans>
            depuis le <When at={since} shape="shortDay" />
          </Trans>
        </>
      ),
    })),
  },
  {
    slug: 'au-plafond',
    letter: 'l',
    name: msg`Au plafond`,
    empty: msg`Aucun porteur de solution n’a atteint son plafond du mois.`,
    count: 'atTheirCap',
    ...listed(SolversAtTheirCap, ({ id, name, headline, monthlyCap }) => ({
      id,
      subject: { kind: 'solver', id },
      title: name,
      who: headline,
      why: (
        <Plural
          value={monthlyCap}
          one="Une rencontre par mois, déjà proposée"
          other="# rencontres par mois, toutes proposées"
        />
      ),
    })),
  },
  {
    slug: 'ecartes',
    letter: 'e',
    name: msg`Écartés`,
    empty: msg`Personne n’a rien écarté.`,
    count: 'dismissed',
    ...listed(Dismissals, ({ id, match, side, reason, comment, dismissedAt }) => ({
      id,
      subject: { kind: 'need', id: match.need.id, solverId: match.solver.id },
      title: match.need.title,
      who: [match.need.organisation?.name, match.solver.name].filter(Boolean).join(' · '),
      why: (
        <>
          {side === 'company' ? (
            <Trans>Écarté par l’entreprise</Trans>
          ) : (
            <Trans>Écarté par le porteur de solution</Trans>
          )}
          {' · '}
          <ReasonName reason={reason} />
          {comment && ` : ${comment}`}
          {' · '}
          <When at={dismissedAt} shape="shortDay" />
        </>
      ),
    })),
  },
  {
    slug: 'cherche-en-vain',
    letter: 'c',
    name: msg`Cherché en vain`,
    empty: msg`Chaque recherche a trouvé quelque chose.`,
    count: 'soughtInVain',
    ...listed(SoughtInVain, ({ label, tag, territory, withoutResult, searches, examples }) => ({
      id: `${tag?.id} ${territory?.code} ${label}`,
      subject: { kind: 'none' },
      title: label,
      who: examples.map(({ words }) => `« ${words} »`).join(', '),
      why: (
        <Trans>
          {withoutResult} sans résultat sur {searches}
        </Trans>
      ),
    })),
  },
  {
    slug: 'signalements',
    letter: 'a',
    name: msg`Signalements`,
    empty: msg`Aucun texte n’est signalé.`,
    count: 'reported',
    ...listed(Reported, ({ id, text, reason, reportedAt }) => ({
      id,
      subject: { kind: 'report', id },
      title: text,
      who: null,
      why: (
        <>
          <ReasonName reason={reason} />
          {' · '}
          <When at={reportedAt} shape="shortDay" />
        </>
      ),
    })),
  },
];

export const queueOf = (slug: string | undefined): Queue | undefined =>
  queues.find((queue) => queue.slug === slug);
