import { Trans } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../button.js';
import { useErrorOf } from '../form.js';
import styles from './file-field.module.css';

/** Field for one file: chosen, taken with a phone's camera, or dropped. The browser's own field fills the box. */
export function FileField({
  id,
  label,
  hint,
  accept,
  file,
  onChoose,
}: {
  id: string;
  label: ReactNode;
  hint: ReactNode;
  /** File endings and types that the browser offers. The server decides which it accepts. */
  accept: string;
  file: File | undefined;
  onChoose: (file: File | undefined) => void;
}): ReactNode {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const error = useErrorOf('file');
  const takeBack = (): void => {
    onChoose(undefined);
    if (input.current === null) return;
    input.current.value = '';
    input.current.focus();
  };
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {error && (
        <span className="wrong" id={`${id}-error`}>
          <span className="visually-hidden">
            <Trans>Erreur :</Trans>
          </span>{' '}
          {error}
        </span>
      )}
      <div className={isOver ? `${styles.drop} ${styles.isOver}` : styles.drop}>
        <input
          ref={input}
          type="file"
          id={id}
          name="file"
          accept={accept}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? undefined)}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        />
        <span className="button plain" aria-hidden="true">
          {file ? <Trans>Choisir un autre fichier</Trans> : <Trans>Choisir un fichier</Trans>}
        </span>
        <span>{file ? <strong>{file.name}</strong> : <Trans>ou déposez-le ici</Trans>}</span>
      </div>
      {file && (
        <>
          <span className="visually-hidden" role="status">
            <Trans>Fichier choisi : {file.name}</Trans>
          </span>
          <Button look="text" onClick={takeBack}>
            <Trans>Retirer ce fichier</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
