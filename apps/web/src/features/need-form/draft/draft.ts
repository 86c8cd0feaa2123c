import type { Problem } from '../../../ui/api/problem.js';
import { type DraftContent, emptyContent, isEmpty, isSame } from './content.js';
import { type OnServer, type PersistedDraft, readPersistedDraft, withFieldsOf } from './persisted-draft.js';
import { reconcile } from './reconcile.js';

/**
 * In milliseconds: the pause in typing before the browser persists the text, the pause before the server does, and
 * the time until a retry.
 */
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
  persist(address: string, persisted: PersistedDraft): Promise<boolean>;
  forget(address: string): Promise<void>;
  announce(address: string, persisted: PersistedDraft): void;
  create(organisationId: string, key: string, content: DraftContent): Promise<Sent>;
  edit(needId: string, version: number, content: DraftContent): Promise<Sent>;
  load(needId: string): Promise<Sent>;
  /** @returns a function that cancels the action */
  later(milliseconds: number, act: () => void): () => void;
  now(): Date;
}

/** Another text of the same need. */
export interface OtherText {
  content: DraftContent;
  onServer: OnServer | null;
}

export interface DraftState {
  /** Whether the browser has been searched for a persisted text. */
  isReady: boolean;
  persisted: PersistedDraft;
  /** Where the shown text is stored. */
  safe: 'nowhere' | 'browser' | 'server';
  savedAt: Date | undefined;
  /** Why the server does not have the shown text. */
  problem: Problem | undefined;
  /** Another text that has changed as well as this one. A person chooses. */
  conflict: OtherText | undefined;
  /** The text that was not chosen, still readable. */
  setAside: DraftContent | undefined;
  /** Source of the shown text: another tab, another device, or an earlier visit. */
  cameFrom: 'tab' | 'device' | 'before' | undefined;
  /** The need was sent or closed meanwhile. */
  isOver: boolean;
}

type Beginning = Pick<PersistedDraft, 'ownerId' | 'key' | 'asked' | 'organisationId'>;

/**
 * Key under which the browser persists a draft: the id of the need or, before the server has the draft, that of its
 * author.
 */
export const addressOf = ({ onServer, ownerId }: Pick<PersistedDraft, 'onServer' | 'ownerId'>): string =>
  onServer ? `need ${onServer.needId}` : newAddressOf(ownerId);

const newAddressOf = (ownerId: string | null): string => `need new ${ownerId ?? 'nobody'}`;

/**
 * A need while it is written. It outlives the pages that show it. Each change is persisted in the browser after half
 * a second and on the server after two, one request at a time.
 */
export class Draft {
  private current: DraftState;
  private around: Surroundings | undefined;
  private readonly listeners = new Set<() => void>();
  /** The last content that the other tabs have too. */
  private known: DraftContent;
  /**
   * Contents from which this text grew: taken over from a tab, or sent. A tab or server with one of them has nothing
   * newer.
   */
  private grewFrom: DraftContent[] = [];
  /** Fields that the persisted draft lacked, and whose values the server has not sent yet. */
  private unknownFields: readonly (keyof DraftContent)[] = [];
  private cancelPersist: (() => void) | undefined;
  private cancelSave: (() => void) | undefined;
  private saving: Promise<void> | undefined;

