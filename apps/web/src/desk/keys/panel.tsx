import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonLook } from '../../looks/index.js';
import styles from '../desk.module.css';
import { useShortcuts } from './use-shortcuts.js';

/** A form in the middle of the desk: it takes the focus when it opens, and Escape closes it wherever one is in it. */
export function Panel({
  focused,
  onClose,
  children,
}: {
  /** Which part of it takes the focus, as a CSS selector. */
  focused: string;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const panel = useRef<HTMLDivElement>(null);
  useShortcuts([{ keys: 'Escape', label: t`Fermer sans envoyer`, act: onClose }]);
  // At once: what is typed next is for the form.
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

/** What ends a form in the desk: it is sent, or closed. */
export const PanelActs = ({
  look = 'main',
  label,
  isSending,
  onClose,
}: {
  look?: ButtonLook;
  /** What sending does. */
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
