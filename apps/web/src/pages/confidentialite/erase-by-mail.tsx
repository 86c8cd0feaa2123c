import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { useSession } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button, LinkButton } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import { AskForErasureLink, type AskForErasureLinkMutation } from './register.graphql.js';

const pick = ({ askForErasureLink }: AskForErasureLinkMutation) => askForErasureLink;

/** For people who cannot sign in, or do not want to: a link by mail. Others have their own page for it. */
export function EraseByMail(): ReactNode {
  const { t } = useLingui();
  const { reader } = useSession();
  const { act, isSending, problem } = useAct(AskForErasureLink, pick);
  const [missing, setMissing] = useState<Problem>();
  const [isSent, setSent] = useState(false);
  const send = async (email: string): Promise<void> => {
    setMissing(email === '' ? wrongField('email', t`Écrivez l’adresse de votre compte.`) : undefined);
    if (email !== '' && (await act({ email }))) setSent(true);
  };
  if (reader)
    return (
      <LinkButton look="plain" href={paths.eraseAccount}>
        <Trans>Effacer mon compte</Trans>
      </LinkButton>
    );
  if (isSent)
    return (
      <Notice tone="ok" hasJustHappened>
        <Trans>Si cette adresse a un compte, un lien vient d’y partir. Il est valable un jour.</Trans>
      </Notice>
    );
  return (
    <>
      <noscript>
        <Notice tone="warn">
          <Trans>
            Ce formulaire a besoin de JavaScript, que votre navigateur ne fait pas tourner. Écrivez-nous :
            nous effacerons votre compte.
          </Trans>
        </Notice>
      </noscript>
      <Form problem={missing ?? problem} onSend={(typed) => void send(String(typed.get('email')).trim())}>
        <TextField
          name="email"
          type="email"
          label={t`Adresse mail de votre compte`}
          hint={t`Nous y envoyons un lien ; rien n’est effacé avant que vous l’ayez confirmé.`}
          autoComplete="email"
        />
        <Button type="submit" look="plain" isSending={isSending}>
          <Trans>Recevoir un lien</Trans>
        </Button>
      </Form>
    </>
  );
}
