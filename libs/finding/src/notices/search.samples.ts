import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import type { FollowedSearch } from '@passerelle/notifications';
import { type FoundNeed, needsFoundMail } from './needs-found.mail.js';

const sampleSearch = ({ words }: SampleFrom): FollowedSearch => ({
  id: '0190',
  name: words.headline,
  url: sampleUrl('/besoins?mots=chute'),
  endUrl: sampleUrl('/recherche/arreter?token=9fJx2Qv7Wn4Lr8Ts1Yb6'),
  oneClickUrl: sampleUrl('/recherche/desinscription?token=9fJx2Qv7Wn4Lr8Ts1Yb6'),
});

const found =
  (from: SampleFrom) =>
  (title: string): FoundNeed => ({
    title,
    url: sampleUrl('/besoins/0190'),
    company: from.words.company,
    places: ['Blois', 'Vineuil', 'Mer'],
    neededBy: '2027-03-01',
    search: sampleSearch(from),
  });

const needsFound = (count: 1 | 9, as: string): MailSample =>
  sampleOf(
    needsFoundMail,
    (from) => ({
      name: from.words.reader,
      needs: Array.from({ length: count }, () => found(from)(from.words.need)),
    }),
    { as },
  );

export const searchSamples: Readonly<Record<string, readonly MailSample[]>> = {
  need_found: [needsFound(1, 'un besoin'), needsFound(9, 'neuf besoins')],
};
