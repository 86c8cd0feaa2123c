import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Answering } from '../../../../features/joining/answering.js';
import {
  type JoiningShownFragment,
  SourcesOfConcept,
  type SourcesShownFragment,
  UnlinkFromConcept,
  type UnlinkFromConceptMutation,
} from '../../../../features/joining/joining.graphql.js';
import { AnswersAwaited } from '../../../../features/joining/near-need.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Card, Tags } from '../../../../ui/boxes.js';
import { Button } from '../../../../ui/button.js';
import { When } from '../../../../ui/dates.js';
import { Confirmation } from '../../../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../../../ui/form.js';
import { useLive } from '../../../../ui/live/use-live.js';
import { OfName } from '../../../../ui/of-name/use-of-name.js';
import { Operator } from '../../../../ui/place.js';
import { PageTitle } from '../../../../ui/routing/head.js';
import { pageQuery } from '../../../../ui/routing/page-query.js';
import { paths } from '../../../../ui/routing/paths.js';
import { useParam } from '../../../../ui/routing/place.js';
import { usePageQuery } from '../../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import { Linking } from './linking.js';

const sourcesOfConceptQuery = pageQuery(SourcesOfConcept, ({ params: { id = '' } }) => ({ id }));

export const queries = [sourcesOfConceptQuery];

/** Sources of a concept: needs that may join, linked needs and ideas, and others that could be linked. */
export default function OfConceptPage(): ReactNode {
  const { t } = useLingui();
  const id = useParam('id');
  const [confirmation, confirm] = useState('');
  const [{ data, error }, again] = usePageQuery(sourcesOfConceptQuery);
  useLive(['concept'], id, again);
  if (!data) return <Unanswered error={error} again={again} lines={[24, 48, 220, 40, 60, 60]} />;
  const { concept } = data;
  const { title, joinings, viewerCan } = concept;
  const done = (what: string): void => {
    confirm(what);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div className="column">
      <p className="no-print">
        <Link href={paths.concept(id)}>
          <Trans>‹ {title}</Trans>
        </Link>
      </p>
      <PageTitle tab={t`Besoins et idées : ${title}`}>
        <Trans>Besoins et idées de ce concept</Trans>
      </PageTitle>
      <Confirmation what={confirmation} />
      {joinings.length > 0 && (
        <section>
          <h2>
            <Plural
              value={joinings.length}
              one="Un besoin pourrait s’y joindre"
              other="# besoins pourraient s’y joindre"
            />
          </h2>
          {joinings.map((joining) => (
            <JoiningOfConcept key={joining.id} joining={joining} onDone={done} />
          ))}
        </section>
      )}
      <Linked concept={concept} onDone={done} />
      {viewerCan.link && <Linking id={id} onDone={done} />}
    </div>
  );
}

function JoiningOfConcept({
  joining,
  onDone,
}: {
  joining: JoiningShownFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { need, byCompany, sharedTags, awaitsViewerAs, companyAnswer, conceptAnswer, expiresAt } = joining;
  return (
    <Card>
      <h3>{need ? <Link href={paths.need(need.id)}>{need.title}</Link> : <Trans>Un besoin</Trans>}</h3>
      <p>
        {byCompany ? (
          <Trans>L’entreprise demande à vous rejoindre.</Trans>
        ) : (
          <Trans>{Operator} propose de vous rapprocher.</Trans>
        )}
      </p>
      {need?.organisation && <p className="muted">{need.organisation.name}</p>}
      <Tags label={t`Ce que le besoin a en commun avec le concept`} tags={sharedTags} />
      {awaitsViewerAs === 'concept' ? (
        <p>
          <Trans>
            Répondez avant le <When at={expiresAt} shape="weekday" />. Si vous dites oui, son entreprise
            participe et voit le passeport ; avant, elle ne sait pas qui porte ce concept.
          </Trans>
        </p>
      ) : (
        <AnswersAwaited companyAnswer={companyAnswer} conceptAnswer={conceptAnswer} expiresAt={expiresAt} />
      )}
      <Answering joining={joining} yes={<Trans>L’accueillir</Trans>} onDone={onDone} />
    </Card>
  );
}

const unlinked = ({ unlinkFromConcept }: UnlinkFromConceptMutation) => unlinkFromConcept;

function Linked({
  concept: { id, needs, ideas },
  onDone,
}: {
  concept: SourcesShownFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(UnlinkFromConcept, unlinked);
  const unlink = async (source: { needId: string | null; ideaId: string | null }): Promise<void> => {
    if (await act({ id, ...source })) onDone(t`C’est retiré du concept.`);
  };
  return (
    <section>
      <h2>
        <Trans>Ce qui y est lié</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      <ul className="plain-list rows">
        {needs.map(({ id: needId, title, company, need, mayUnlink }) => (
          <li key={needId}>
            {title === null ? (
              <span className="muted">
                <Trans>Le besoin d’une entreprise qui n’a pas encore répondu</Trans>
              </span>
            ) : need ? (
              <Link href={paths.need(needId)}>{title}</Link>
            ) : (
              title
            )}
            {company && (
              <Trans>
                , <OfName name={company.name} />
              </Trans>
            )}{' '}
            {mayUnlink && needs.length > 1 && (
              <Button look="text" isSending={isSending} onClick={() => void unlink({ needId, ideaId: null })}>
                <Trans>
                  Retirer <span className="visually-hidden">{title}</span>
                </Trans>
              </Button>
            )}
          </li>
        ))}
        {ideas.map(({ id: ideaId, idea, solver, mayUnlink }) => (
          <li key={ideaId}>
            <Trans>
              {idea.title}, de <Link href={paths.solver(solver.id)}>{solver.name}</Link>
            </Trans>{' '}
            {mayUnlink && (
              <Button look="text" isSending={isSending} onClick={() => void unlink({ needId: null, ideaId })}>
                <Trans>
                  Retirer <span className="visually-hidden">{idea.title}</span>
                </Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
