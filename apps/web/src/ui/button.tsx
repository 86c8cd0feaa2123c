import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

export type ButtonLook = 'main' | 'plain' | 'danger' | 'text';

const classOf = (look: ButtonLook): string => (look === 'main' ? 'button' : `button ${look}`);

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  /** True: the button was pressed and the answer is pending. Pressing does nothing. The button keeps the focus. */
  isSending?: boolean;
  children: ReactNode;
}

export function Button({ look = 'main', isSending = false, onClick, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={classOf(look)}
      aria-disabled={isSending || undefined}
      onClick={(event) => {
        if (isSending) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A link that looks like a button. It leads to a page and changes nothing. */
export function LinkButton({
  look = 'main',
  href,
  children,
}: {
  look?: ButtonLook;
  href: string;
  children: ReactNode;
}): ReactNode {
  return (
    <Link href={href} className={classOf(look)}>
      {children}
    </Link>
  );
}
