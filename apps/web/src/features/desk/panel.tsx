import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonLook } from '../../ui/button.js';
import styles from './desk.module.css';
import { useShortcuts } from './use-shortcuts.js';

/** A form in the middle of the desk. It takes the focus when it opens. Escape closes it from anywhere within it. */
export function Panel({
  focused,
  onClose,
  children,
}: {
  /** CSS selector of the element that takes the focus. */
  focused: string;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const panel = useRef<HTMLDivElement>(null);
  useShortcuts([{ keys: 'Escape', label: t`Fermer sans envoyer`, act: onClose }]);
  // A layout effect, so that the next key that the reader types goes to the form.
  useLayoutEffect(() => panel.current?.querySelector<HTMLElement>(focused)?.focus(), [focused]);
  useLayoutEffect(() => {
    const { current } = panel;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
      const form = event.target instanceof HTMLElement ? event.target.closest('form') : null;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form?.requestSubmit();
    };
    current?.addEventListener('keydown', onKeyDown);
    return () => current?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <div ref={panel} className={styles.panel}>
      {children}
    </div>
  );
}

/** Buttons that end a form on the desk: send and close. */
export const PanelActs = ({
  look = 'main',
  label,
  isSending,
  onClose,
}: {
  look?: ButtonLook;
  /** Label of the button that sends the form. */
  label: ReactNode;
  isSending: boolean;
  onClose: () => void;
}): ReactNode => (
  <div className="acts">
    <Button type="submit" look={look} isSending={isSending}>
      {label}
    </Button>
    <Button look="text" onClick={onClose}>
      <Trans>Fermer</Trans>
    </Button>
    <span className="muted small">
      <Trans>Ctrl + Entrée envoie.</Trans>
    </span>
  </div>
);
