import type { ReactNode } from 'react';

/** The bridge over the Loire that gives the product its name. */
export const Bridge = (): ReactNode => (
  <svg viewBox="0 0 420 190" fill="none" stroke="currentColor" strokeWidth="4" aria-hidden="true">
    <path d="M6 62h408M6 76h408" />
    <path d="M22 140V76M398 140V76M22 140a47 47 0 0 1 94 0a47 47 0 0 1 94 0a47 47 0 0 1 94 0a47 47 0 0 1 94 0" />
    <circle cx="176" cy="18" r="9" />
    <circle cx="244" cy="18" r="9" />
    <path d="M176 27v35M244 27v35M176 40h68" />
    <path
      d="M0 158q21-9 42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0M30 176q21-9 42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0"
      opacity=".4"
    />
  </svg>
);
