import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { isCurator, useReader } from '../../../../ui/api/session.js';
import { Missing } from '../../../../ui/missing.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import { pageQuery } from '../../../../ui/routing/page-query.js';
import { usePageQuery } from '../../../../ui/routing/use-page-query.js';
import { PageTitle } from '../../../../ui/routing/head.js';
import { paths } from '../../../../ui/routing/paths.js';
import { useParam } from '../../../../ui/routing/place.js';
import styles from '../../../../features/desk/desk.module.css';
import { FindButton } from '../../../../features/desk/find-button.js';
import { GestureList } from '../../../../features/desk/gestures/gesture-list.js';
import { KeysHelp } from '../../../../features/desk/keys-help.js';
import type { Decided } from '../../../../features/desk/need/on-done.js';
import { CandidatesForNeed, NeedForDesk } from '../../../../features/desk/need/need.graphql.js';
import { NeedOnDesk } from '../../../../features/desk/need/need-on-desk.js';
import { candidatesOf } from '../../../../features/desk/need/candidates/candidates-of.js';
import { OfferSame } from '../../../../features/desk/need/decisions/offer-same.js';

const needQuery = pageQuery(NeedForDesk, ({ params: { id = '' }, reader }) =>
  reader && isCurator(reader) ? { id } : null,
);

const candidatesQuery = pageQuery(CandidatesForNeed, ({ params: { id = '' }, reader }) =>
  reader && isCurator(reader) ? candidatesOf(id) : null,
);

export const queries = [needQuery, candidatesQuery];

/** One need on the whole screen, for instance when a curator has found it with the palette. */
export default function DeskNeedPage(): ReactNode {
  const { t } = useLingui();
  const id = useParam('id');
  const reader = useReader();
  const [confirmation, confirm] = useState('');
  const [decided, setDecided] = useState<Decided>();
  const done = (what: string, asAModel?: Decided): void => {
    confirm(what);
    setDecided(asAModel);
  };
  const [{ data, error }, again] = usePageQuery(needQuery);
  if (!isCurator(reader)) return <Missing />;
  if (!data) return <Unanswered error={error} again={again} lines={[56, 48, 160, 260]} />;
  return (
    <>
      <PageTitle tab={t`Bureau : un besoin`}>
        <Trans>Un besoin</Trans>
      </PageTitle>
      <p>
        <Link href={paths.desk}>
          <Trans>Retour au bureau</Trans>
        </Link>
      </p>
      <div className={styles.said}>
        <p role="status">{confirmation}</p>
        <GestureList />
      </div>
      {decided && (
        <OfferSame
          key={decided.needId}
          decided={decided}
          onDone={(_, what) => done(what)}
          onClose={() => setDecided(undefined)}
        />
      )}
      <NeedOnDesk subject={{ kind: 'need', id }} onDone={done} />
      <div className="acts">
        <FindButton />
        <KeysHelp />
      </div>
    </>
  );
}
