import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { actorOf } from '@passerelle/accounts/testing';
import { languages, oneClickRefusalPath } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { SavedSearch } from '@passerelle/finding';
import { bootProduct } from '@passerelle/harness/product';
import { addressesIn } from '@passerelle/harness/robot';
import type { RenderedMail } from '@passerelle/mail';
import { addressIn } from '@passerelle/mail/testing';
import {
  MailPreferences,
  Notice,
  NoticeMails,
  NoticeTexts,
  Readers,
  topics,
} from '@passerelle/notifications';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { aPoisonedScene, callLink, type PoisonedScene } from '../../testing/notices/poisoned-scene.js';
import '../app.module.js';

/** The whole product, including the pages to which mails lead. */
const given = bootProduct({ worker: false });
mailedAtOnce(given);
let scene: PoisonedScene;
beforeAll(async () => {
  scene = await aPoisonedScene(given);
});

const inOrderToBeRead = (part: string): string =>
  part
    .replace(/<style>[^]*<\/style>|<!--[^]*?-->|<!doctype html>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    // The product's own links.
    .replaceAll(new RegExp(`${given.url}\\S*`, 'g'), '')
    .replaceAll(new RegExp(`\\(${new URL(callLink).host}\\)|${callLink}`, 'g'), '');

function expectNoAddress(...parts: string[]): void {
  for (const part of parts) {
    expect(addressIn(inOrderToBeRead(part))).toBeUndefined();
    expect(part).not.toMatch(/piege\.example|piege-ovlt\.com/);
  }
}

const kinds = topics.all.flatMap((topic) =>
  Object.entries(topic.notices).map(([kind, definition]) => ({ topic, kind, definition })),
);

/** The notices of this kind, one for each reader. */
function noticesOf(kind: string): { as: 'company' | 'solver' | 'curator'; notice: Notice; person: string }[] {
  const subjectId =
    { match_found: scene.match.id, message_written: scene.messageId, follow_up_asked: scene.followUpId }[
      kind
    ] ?? newId();
  return (['company', 'solver', 'curator'] as const).map((as) => {
    const { company, holder, curator } = scene;
    const person = { company, solver: holder, curator }[as].personId ?? '';
    const notice = given.database.manager.create(Notice, {
      id: newId(),
      kind,
      subjectId,
      recipientKind: 'person',
      recipientId: person,
      data: scene.data,
      createdAt: given.clock.now(),
      readAt: null,
      mailId: newId(),
      mailedAt: null,
      mailRefusal: null,
    });
    return { as, notice, person };
  });
}

type Kind = (typeof kinds)[number];

/** The mails of this kind, one for each of its readers. */
async function mailsOf({ topic, kind, definition }: Kind): Promise<RenderedMail[]> {
  const mails: RenderedMail[] = [];
  for (const { as, notice } of noticesOf(kind)) {
    if (definition.compose !== undefined) {
      const mail = await given.app.get(NoticeMails, { strict: false }).compose([notice]);
      if (mail !== undefined && mail !== 'waits') mails.push(mail);
      continue;
    }
    const source = given.app.get(topic.source, { strict: false });
    const subject = await source.find(notice, given.database.manager);
    const recipient = { kind: 'person' as const, id: notice.recipientId };
    const reader = await given.app
      .get(Readers, { strict: false })
      .find(recipient, source.writingTo?.(subject, as));
    if (reader === undefined || definition.mail === undefined) continue;
    const { heading } = definition.words[reader.language];
    const mail = await definition.mail(source, { subject, notice, reader, as, heading });
    if (mail !== undefined) mails.push(mail);
  }
  // Otherwise this spec would prove nothing about a kind of notice that it cannot create.
  expect(mails.length > 0).toBe(definition.compose !== undefined || definition.mail !== undefined);
  return mails;
}

describe.each(languages)('an address that somebody typed, in %s', (language) => {
  beforeAll(async () => {
    await given.database.manager.updateAll(Person, { language });
  });

  it.each(kinds)('is in no mail of $kind', async (kind) => {
    for (const { subject, html, text } of await mailsOf(kind)) expectNoAddress(subject, html, text);
  });

  it.each(kinds)('is in no notice of $kind', async ({ kind }) => {
    for (const { notice, person } of noticesOf(kind)) {
      const actor = await actorOf(given.database, person);
      const context = { actor, language, req: {} } as never;
      const { title, body } = await given.app.get(NoticeTexts, { strict: false }).of(notice, context);
      expectNoAddress(title, body);
    }
  });
});

describe('a mail', () => {
  const withMail = kinds.filter(({ definition }) => definition.mailed !== false);
  /** The notices that this scene can create for their readers. The specs of the topics create the others. */
  const made = new Set<string>();

  it.each(withMail)(
    'of $kind leads to the page where its reader chooses, and says so in both parts',
    async (kind) => {
      for (const { html, text } of await mailsOf(kind))
        for (const part of [html, text]) expect(part).toContain(`${given.url}/lien/mails?token=`);
    },
  );

  it.each(withMail)(
    'of $kind is not sent to a person who has refused such mails',
    async ({ kind, definition }) => {
      const mails = given.app.get(NoticeMails, { strict: false });
      const preferences = given.app.get(MailPreferences, { strict: false });
      for (const { as, notice, person } of noticesOf(kind)) {
        if ((await mails.compose([notice])) === undefined) continue;
        made.add(kind);
        const isOfDesk = as === 'curator' && kind !== 'need_found';
        const category = isOfDesk ? 'desk' : definition.mailed && definition.mailed.category;
        const choose = (timing: 'never' | 'at_once') =>
          preferences.change(person, { choices: category ? [{ category, timing }] : [] });
        await choose('never');
        expect(await mails.compose([notice])).toBeUndefined();
        await choose('at_once');
        expect(await mails.compose([notice])).toBeDefined();
      }
    },
  );

  it.each(withMail)(
    'of $kind can be refused by a mail program, with all that it is about, unless it cannot wait',
    async ({ kind, definition }) => {
      const mails = given.app.get(NoticeMails, { strict: false });
      const preferences = given.app.get(MailPreferences, { strict: false });
      for (const { as, notice, person } of noticesOf(kind)) {
        const mail = await mails.compose([notice]);
        if (mail === undefined || mail === 'waits') continue;
        const { category, urgent } = definition.mailed as Exclude<typeof definition.mailed, false>;
        const about = as === 'curator' ? 'desk' : category;
        const { unsubscribeUrl } = mail;
        if (unsubscribeUrl === undefined) {
          expect({ as, urgent }).not.toMatchObject({ as: 'curator' });
          expect(urgent).not.toBe('never');
          continue;
        }
        const post = { method: 'POST', body: 'List-Unsubscribe=One-Click' };
        expect((await fetch(unsubscribeUrl, { redirect: 'manual' })).status).toBe(303);
        expect(await mails.compose([notice])).toBeDefined();
        expect((await fetch(unsubscribeUrl, post)).status).toBe(204);
        const { choices } = await preferences.of(person);
        const ended = choices.filter(({ timing }) => timing === 'never').map((each) => each.category);
        // A reader of unrequested mails refuses all of that kind, for their address.
        const refused = unsubscribeUrl.includes(oneClickRefusalPath) ? 'matches' : about;
        // A mail of a search ends with that search.
        expect(ended).toEqual(kind === 'need_found' ? [] : [refused]);
        expect(await mails.compose([notice])).toBeUndefined();
        await given.database.manager
          .createQueryBuilder()
          .update(SavedSearch)
          .set({ pausedAt: null })
          .execute();
        await preferences.change(person, {
          choices: ended.map((each) => ({ category: each, timing: 'at_once' as const })),
        });
      }
    },
  );

  it('of these kinds can be made here', () => {
    expect([...made].toSorted()).toEqual([
      'action_added',
      'action_due',
      'action_given',
      'concept_gate_decided',
      'concept_invited',
      'concept_page_asked',
      'follow_up_asked',
      'group_meeting_cancelled',
      'group_request_answered',
      'group_requested',
      'idea_returned',
      'interest_marked',
      'introduction_asked',
      'match_found',
      'message_written',
      'minutes_published',
      'need_edited',
      'need_found',
      'need_matched',
      'need_published',
    ]);
  });
});

describe('a link', () => {
  it.each(kinds)('leads to a page that there is, in every mail of $kind', async (kind) => {
    const paths = new Set<string>();
    for (const { html } of await mailsOf(kind))
      for (const address of addressesIn(html))
        if (address.startsWith(given.url)) paths.add(address.slice(given.url.length));
    for (const path of paths) {
      // The address also leads to a page if the reader must sign in, or if the link is no longer valid.
      const { status } = await fetch(given.url + path, {
        headers: { accept: 'text/html' },
        redirect: 'manual',
      });
      expect({ path, status }).not.toEqual({ path, status: 404 });
    }
  });
});
