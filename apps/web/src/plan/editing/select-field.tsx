import type { ReactNode, SelectHTMLAttributes } from 'react';
import { useErrorOf } from '../../looks/index.js';

/** One of many, by the browser’s own list. */
export function SelectField({
  name,
  label,
  hint,
  options,
  ...select
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
} & SelectHTMLAttributes<HTMLSelectElement>): ReactNode {
  const error = useErrorOf(name);
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="wrong" id={`${name}-error`}>
          {error}
        </span>
      )}
      <select
        {...select}
        id={name}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
