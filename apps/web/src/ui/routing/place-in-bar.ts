import { paths } from './paths.js';

export type PlaceInBar = 'home' | 'desk' | 'needs' | 'introductions' | 'concepts' | 'groups' | 'me';

/** First segments of the addresses below each entry of the bar. */
const firstParts: Readonly<Record<PlaceInBar, readonly string[]>> = {
  home: [paths.home],
  desk: [paths.desk, paths.tags, paths.imports, paths.reports, paths.people, paths.administration],
  needs: [paths.needs, paths.ownNeeds, paths.forMe],
  introductions: [paths.introductions],
  concepts: [paths.concepts],
  groups: [paths.groups],
  me: [paths.account, paths.profile, paths.organisations],
};

/** The entry of the bar for the current page. undefined: none, as for the help page. */
export function placeInBar(location: string): PlaceInBar | undefined {
  // The list of organisations belongs to the desk. A single organisation belongs to the reader's account.
  if (location === paths.organisations) return 'desk';
  const places = Object.keys(firstParts) as PlaceInBar[];
  return places.find((place) =>
    firstParts[place].some((first) => location === first || location.startsWith(`${first}/`)),
  );
}
