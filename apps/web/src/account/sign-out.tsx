import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { forgetAll } from '../drafts/index.js';
import { paths } from '../routing/index.js';

/** A browser whose store does not answer is left nevertheless, in milliseconds. */
const PATIENCE = 1_000;

/** The form goes once nothing of what was typed is left: a page that is closed would take along the request to forget. */
async function forgetAndSend(form: HTMLFormElement): Promise<void> {
  try {
    sessionStorage.clear();
  } catch {
    // It keeps nothing.
  }
  await Promise.race([forgetAll(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  form.submit();
}

/** Whoever uses this browser next finds nothing of what was typed. */
export const SignOut = (): ReactNode => (
  <form
    method="post"
    action="/deconnexion"
    className="acts"
    onSubmit={(event) => {
      event.preventDefault();
      void forgetAndSend(event.currentTarget);
    }}
  >
    <input type="hidden" name="next" value={paths.front} />
    <button className="button danger">
      <Trans>Me déconnecter</Trans>
    </button>
    <span className="muted small">
      <Trans>Les textes gardés dans ce navigateur seront effacés.</Trans>
    </span>
  </form>
);
