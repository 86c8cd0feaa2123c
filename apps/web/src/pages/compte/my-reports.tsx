import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../../ui/boxes.js';
import { When } from '../../ui/dates.js';
import { Operator } from '../../ui/place.js';
import type { MyAccountQuery } from './account.graphql.js';

/** Characters of a reported text that are shown: enough to recognise the text. */
const MOST = 140;

const states = {
  open: msg`${Operator} va le lire.`,
  resolved: msg`${Operator} a fait le nécessaire. Merci.`,
  dismissed: msg`${Operator} l’a lu et n’a rien changé.`,
};

/** The reader's own reports, and their outcomes. */
export function MyReports({ reports }: { reports: MyAccountQuery['myContentReports']['nodes'] }): ReactNode {
  const { t, i18n } = useLingui();
  if (reports.length === 0) return null;
  return (
    <Card>
      <h3>
        <Trans>Mes signalements</Trans>
      </h3>
      <ul className="plain-list rows">
        {reports.map(({ id, text, state, note, reportedAt }) => (
          <li key={id}>
            <p>{t`« ${text.length > MOST ? `${text.slice(0, MOST)}…` : text} »`}</p>
            <p className="muted">
              <When at={reportedAt} />
              {' · '}
              {i18n._(states[state])} {note}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
