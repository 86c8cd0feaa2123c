import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useRequestKey } from '../../ui/api/request-key.js';
import { useAct } from '../../ui/api/use-act.js';
import { Card, Notice, Tags } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { Operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import { Answering } from './answering.js';
import {
  AskToJoinConcept,
  type AskToJoinConceptMutation,
  type ConceptsNearNeedQuery,
  type JoiningShownFragment,
  ProposeJoining,
  type ProposeJoiningMutation,
} from './joining.graphql.js';
import { stageWords } from './words.js';

type Need = ConceptsNearNeedQuery['need'];
type Nearby = Need['nearbyConcepts'][number];

const proposed = ({ proposeJoining }: ProposeJoiningMutation) => proposeJoining;
const asked = ({ askToJoin }: AskToJoinConceptMutation) => askToJoin;

interface Shown {
  need: Need;
  onDone: (what: string) => void;
}

/** Concepts that a need may join: open joinings first, then nearby concepts. */
export function NearNeed({ need, onDone }: Shown): ReactNode {
  const { joinings, nearbyConcepts } = need;
  const others = nearbyConcepts.filter(({ id }) => !joinings.some(({ concept }) => concept?.id === id));
  const open = others.filter(({ joining }) => joining?.state !== 'proposed');
  return (
    <>
      {joinings.map((joining) => (
        <JoiningOfNeed key={joining.id} joining={joining} onDone={onDone} />
      ))}
      {open.map((nearby) => (
        <NearbyCard key={nearby.id} nearby={nearby} needId={need.id} onDone={onDone} />
      ))}
    </>
  );
}

function JoiningOfNeed({
  joining,
  onDone,
}: {
  joining: JoiningShownFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { byCompany, awaitsViewerAs, companyAnswer, conceptAnswer, stage, sharedTags, concept, expiresAt } =
    joining;
  return (
    <Card>
      <h3>
        {concept ? (
          <Link href={paths.concept(concept.id)}>{concept.title}</Link>
        ) : byCompany ? (
          <Trans>Vous avez demandé à rejoindre un concept</Trans>
        ) : (
          <Trans>{Operator} vous propose de rejoindre un concept</Trans>
        )}
      </h3>
      <p>{i18n._(stageWords[stage])}</p>
      <Tags label={t`Ce que votre besoin a en commun avec lui`} tags={sharedTags} />
      {awaitsViewerAs === 'company' ? (
        <p>
          <Trans>
            Répondez avant le <When at={expiresAt} shape="weekday" />. Qui le porte reste caché jusqu’à votre
            accord à tous deux. Si vous dites oui, les participants verront votre nom, votre entreprise et ce
            besoin, pas vos coordonnées.
          </Trans>
        </p>
      ) : (
        <AnswersAwaited companyAnswer={companyAnswer} conceptAnswer={conceptAnswer} expiresAt={expiresAt} />
      )}
      <Answering joining={joining} yes={<Trans>Rejoindre ce concept</Trans>} onDone={onDone} />
    </Card>
  );
}

/** Who must still answer a joining. */
export function AnswersAwaited({
  companyAnswer,
  conceptAnswer,
  expiresAt,
}: Pick<JoiningShownFragment, 'companyAnswer' | 'conceptAnswer' | 'expiresAt'>): ReactNode {
  return (
    <p>
      {companyAnswer === 'pending' && conceptAnswer === 'pending' ? (
        <Trans>On attend la réponse de l’entreprise et de qui porte le concept.</Trans>
      ) : companyAnswer === 'pending' ? (
        <Trans>On attend la réponse de l’entreprise.</Trans>
      ) : (
        <Trans>On attend la réponse de qui porte le concept.</Trans>
      )}{' '}
      <Trans>
        Elle peut venir jusqu’au <When at={expiresAt} shape="weekday" />.
      </Trans>
    </p>
  );
}

function NearbyCard({
  nearby,
  needId,
  onDone,
}: {
  nearby: Nearby;
  needId: string;
  onDone: (what: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { keyOf } = useRequestKey();
  const asking = useAct(AskToJoinConcept, asked);
  const proposing = useAct(ProposeJoining, proposed);
  const { id: conceptId, concept, stage, sharedTags, isPooled, joining, viewerCan } = nearby;
  const pair = { conceptId, needId };
  const ask = async (): Promise<void> => {
    if (await asking.act({ ...pair, key: keyOf(pair) }))
      onDone(t`C’est demandé. Qui porte ce concept a trois semaines pour répondre.`);
  };
  const propose = async (): Promise<void> => {
    if (await proposing.act({ ...pair, key: keyOf(pair) })) onDone(t`C’est proposé aux deux.`);
  };
  const problem = asking.problem ?? proposing.problem;
  return (
    <Card>
      <h3>
        {concept ? (
          <Link href={paths.concept(concept.id)}>{concept.title}</Link>
        ) : (
          <Trans>Un concept pourrait répondre à votre besoin</Trans>
        )}
      </h3>
      <p>
        {i18n._(stageWords[stage])}{' '}
        {isPooled && <Trans>Il répond déjà à un besoin que vous avez regroupé avec celui-ci.</Trans>}
      </p>
      <Tags label={t`Ce que le besoin a en commun avec lui`} tags={sharedTags} />
      {joining?.state === 'declined' && (
        <Notice>
          <p>
            {joining.companyAnswer === 'declined' ? (
              <Trans>L’entreprise a décliné.</Trans>
            ) : (
              <Trans>Qui porte le concept a décliné.</Trans>
            )}{' '}
            {joining.reason}
          </p>
        </Notice>
      )}
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.ask && (
        <>
          <p>
            <Trans>
              Qui le porte reste caché, et vous dira oui ou non. S’il dit oui, les participants verront votre
              nom, votre entreprise et ce besoin, pas vos coordonnées.
            </Trans>
          </p>
          <Button look="plain" isSending={asking.isSending} onClick={() => void ask()}>
            <Trans>Demander à le rejoindre</Trans>
          </Button>
        </>
      )}
      {viewerCan.propose && (
        <Button look="plain" isSending={proposing.isSending} onClick={() => void propose()}>
          <Trans>Proposer de le rejoindre</Trans>
        </Button>
      )}
    </Card>
  );
}
