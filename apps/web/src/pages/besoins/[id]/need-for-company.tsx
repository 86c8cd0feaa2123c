import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CloseNeed, CopyNeed, RenewNeed } from '../../../features/needs/need-acts.js';
import { NeedTrack } from '../../../features/needs/need-track.js';
import styles from '../../../features/needs/needs.module.css';
import { RemarkList } from '../../../features/needs/remark-list.js';
import type { CorrectedStep } from '../../../features/needs/remarks-on.js';
import { Notice } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { operator, Operator } from '../../../ui/place.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { BACK_TO_REVIEW, paths } from '../../../ui/routing/paths.js';
import { Answers } from './answers.js';
import { CameOf } from './came-of.js';
import { MatchesForCompany } from './matches-for-company.js';
import { NeedText } from './need-text.js';
import type { OneNeedQuery } from './need.graphql.js';

type Need = OneNeedQuery['need'];

/** A need for its company: state, next step, and results. */
export function NeedForCompany({ need }: { need: Need }): ReactNode {
  const { id, state, title, viewerCan } = need;
  const isShown = state === 'published' || state === 'expired' || state === 'closed';
  const isWaiting = state === 'published' || state === 'submitted';
  return (
    <article>
      <PageTitle tab={title || '…'}>{title || <Trans>Besoin sans titre</Trans>}</PageTitle>
      {state !== 'closed' && <NeedTrack need={need} />}
      <Notice tone={state === 'changes_requested' || state === 'expired' ? 'warn' : 'info'}>
        <p>
          <strong>{need.summary}</strong>
        </p>
        {state === 'submitted' && <WhatComes />}
      </Notice>
      {!isWaiting && (
        <div className={styles.mainAct}>
          <MainAct need={need} />
        </div>
      )}
      <div className={state === 'published' ? styles.two : undefined}>
        <div>
          <Remarks need={need} />
          <CameOf need={need} />
          <UnderWay need={need} />
          {isShown && <Answers needId={id} />}
          {state === 'published' && <MatchesForCompany need={need} />}
          <Hints need={need} />
        </div>
        <div>
          <NeedText need={need} />
        </div>
      </div>
      <div className="acts no-print">
        {state === 'submitted' && viewerCan.edit && (
          <LinkButton look="plain" href={paths.needStep(id, 'relire')}>
            <Trans>Modifier</Trans>
          </LinkButton>
        )}
        <Print />
        {state !== 'draft' && <CopyNeed id={id} />}
        {viewerCan.close && <CloseNeed need={need} />}
      </div>
    </article>
  );
}

/** Link to running concepts that may answer the need. */
const UnderWay = ({ need: { id, joinings, nearbyConcepts } }: { need: Need }): ReactNode =>
  joinings.length + nearbyConcepts.length > 0 && (
    <p className="no-print">
      <LinkButton look="plain" href={paths.conceptsOfNeed(id)}>
        <Trans>Déjà en cours : un concept pourrait répondre à votre besoin</Trans>
      </LinkButton>
    </p>
  );

/** The company's next action. Nothing while others must act. */
function MainAct({ need: { id, state, viewerCan } }: { need: Need }): ReactNode {
  if (viewerCan.renew) return <RenewNeed id={id} />;
  if (state === 'closed') {
    return (
      <LinkButton href={paths.newNeed}>
        <Trans>Déposer un autre besoin</Trans>
      </LinkButton>
    );
  }
  if (!viewerCan.edit) return null;
  return (
    <LinkButton href={paths.needStep(id, 'relire')}>
      {state === 'draft' ? <Trans>Finir ce brouillon</Trans> : <Trans>Corriger, puis renvoyer</Trans>}
    </LinkButton>
  );
}

const WhatComes = (): ReactNode => (
  <p>
    <Trans>
      Ensuite, ceux qui peuvent répondre sont prévenus, et {operator} vous propose des rencontres. Vos
      coordonnées restent cachées jusqu’à votre accord à tous deux.
    </Trans>
  </p>
);

/** Remarks of a curator: a list to correct if the need was sent back, or the reason if it was refused. */
function Remarks({
  need: { id, state, closingReason, moderationRemarks, moderationNote, viewerCan },
}: {
  need: Need;
}): ReactNode {
  const isOfUse = state === 'changes_requested' || closingReason === 'refused';
  if (!isOfUse || (moderationRemarks.length === 0 && !moderationNote)) return null;
  const isToCorrect = state === 'changes_requested' && viewerCan.edit;
  const correction = {
    hrefOf: (step: CorrectedStep) => `${paths.needStep(id, step)}?${BACK_TO_REVIEW}`,
    labels: {
      situation: <Trans>Corriger le texte</Trans>,
      sujets: <Trans>Corriger les sujets</Trans>,
      lieu: <Trans>Corriger le lieu</Trans>,
    },
  };
  return (
    <section className="column">
      <h2>{state === 'changes_requested' ? <Trans>À corriger</Trans> : <Trans>Pourquoi</Trans>}</h2>
      <RemarkList remarks={moderationRemarks} correction={isToCorrect ? correction : undefined} />
      {moderationNote && (
        <p>
          <Trans>{Operator} ajoute :</Trans> <span className="written">{moderationNote}</span>
        </p>
      )}
    </section>
  );
}

/** Hints on how to get more answers. */
function Hints({ need: { hints, state } }: { need: Need }): ReactNode {
  if (hints.length === 0 || state === 'closed') return null;
  return (
    <details className="column no-print">
      <summary>
        {state === 'draft' || state === 'submitted' || state === 'changes_requested' ? (
          <Trans>Ce qui aiderait à vous répondre</Trans>
        ) : (
          <Trans>Ce qui aurait aidé à vous répondre</Trans>
        )}
      </summary>
      <ul>
        {hints.map(({ about, sentence }) => (
          <li key={about}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

/** Prints the page in black, without buttons. */
const Print = (): ReactNode => (
  <Button look="text" onClick={() => print()}>
    <Trans>Imprimer</Trans>
  </Button>
);
