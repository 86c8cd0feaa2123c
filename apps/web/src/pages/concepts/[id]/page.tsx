import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from '../../../features/concepts/concepts.module.css';
import { stages, stageWords } from '../../../features/concepts/words.js';
import { useOnceShown } from '../../../ui/api/use-on-demand.js';
import { Notice, Skeleton, Tags, Track } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { useNow } from '../../../ui/clock/now.js';
import { useDates } from '../../../ui/dates.js';
import { ConfirmationScope, useConfirmation } from '../../../ui/focus/confirmation.js';
import { useLive } from '../../../ui/live/use-live.js';
import { operatorInFull } from '../../../ui/place.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { useParam } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { Asleep } from './asleep.js';
import { type ConceptInFullFragment, OneConcept } from './concept.graphql.js';
import { Gates } from './gates/gates.js';
import { Invitation } from './invitation.js';
import { BusinessModelPart } from './model/business-model.js';
import { TestPlanPart } from './model/test-plan.js';
import { NextStep } from './next-step.js';
import { People } from './people.js';
import { PagePart } from './public-page/page-part.js';
import { Sources } from './sources.js';
import { useForms } from './use-forms.js';

const conceptQuery = pageQuery(OneConcept, ({ params: { id = '' } }) => ({ id }));

export const queries = [conceptQuery];

/** Page of a concept, for its participants and curators. */
export default function ConceptPage(): ReactNode {
  const id = useParam('id');
  const [{ data, error }, again] = usePageQuery(conceptQuery);
  useLive(['concept'], id, again);
  if (!data) return <Unanswered error={error} again={again} lines={[40, 72, 48, 200, 240]} />;
  return (
    <ConfirmationScope>
      <Passport concept={data.concept} refresh={() => again({ requestPolicy: 'network-only' })} />
    </ConfirmationScope>
  );
}

function Passport({
  concept,
  refresh,
}: {
  concept: ConceptInFullFragment;
  /** Fetches the page's data again. */
  refresh: () => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const next = useConfirmation('next');
  const content = useConfirmation('content');
  const { forms, whyNot, open, close } = useForms();
  // The lower parts are fetched once the page is on the screen.
  const { fetched: parts, whyNot: whyNoParts } = useOnceShown(async () => import('./parts.js'));
  const now = useNow();
  const dates = useDates();
  const day = now === undefined ? '' : dates(now, 'day');
  const { title, promise, stage, tags, territories, viewerCan } = concept;
  return (
    <>
      <p className={`no-print ${styles.back}`}>
        <Link href={paths.concepts}>
          <Trans>‹ Concepts</Trans>
        </Link>
      </p>
      {day !== '' && (
        <p className="on-paper">
          <Trans>
            Passeport de concept, {operatorInFull}. État au {day}
          </Trans>
        </p>
      )}
      <PageTitle tab={t`Concept : ${title}`}>{title}</PageTitle>
      <Track
        label={t`Où en est ce concept`}
        steps={stages.map((each) => i18n._(stageWords[each]))}
        current={stages.indexOf(stage)}
      />
      <div className={`${styles.halves} ${styles.passport}`}>
        <div>
          <Asleep concept={concept} />
          {concept.page?.awaitsViewer && (
            <Notice>
              <a href="#page-publique">
                <Trans>Votre accord est demandé pour une page publique</Trans>
              </a>
            </Notice>
          )}
          {viewerCan.answer ? (
            <Invitation concept={concept} onDone={next.confirm} />
          ) : (
            <NextStep
              concept={concept}
              ask={parts && <parts.AskOperator concept={concept} onDone={next.confirm} />}
              onDone={next.confirm}
            />
          )}
          {next.confirmation}
          {forms ? (
            <forms.EditForm
              concept={concept}
              onDone={(what) => {
                content.confirm(what);
                close();
              }}
              onClose={close}
            />
          ) : (
            <section>
              <h2>
                <Trans>Ce qu’il promet</Trans>
              </h2>
              {promise === '' ? (
                <p className="muted">
                  <Trans>Pas encore écrit : dites en deux phrases ce qui changera, et pour qui.</Trans>
                </p>
              ) : (
                <p className="written">{promise}</p>
              )}
              <Tags label={t`Sujets`} tags={tags} />
              {territories.length > 0 && (
                <p className="muted">{territories.map(({ name }) => name).join(', ')}</p>
              )}
              {viewerCan.edit && (
                <Button look="plain" onClick={open}>
                  <Trans>Modifier</Trans>
                </Button>
              )}
            </section>
          )}
          {content.confirmation}
          {whyNot !== undefined && (
            <Notice tone="bad" hasJustHappened>
              {whyNot}
            </Notice>
          )}
          {!viewerCan.answer && <Gates concept={concept} refresh={refresh} />}
          {!viewerCan.answer && (
            <>
              <BusinessModelPart concept={concept} />
              <TestPlanPart concept={concept} />
            </>
          )}
          <Sources concept={concept} />
          {!viewerCan.answer &&
            (parts ? (
              <section>
                <h2 id="actions">
                  <Trans>Ce qu’il y a à faire</Trans>
                </h2>
                <parts.ActionsPart
                  kind="concept"
                  subjectId={concept.id}
                  mayAdd={concept.status !== 'stopped'}
                  liveTopic="concept"
                />
              </section>
            ) : (
              <Skeleton lines={[32, 72]} />
            ))}
          <PagePart concept={concept} />
        </div>
        <div className={styles.side}>
          {!viewerCan.answer && <People concept={concept} />}
          <p className="no-print">
            <Button look="text" onClick={() => print()}>
              <Trans>Imprimer le passeport</Trans>
            </Button>
          </p>
          {parts && <parts.StatusActs concept={concept} />}
          {parts && viewerCan.seeLog && <parts.HistoryOfConcept id={concept.id} />}
          {whyNoParts !== undefined && (
            <Notice tone="bad" hasJustHappened>
              {whyNoParts}
            </Notice>
          )}
        </div>
      </div>
    </>
  );
}
