import { paths } from './paths.js';

export type PlaceInBar = 'home' | 'desk' | 'needs' | 'introductions' | 'concepts' | 'groups' | 'me';

/** The first part of an address, by the entry of the bar under which its page is found. */
const firstParts: Readonly<Record<PlaceInBar, readonly string[]>> = {
  home: [paths.home],
  desk: [paths.desk, paths.tags, paths.imports, paths.reports, paths.people, paths.administration],
  needs: [paths.needs, paths.ownNeeds, paths.forMe],
  introductions: [paths.introductions],
  concepts: [paths.concepts],
  groups: [paths.groups],
  me: [paths.account, paths.profile, paths.organisations],
};

/** Under which entry of the bar somebody is; undefined: under none, as where help is read. */
export function placeInBar(location: string): PlaceInBar | undefined {
  // The list of all is of the desk; one of them is somebody’s own.
  if (location === paths.organisations) return 'desk';
  const places = Object.keys(firstParts) as PlaceInBar[];
  return places.find((place) =>
    firstParts[place].some((first) => location === first || location.startsWith(`${first}/`)),
  );
}
