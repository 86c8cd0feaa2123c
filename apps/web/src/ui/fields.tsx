import { Trans } from '@lingui/react/macro';
import {
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useState,
} from 'react';
import { Notice } from './boxes.js';
import { useErrorOf } from './form.js';

interface FieldProps {
  /** Name of the input's field in the schema, by which errors of the server find the field. */
  name: string;
  /** Unique id, if the page has two fields of the same name. Default: the name. */
  id?: string | undefined;
  /** Name of the input's field whose errors are shown here, if it differs from `name`. */
  errorsOf?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
}

interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around one input. */
function Field({
  name,
  id = name,
  errorsOf = name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { children: (described: Described) => ReactNode }): ReactNode {
  const error = useErrorOf(errorsOf);
  const [hasFiles, setHasFiles] = useState(false);
  const refuseFiles = (event: DragEvent | ClipboardEvent): void => {
    const given = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    const isWithFiles = given?.types.includes('Files') ?? false;
    setHasFiles(isWithFiles);
    // Only files are refused. A text copied with pictures is pasted without the pictures.
    if (isWithFiles && given?.types.includes('text/plain') !== true) event.preventDefault();
  };
  return (
    <div className={error ? 'field has-error' : 'field'} onDrop={refuseFiles} onPaste={refuseFiles}>
      <label htmlFor={id}>
        {label} {optional && <Optional />}
      </label>
      <FieldMessage name={id} hint={hint} error={error} />
      {children(describedBy(id, hint, error))}
      {hasFiles && (
        <Notice hasJustHappened>
          <Trans>
            Les fichiers et les images ne se déposent pas ici. Décrivez en mots ce qu’ils montrent.
          </Trans>
        </Notice>
      )}
    </div>
  );
}

const Optional = (): ReactNode => (
  <span className="optional">
    <Trans>(facultatif)</Trans>
  </span>
);

function FieldMessage({
  name,
  hint,
  error,
}: {
  name: string;
  hint: ReactNode;
  error: string | undefined;
}): ReactNode {
  return (
    <>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="wrong" id={`${name}-error`}>
          <span className="visually-hidden">
            <Trans>Erreur :</Trans>
          </span>{' '}
          {error}
        </span>
      )}
    </>
  );
}

function describedBy(name: string, hint: ReactNode, error: string | undefined): Described {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return { id: name, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

/** A field of one line. */
export function TextField({
  name,
  id,
  errorsOf,
  label,
  hint,
  optional,
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <Field {...{ name, id, errorsOf, label, hint, optional }}>
      {(described) => <input type="text" {...input} {...described} name={name} />}
    </Field>
  );
}

/** A field for the six digits of a mail. Phones offer them, and pasted blanks are accepted. */
export const CodeField = (field: Parameters<typeof TextField>[0]): ReactNode => (
  <TextField className="short" inputMode="numeric" autoComplete="one-time-code" maxLength={40} {...field} />
);

/** A choice among too many options to show all of them. */
export function SelectField({
  name,
  id,
  errorsOf,
  label,
  hint,
  optional,
  children,
  ...select
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>): ReactNode {
  return (
    <Field {...{ name, id, errorsOf, label, hint, optional }}>
      {(described) => (
        <select {...select} {...described} name={name}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** A field of several lines, which grows with the text. */
export function LongTextField({
  name,
  id,
  label,
  hint,
  optional,
  ...input
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>): ReactNode {
  return (
    <Field {...{ name, id, label, hint, optional }}>
      {(described) => <textarea rows={5} {...input} {...described} name={name} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoicesProps extends FieldProps {
  options: readonly Option[];
  /** Initially ticked options of an uncontrolled field. */
  defaultValue?: string | readonly string[];
  /** Ticked options of a controlled field. */
  value?: string | readonly string[];
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Radio buttons: one of a few options. */
export const Choices = (props: ChoicesProps): ReactNode => <ChoiceGroup {...props} type="radio" />;

/** Check boxes: any of a few options. */
export const Checks = (props: ChoicesProps): ReactNode => <ChoiceGroup {...props} type="checkbox" />;

function ChoiceGroup({
  name,
  id = name,
  label,
  hint,
  optional,
  options,
  type,
  value,
  defaultValue,
  onChange,
}: ChoicesProps & { type: 'radio' | 'checkbox' }): ReactNode {
  const error = useErrorOf(name);
  const has = (chosen: string | readonly string[] | undefined, one: string): boolean | undefined =>
    chosen === undefined ? undefined : [chosen].flat().includes(one);
  const { 'aria-describedby': described } = describedBy(name, hint, error);
  return (
    <fieldset className={error ? 'field has-error' : 'field'} aria-describedby={described}>
      <legend>
        {label} {optional && <Optional />}
      </legend>
      <FieldMessage name={name} hint={hint} error={error} />
      {options.map((option, i) => (
        <label className="choice" key={option.value}>
          <input
            type={type}
            id={i === 0 ? id : undefined}
            name={name}
            value={option.value}
            checked={has(value, option.value)}
            defaultChecked={has(defaultValue, option.value)}
            onChange={onChange}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
