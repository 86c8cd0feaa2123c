import type { Problem } from '../../../ui/api/problem.js';
import { type DraftContent, emptyContent, isEmpty, isSame } from './content.js';
import { type KeptDraft, type OnServer, readKeptDraft, withFieldsOf } from './kept-draft.js';
import { reconcile } from './reconcile.js';

/** In milliseconds: the pause in typing before the browser keeps the text, the pause before the server does, and the time until a retry. */
export const PAUSE = { browser: 500, server: 2_000, again: 10_000 };

/** Older than every version of a need. */
const NO_VERSION = 0;

/** A draft on the server. */
export interface ServerDraft extends OnServer {
  /** The draft is neither sent nor closed. */
  isOpen: boolean;
}

export type Sent = { draft: ServerDraft } | { problem: Problem };

/** Environment of a draft: this browser, its other tabs, the server, and time. */
export interface Surroundings {
  read(address: string): Promise<unknown>;
  keep(address: string, kept: KeptDraft): Promise<boolean>;
  forget(address: string): Promise<void>;
  tell(address: string, kept: KeptDraft): void;
  create(organisationId: string, key: string, content: DraftContent): Promise<Sent>;
  edit(needId: string, version: number, content: DraftContent): Promise<Sent>;
  load(needId: string): Promise<Sent>;
  /** @returns a function that cancels the act */
  later(milliseconds: number, act: () => void): () => void;
  now(): Date;
}

/** Another text of the same need. */
export interface OtherText {
  content: DraftContent;
  onServer: OnServer | null;
}

export interface DraftState {
  /** Whether the browser has been searched for a kept text. */
  isReady: boolean;
  kept: KeptDraft;
  /** Where the shown text is stored. */
  safe: 'nowhere' | 'browser' | 'server';
  savedAt: Date | undefined;
  /** Why the server does not have the shown text. */
  problem: Problem | undefined;
  /** Another text that has changed as well as this one: a person chooses. */
  conflict: OtherText | undefined;
  /** The text that was not chosen, still readable. */
  setAside: DraftContent | undefined;
  /** Source of the shown text: another tab, another device, or an earlier visit. */
  cameFrom: 'tab' | 'device' | 'before' | undefined;
  /** The need was sent or closed meanwhile. */
  isOver: boolean;
}

type Beginning = Pick<KeptDraft, 'ownerId' | 'key' | 'asked' | 'organisationId'>;

/** Key under which the browser keeps a draft: the id of the need or, before the server has the draft, that of its author. */
export const addressOf = ({ onServer, ownerId }: Pick<KeptDraft, 'onServer' | 'ownerId'>): string =>
  onServer ? `need ${onServer.needId}` : newAddressOf(ownerId);

const newAddressOf = (ownerId: string | null): string => `need new ${ownerId ?? 'nobody'}`;

/**
 * A need while it is written. It outlives the pages that show it. Each change is kept in the browser after half a second and on the server
 * after two, one request at a time.
 */
export class Draft {
  private current: DraftState;
  private around: Surroundings | undefined;
  private readonly listeners = new Set<() => void>();
  /** The last content that the other tabs know too. */
  private known: DraftContent;
  /** Contents that this text grew from: taken over from a tab, or sent. A tab or server with one of them has nothing newer. */
  private grewFrom: DraftContent[] = [];
  /** Fields that the kept draft lacked, and of which the server has not said yet what they are. */
  private unknownFields: readonly (keyof DraftContent)[] = [];
  private cancelKeep: (() => void) | undefined;
  private cancelSave: (() => void) | undefined;
  private saving: Promise<void> | undefined;

  private constructor(kept: KeptDraft, { isOver = false } = {}) {
    this.known = kept.content;
    this.current = {
      isReady: false,
      kept,
      safe: kept.onServer ? 'server' : 'nowhere',
      savedAt: undefined,
      problem: undefined,
      conflict: undefined,
      setAside: undefined,
      cameFrom: undefined,
      isOver,
    };
  }

  /** A draft that is not on the server yet. */
  static begin(beginning: Beginning): Draft {
    return new Draft({
      ...beginning,
      format: 1,
      content: emptyContent,
      refusedTags: [],
      sent: null,
      onServer: null,
    });
  }

