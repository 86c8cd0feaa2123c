import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Problem } from '../../../ui/api/problem.js';
import { Button } from '../../../ui/button.js';
import { useDates } from '../../../ui/dates.js';
import { Form } from '../../../ui/form.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { BACK_TO_REVIEW, paths } from '../../../ui/routing/paths.js';
import type { DraftState } from '../draft/draft.js';
import { placeOf, type Step, stepAfter, stepBefore } from '../draft/steps.js';
import { nameDraft, type OpenDraft } from '../use-draft.js';
import styles from '../writing.module.css';
import { ConflictChoice } from './conflict-choice.js';
import { News } from './news.js';
import { OverPage } from './over-page.js';

/** Where the text is stored. Screen readers do not announce it, since it changes with every pause. */
export function SavedLine({ state }: { state: DraftState }): ReactNode {
  const format = useDates();
  const isPhone = useIsPhone();
  const { safe, savedAt, persisted } = state;
  const at = savedAt && format(savedAt, 'time');
  const isWaiting = safe === 'nowhere' && (savedAt !== undefined || persisted.onServer !== null);
  return (
    <p className="muted" data-safe={safe}>
      {safe === 'server' && (at ? <Trans>Enregistré à {at}</Trans> : <Trans>Enregistré</Trans>)}
      {safe === 'browser' &&
        (isPhone ? <Trans>Gardé sur ce téléphone</Trans> : <Trans>Gardé sur cet ordinateur</Trans>)}
      {isWaiting && <Trans>Enregistrement…</Trans>}
    </p>
  );
}

function useIsPhone(): boolean {
  const [isPhone, setPhone] = useState(false);
  useEffect(() => setPhone(matchMedia('(max-width: 640px)').matches), []);
  return isPhone;
}

/** How long a page waits for the server to name a new need, in milliseconds. Then it continues without a name. */
const PATIENCE = 2_500;

/** The address of a page. A need without a name on the server has no id in it. */
export function addressOfStep(needId: string | undefined, step: Step): string {
  if (needId !== undefined) return paths.needStep(needId, step);
  return step === 'situation' ? paths.newNeed : paths.newNeedStep(step);
}

export interface Way {
  /** Persists the text, and opens the next page. @param from last page that needs no more answer */
  goOn: (from?: Step) => Promise<void>;
  isGoing: boolean;
  isCorrection: boolean;
  back: string;
  correction: (step: Step) => string;
}

export function useWay({ draft, state }: OpenDraft, step: Step): Way {
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const [isGoing, setGoing] = useState(false);
  const isCorrection = params.get('retour') === 'relire';
  const { asked, onServer, ownerId } = state.persisted;
  const before = isCorrection ? 'relire' : stepBefore(step, asked);
  return {
    isGoing,
    isCorrection,
    back: before ? addressOfStep(onServer?.needId, before) : ownerId ? paths.home : paths.front,
    correction: (one) => `${addressOfStep(onServer?.needId, one)}?${BACK_TO_REVIEW}`,
    async goOn(from = step) {
      if (isGoing) return;
      setGoing(true);
      const saved = draft.save();
      const { persisted } = draft.state();
      const isNew = persisted.onServer === null && persisted.organisationId !== null;
      if (isNew) await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      else await draft.persistNow();
      navigate(addressOfStep(nameDraft(draft), isCorrection ? 'relire' : stepAfter(from, asked)));
    },
  };
}

/** Frame of one question: progress, question, and the button for the next page, which always stays in view. */
export function Frame({
  open,
  way,
  step,
  title,
  tab,
  act,
  problem,
  isSending = false,
  onSend,
  aside,
  children,
}: {
  open: OpenDraft;
  way: Way;
  step: Step;
  title: ReactNode;
  tab: string;
  /** Label of the button. Default: "go on". */
  act?: ReactNode;
  problem?: Problem | undefined;
  isSending?: boolean;
  onSend: (typed: FormData) => void;
  /** Content beside the button. */
  aside?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const { state, draft } = open;
  const { number, count } = placeOf(step, state.persisted.asked);
  if (state.isOver) return <OverPage state={state} />;
  const isBusy = isSending || way.isGoing;
  return (
    <div className={styles['frame']}>
      <Link className={styles['back']} href={way.back}>
        {way.isCorrection ? <Trans>Revenir à la relecture</Trans> : <Trans>Retour</Trans>}
      </Link>
      <p className={`muted ${styles['number']}`}>
        {number > 0 ? (
          <Trans>
            Question {number} sur {count}
          </Trans>
        ) : (
          <Trans>Dernière page</Trans>
        )}
      </p>
      <PageTitle tab={number > 0 ? t`${tab}, question ${number} sur ${count}` : tab}>{title}</PageTitle>
      <News open={open} />
      {state.conflict ? (
        <ConflictChoice draft={draft} mine={state.persisted.content} theirs={state.conflict.content} />
      ) : (
        <Form problem={problem} onSend={onSend}>
          {children}
          <div className={styles['bar']}>
            <Button type="submit" isSending={isBusy}>
              {act ?? (way.isCorrection ? <Trans>Enregistrer</Trans> : <Trans>Continuer</Trans>)}
            </Button>
            <div className={styles['said']}>
              {aside}
              <SavedLine state={state} />
            </div>
          </div>
        </Form>
      )}
    </div>
  );
}
