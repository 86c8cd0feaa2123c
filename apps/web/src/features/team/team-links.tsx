import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTeamPlaces } from './places.js';

/** Links from the desk to the other pages of the team. */
export function TeamLinks(): ReactNode {
  const places = useTeamPlaces();
  return (
    <ul className="plain-list">
      {places.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
