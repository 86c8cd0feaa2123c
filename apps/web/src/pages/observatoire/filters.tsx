import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { ProblemOfForm, useErrorOf } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import { fields } from './address.js';
import { monthAs } from './numbers.js';
import type { ObservatoryQuery } from './observatory.graphql.js';
import styles from './observatory.module.css';

export interface Chosen {
  from: string;
  until: string;
  /** Empty: no filter. */
  territory: string;
  theme: string;
}

/** Form for period, place and theme. Without script, the browser sends it. */
export function Filters({
  chosen: { from, until, territory, theme },
  choices: { territories, themes },
  problem,
}: {
  chosen: Chosen;
  choices: Pick<ObservatoryQuery['observatory'], 'territories' | 'themes'>;
  /** Why the server refused the filters. */
  problem?: Problem;
}): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const narrow = (typed: FormData): void => {
    const next = new URLSearchParams();
    for (const [field, value] of typed) if (typeof value === 'string' && value !== '') next.set(field, value);
    navigate(`${paths.observatory}?${next.toString()}`);
  };
  return (
    <form
      className="no-print"
      action={paths.observatory}
      onSubmit={(event) => {
        event.preventDefault();
        narrow(new FormData(event.currentTarget));
      }}
    >
      <ProblemOfForm problem={problem}>
        <div className={styles.filters}>
          <Month name={fields.from} label={t`De`} value={from} />
          <Month name={fields.until} label={t`À`} value={until} />
          <Choice
            name={fields.territory}
            label={t`Lieu`}
            all={t`Partout`}
            value={territory}
            options={territories.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Choice
            name={fields.theme}
            label={t`Thème`}
            all={t`Tous les thèmes`}
            value={theme}
            options={themes.map(({ reference, label }) => ({ value: reference, label }))}
          />
          <Button type="submit" look="plain">
            <Trans>Afficher</Trans>
          </Button>
        </div>
      </ProblemOfForm>
    </form>
  );
}

const Month = ({ name, label, value }: { name: string; label: string; value: string }): ReactNode => (
  <TextField
    key={value}
    name={name}
    label={label}
    className="short"
    defaultValue={monthAs(value)}
    maxLength={20}
    placeholder="11/2026"
  />
);

function Choice({
  name,
  label,
  all,
  value,
  options,
}: {
  name: string;
  label: string;
  /** Label of the first option, which filters nothing. */
  all: string;
  value: string;
  options: readonly { value: string; label: string }[];
}): ReactNode {
  const error = useErrorOf(name);
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {error && (
        <span className="wrong" id={`${name}-error`}>
          {error}
        </span>
      )}
      <select
        key={value}
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${name}-error`}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
