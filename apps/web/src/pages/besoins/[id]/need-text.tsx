import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Segments, Tags } from '../../../ui/boxes.js';
import { useDates } from '../../../ui/dates.js';
import type { ReadNeedFragment } from './need.graphql.js';

/** Text of a need, as written. @param marked the same text with the words marked that the reader's profile shares */
export function NeedText({
  need,
  marked,
}: {
  need: ReadNeedFragment;
  marked?: readonly { hit: boolean; text: string }[] | undefined;
}): ReactNode {
  const { t } = useLingui();
  return (
    <section className="column">
      <h2>
        <Trans>Le besoin</Trans>
      </h2>
      <p className="written">{marked ? <Segments segments={marked} /> : need.description}</p>
      <Tags tags={need.tags} label={t`Sujets`} />
      <NeedFacts need={need} />
    </section>
  );
}

/** Places, deadline and wanted kinds of solvers. */
export function NeedFacts({ need }: { need: ReadNeedFragment }): ReactNode {
  const say = useDates();
  const kinds = useKinds();
  const places = need.territories.map(({ name }) => name).join(', ');
  return (
    <dl className="facts">
      <dt>
        <Trans>Lieu</Trans>
      </dt>
      <dd>
        {places}
        {need.acceptsRemote && (
          <>
            {' '}
            <span className="muted">
              <Trans>(une réponse à distance convient aussi)</Trans>
            </span>
          </>
        )}
      </dd>
      {need.neededBy && (
        <>
          <dt>
            <Trans>Pour quand</Trans>
          </dt>
          <dd>
            <Trans>avant le {say(need.neededBy, 'day')}</Trans>
          </dd>
        </>
      )}
      {need.wantedKinds.length > 0 && (
        <>
          <dt>
            <Trans>Qui peut répondre</Trans>
          </dt>
          <dd>{need.wantedKinds.map((kind) => kinds[kind]).join(', ')}</dd>
        </>
      )}
      {need.publishedAt && (
        <>
          <dt>
            <Trans>Mis en ligne le</Trans>
          </dt>
          <dd>{say(need.publishedAt, 'day')}</dd>
        </>
      )}
    </dl>
  );
}

/** Kinds of solvers, in words. */
export function useKinds(): Record<ReadNeedFragment['wantedKinds'][number], string> {
  const { t } = useLingui();
  return {
    startup: t`start-up`,
    student: t`étudiant`,
    project_holder: t`porteur de projet`,
    entrepreneur: t`entrepreneur`,
  };
}
