import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useReader } from '../../../../../ui/api/session.js';
import { useAct } from '../../../../../ui/api/use-act.js';
import { Notice } from '../../../../../ui/boxes.js';
import { Button } from '../../../../../ui/button.js';
import { usePersistedText } from '../../../../../ui/drafts/use-persisted-text.js';
import { TextField } from '../../../../../ui/fields.js';
import { Form } from '../../../../../ui/form.js';
import {
  type MeetingInFullFragment,
  PublishMinutes,
  type PublishMinutesMutation,
} from './meeting.graphql.js';

const sent = ({ publishMinutes }: PublishMinutesMutation) => publishMinutes;

/** Form that sends the minutes to the members. It describes beforehand what they will get. */
export function PublishPart({
  meeting,
  flush,
  onDone,
}: {
  meeting: MeetingInFullFragment;
  /** Saves the typed minutes first. */
  flush: () => Promise<number | undefined>;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { id, group, editions } = meeting;
  const [isBusy, setBusy] = useState(false);
  const { act, isSending, problem } = useAct(PublishMinutes, sent);
  const correction = usePersistedText(`correction ${id}`);
  const isCorrection = editions.length > 0;
  const publish = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const version = await flush();
    const done = version === undefined ? undefined : await act({ id, version, correction: correction.text });
    setBusy(false);
    if (done === undefined) return;
    correction.clear();
    onDone(
      isCorrection
        ? t`La version corrigée est partie. Chaque membre la reçoit par mail.`
        : t`Le compte rendu est parti. Chaque membre le reçoit par mail.`,
    );
  };
  return (
    <Form problem={problem} onSend={() => void publish()}>
      <p>
        <Plural
          value={group.memberCount}
          one="Un mail part à un membre, avec ce qui est écrit, les décisions, et chaque action avec son nom et sa date."
          other="Un mail part aux # membres, avec ce qui est écrit, les décisions, et chaque action avec son nom et sa date."
        />{' '}
        {isCorrection ? (
          <Trans>Il remplace le précédent, et dit ce qui est corrigé.</Trans>
        ) : (
          <Trans>Une fois parti, il ne change plus : vous pourrez en envoyer une version corrigée.</Trans>
        )}
      </p>
      <WhoCame meeting={meeting} />
      {isCorrection && (
        <TextField
          name="correction"
          label={t`Ce qui est corrigé`}
          maxLength={500}
          value={correction.text}
          onChange={({ currentTarget }) => correction.change(currentTarget.value)}
        />
      )}
      <Button type="submit" isSending={isSending || isBusy}>
        {isCorrection ? <Trans>Envoyer la version corrigée</Trans> : <Trans>Envoyer le compte rendu</Trans>}
      </Button>
    </Form>
  );
}

/** People whom the minutes will name as absent, shown while attendance can still be corrected. */
function WhoCame({ meeting: { attendance } }: { meeting: MeetingInFullFragment }): ReactNode {
  const { id } = useReader();
  const absent = attendance.filter(({ attended }) => attended !== true);
  if (absent.length === attendance.length) {
    return (
      <Notice tone="warn">
        <Trans>Personne n’est noté présent : cochez ceux qui étaient là avant d’envoyer.</Trans>
      </Notice>
    );
  }
  if (absent.length === 0) return null;
  const names = absent.map(({ person }) => person.name).join(', ');
  const isReader = absent.some(({ person }) => person.id === id);
  return (
    <Notice tone={isReader ? 'warn' : 'info'}>
      {isReader && (
        <>
          <strong>
            <Trans>Vous n’êtes pas parmi les présents.</Trans>
          </strong>{' '}
        </>
      )}
      <Trans>Le compte rendu dira absents : {names}.</Trans>
    </Notice>
  );
}
