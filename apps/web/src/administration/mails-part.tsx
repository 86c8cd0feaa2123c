import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { told } from '../api/index.js';
import { Card, When } from '../looks/index.js';
import type { AdministrationQuery } from './administration.graphql.js';
import { Wide } from './wide.js';

/** What became of the mails of the last days: numbers, and nobody’s address. */
export function MailsPart({
  mails: { waiting, failing, oldest, days, refusals },
}: {
  mails: AdministrationQuery['administration']['mails'];
}): ReactNode {
  const { t } = useLingui();
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
        <Wide label={t`Mails par jour`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Jour</Trans>
              </th>
              <th scope="col">
                <Trans>Partis</Trans>
              </th>
              <th scope="col">
                <Trans>Refusés</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, sent, refused }) => (
              <tr key={day}>
                <th scope="row">
                  <When at={day} shape="weekday" />
                </th>
                <td>{sent}</td>
                <td>{refused}</td>
              </tr>
            ))}
          </tbody>
        </Wide>
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