  /** A draft that the server has. */
  static resume({ needId, version, content, isOpen }: ServerDraft, beginning: Beginning): Draft {
    const onServer = { needId, version, content };
    return new Draft(
      { ...beginning, format: 1, content, refusedTags: [], sent: null, onServer },
      { isOver: !isOpen },
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): DraftState => this.current;

  /** Connects the draft with browser and server, and searches for a kept text. Further calls only replace the environment. */
  async connect(around: Surroundings): Promise<void> {
    const isFirst = this.around === undefined;
    this.around = around;
    if (!isFirst) return;
    const { kept } = this.current;
    // The reader may have typed before the script ran: nothing has kept that text so far.
    const wasTypedBefore = !isSame(kept.content, this.known);
    const found = await this.keptAt(addressOf(kept));
    if (found !== undefined) await this.takeKept(found);
    if (kept.onServer === null && kept.ownerId !== null)
      await this.adopt(await this.keptAt(newAddressOf(null)));
    this.set({ isReady: true });
    if (wasTypedBefore) await this.keepNow();
    if (this.isUnsaved()) this.saveSoon();
  }

  private async keptAt(address: string): Promise<KeptDraft | undefined> {
    const { kept: present } = this.current;
    const read = readKeptDraft(await this.around?.read(address), present);
    if (read === undefined || ![null, present.ownerId].includes(read.kept.ownerId)) return undefined;
    if (isEmpty(read.kept.content)) return undefined;
    const { kept, missing } = read;
    const isUnknown = missing.length > 0 && kept.onServer !== null && present.onServer === null;
    if (!isUnknown) return kept;
    // The server may have these fields: no version of its counts as known until it has said what they are.
    this.unknownFields = missing;
    return { ...kept, onServer: kept.onServer && { ...kept.onServer, version: NO_VERSION } };
  }

  private async takeKept(found: KeptDraft): Promise<void> {
    const { kept } = this.current;
    const content = this.withWhatWasTyped(found.content);
    const organisationId = found.organisationId ?? kept.organisationId;
    const taken = { ...found, ownerId: kept.ownerId, organisationId, content };
    if (kept.onServer === null) {
      this.known = found.content;
      this.set({ kept: taken, safe: 'browser', cameFrom: 'before' });
      await this.lookAgain();
      return;
    }
    if (found.sent) this.grewFrom = [...this.grewFrom, found.sent];
    const isAsServer = found.onServer?.version === kept.onServer.version;
    this.set({ kept: { ...taken, onServer: found.onServer }, safe: 'browser', cameFrom: 'before' });
    this.meet({ content: kept.onServer.content, onServer: kept.onServer }, isAsServer);
  }

  /** Appends text typed since the page was loaded to the kept text: neither is lost. */
  private withWhatWasTyped(found: DraftContent): DraftContent {
    const typed = this.current.kept.content;
    if (isSame(typed, this.known) || isSame(typed, found)) return found;
    const description = found.description.includes(typed.description)
      ? found.description
      : [found.description, typed.description].filter(Boolean).join('\n\n');
    return { ...found, description, title: typed.title || found.title };
  }

  /** Adopts the text that the person wrote before they signed in. */
  private async adopt(found: KeptDraft | undefined): Promise<void> {
    if (found === undefined) return;
    const { kept } = this.current;
    const { ownerId, organisationId } = kept;
    await this.around?.forget(newAddressOf(null));
    this.set({
      kept: { ...found, ownerId, organisationId, onServer: null },
      safe: 'browser',
      cameFrom: 'before',
      setAside: isEmpty(kept.content) || kept.onServer ? undefined : kept.content,
    });
    await this.keepNow();
  }

  change(patch: Partial<DraftContent>): void {
    this.put({ content: { ...this.current.kept.content, ...patch } });
  }

  /** Refuses a tag that was recognised in the text but not meant. */
  refuseTag(reference: string): void {
    const { refusedTags } = this.current.kept;
    if (!refusedTags.includes(reference)) this.put({ refusedTags: [...refusedTags, reference] });
  }

  /** Sets the author and their company, once known. */
  belongTo({ ownerId, organisationId }: { ownerId: string; organisationId?: string | null }): void {
    const { kept } = this.current;
    const before = addressOf(kept);
    this.put({ ownerId, organisationId: organisationId ?? kept.organisationId });
    if (before !== addressOf(this.current.kept)) void this.around?.forget(before);
  }

  private put(patch: Partial<KeptDraft>): void {
    const before = this.current.kept;
    const kept = { ...before, ...patch };
    const isChanged = patch.content !== undefined;
    this.set({ kept, ...(isChanged && { safe: 'nowhere', cameFrom: undefined }) });
    this.cancelKeep?.();
    this.cancelKeep = this.around?.later(PAUSE.browser, () => void this.keepNow());
    this.saveSoon();
  }

  private saveSoon(milliseconds = PAUSE.server): void {
    this.cancelSave?.();
    this.cancelSave = this.around?.later(milliseconds, () => void this.save());
  }

  /** Keeps the draft in the browser, and tells the other tabs. */
  async keepNow(): Promise<void> {
    this.cancelKeep?.();
    this.cancelKeep = undefined;
    const { kept, isOver } = this.current;
    if (this.around === undefined || isOver) return;
    this.known = kept.content;
    this.around.tell(addressOf(kept), kept);
    const isKept = await this.around.keep(addressOf(kept), kept);
    const isStillShown = kept.content === this.current.kept.content;
    if (isKept && isStillShown && this.current.safe === 'nowhere') this.set({ safe: 'browser' });
  }

  /** Takes in the draft that another tab has kept. */
  told(value: unknown): void {
    const { kept, conflict, isOver } = this.current;
    const theirs = readKeptDraft(value, kept)?.kept;
    if (theirs === undefined || conflict || isOver) return;
    if (theirs.ownerId !== null && theirs.ownerId !== kept.ownerId) return;
    const winner = reconcile({ base: this.known, mine: kept.content, theirs: theirs.content });
    if (winner === 'mine') return;
    if (winner === 'both') {
      this.clash(theirs);
      return;
    }
    const isOther = !isSame(kept.content, theirs.content);
    this.cancelSave?.();
    this.cancelKeep?.();
    this.takeOver(theirs, isOther ? 'tab' : this.current.cameFrom);
    this.set({ kept: { ...theirs, ownerId: kept.ownerId } });
    // The other tab may be closed before it has saved.
    if (this.isUnsaved()) this.saveSoon(PAUSE.again);
  }

  private takeOver({ content, onServer }: OtherText, cameFrom: DraftState['cameFrom']): void {
    this.known = content;
    this.grewFrom = [...this.grewFrom.slice(-9), content];
    const isOnServer = onServer !== null && isSame(onServer.content, content);
    this.set({
      kept: { ...this.current.kept, content, onServer },
      safe: isOnServer ? 'server' : 'browser',
      cameFrom,
      problem: undefined,
    });
  }

  private clash({ content, onServer }: OtherText): void {
    this.cancelSave?.();
    this.cancelKeep?.();
    this.set({ conflict: { content, onServer } });
  }

  private isUnsaved(): boolean {
    const { kept, isOver, conflict } = this.current;
    if (isOver || conflict) return false;
    if (kept.onServer !== null) return !isSame(kept.onServer.content, kept.content);
    return kept.organisationId !== null && !isEmpty(kept.content);
  }

  /**
   * Sends the text until the server has what is shown, or gives a reason why not.
   * @param options.isAsked true: a person waits for it, or has just signed in again
   */
  async save({ isAsked = false } = {}): Promise<void> {
    this.cancelSave?.();
    this.cancelSave = undefined;
    // Each try would show the sign-in form again, over the text that the person is typing.
    if (this.current.problem?.kind === 'signedOut' && !isAsked) return this.keepNow();
    this.saving ??= this.saveAll().finally(() => {
      this.saving = undefined;
    });
    await this.saving;
  }

  private async saveAll(): Promise<void> {
    await this.keepNow();
    while (this.isUnsaved() && this.around !== undefined) {
      const { kept } = this.current;
      const isNew = kept.onServer === null;
      this.grewFrom = [...this.grewFrom.slice(-9), kept.content];
      this.set({ kept: { ...kept, sent: kept.content } });
      await this.keepNow();
      const sent = kept.onServer
        ? await this.around.edit(kept.onServer.needId, kept.onServer.version, kept.content)
        : await this.around.create(kept.organisationId ?? '', kept.key, kept.content);
      if ('problem' in sent) {
        const isBehind = sent.problem.kind === 'Conflict' && (await this.lookAgain());
        if (isBehind && this.current.kept.onServer?.version !== kept.onServer?.version) continue;
        if (this.current.conflict === undefined) this.failed(sent.problem);
        return;
      }
      // The server may answer a repeated creation with the draft of the first request, which may hold an earlier text.
      await this.tookIn(sent.draft, isNew ? sent.draft.content : kept.content);
    }
  }

  private failed(problem: Problem): void {
    this.set({ problem, isOver: this.current.isOver || problem.kind === 'IllegalTransition' });
    if (['offline', 'silent', 'internal'].includes(problem.kind)) this.saveSoon(PAUSE.again);
  }

  private async tookIn({ needId, version }: ServerDraft, content: DraftContent): Promise<void> {
    const before = this.current.kept;
    const isShown = isSame(content, before.content);
    const kept = { ...before, onServer: { needId, version, content } };
    this.set({
      kept,
      savedAt: this.around?.now(),
      problem: undefined,
      ...(isShown && { safe: 'server' }),
    });
    // The page's address does not name the need yet: after a reload, the page looks for the draft under its former key.
    if (before.onServer === null) await this.around?.keep(addressOf(before), kept);
    await this.keepNow();
  }

  /** Fetches the draft, which another device may have changed. @returns whether the server answered */
  async lookAgain(): Promise<boolean> {
    const { kept } = this.current;
    if (kept.onServer === null || this.around === undefined) return false;
    const answer = await this.around.load(kept.onServer.needId);
    if ('problem' in answer) {
      this.set({ problem: answer.problem });
      return false;
    }
    this.seen(answer.draft);
    return true;
  }

  /** Takes in the draft as just read from the server. */
  seen({ needId, version, content, isOpen }: ServerDraft): void {
    this.fillIn(content);
    const { kept, conflict, isOver } = this.current;
    if (!isOpen) this.set({ isOver: true });
    if (!isOpen || conflict || (kept.onServer && version <= kept.onServer.version)) return;
    const theirs = { content, onServer: { needId, version, content } };
    // The need was sent, and has been returned for correction.
    if (isOver) {
      this.set({ isOver: false });
      this.takeOver(theirs, undefined);
    } else this.meet(theirs);
  }

  /** Takes the fields that a kept draft lacked from the server. */
  private fillIn(theirs: DraftContent): void {
    const names = this.unknownFields;
    if (names.length === 0) return;
    this.unknownFields = [];
    const filled = (content: DraftContent): DraftContent => withFieldsOf(content, theirs, names);
    const { kept } = this.current;
    const { sent, onServer } = kept;
    this.known = filled(this.known);
    this.grewFrom = this.grewFrom.map(filled);
    this.set({
      kept: {
        ...kept,
        content: filled(kept.content),
        sent: sent && filled(sent),
        onServer: onServer && { ...onServer, content: filled(onServer.content) },
      },
    });
  }

  /** @param isBehind true: nobody else has changed the need since this browser last had it */
  private meet(theirs: OtherText & { onServer: OnServer }, isBehind = false): void {
    const { kept } = this.current;
    const base = kept.onServer?.content;
    const sides = { base, mine: kept.content, theirs: theirs.content, grewFrom: this.grewFrom };
    const winner = isBehind && !isSame(kept.content, theirs.content) ? 'mine' : reconcile(sides);
    if (winner === 'theirs') {
      const isOther = !isSame(kept.content, theirs.content);
      this.takeOver(theirs, isOther ? 'device' : undefined);
      void this.keepNow();
    } else if (winner === 'both') {
      this.clash(theirs);
    } else {
      this.set({ kept: { ...kept, onServer: theirs.onServer } });
      this.saveSoon();
    }
  }

  /** Chooses the text to continue with. The other text stays readable. */
  choose(which: 'mine' | 'theirs'): void {
    const { kept, conflict } = this.current;
    if (conflict === undefined) return;
    const [content, setAside] =
      which === 'mine' ? [kept.content, conflict.content] : [conflict.content, kept.content];
    this.set({ conflict: undefined });
    this.takeOver({ content, onServer: conflict.onServer ?? kept.onServer }, undefined);
    this.set({ setAside });
    void this.save();
  }

  /** Begins another draft. The former text stays readable, and the server keeps it among the company's drafts. */
  async startOver(key: string): Promise<void> {
    const { kept } = this.current;
    this.cancelKeep?.();
    this.cancelSave?.();
    await this.around?.forget(addressOf(kept));
    await this.around?.forget(newAddressOf(kept.ownerId));
    this.known = emptyContent;
    this.grewFrom = [];
    this.set({
      kept: { ...kept, key, content: emptyContent, refusedTags: [], sent: null, onServer: null },
      safe: 'nowhere',
      savedAt: undefined,
      problem: undefined,
      cameFrom: undefined,
      setAside: kept.content,
    });
  }

  /** Forgets the text under its former key, once the pages' address names the need. */
  async settle(): Promise<void> {
    await this.around?.forget(newAddressOf(this.current.kept.ownerId));
  }

  /** Forgets the draft in this browser, once the need is sent or no longer wanted. */
  async end(): Promise<void> {
    this.cancelKeep?.();
    this.cancelSave?.();
    const { kept } = this.current;
    this.set({ isOver: true });
    await this.around?.forget(addressOf(kept));
    await this.around?.forget(newAddressOf(kept.ownerId));
  }

  private set(patch: Partial<DraftState>): void {
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }
}
