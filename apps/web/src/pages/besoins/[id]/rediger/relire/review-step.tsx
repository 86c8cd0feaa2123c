import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BestAnswers } from '../../../../../features/need-form/best-answers.js';
import { missingSteps, stepOfField } from '../../../../../features/need-form/draft/steps.js';
import { Frame } from '../../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../../features/need-form/frame/step-props.js';
import { Count } from '../../../../../features/need-form/preview-count.js';
import { nameDraft } from '../../../../../features/need-form/use-draft.js';
import { usePreview } from '../../../../../features/need-form/use-preview.js';
import { SendNeed, type SendNeedMutation } from '../../../../../features/need-form/writing.graphql.js';
import styles from '../../../../../features/need-form/writing.module.css';
import { RemarkList } from '../../../../../features/needs/remark-list.js';
import { wrongFields } from '../../../../../ui/api/problem.js';
import { useAct } from '../../../../../ui/api/use-act.js';
import { Notice } from '../../../../../ui/boxes.js';
import { When } from '../../../../../ui/dates.js';
import { Operator } from '../../../../../ui/place.js';
import { paths } from '../../../../../ui/routing/paths.js';
import { OwnChoices } from './own-choices.js';

const outcomeOf = (data: SendNeedMutation): SendNeedMutation['submitNeed'] => data.submitNeed;

interface Row {
  field: string;
  label: ReactNode;
  value: ReactNode;
}

export function ReviewStep({ open: { draft, state }, open, way, need }: StepProps): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { act, isSending, problem, forget } = useAct(SendNeed, outcomeOf);
  const [isSaving, setSaving] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const view = usePreview(open);
  const { content } = state.persisted;
  const missing = missingSteps(content);
  const isCorrected = need?.state === 'changes_requested';
  /** True: a curator writes for a company, which will send the need. */
  const isForAnother = need?.viewerCan.offer ?? false;

  const rows: Row[] = [
    { field: 'title', label: <Trans>Titre</Trans>, value: content.title },
    { field: 'description', label: <Trans>Situation</Trans>, value: content.description },
    {
      field: 'tags',
      label: <Trans>Sujets</Trans>,
      // A list of tags, since some labels contain commas.
      value: content.tags.length > 0 && (
        <ul className="tags">
          {content.tags.map(({ reference, label }) => (
            <li key={reference} className="tag">
              {label}
            </li>
          ))}
        </ul>
      ),
    },
    {
      field: 'territories',
      label: <Trans>Lieu</Trans>,
      value: content.places.map(({ name }) => name).join(', '),
    },
    {
      field: 'neededBy',
      label: <Trans>Pour quand</Trans>,
      value: content.neededBy ? (
        <Trans>
          Avant le <When at={content.neededBy} />
        </Trans>
      ) : (
        <Trans>Quand ce sera possible</Trans>
      ),
    },
  ];

  // The need was sent elsewhere, for instance from a phone. The page shows that, and links to the need.
  const isSent = problem?.kind === 'IllegalTransition';
  useEffect(() => {
    if (isSent) void draft.end();
  }, [draft, isSent]);

  const wordsOfMissing = {
    titre: { field: 'title', message: t`Écrivez votre besoin en quelques mots.` },
    sujets: { field: 'tags', message: t`Choisissez au moins un sujet.` },
    lieu: { field: 'territories', message: t`Choisissez au moins un lieu.` },
  };
  const wrong = isAsked ? wrongFields(missing.map((step) => wordsOfMissing[step])) : undefined;
  const shown = wrong ?? problem;

  const send = async (): Promise<void> => {
    if (isSaving) return;
    setAsked(true);
    if (missing.length > 0 && !isForAnother) return;
    setSaving(true);
    forget();
    try {
      await draft.save({ isAsked: true });
      const id = nameDraft(draft);
      if (id === undefined || draft.state().safe !== 'server') return;
      if (isForAnother) {
        navigate(paths.phoneDraft(id));
        return;
      }
      if ((await act({ id })) === undefined) return;
      await draft.end();
      navigate(paths.needStep(id, 'envoye'));
    } finally {
      setSaving(false);
    }
  };

  return (
    <Frame
      open={open}
      way={way}
      step="relire"
      tab={t`Relecture, pas encore envoyé`}
      title={isCorrected ? <Trans>Corrigez, puis renvoyez</Trans> : <Trans>Relisez, puis envoyez</Trans>}
      act={isForAnother ? <Trans>Choisir à qui l’envoyer</Trans> : <Trans>Envoyer mon besoin</Trans>}
      problem={shown}
      isSending={isSaving || isSending}
      onSend={() => void send()}
      aside={<Count {...view} />}
    >
      {isCorrected ? (
        <ToCorrect need={need} />
      ) : (
        <p>
          {need?.byCurator && !isForAnother && (
            <>
              <Trans>{Operator} l’a noté pour vous, à la suite de votre échange.</Trans>{' '}
            </>
          )}
          <Trans>Votre besoin n’est pas encore envoyé.</Trans>{' '}
          {missing.length > 0 && <Trans>Il manque ce qui est signalé ci-dessous.</Trans>}
        </p>
      )}
      <dl className={styles['rows']}>
        {rows.map(({ field, label, value }) => (
          <ReviewRow
            key={field}
            field={field}
            label={label}
            href={way.correction(stepOfField[field] ?? 'situation')}
            wrong={shown?.fields.find((one) => one.field === field)?.message}
            isMissing={missing.some((step) => step === stepOfField[field])}
          >
            {value}
          </ReviewRow>
        ))}
      </dl>
      <details>
        <summary>
          <Trans>Qui peut répondre, et ce qu’on voit de vous</Trans>
        </summary>
        <OwnChoices content={content} change={(said) => draft.change(said)} />
      </details>
      <BestAnswers {...view} />
    </Frame>
  );
}

/** A curator's remarks. */
function ToCorrect({ need }: { need: NonNullable<StepProps['need']> }): ReactNode {
  return (
    <Notice tone="warn">
      <p>
        <strong>
          <Trans>{Operator} vous demande de revoir ceci avant de publier :</Trans>
        </strong>
      </p>
      <RemarkList remarks={need.moderationRemarks} />
      {need.moderationNote && <p className="written">{need.moderationNote}</p>}
    </Notice>
  );
}

function ReviewRow({
  field,
  label,
  href,
  wrong,
  isMissing,
  children,
}: {
  field: string;
  label: ReactNode;
  href: string;
  wrong: string | undefined;
  isMissing: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={wrong || isMissing ? `${styles['row']} ${styles['wrong']}` : styles['row']}>
      <dt>{label}</dt>
      <dd className="written">
        {wrong && (
          <span className="wrong" id={`${field}-error`}>
            <span className="visually-hidden">
              <Trans>Erreur :</Trans>
            </span>{' '}
            {wrong}
          </span>
        )}
        {children || (
          <span className={isMissing ? 'state bad' : 'muted'}>
            {isMissing ? <Trans>À compléter</Trans> : <Trans>Non précisé</Trans>}
          </span>
        )}
      </dd>
      <dd>
        <Link id={field} href={href} aria-describedby={wrong && `${field}-error`}>
          {isMissing ? <Trans>Compléter</Trans> : <Trans>Modifier</Trans>}
          <span className="visually-hidden"> {label}</span>
        </Link>
      </dd>
    </div>
  );
}
