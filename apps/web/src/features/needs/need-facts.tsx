import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import type { SolverKind } from '../../ui/api/schema-types.js';
import { useDates } from '../../ui/dates.js';
import type { NeedContentFragment } from './need-content.graphql.js';

/** Fields shown elsewhere: texts, tags, and whether the name of the company is hidden. */
type Elsewhere = '__typename' | 'title' | 'description' | 'tags' | 'confidential';
type Shown = Omit<NeedContentFragment, Elsewhere | 'territories'> & { territories: { name: string }[] };

interface Fact {
  label: ReactNode;
  value: ReactNode;
}

/** Places, deadline and wanted kinds of solvers, in one line or as a list. `children` continue the list. */
export function NeedFacts({
  need,
  inLine = false,
  children,
}: {
  need: { readonly [Field in keyof Shown]: Readonly<Shown[Field]> };
  inLine?: boolean;
  children?: ReactNode;
}): ReactNode {
  const say = useDates();
  const kinds = useKinds();
  // A record, so that a field that is not shown does not compile.
  const facts: Record<Exclude<keyof Shown, 'acceptsRemote'>, Fact | false> = {
    territories: {
      label: <Trans>Lieu</Trans>,
      value: (
        <>
          {need.territories.map(({ name }) => name).join(', ')}
          {need.acceptsRemote && (
            <span className="muted">
              {' '}
              <Trans>(une réponse à distance convient aussi)</Trans>
            </span>
          )}
        </>
      ),
    },
    neededBy: need.neededBy !== null && {
      label: <Trans>Pour quand</Trans>,
      value: <Trans>avant le {say(need.neededBy, 'day')}</Trans>,
    },
    wantedKinds: need.wantedKinds.length > 0 && {
      label: <Trans>Qui peut répondre</Trans>,
      value: need.wantedKinds.map((kind) => kinds[kind]).join(', '),
    },
  };
  const shownFacts = Object.values(facts);
  // The first is always shown.
  if (inLine)
    return (
      <p className="muted small">
        {shownFacts.map(
          (fact, index) =>
            fact && (
              <Fragment key={index}>
                {index > 0 && ' · '}
                {fact.value}
              </Fragment>
            ),
        )}
      </p>
    );
  return (
    <dl className="facts">
      {shownFacts.map(
        (fact, index) =>
          fact && (
            <Fragment key={index}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </Fragment>
          ),
      )}
      {children}
    </dl>
  );
}

/** Kinds of solvers, in words. */
export function useKinds(): Record<SolverKind, string> {
  const { t } = useLingui();
  return {
    startup: t`start-up`,
    student: t`étudiant`,
    project_holder: t`porteur de projet`,
    entrepreneur: t`entrepreneur`,
  };
}