  private constructor(persisted: PersistedDraft, { isOver = false } = {}) {
    this.known = persisted.content;
    this.current = {
      isReady: false,
      persisted,
      safe: persisted.onServer ? 'server' : 'nowhere',
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

  /**
   * Connects the draft with browser and server, and searches for a persisted text. Further calls only replace the
   * environment.
   */
  async connect(around: Surroundings): Promise<void> {
    const isFirst = this.around === undefined;
    this.around = around;
    if (!isFirst) return;
    const { persisted } = this.current;
    // The reader may have typed before the script ran. That text is not persisted yet.
    const wasTypedBefore = !isSame(persisted.content, this.known);
    const found = await this.persistedAt(addressOf(persisted));
    if (found !== undefined) await this.takePersisted(found);
    if (persisted.onServer === null && persisted.ownerId !== null)
      await this.adopt(await this.persistedAt(newAddressOf(null)));
    this.set({ isReady: true });
    if (wasTypedBefore) await this.persistNow();
    if (this.isUnsaved()) this.saveSoon();
  }

  private async persistedAt(address: string): Promise<PersistedDraft | undefined> {
    const { persisted: present } = this.current;
    const read = readPersistedDraft(await this.around?.read(address), present);
    if (read === undefined || ![null, present.ownerId].includes(read.persisted.ownerId)) return undefined;
    if (isEmpty(read.persisted.content)) return undefined;
    const { persisted, missing } = read;
    const isUnknown = missing.length > 0 && persisted.onServer !== null && present.onServer === null;
    if (!isUnknown) return persisted;
    // The server may have these fields, so no version of its counts as known until it has sent them.
    this.unknownFields = missing;
    return { ...persisted, onServer: persisted.onServer && { ...persisted.onServer, version: NO_VERSION } };
  }

  private async takePersisted(found: PersistedDraft): Promise<void> {
    const { persisted } = this.current;
    const content = this.withWhatWasTyped(found.content);
    const organisationId = found.organisationId ?? persisted.organisationId;
    const taken = { ...found, ownerId: persisted.ownerId, organisationId, content };
    if (persisted.onServer === null) {
      this.known = found.content;
      this.set({ persisted: taken, safe: 'browser', cameFrom: 'before' });
      await this.lookAgain();
      return;
    }
    if (found.sent) this.grewFrom = [...this.grewFrom, found.sent];
    const isAsServer = found.onServer?.version === persisted.onServer.version;
    this.set({ persisted: { ...taken, onServer: found.onServer }, safe: 'browser', cameFrom: 'before' });
    this.meet({ content: persisted.onServer.content, onServer: persisted.onServer }, isAsServer);
  }

  /** Appends text typed since the page was loaded to the persisted text, so that neither is lost. */
  private withWhatWasTyped(found: DraftContent): DraftContent {
    const typed = this.current.persisted.content;
    if (isSame(typed, this.known) || isSame(typed, found)) return found;
    const description = found.description.includes(typed.description)
      ? found.description
      : [found.description, typed.description].filter(Boolean).join('\n\n');
    return { ...found, description, title: typed.title || found.title };
  }

  /** Adopts the text that the person wrote before they signed in. */
  private async adopt(found: PersistedDraft | undefined): Promise<void> {
    if (found === undefined) return;
    const { persisted } = this.current;
    const { ownerId, organisationId } = persisted;
    await this.around?.forget(newAddressOf(null));
    this.set({
      persisted: { ...found, ownerId, organisationId, onServer: null },
      safe: 'browser',
      cameFrom: 'before',
      setAside: isEmpty(persisted.content) || persisted.onServer ? undefined : persisted.content,
    });
    await this.persistNow();
  }

  change(patch: Partial<DraftContent>): void {
    this.put({ content: { ...this.current.persisted.content, ...patch } });
  }

  /** Refuses a tag that was recognised in the text but not meant. */
  refuseTag(reference: string): void {
    const { refusedTags } = this.current.persisted;
    if (!refusedTags.includes(reference)) this.put({ refusedTags: [...refusedTags, reference] });
  }

  /** Sets the author and their company, once known. */
  belongTo({ ownerId, organisationId }: { ownerId: string; organisationId?: string | null }): void {
    const { persisted } = this.current;
    const before = addressOf(persisted);
    this.put({ ownerId, organisationId: organisationId ?? persisted.organisationId });
    if (before !== addressOf(this.current.persisted)) void this.around?.forget(before);
  }

  private put(patch: Partial<PersistedDraft>): void {
    const before = this.current.persisted;
    const persisted = { ...before, ...patch };
    const isChanged = patch.content !== undefined;
    this.set({ persisted, ...(isChanged && { safe: 'nowhere', cameFrom: undefined }) });
    this.cancelPersist?.();
    this.cancelPersist = this.around?.later(PAUSE.browser, () => void this.persistNow());
    this.saveSoon();
  }

  private saveSoon(milliseconds = PAUSE.server): void {
    this.cancelSave?.();
    this.cancelSave = this.around?.later(milliseconds, () => void this.save());
  }

  /** Persists the draft in the browser, and notifies the other tabs. */
  async persistNow(): Promise<void> {
    this.cancelPersist?.();
    this.cancelPersist = undefined;
    const { persisted, isOver } = this.current;
    if (this.around === undefined || isOver) return;
    this.known = persisted.content;
    this.around.announce(addressOf(persisted), persisted);
    const isKept = await this.around.persist(addressOf(persisted), persisted);
    const isStillShown = persisted.content === this.current.persisted.content;
    if (isKept && isStillShown && this.current.safe === 'nowhere') this.set({ safe: 'browser' });
  }

  /** Adopts the draft that another tab has persisted. */
  changedElsewhere(value: unknown): void {
    const { persisted, conflict, isOver } = this.current;
    const theirs = readPersistedDraft(value, persisted)?.persisted;
    if (theirs === undefined || conflict || isOver) return;
    if (theirs.ownerId !== null && theirs.ownerId !== persisted.ownerId) return;
    const winner = reconcile({ base: this.known, mine: persisted.content, theirs: theirs.content });
    if (winner === 'mine') return;
    if (winner === 'both') {
      this.clash(theirs);
      return;
    }
    const isOther = !isSame(persisted.content, theirs.content);
    this.cancelSave?.();
    this.cancelPersist?.();
    this.takeOver(theirs, isOther ? 'tab' : this.current.cameFrom);
    this.set({ persisted: { ...theirs, ownerId: persisted.ownerId } });
    // The other tab may be closed before it has saved.
    if (this.isUnsaved()) this.saveSoon(PAUSE.again);
  }

  private takeOver({ content, onServer }: OtherText, cameFrom: DraftState['cameFrom']): void {
    this.known = content;
    this.grewFrom = [...this.grewFrom.slice(-9), content];
    const isOnServer = onServer !== null && isSame(onServer.content, content);
    this.set({
      persisted: { ...this.current.persisted, content, onServer },
      safe: isOnServer ? 'server' : 'browser',
      cameFrom,
      problem: undefined,
    });
  }

  private clash({ content, onServer }: OtherText): void {
    this.cancelSave?.();
    this.cancelPersist?.();
    this.set({ conflict: { content, onServer } });
  }

  private isUnsaved(): boolean {
    const { persisted, isOver, conflict } = this.current;
    if (isOver || conflict) return false;
    if (persisted.onServer !== null) return !isSame(persisted.onServer.content, persisted.content);
    return persisted.organisationId !== null && !isEmpty(persisted.content);
  }

  /**
   * Sends the text until the server has the shown one, or gives a reason why not.
   * @param options.isAsked true: a person waits for it, or has just signed in again
   */
  async save({ isAsked = false } = {}): Promise<void> {
    this.cancelSave?.();
    this.cancelSave = undefined;
    // Each try would show the sign-in form again, over the text that the person is typing.
    if (this.current.problem?.kind === 'signedOut' && !isAsked) return this.persistNow();
    this.saving ??= this.saveAll().finally(() => {
      this.saving = undefined;
    });
    await this.saving;
  }

  private async saveAll(): Promise<void> {
    await this.persistNow();
    while (this.isUnsaved() && this.around !== undefined) {
      const { persisted } = this.current;
      const isNew = persisted.onServer === null;
      this.grewFrom = [...this.grewFrom.slice(-9), persisted.content];
      this.set({ persisted: { ...persisted, sent: persisted.content } });
      await this.persistNow();
      const sent = persisted.onServer
        ? await this.around.edit(persisted.onServer.needId, persisted.onServer.version, persisted.content)
        : await this.around.create(persisted.organisationId ?? '', persisted.key, persisted.content);
      if ('problem' in sent) {
        const isBehind = sent.problem.kind === 'Conflict' && (await this.lookAgain());
        if (isBehind && this.current.persisted.onServer?.version !== persisted.onServer?.version) continue;
        if (this.current.conflict === undefined) this.failed(sent.problem);
        return;
      }
      // The server may answer a repeated creation with the draft of the first request, which may hold an earlier text.
      await this.tookIn(sent.draft, isNew ? sent.draft.content : persisted.content);
    }
  }

  private failed(problem: Problem): void {
    this.set({ problem, isOver: this.current.isOver || problem.kind === 'IllegalTransition' });
    if (['offline', 'silent', 'internal'].includes(problem.kind)) this.saveSoon(PAUSE.again);
  }

  private async tookIn({ needId, version }: ServerDraft, content: DraftContent): Promise<void> {
    const before = this.current.persisted;
    const isShown = isSame(content, before.content);
    const persisted = { ...before, onServer: { needId, version, content } };
    this.set({
      persisted,
      savedAt: this.around?.now(),
      problem: undefined,
      ...(isShown && { safe: 'server' }),
    });
    // The page's address does not name the need yet. After a reload, the page looks for the draft under its former
    // key.
    if (before.onServer === null) await this.around?.persist(addressOf(before), persisted);
    await this.persistNow();
  }

  /** Fetches the draft, which another device may have changed. @returns whether the server answered */
  async lookAgain(): Promise<boolean> {
    const { persisted } = this.current;
    if (persisted.onServer === null || this.around === undefined) return false;
    const answer = await this.around.load(persisted.onServer.needId);
    if ('problem' in answer) {
      this.set({ problem: answer.problem });
      return false;
    }
    this.seen(answer.draft);
    return true;
  }

  /** Adopts the draft as just read from the server. */
  seen({ needId, version, content, isOpen }: ServerDraft): void {
    this.fillIn(content);
    const { persisted, conflict, isOver } = this.current;
    if (!isOpen) this.set({ isOver: true });
    if (!isOpen || conflict || (persisted.onServer && version <= persisted.onServer.version)) return;
    const theirs = { content, onServer: { needId, version, content } };
    // The need was sent, and has been returned for correction.
    if (isOver) {
      this.set({ isOver: false });
      this.takeOver(theirs, undefined);
    } else this.meet(theirs);
  }

  /** Takes the fields that a persisted draft lacked from the server. */
  private fillIn(theirs: DraftContent): void {
    const names = this.unknownFields;
    if (names.length === 0) return;
    this.unknownFields = [];
    const filled = (content: DraftContent): DraftContent => withFieldsOf(content, theirs, names);
    const { persisted } = this.current;
    const { sent, onServer } = persisted;
    this.known = filled(this.known);
    this.grewFrom = this.grewFrom.map(filled);
    this.set({
      persisted: {
        ...persisted,
        content: filled(persisted.content),
        sent: sent && filled(sent),
        onServer: onServer && { ...onServer, content: filled(onServer.content) },
      },
    });
  }

  /** @param isBehind true: nobody else has changed the need since this browser last had it */
  private meet(theirs: OtherText & { onServer: OnServer }, isBehind = false): void {
    const { persisted } = this.current;
    const base = persisted.onServer?.content;
    const sides = { base, mine: persisted.content, theirs: theirs.content, grewFrom: this.grewFrom };
    const winner = isBehind && !isSame(persisted.content, theirs.content) ? 'mine' : reconcile(sides);
    if (winner === 'theirs') {
      const isOther = !isSame(persisted.content, theirs.content);
      this.takeOver(theirs, isOther ? 'device' : undefined);
      void this.persistNow();
    } else if (winner === 'both') {
      this.clash(theirs);
    } else {
      this.set({ persisted: { ...persisted, onServer: theirs.onServer } });
      this.saveSoon();
    }
  }

  /** Chooses the text to continue with. The other text stays readable. */
  choose(which: 'mine' | 'theirs'): void {
    const { persisted, conflict } = this.current;
    if (conflict === undefined) return;
    const [content, setAside] =
      which === 'mine' ? [persisted.content, conflict.content] : [conflict.content, persisted.content];
    this.set({ conflict: undefined });
    this.takeOver({ content, onServer: conflict.onServer ?? persisted.onServer }, undefined);
    this.set({ setAside });
    void this.save();
  }

  /** Begins another draft. The former text stays readable, and the server has it among the company's drafts. */
  async startOver(key: string): Promise<void> {
    const { persisted } = this.current;
    this.cancelPersist?.();
    this.cancelSave?.();
    await this.around?.forget(addressOf(persisted));
    await this.around?.forget(newAddressOf(persisted.ownerId));
    this.known = emptyContent;
    this.grewFrom = [];
    this.set({
      persisted: { ...persisted, key, content: emptyContent, refusedTags: [], sent: null, onServer: null },
      safe: 'nowhere',
      savedAt: undefined,
      problem: undefined,
      cameFrom: undefined,
      setAside: persisted.content,
    });
  }

  /** Deletes the text under its former key, once the pages' address names the need. */
  async settle(): Promise<void> {
    await this.around?.forget(newAddressOf(this.current.persisted.ownerId));
  }

  /** Deletes the draft in this browser, once the need is sent or no longer wanted. */
  async end(): Promise<void> {
    this.cancelPersist?.();
    this.cancelSave?.();
    const { persisted } = this.current;
    this.set({ isOver: true });
    await this.around?.forget(addressOf(persisted));
    await this.around?.forget(newAddressOf(persisted.ownerId));
  }

  private set(patch: Partial<DraftState>): void {
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }
}
