import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { MailsMark } from '../../mail-reach/mails-mark.js';
import type { Undo } from '../gestures/gestures.js';
import { useShortcuts } from '../use-shortcuts.js';
import { askedBy } from './asked-by.js';
import type { NeedForDeskQuery } from './need.graphql.js';
import type { OnDone } from './on-done.js';
import { useNeedParts } from './use-parts.js';

/** Requests for introductions: solvers who want to answer, and solvers whom the company wants to meet. */
export function Asking({ data, onDone }: { data: NeedForDeskQuery; onDone: OnDone }): ReactNode {
  const interests = data.interestsOfNeed.nodes.filter(({ viewerCan }) => viewerCan.decline);
  const requests = data.introductionRequestsOfNeed.nodes.filter(({ viewerCan }) => viewerCan.decline);
  if (interests.length + requests.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Demandent à être présentés</Trans>
      </h3>
      <ul className="plain-list rows">
        {interests.map((interest) => (
          <li key={interest.id}>
            <p>
              <strong>{interest.solver?.name}</strong>{' '}
              <span className="muted small">
                <Trans>
                  veut répondre, depuis le <When at={interest.markedAt} shape="shortDay" />
                </Trans>
              </span>
              <MailsMark arrive={interest.solver?.mailsArrive} />
            </p>
            <p className="written">{interest.message}</p>
            <Answers data={data} asks={interest} decline="DeclineOfInterest" onDone={onDone} />
          </li>
        ))}
        {requests.map((request) => (
          <li key={request.id}>
            <p>
              <strong>{request.solver?.name}</strong>{' '}
              <span className="muted small">
                <Trans>
                  l’entreprise aimerait le rencontrer, depuis le{' '}
                  <When at={request.askedAt} shape="shortDay" />
                </Trans>
              </span>
              <MailsMark arrive={request.solver?.mailsArrive} />
            </p>
            {request.note && <p className="written">{request.note}</p>}
            <Answers data={data} asks={request} decline="DeclineOfRequest" onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button that introduces, beside the button that declines. */
function Answers({
  data,
  asks: { id, solver },
  decline,
  onDone,
}: {
  data: NeedForDeskQuery;
  asks: { id: string; solver: { id: string; name: string } | null };
  /** Form that declines. */
  decline: 'DeclineOfInterest' | 'DeclineOfRequest';
  onDone: OnDone;
}): ReactNode {
  const { t } = useLingui();
  const { parts, whyNot } = useNeedParts();
  const [opened, open] = useState<'yes' | 'no'>();
  const { need } = data;
  const introduced = need.state === 'published' ? solver : null;
  const isYes = opened === 'yes' && introduced !== null;
  const isOpen = parts !== undefined && (isYes || opened === 'no');
  useShortcuts(isOpen ? [] : [{ keys: 'd', label: t`Décliner`, act: () => open('no') }]);
  const close = (): void => open(undefined);
  if (isOpen && isYes) {
    return (
      <parts.Introducing
        need={need}
        solver={introduced}
        asked={askedBy(data)}
        onClose={close}
        onDone={(undo: Undo) => {
          close();
          onDone(t`Présentés.`, undo);
        }}
      />
    );
  }
  if (isOpen) {
    const Declining = parts[decline];
    return <Declining id={id} onClose={close} onDone={onDone} />;
  }
  return (
    <>
      {opened && whyNot && <Notice tone="bad">{whyNot}</Notice>}
      <div className="acts">
        {introduced && (
          <Button look="plain" onClick={() => open('yes')}>
            <Trans>
              Présenter<span className="visually-hidden"> {introduced.name}</span>
            </Trans>
          </Button>
        )}
        <Button look="text" onClick={() => open('no')}>
          <Trans>Décliner</Trans>
        </Button>
      </div>
    </>
  );
}
