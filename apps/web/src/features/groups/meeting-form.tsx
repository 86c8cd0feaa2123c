import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { serverTime } from '../../ui/api/server-time.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { momentInParis, partsInParis } from '../../ui/clock/paris-time.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { LongTextField, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import styles from './groups.module.css';

export interface MeetingContent {
  at: string;
  place: string;
  link: string;
  agenda: string;
}

/** Whether a meeting at this moment has begun. */
export const isHeldAt = (at: string): boolean => new Date(at) <= serverTime();

/** Form for a meeting's time, place and agenda. */
export function MeetingForm({
  known,
  draft,
  send,
  sendHeld,
  isSending,
  problem,
  onSend,
  onClose,
}: {
  known?: { at: string; place: string | null; link: string | null; agenda: string };
  /** Key under which the typed text is persisted. */
  draft: string;
  /** Label of the button. */
  send: ReactNode;
  /** Label of the button for a meeting in the past. undefined: the form accepts no past meeting. */
  sendHeld?: ReactNode;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether the server saved it */
  onSend: (content: MeetingContent) => Promise<boolean>;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(draft);
  const [local, setLocal] = useState<Problem>();
  const [isHeld, setHeld] = useState(false);
  const look = ({ currentTarget }: FormEvent<HTMLElement>): void => {
    const valueOf = (name: string): string =>
      currentTarget.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
    const at = momentInParis(valueOf('at'), valueOf('time'));
    setHeld(sendHeld !== undefined && at !== undefined && isHeldAt(at));
  };
  const parts = known && partsInParis(new Date(known.at));
  const save = async (typed: FormData): Promise<void> => {
    const of = (name: string): string => String(typed.get(name) ?? '').trim();
    const at = momentInParis(of('at'), of('time'));
    setLocal(at === undefined ? wrongField('at', t`Indiquez un jour et une heure.`) : undefined);
    if (at === undefined) return;
    if (await onSend({ at, place: of('place'), link: of('link'), agenda: of('agenda') })) clear();
  };
  const close = (): void => {
    clear();
    onClose();
  };
  return (
    <div ref={around} onInput={look}>
      <Form problem={local ?? problem} onSend={(typed) => void save(typed)}>
        <div className={styles['beside']}>
          <TextField name="at" type="date" label={t`Quel jour ?`} defaultValue={parts?.day} />
          <TextField
            name="time"
            type="time"
            label={t`À quelle heure ?`}
            hint={t`Heure de Paris.`}
            defaultValue={parts?.time ?? '14:00'}
          />
        </div>
        {isHeld && (
          <Notice>
            <Trans>
              Cette séance a déjà eu lieu : aucun mail ne part. Vous écrirez le compte rendu aussitôt après.
            </Trans>
          </Notice>
        )}
        <TextField
          name="place"
          label={t`Où ?`}
          hint={t`Donnez une adresse, ou le lien d’une visioconférence ci-dessous.`}
          autoComplete="off"
          maxLength={200}
          defaultValue={known?.place ?? ''}
        />
        <TextField
          name="link"
          type="url"
          label={t`Lien de la visioconférence`}
          autoComplete="off"
          maxLength={500}
          defaultValue={known?.link ?? ''}
        />
        <LongTextField
          name="agenda"
          label={t`Ordre du jour`}
          hint={t`Un point par ligne.`}
          optional
          rows={3}
          maxLength={4000}
          defaultValue={known?.agenda}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            {isHeld ? sendHeld : send}
          </Button>
          <Button look="text" onClick={close}>
            <Trans>Annuler</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
