import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import styles from '../../features/imports/imports.module.css';
import { kindWords } from '../../features/imports/words.js';
import { noAnswer, type Problem, typesetText, wrongField, wrongFields } from '../../ui/api/problem.js';
import type { ImportKind } from '../../ui/api/schema-types.js';
import { Button } from '../../ui/button.js';
import { usePersistedText } from '../../ui/drafts/use-persisted-text.js';
import { Choices, LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import { FileField } from '../../ui/sending/file-field.js';

const kinds: readonly ImportKind[] = ['solvers', 'needs', 'contacts'];
/** Limit of the server, in bytes. */
const LARGEST = 10 * 1024 * 1024;

/** Form for the kind of data and the file, which is chosen, dropped or pasted. */
export function SendForm(): ReactNode {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const [file, setFile] = useState<File>();
  const pasted = usePersistedText('import');
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const isOnItsWay = useRef(false);

  const send = async (typed: FormData): Promise<void> => {
    if (isOnItsWay.current) return;
    const kind = kinds.find((each) => each === typed.get('kind'));
    const text = pasted.text.trim();
    const content = file ?? (text === '' ? undefined : new Blob([text]));
    const wrong = wrongFields([
      ...(kind ? [] : [{ field: 'kind', message: t`Dites ce que le fichier décrit.` }]),
      ...(content ? [] : [{ field: 'file', message: t`Choisissez un fichier, ou collez un tableau.` }]),
      ...(content && content.size > LARGEST
        ? [{ field: 'file', message: t`Ce fichier dépasse 10 Mo : coupez-le en plusieurs fichiers.` }]
        : []),
    ]);
    setProblem(wrong);
    if (wrong || !kind || !content) return;
    isOnItsWay.current = true;
    setSending(true);
    const sent = await sendFile(kind, file?.name ?? t`Tableau collé`, content);
    isOnItsWay.current = false;
    setSending(false);
    if (sent.problem) setProblem(sent.problem);
    else {
      if (!file) pasted.clear();
      navigate(paths.import(sent.id));
    }
  };
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      <Choices
        name="kind"
        label={t`Ce que le fichier décrit`}
        options={kinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
      />
      <FileField
        id="file"
        label={t`Le fichier`}
        hint={t`Excel (.xlsx), CSV ou JSON Lines, 10 Mo au plus.`}
        accept=".xlsx,.csv,.tsv,.txt,.jsonl,.ndjson"
        file={file}
        onChoose={setFile}
      />
      {!file && (
        <LongTextField
          name="pasted"
          label={t`Ou collez un tableau`}
          hint={t`Copiez les cellules dans votre tableur, titres compris, puis collez-les ici.`}
          optional
          rows={3}
          value={pasted.text}
          onChange={(event) => pasted.change(event.currentTarget.value)}
        />
      )}
      <Button type="submit" isSending={isSending}>
        {isSending ? <Trans>Envoi en cours…</Trans> : <Trans>Envoyer le fichier</Trans>}
      </Button>
      <p className={`muted small ${styles.after}`}>
        <Trans>Rien n’est repris à l’envoi : vous lisez d’abord ce que cela donnerait.</Trans>
      </p>
    </Form>
  );
}

/** Sending ten megabytes over a slow line takes half a minute. Then the server gives up. */
const PATIENCE = 60_000;

type Sent = { id: string; problem?: never } | { id?: never; problem: Problem };

/** Sends a file for an import plan. */
async function sendFile(kind: ImportKind, name: string, content: Blob): Promise<Sent> {
  try {
    const answer = await fetch(`/api/imports?${new URLSearchParams({ kind, name }).toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: content,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { id, message } = (await answer.json()) as { id?: string; message?: string };
    if (id !== undefined) return { id };
    return { problem: message === undefined ? noAnswer() : wrongField('file', typesetText(message)) };
  } catch {
    return { problem: noAnswer() };
  }
}
