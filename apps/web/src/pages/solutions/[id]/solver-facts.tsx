import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { periodWords, StretchOfDays } from '../../../features/absence/period-words.js';
import type { SolverShownFragment } from '../../../features/solver/solver-shown.graphql.js';
import { When } from '../../../ui/dates.js';
import type { OneSolverQuery } from './solver.graphql.js';
import styles from './solver.module.css';

/** Periods of the calendar that are shown: later ones do not matter yet. */
const PERIODS_SHOWN = 4;

/** What the page shows elsewhere: who the solver is, in its header, and texts and tags. */
type Elsewhere = '__typename' | 'name' | 'kind' | 'setting' | 'headline' | 'description' | 'tags';
/** Where the solver works is one fact. */
type Told = Exclude<keyof SolverShownFragment, Elsewhere | 'worksRemotely'>;

interface Fact {
  label: ReactNode;
  /** One or several `dd`. */
  values: ReactNode;
}

/** Places, availability, calendar and website of a solver. */
export function SolverFacts({ solver }: { solver: OneSolverQuery['solver'] }): ReactNode {
  const { i18n } = useLingui();
  const { territories, worksRemotely, availability, website, updatedAt, calendar } = solver;
  const places = territories.map(({ name }) => name).join(', ');
  // A record: a field without a fact does not compile.
  const facts: Record<Told | 'calendar' | 'updatedAt', Fact | null> = {
    territories:
      places || worksRemotely
        ? {
            label: <Trans>Où</Trans>,
            values: (
              <dd>
                {places}
                {places && worksRemotely && <br />}
                {worksRemotely && <Trans>Travaille aussi à distance</Trans>}
              </dd>
            ),
          }
        : null,
    availability: availability ? { label: <Trans>Quand</Trans>, values: <dd>{availability}</dd> } : null,
    calendar:
      calendar.length > 0
        ? {
            label: <Trans>Calendrier</Trans>,
            values: calendar.slice(0, PERIODS_SHOWN).map((period) => (
              <dd key={period.id}>
                {i18n._(periodWords[period.kind])}
                {', '}
                <StretchOfDays {...period} />
              </dd>
            )),
          }
        : null,
    website: website
      ? {
          label: <Trans>Site</Trans>,
          values: (
            <dd>
              <a href={website} rel="noreferrer nofollow">
                {shortAddress(website)}
              </a>
            </dd>
          ),
        }
      : null,
    updatedAt: {
      label: <Trans>Mis à jour</Trans>,
      values: (
        <dd>
          <Trans>
            le <When at={updatedAt} />
          </Trans>
        </dd>
      ),
    },
  };
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(
        ([name, fact]) =>
          fact && (
            <Fragment key={name}>
              <dt>{fact.label}</dt>
              {fact.values}
            </Fragment>
          ),
      )}
    </dl>
  );
}

const shortAddress = (website: string): string =>
  website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
