import { expect, it } from '@jest/globals';
import { paths } from './paths.js';
import { placeInBar } from './place-in-bar.js';

it.each([
  [paths.home, 'home'],
  [paths.needs, 'needs'],
  [paths.newNeedStep('structure'), 'needs'],
  [paths.need('0195'), 'needs'],
  [paths.ownNeeds, 'needs'],
  [paths.forMe, 'needs'],
  [paths.introductions, 'introductions'],
  [paths.introduction('0195'), 'introductions'],
  [paths.concept('0195'), 'concepts'],
  [paths.groupMeeting('0195', '0196'), 'groups'],
  [paths.deskQueue('a-relire'), 'desk'],
  [paths.tags, 'desk'],
  [paths.account, 'me'],
  [paths.profile, 'me'],
  [paths.newOrganisation, 'me'],
  [paths.organisation('0195'), 'me'],
  [paths.help, undefined],
  [paths.notices, undefined],
  // Only its beginning is the same.
  ['/besoins-du-jour', undefined],
])('%s is under %s', (location, place) => {
  expect(placeInBar(location)).toBe(place);
});
