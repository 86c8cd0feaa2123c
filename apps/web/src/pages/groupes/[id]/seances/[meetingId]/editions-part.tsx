import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDates, When } from '../../../../../ui/dates.js';
import type { EditionOfMinutesFragment } from './meeting.graphql.js';

/** The minutes as sent: the last edition in full, the former editions folded. */
export function EditionsPart({ editions }: { editions: readonly EditionOfMinutesFragment[] }): ReactNode {
  const [last, ...before] = editions;
  if (last === undefined) return null;
  return (
    <>
      <Edition edition={last} />
      {before.map((edition) => (
        <details key={edition.edition}>
          <summary>
            <Trans>
              Ce qui avait été envoyé le <When at={edition.publishedAt} shape="instant" />
            </Trans>
          </summary>
          <Edition edition={edition} />
        </details>
      ))}
    </>
  );
}

function Edition({ edition }: { edition: EditionOfMinutesFragment }): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const { minutes, decisions, actions, present, absent, correction, publishedAt, publishedBy } = edition;
  return (
    <>
      <p className="muted small">
        {publishedBy ? (
          <Trans>
            Envoyé aux membres le <When at={publishedAt} shape="instant" /> par {publishedBy.name}.
          </Trans>
        ) : (
          <Trans>
            Envoyé aux membres le <When at={publishedAt} shape="instant" />.
          </Trans>
        )}
      </p>
      {correction !== '' && (
        <p>
          <strong>
            <Trans>Version corrigée : « {correction} »</Trans>
          </strong>
        </p>
      )}
      {(present.length > 0 || absent.length > 0) && (
        <dl className="facts">
          {present.length > 0 && (
            <>
              <dt>{t`Présents`}</dt>
              <dd>{present.join(', ')}</dd>
            </>
          )}
          {absent.length > 0 && (
            <>
              <dt>{t`Absents`}</dt>
              <dd>{absent.join(', ')}</dd>
            </>
          )}
        </dl>
      )}
      {minutes !== '' && <p className="written">{minutes}</p>}
      <Items heading={t`Décisions`} items={decisions} />
      <Items
        heading={t`Ce qu’il y a à faire`}
        items={actions.map(({ title, owner, dueOn }) => {
          const day = dates(dueOn, 'weekday');
          return owner === '' ? t`${title} (pour le ${day})` : t`${title} (${owner}, pour le ${day})`;
        })}
      />
    </>
  );
}

const Items = ({ heading, items }: { heading: string; items: readonly string[] }): ReactNode =>
  items.length > 0 && (
    <>
      <h3>{heading}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
