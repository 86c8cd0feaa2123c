import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { typesetText } from '../../ui/api/problem.js';
import { Card } from '../../ui/boxes.js';
import { When } from '../../ui/dates.js';
import type { AdministrationQuery } from './administration.graphql.js';

/** Outcomes of the mails of the last days: numbers only, no addresses. */
export function MailsPart({
  mails: { waiting, failing, oldest, heldSince, days, unsure, lastUnsure, refusals },
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
      {heldSince !== null && (
        <p className="state bad">
          <Trans>
            Cette copie restaurée les retient depuis le <When at={heldSince} shape="instant" />.
          </Trans>
        </p>
      )}
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
      {unsure > 0 && (
        <>
          <h3>
            <Trans>Mails peut-être arrivés deux fois</Trans>
          </h3>
          <p>
            <Plural
              value={unsure}
              one="Pour un mail, le serveur n’a pas dit s’il l’avait pris. Il a été renvoyé à l’identique : la plupart des messageries ne le montrent qu’une fois."
              other="Pour # mails, le serveur n’a pas dit s’il les avait pris. Ils ont été renvoyés à l’identique : la plupart des messageries ne les montrent qu’une fois. Voici les derniers."
            />
          </p>
          <ul>
            {lastUnsure.map(({ messageId, unsureAt, mailedAt }) => (
              <li key={messageId}>
                <code>{messageId}</code>
                {' : '}
                <Trans>
                  sans réponse le <When at={unsureAt} shape="instant" />
                </Trans>
                {', '}
                {mailedAt === null ? (
                  <Trans>encore à envoyer</Trans>
                ) : (
                  <Trans>
                    pris le <When at={mailedAt} shape="instant" />
                  </Trans>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {refusals.length > 0 && (
        <>
          <h3>
            <Trans>Pourquoi des mails ont été refusés</Trans>
          </h3>
          <ul>
            {refusals.map(({ status, meaning, count }) => (
              <li key={status}>
                {typesetText(meaning)} <span className="muted">{`(${status})`}</span>
                {` : ${count}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
