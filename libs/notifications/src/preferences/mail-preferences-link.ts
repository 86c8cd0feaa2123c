import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { Clock, oneClickEndOfListsPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  linkTo,
  type LinkUse,
  MailedLink,
  MailedLinks,
  SignedSecrets,
} from '@passerelle/links';
import { sentences } from '../notifications.sentences.js';
import {
  awaitedCategories,
  mailCategories,
  type MailCategory,
  type MailTiming,
  mailTimings,
} from './mail-categories.js';
import { type MailChoice, MailPreferences } from './mail-preferences.service.js';
import { categoryWords, timingWords } from './mail-preferences.words.js';

/** In place of a category: the whole content of lists. */
const ALL_OF_LISTS = 'all';

const done: LinkDone = { title: sentences.savedTitle(), paragraphs: [sentences.saved()], cookies: [] };

/**
 * The page to which every mailed notice leads. Its reader chooses their mails without signing in. The page shows only
 * the choices, since a mail may be forwarded. It may be used any number of times until it expires, or the person
 * changes to another address.
 */
@Injectable()
export class MailPreferencesLink extends MailedLink {
  readonly path = 'mails';
  readonly another = sentences.another();
  private readonly secrets: SignedSecrets;

  constructor(
    links: MailedLinks,
    private readonly preferences: MailPreferences,
    private readonly database: Database,
    private readonly settings: Settings,
    clock: Clock,
  ) {
    super();
    this.secrets = new SignedSecrets(settings, clock, 'choose-mails');
    links.add(this);
  }

  urlFor(person: Pick<Person, 'id' | 'email'>): string {
    return linkTo(this.settings.publicUrl, this.path, this.secretFor(person));
  }

  /**
   * Where a mail program posts that its reader wants no more mails of the day.
   * @param of.containsNews the mail contains news, so one press ends only the news. Otherwise it ends the whole content
   * of lists
   */
  endOfListsUrlFor(
    person: Pick<Person, 'id' | 'email'>,
    { containsNews }: { containsNews: boolean },
  ): string {
    return this.oneClickUrl(`${this.secretFor(person)}${containsNews ? '' : `.${ALL_OF_LISTS}`}`);
  }

  /** Where a mail program posts that its reader wants no more mails of a category. */
  endUrlFor(person: Pick<Person, 'id' | 'email'>, category: MailCategory): string {
    return this.oneClickUrl(`${this.secretFor(person)}.${category}`);
  }

  private oneClickUrl(token: string): string {
    return `${this.settings.publicUrl}${oneClickEndOfListsPath}?token=${token}`;
  }

  /**
   * Ends the mails that the secret names: the whole content of lists, one category, or the news in lists. Lists still
   * mention people who wait for the reader.
   * @returns false: the secret is not valid, or names an unknown category, as when a mail program cuts an address
   * short. Nothing ends then.
   */
  async end(secret: string): Promise<boolean> {
    const personId = await this.personOf(secret);
    const [named, ...more] = secret.split('.').slice(3);
    if (personId === undefined || !mayBeNamed(named) || more.length > 0) return false;
    const { choices } = await this.preferences.of(personId);
    const listed = choices.filter(({ timing }) => timing === 'daily' || timing === 'weekly');
    const news = listed.filter(({ category }) => !awaitedCategories.includes(category));
    const ofLists = named === ALL_OF_LISTS ? listed : news;
    const isOne = mailCategories.some((category) => category === named);
    const ended = isOne ? choices.filter(({ category }) => category === named) : ofLists;
    await this.preferences.change(personId, {
      choices: ended.map(({ category }) => ({ category, timing: 'never' })),
    });
    return true;
  }

  private secretFor({ id, email }: Pick<Person, 'id' | 'email'>): string {
    return this.secrets.secretFor(id, email);
  }

  async show(secret: string): Promise<LinkForm | undefined> {
    const personId = await this.personOf(secret);
    if (personId === undefined) return undefined;
    const { choices } = await this.preferences.of(personId);
    return formOf(choices);
  }

  async use({ secret, typed }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const personId = await this.personOf(secret);
    if (personId === undefined) return undefined;
    const { choices: known } = await this.preferences.of(personId);
    const choices = known.flatMap(({ category }) => {
      const timing = timingFrom(typed(category));
      return timing === undefined ? [] : [{ category, timing }];
    });
    if (choices.length < known.length) return { ...formOf(known), problem: sentences.chooseAll() };
    await this.preferences.change(personId, { choices });
    return done;
  }

  /**
   * undefined: the secret is not ours or has expired, the address has changed since, or the account is suspended.
   */
  private async personOf(secret: string): Promise<string | undefined> {
    const id = this.secrets.idIn(secret);
    const person = id === undefined ? null : await this.database.manager.findOneBy(Person, { id });
    if (person === null || person.suspendedAt !== null) return undefined;
    return this.secrets.isOurs(secret, person.email) ? person.id : undefined;
  }
}

const formOf = (choices: readonly MailChoice[]): LinkForm => ({
  title: sentences.pageTitle(),
  paragraphs: [sentences.pageMeans(), sentences.pageLeaves()],
  fields: choices.map(({ category, timing }) => ({
    name: category,
    ...categoryWords[category],
    type: 'select',
    options: mailTimings.map((value) => ({ value, label: timingWords[value] })),
    value: timing,
  })),
  button: sentences.save(),
});

const mayBeNamed = (named: string | undefined): boolean =>
  named === undefined || named === ALL_OF_LISTS || mailCategories.some((category) => category === named);

const timingFrom = (typed: string): MailTiming | undefined => mailTimings.find((timing) => timing === typed);
