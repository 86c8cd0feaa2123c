import type { ReactNode } from 'react';
import { Link } from 'wouter';

export interface Tab {
  href: string;
  label: ReactNode;
  /** Number of entries behind the tab. */
  count?: number;
  isCurrent: boolean;
}

/**
 * Tabs of a list, or of a reader's several objects. The address contains the current tab, so that Back returns to it.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): ReactNode {
  return (
    <nav aria-label={label}>
      <ul className="tab-list">
        {tabs.map(({ href, label: name, count, isCurrent }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent ? 'true' : undefined}>
              {name}
              {count !== undefined && count > 0 && <span className="muted">{`\u00a0(${count})`}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
