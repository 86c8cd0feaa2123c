import type { ReactNode } from 'react';
import { Link } from 'wouter';

export interface Tab {
  href: string;
  label: ReactNode;
  /** How many there are behind it. */
  count?: number;
  isCurrent: boolean;
}

/** The parts of a list, or of what somebody has several of; which one is shown stands in the address, so that Back keeps it. */
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
