import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LegalBasis } from '../../ui/api/schema-types.js';
import type { DataRegisterQuery } from './register.graphql.js';

/** Each purpose with the data, the basis and how long they are kept. */
export function Purposes({
  purposes,
}: {
  purposes: DataRegisterQuery['dataRegister']['purposes'];
}): ReactNode {
  return (
    <ul className="plain-list rows">
      {purposes.map(({ title, what, basis, kept }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{what}</p>
          <p className="muted small">
            <Basis basis={basis} />
            <br />
            <Kept durations={kept} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Kept({ durations }: { durations: readonly string[] }): ReactNode {
  const { t } = useLingui();
  const all = durations.reduce((earlier, next) => t`${earlier} ; ${next}`);
  return <Trans>Gardé : {all}.</Trans>;
}

function Basis({ basis }: { basis: LegalBasis }): ReactNode {
  switch (basis) {
    case 'contract':
      return <Trans>Pour le service que vous utilisez (RGPD, article 6.1.b)</Trans>;
    case 'consent':
      return <Trans>Avec votre accord (RGPD, article 6.1.a)</Trans>;
    case 'legal_obligation':
      return <Trans>Parce que la loi le demande (RGPD, article 6.1.c)</Trans>;
    case 'legitimate_interest':
      return <Trans>Intérêt légitime (RGPD, article 6.1.f)</Trans>;
  }
}
