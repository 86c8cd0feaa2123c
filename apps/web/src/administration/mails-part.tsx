import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { told } from '../api/index.js';
import { Card, When } from '../looks/index.js';
import type { AdministrationQuery } from './administration.graphql.js';

/** What became of the mails of the last days: numbers, and nobody’s address. */
export function MailsPart({
  mails: { waiting, failing, oldest, days, refusals },
}: {
  mails: AdministrationQuery['administration']['mails'];
}): ReactNode {
  return (
    <Card>
      <h2>
        <Trans>Mails des sept derniers jours</Trans>
      </h2>
      <p>
        <Plural
          value={waiting}
          _0="Aucun mail n’attend de partir."
          one="Un mail attend de partir."
          other="# mails attendent de partir."
        />{' '}
        {oldest !== null && waiting > 0 && (
          <Trans>
            Le plus ancien attend depuis le <When at={oldest} shape="instant" />.
          </Trans>
        )}{' '}
        {failing > 0 && (
          <Plural
            value={failing}
            one="Un a déjà échoué, et sera essayé de nouveau."
            other="# ont déjà échoué, et seront essayés de nouveau."
          />
        )}
      </p>
      {days.length === 0 ? (
        <p className="muted">
          <Trans>Aucun avis n’est parti par mail en sept jours.</Trans>
        </p>
      ) : (
        <ul className="plain-list">
          {days.map(({ day, sent, refused }) => (
            <li key={day}>
              <strong>
                <When at={day} shape="weekday" />
              </strong>
              {' : '}
              <Plural value={sent} _0="aucun parti" one="un parti" other="# partis" />
              {refused > 0 && (
                <span className="state warn">
                  {', '}
                  <Plural value={refused} one="un refusé" other="# refusés" />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusals.length > 0 && (
        <>
          <h3>
            <Trans>Pourquoi des mails ont été refusés</Trans>
          </h3>
          <ul>
            {refusals.map(({ status, meaning, count }) => (
              <li key={status}>
                {told(meaning)} <span className="muted">{`(${status})`}</span>
                {` : ${count}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
