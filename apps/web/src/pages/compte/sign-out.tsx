import { Trans } from '@lingui/react/macro';
import type { ReactNode, SubmitEvent } from 'react';
import { forgetAll } from '../../ui/drafts/kept-texts.js';
import { paths } from '../../ui/routing/paths.js';

/** How long signing out waits for the browser to forget the drafts, in milliseconds. */
const PATIENCE = 1_000;

/** Forgets all drafts before signing out: the next person at this browser finds nothing that was typed. */
export function SignOut(): ReactNode {
  const forgetAndSend = async (form: HTMLFormElement): Promise<void> => {
    sessionStorage.clear();
    await Promise.race([forgetAll(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    form.submit();
  };
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void forgetAndSend(event.currentTarget);
  };
  return (
    <form method="post" action="/deconnexion" className="acts" onSubmit={send}>
      <input type="hidden" name="next" value={paths.front} />
      <button className="button danger">
        <Trans>Me déconnecter</Trans>
      </button>
      <span className="muted small">
        <Trans>Les textes commencés et pas encore envoyés seront effacés de ce navigateur.</Trans>
      </span>
    </form>
  );
}
