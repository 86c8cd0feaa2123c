import type { Problem } from '../../api/index.js';
import { type DraftContent, emptyContent, isEmpty, isSame } from './content.js';
import { isKeptDraft, type KeptDraft, type OnServer } from './kept-draft.js';
import { reconcile } from './reconcile.js';

/** In milliseconds: how long one stops typing before the browser keeps the text, and before the server does; then how long until another try. */
export const PAUSE = { browser: 500, server: 2_000, again: 10_000 };

/** A draft as the server has it. */
export interface ServerDraft extends OnServer {
  /** Neither sent nor over. */
  isOpen: boolean;
}

export type Sent = { draft: ServerDraft } | { problem: Problem };

/** What is around a draft: this browser, its other tabs, the server, and time. */
export interface Surroundings {
  read(address: string): Promise<unknown>;
  keep(address: string, kept: KeptDraft): Promise<boolean>;
  forget(address: string): Promise<void>;
  tell(address: string, kept: KeptDraft): void;
  create(organisationId: string, key: string, content: DraftContent): Promise<Sent>;
  edit(needId: string, version: number, content: DraftContent): Promise<Sent>;
  load(needId: string): Promise<Sent>;
  /** @returns what calls it off */
  later(milliseconds: number, act: () => void): () => void;
  now(): Date;
}

/** Another text of the same need. */
export interface OtherText {
  content: DraftContent;
  onServer: OnServer | null;
}

export interface DraftState {
  /** What this browser kept was looked for. */
  isReady: boolean;
  kept: KeptDraft;
  /** Where the text that is shown is safe. */
  safe: 'nowhere' | 'browser' | 'server';
  savedAt: Date | undefined;
  /** Why the server does not have it. */
  problem: Problem | undefined;
  /** Both this text and another one have changed: a person chooses. */
  conflict: OtherText | undefined;
  /** What was not chosen, still to be read. */
  setAside: DraftContent | undefined;
  /** The text that is shown came from another tab or device, or was kept here before. */
  cameFrom: 'tab' | 'device' | 'before' | undefined;
  /** It was sent, or closed, meanwhile. */
  isOver: boolean;
}

type Beginning = Pick<KeptDraft, 'ownerId' | 'key' | 'asked' | 'organisationId'>;

/** Where a draft is kept: one that the server does not know goes by who writes it. */
export const addressOf = ({ onServer, ownerId }: Pick<KeptDraft, 'onServer' | 'ownerId'>): string =>
  onServer ? `need ${onServer.needId}` : newAddressOf(ownerId);

const newAddressOf = (ownerId: string | null): string => `need new ${ownerId ?? 'nobody'}`;

/**
 * A need while it is written. It outlives the pages that show it: each change is kept in the browser after half a second and on
 * the server after two, one request at a time.
 */
export class Draft {
  private current: DraftState;
  private around: Surroundings | undefined;
  private readonly listeners = new Set<() => void>();
  /** The last content that the other tabs know as well. */
  private known: DraftContent;
  /** What came from another tab, or was sent: whoever has it has nothing newer. */
  private grewFrom: DraftContent[] = [];
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

  /** One that the server does not know. */
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

  /** One that the server has. */
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

  /** Connects it with the browser and the server, and looks for what was kept. Again, it only takes the new surroundings. */
  async connect(around: Surroundings): Promise<void> {
    const isFirst = this.around === undefined;
    this.around = around;
    if (!isFirst) return;
    const { kept } = this.current;
    // Before the script was there: nothing has kept it so far.
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
    const found = await this.around?.read(address);
    const isOurs = isKeptDraft(found) && [null, this.current.kept.ownerId].includes(found.ownerId);
    return isOurs && !isEmpty(found.content) ? found : undefined;
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

  /** What was typed since the page came stands after what was kept: nothing of either is lost. */
  private withWhatWasTyped(found: DraftContent): DraftContent {
    const typed = this.current.kept.content;
    if (isSame(typed, this.known) || isSame(typed, found)) return found;
    const description = found.description.includes(typed.description)
      ? found.description
      : [found.description, typed.description].filter(Boolean).join('\n\n');
    return { ...found, description, title: typed.title || found.title };
  }

  /** Somebody has written before they signed in: that is what they go on with. */
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

  /** What somebody types or ticks. */
  change(patch: Partial<DraftContent>): void {
    this.put({ content: { ...this.current.kept.content, ...patch } });
  }

  /** It was recognised in the text, and is not what is meant. */
  refuseTag(reference: string): void {
    const { refusedTags } = this.current.kept;
    if (!refusedTags.includes(reference)) this.put({ refusedTags: [...refusedTags, reference] });
  }

  /** Whoever writes is known now. */
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

  /** Keeps it in the browser, and tells its other tabs. */
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

  /** What another tab keeps of it. */
  told(value: unknown): void {
    const { kept, conflict, isOver } = this.current;
    if (!isKeptDraft(value) || conflict || isOver) return;
    if (value.ownerId !== null && value.ownerId !== kept.ownerId) return;
    const winner = reconcile({ base: this.known, mine: kept.content, theirs: value.content });
    if (winner === 'mine') return;
    if (winner === 'both') {
      this.clash(value);
      return;
    }
    const isOther = !isSame(kept.content, value.content);
    this.cancelSave?.();
    this.cancelKeep?.();
    this.takeOver(value, isOther ? 'tab' : this.current.cameFrom);
    this.set({ kept: { ...value, ownerId: kept.ownerId } });
    // That tab may be closed before it has saved.
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
   * Sends it until the server has what is shown, or says why not.
   * @param options.isAsked somebody waits for it, or has just signed in again
   */
  async save({ isAsked = false } = {}): Promise<void> {
    this.cancelSave?.();
    this.cancelSave = undefined;
    // Each try would ask to sign in once more, over what is being typed.
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
      // Made by an earlier request, it may hold an earlier text.
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
    // Until the pages have its name in their address, one that is reloaded looks for it where it was.
    if (before.onServer === null) await this.around?.keep(addressOf(before), kept);
    await this.keepNow();
  }

  /** Asks the server what it has: another device may have gone on. @returns whether it has answered */
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

  /** What the server has, as it was just read. */
  seen({ needId, version, content, isOpen }: ServerDraft): void {
    const { kept, conflict, isOver } = this.current;
    if (!isOpen) this.set({ isOver: true });
    if (!isOpen || conflict || (kept.onServer && version <= kept.onServer.version)) return;
    const theirs = { content, onServer: { needId, version, content } };
    // It was sent, and is given back to be corrected.
    if (isOver) {
      this.set({ isOver: false });
      this.takeOver(theirs, undefined);
    } else this.meet(theirs);
  }

  /** @param isBehind nobody else has changed it since this browser had it */
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

  /** Which of two texts goes on. The other can still be read. */
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

  /** Begins another one. The text that was here can still be read; what the server has of it stays among the company’s drafts. */
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

  /** The pages have its own name in their address: what was kept under another one is not looked for again. */
  async settle(): Promise<void> {
    await this.around?.forget(newAddressOf(this.current.kept.ownerId));
  }

  /** It was sent, or is not wanted: this browser keeps nothing of it. */
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
