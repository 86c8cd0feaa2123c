import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import {
  type DraftByCuratorFragment,
  InviteToCompany,
  MembersToAsk,
  OfferDraft,
} from '../../../../features/phone/phone.graphql.js';
import { useRequestKey } from '../../../../ui/api/request-key.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Notice } from '../../../../ui/boxes.js';
import { Button, LinkButton } from '../../../../ui/button.js';
import { When } from '../../../../ui/dates.js';
import { TextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { paths } from '../../../../ui/routing/paths.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import { useWordList } from '../../../../ui/word-list.js';

/** Offers the draft to people of the company: to members, and to a future member. */
export function OfferForm({
  draft: { id, offeredAt },
  company,
}: {
  draft: DraftByCuratorFragment;
  company: DraftByCuratorFragment['organisation'];
}): ReactNode {
  const organisationId = company?.id ?? '';
  const [{ data, error }, again] = useQuery({
    query: MembersToAsk,
    variables: { organisationId },
    pause: company === null,
  });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[48, 80, 48]} />;
  const members = data.membersOfOrganisation.nodes.map(({ person }) => person.name);
  return <Asking id={id} offeredAt={offeredAt} organisationId={organisationId} members={members} />;
}

function Asking({
  id,
  offeredAt,
  organisationId,
  members,
}: Pick<DraftByCuratorFragment, 'id' | 'offeredAt'> & {
  organisationId: string;
  members: readonly string[];
}): ReactNode {
  const { t } = useLingui();
  const list = useWordList();
  const { keyOf } = useRequestKey();
  const invite = useAct(InviteToCompany, (data) => data.inviteMember);
  const offer = useAct(OfferDraft, (data) => data.offerNeed);
  const [isDone, setDone] = useState(false);
  const send = async (typed: FormData): Promise<void> => {
    const email = String(typed.get('email')).trim();
    if (email !== '') {
      const fields = { organisationId, email };
      if ((await invite.act({ ...fields, key: keyOf(fields) })) === undefined) return;
    }
    setDone((await offer.act({ id })) !== undefined);
  };
  const names = list(members);
  if (isDone) {
    return (
      <>
        <Notice tone="ok" hasJustHappened>
          <Trans>
            C’est parti. L’entreprise reçoit un mail, relit et envoie ; le besoin arrive ensuite dans « À
            relire ».
          </Trans>
        </Notice>
        <LinkButton look="plain" href={paths.phone}>
          <Trans>Noter un autre besoin</Trans>
        </LinkButton>
      </>
    );
  }
  return (
    <section>
      <h2>
        <Trans>L’envoyer à l’entreprise</Trans>
      </h2>
      {offeredAt && (
        <p>
          <Trans>
            Déjà envoyé le <When at={offeredAt} shape="instant" />. Vous pouvez relancer.
          </Trans>
        </p>
      )}
      <p>
        {members.length > 0 ? (
          <Trans>Le mail part à {names}.</Trans>
        ) : (
          <Trans>
            Personne de cette entreprise n’a encore de compte : dites à qui écrire. Cette personne reçoit une
            invitation, puis trouve le besoin sur son accueil.
          </Trans>
        )}
      </p>
      <Form problem={invite.problem ?? offer.problem} onSend={(typed) => void send(typed)}>
        <TextField
          name="email"
          type="email"
          label={
            members.length > 0 ? t`Inviter aussi une autre personne` : t`Adresse mail de votre interlocuteur`
          }
          optional={members.length > 0}
          autoComplete="off"
        />
        <Button type="submit" isSending={invite.isSending || offer.isSending}>
          <Trans>Envoyer à l’entreprise</Trans>
        </Button>
      </Form>
    </section>
  );
}
