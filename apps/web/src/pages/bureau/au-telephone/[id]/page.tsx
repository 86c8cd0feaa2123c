import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLive } from '../../../../ui/live/use-live.js';
import { LinkButton } from '../../../../ui/button.js';
import { Missing } from '../../../../ui/missing.js';
import { Notice } from '../../../../ui/boxes.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import { pageQuery } from '../../../../ui/routing/page-query.js';
import { usePageQuery } from '../../../../ui/routing/use-page-query.js';
import { PageTitle } from '../../../../ui/routing/head.js';
import { paths } from '../../../../ui/routing/paths.js';
import { useParam } from '../../../../ui/routing/place.js';
import { OfferForm } from './offer-form.js';
import { DraftToOffer, type DraftToOfferQuery } from '../../../../features/phone/phone.graphql.js';

const draftToOfferQuery = pageQuery(DraftToOffer, ({ params: { id = '' } }) => ({ id }));

export const queries = [draftToOfferQuery];

type Draft = DraftToOfferQuery['need'];

/** A draft that a curator has written for a company, and the people who get the request to send it. */
export default function OfferPage(): ReactNode {
  const id = useParam('id');
  const [{ data, error }, again] = usePageQuery(draftToOfferQuery);
  useLive(['need'], id, again);
  if (!data) return <Unanswered error={error} again={again} lines={[56, 48, 160, 160]} />;
  const { need } = data;
  if (!need.viewerCan.offer) return need.state === 'draft' ? <Missing /> : <Sent need={need} />;
  return <ToOffer need={need} />;
}

function ToOffer({ need }: { need: Draft }): ReactNode {
  const { id, title, organisation, description, language, hints } = need;
  const { t } = useLingui();
  const missing = hints.filter(({ required }) => required);
  const name = organisation?.name ?? '';
  return (
    <article className="column">
      <Back />
      <PageTitle tab={t`Au téléphone : ${name}`}>{title || <Trans>Besoin sans titre</Trans>}</PageTitle>
      <p className="muted">
        <Trans>Noté pour {name}, qui ne l’a pas encore envoyé.</Trans>
      </p>
      <p className="written" lang={language ?? undefined}>
        {description}
      </p>
      <div className="acts">
        <LinkButton look="plain" href={paths.needStep(id, 'situation')}>
          <Trans>Compléter ou corriger</Trans>
        </LinkButton>
      </div>
      {missing.length > 0 && (
        <Notice tone="warn">
          <p>
            <Trans>L’entreprise pourra compléter. Il manque :</Trans>
          </p>
          <ul>
            {missing.map(({ about, sentence }) => (
              <li key={about}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <OfferForm draft={need} company={organisation} />
    </article>
  );
}

/** The company has already sent or dropped the draft. */
function Sent({ need: { id, title, state } }: { need: Draft }): ReactNode {
  const { t } = useLingui();
  return (
    <article className="column">
      <Back />
      <PageTitle tab={t`Au téléphone`}>{title}</PageTitle>
      <p>
        {state === 'closed' ? (
          <Trans>L’entreprise a abandonné ce besoin, ou il est clos.</Trans>
        ) : (
          <Trans>L’entreprise l’a envoyé.</Trans>
        )}
      </p>
      <LinkButton look="plain" href={paths.deskNeed(id)}>
        <Trans>L’ouvrir dans le bureau</Trans>
      </LinkButton>
    </article>
  );
}

const Back = (): ReactNode => (
  <Link href={paths.phone} className="button text">
    <Trans>‹ Au téléphone</Trans>
  </Link>
);
