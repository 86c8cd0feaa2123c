import type { Transaction } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  linkWords,
  MailedLink,
  OneTimeTokens,
  type TokenGrant,
} from '@passerelle/links';

type Words = LinkForm['title'];
type Choice = { value: string; label: Words };

/** The question on the page. The reader chooses one of two answers, or ticks a box if there is only one. */
export interface Question {
  title: Words;
  paragraphs: readonly Words[];
  answers: { accept: Choice; decline: Choice } | { agreement: Words; button: Words };
}

/** The request to which a mailed secret belongs, as the reader of the mail may see it now. */
export interface Shown<Row> {
  request: Row;
  /** The address to which the secret was mailed. */
  email: string;
  isOpen: boolean;
}

/** The answer of a reader, and the page on which they gave it. */
export interface Said {
  accept: boolean;
  use: LinkUse;
  form: LinkForm;
}

/** The result of an answer that was just given. */
export interface Outcome {
  accept: boolean;
  /** The person who has got an account by answering. */
  newcomerId: string | undefined;
}

/**
 * The page behind a mailed link on which a request is answered. Each kind of request defines the question, and the
 * effect of an answer.
 */
export abstract class AnswerLink<Row> extends MailedLink {
  /** Purpose of the secret. */
  protected abstract readonly purpose: string;

  /** The kind adds itself to `MailedLinks`. */
  constructor(protected readonly tokens: OneTimeTokens) {
    super();
  }

  /**
   * The request of a grant, used or not. undefined: the reader may neither answer the request nor see its answer.
   */
  protected abstract find(
    grant: TokenGrant & { isUsed: boolean },
  ): Promise<Omit<Shown<Row>, 'email'> | undefined>;

  protected abstract questionOf(shown: Shown<Row>): Question;

  /**
   * Makes the change that follows from an answer, in the transaction that consumes the secret.
   * @returns the id of the person for whom the answer created an account
   * @throws {NotFound} if the request can no longer be answered
   */
  protected abstract answer(tx: Transaction, shown: Shown<Row>, said: Said): Promise<string | undefined>;

  /** @param outcome undefined: the request was answered before */
  protected abstract doneOf(shown: Shown<Row>, outcome?: Outcome): Omit<LinkDone, 'cookies'>;

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const shown = await this.shown(secret);
    return shown && (shown.isOpen ? this.formOf(shown) : { ...this.doneOf(shown), cookies: [] });
  }

  async use(use: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const shown = await this.shown(use.secret);
    if (shown === undefined) return undefined;
    if (!shown.isOpen) return { ...this.doneOf(shown), cookies: [] };
    const form = await this.formOf(shown);
    const { answers } = this.questionOf(shown);
    const typed = use.typed('answer');
    const accept = 'agreement' in answers || typed === answers.accept.value;
    if (!accept && typed !== answers.decline.value) return { ...form, problem: linkWords.chooseAnAnswer };
    return this.consume(shown, { accept, use, form });
  }

  protected async consume(shown: Shown<Row>, said: Said): Promise<LinkForm | LinkDone | undefined> {
    const { accept, use } = said;
    const done = await this.tokens.consume(this.purpose, use.secret, async (tx) => ({
      newcomerId: await this.answer(tx, shown, said),
    }));
    // Another press of the same button was first.
    if (done === undefined) return this.show(use.secret);
    const cookies = done.newcomerId === undefined ? [] : await this.openSession(done.newcomerId, use.headers);
    return { ...this.doneOf(shown, { ...done, accept }), cookies };
  }

  protected async formOf(shown: Shown<Row>): Promise<LinkForm> {
    const { answers, ...question } = this.questionOf(shown);
    if ('agreement' in answers) return { ...question, ...answers };
    const choice = {
      name: 'answer',
      type: 'choice',
      label: linkWords.yourAnswer,
      options: [answers.accept, answers.decline],
    } as const;
    return { ...question, fields: [choice], button: linkWords.sendAnswer };
  }

  /** Signs a person in who has just got an account. @returns values of Set-Cookie */
  protected openSession(_personId: string, _headers: Headers): Promise<readonly string[]> {
    throw new Error(`Nobody gets an account by answering at ${this.path}.`);
  }

  private async shown(secret: string): Promise<Shown<Row> | undefined> {
    const grant = await this.recall(secret);
    if (grant === undefined) return undefined;
    const found = await this.find(grant);
    if (found !== undefined) return { ...found, email: grant.email };
    // Another press of the same button may have consumed the secret meanwhile.
    const isUsedSince = !grant.isUsed && (await this.recall(secret))?.isUsed === true;
    return isUsedSince ? this.shown(secret) : undefined;
  }

  private recall(secret: string): Promise<(TokenGrant & { isUsed: boolean }) | undefined> {
    return this.tokens.recall([{ purpose: this.purpose }], secret);
  }
}
