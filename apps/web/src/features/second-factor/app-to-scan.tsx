import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Skeleton } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { OfferAuthenticatorApp, type OfferAuthenticatorAppMutation } from './second-factor.graphql.js';
import styles from './second-factor.module.css';

const offered = ({ offerAuthenticatorApp }: OfferAuthenticatorAppMutation) => offerAuthenticatorApp;
type Offer = Extract<ReturnType<typeof offered>, { __typename: 'AppOffer' }>;

/** A new secret for an authenticator app: as a QR code, as a link on the same device, and to type. @param children the form for its first code */
export function AppToScan({
  prove,
  children,
}: {
  prove: (problem: Problem) => Promise<boolean>;
  children: ReactNode;
}): ReactNode {
  const { act, problem, isSending } = useAct(OfferAuthenticatorApp, offered, prove);
  const [offer, setOffer] = useState<Offer>();
  const wasAsked = useRef(false);
  const ask = async (): Promise<void> => setOffer(await act({}));
  useEffect(() => {
    if (wasAsked.current) return;
    wasAsked.current = true;
    void ask();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the component opens
  }, []);
  if (problem)
    return (
      <>
        <ErrorSummary problem={problem} />
        <Button look="plain" isSending={isSending} onClick={() => void ask()}>
          <Trans>Réessayer</Trans>
        </Button>
      </>
    );
  if (offer === undefined) return <Skeleton lines={[56, 240, 44, 96]} />;
  return (
    <>
      <p>
        <Trans>
          Ouvrez une application de codes sur votre téléphone, par exemple Aegis, FreeOTP, Google
          Authenticator ou Microsoft Authenticator, puis scannez ce carré.
        </Trans>
      </p>
      <QrCode {...offer} />
      <p>
        <a className="button text" href={offer.uri}>
          <Trans>L’application est sur cet appareil : l’ouvrir</Trans>
        </a>
      </p>
      <details>
        <summary>
          <Trans>Je ne peux pas scanner</Trans>
        </summary>
        <p>
          <Trans>Dans l’application, choisissez d’écrire la clé, et recopiez :</Trans>
        </p>
        <p>
          <code className={styles['secret']} translate="no">
            {inGroups(offer.secret)}
          </code>
        </p>
      </details>
      {children}
    </>
  );
}

const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

/** A QR code in black on white in all colours: cameras read no others reliably. */
function QrCode({ qrPath, qrSize }: Pick<Offer, 'qrPath' | 'qrSize'>): ReactNode {
  const { t } = useLingui();
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${qrSize} ${qrSize}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t`QR code pour l’application de codes`}
    >
      <rect width={qrSize} height={qrSize} fill="#fff" />
      <path d={qrPath} fill="#000" />
    </svg>
  );
}
