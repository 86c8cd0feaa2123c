import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../api/index.js';
import { Button, ErrorSummary, Notice } from '../looks/index.js';
import { AcceptMatchMails } from './account.graphql.js';

/** Mails are refused by the link in each of them, and accepted again here. */
export function MailsCard(): ReactNode {
  const { act, isSending, problem } = useAct(AcceptMatchMails, ({ acceptMatchMails }) => acceptMatchMails);
  const [hadRefused, setHadRefused] = useState<boolean>();
  return (
    <section className="card" id="mails">
      <h3>
        <Trans>Mails sur les besoins</Trans>
      </h3>
      {problem && <ErrorSummary problem={problem} />}
      {hadRefused !== undefined && (
        <Notice tone="ok" hasJustHappened>
          {hadRefused ? (
            <Trans>C’est fait : nous vous écrirons dès qu’un besoin vous concerne.</Trans>
          ) : (
            <Trans>Vous ne les aviez pas refusés : ils continuent.</Trans>
          )}
        </Notice>
      )}
      <p>
        <Trans>
          Chaque mail qui signale un besoin porte un lien pour ne plus en recevoir. Vous l’avez suivi et
          changez d’avis ?
        </Trans>
      </p>
      <Button
        look="plain"
        isSending={isSending}
        onClick={() => void act({}).then((answer) => setHadRefused(answer))}
      >
        <Trans>Recevoir de nouveau ces mails</Trans>
      </Button>
    </section>
  );
}
