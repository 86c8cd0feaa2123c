import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../looks/index.js';
import { paths } from '../routing/index.js';
import { fields } from './asked.js';
import { monthAs } from './month-in.js';
import type { ObservatoryQuery } from './observatory.graphql.js';
import styles from './observatory.module.css';

/** Period, place and theme. Without script, the browser sends them itself. */
export function Filters({ observatory }: { observatory: ObservatoryQuery['observatory'] }): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { from, until, territory, theme, territories, themes } = observatory;
  const narrow = (typed: FormData): void => {
    const asked = new URLSearchParams();
    for (const [field, value] of typed)
      if (typeof value === 'string' && value !== '') asked.set(field, value);
    navigate(`${paths.observatory}?${asked.toString()}`);
  };
  return (
    <form
      className={`${styles.filters} no-print`}
      action={paths.observatory}
      onSubmit={(event) => {
        event.preventDefault();
        narrow(new FormData(event.currentTarget));
      }}
    >
      <Month name={fields.from} label={t`De`} value={from} />
      <Month name={fields.until} label={t`À`} value={until} />
      <Choice
        name={fields.territory}
        label={t`Lieu`}
        all={t`Partout`}
        value={territory?.code}
        options={territories.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Choice
        name={fields.theme}
        label={t`Thème`}
        all={t`Tous les thèmes`}
        value={theme?.reference}
        options={themes.map(({ reference, label }) => ({ value: reference, label }))}
      />
      <Button type="submit" look="plain">
        <Trans>Afficher</Trans>
      </Button>
    </form>
  );
}

const Month = ({ name, label, value }: { name: string; label: string; value: string }): ReactNode => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <input
      type="text"
      className="short"
      id={name}
      name={name}
      defaultValue={monthAs(value)}
      key={value}
      maxLength={7}
      placeholder="11/2026"
    />
  </div>
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
  /** What the first choice, which narrows nothing, is called. */
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
}): ReactNode {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''} key={value}>
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
