import { beforeEach, describe, expect, it } from '@jest/globals';
import { type DraftContent, emptyContent } from './content.js';
import { Draft, PAUSE, type Sent, type ServerDraft, type Surroundings } from './draft.js';
import type { PersistedDraft } from './persisted-draft.js';

const beginning = { ownerId: 'claire', key: 'k1', asked: [], organisationId: 'aide' } as const;
const content = (description: string): DraftContent => ({ ...emptyContent, description });
const offline: Sent = { problem: { kind: 'offline', message: 'Hors connexion', fields: [] } };
const conflict: Sent = { problem: { kind: 'Conflict', message: 'Modifié', fields: [] } };

/** The server and the browsers of one person, with a manual clock. */
class World {
  server: ServerDraft | undefined;
  answers: Sent[] = [];
  requests: string[] = [];

  /** Everything stored in one browser, and the messages of its tabs. */
  browser(): Browser {
    return new Browser(this);
  }

  save(version: number | undefined, text: DraftContent): Sent {
    const prepared = this.answers.shift();
    this.requests.push(`${version ?? 'new'} ${text.description}`);
    if (prepared) return prepared;
    if (version !== undefined && version !== this.server?.version) return conflict;
    this.server = { needId: 'n1', version: (version ?? 0) + 1, content: text, isOpen: true };
    return { draft: this.server };
  }
}

class Browser {
  readonly persisted = new Map<string, PersistedDraft>();
  readonly tabs = new Set<Tab>();
  constructor(readonly world: World) {}

  async open(draft: Draft, { isOffline = false } = {}): Promise<Tab> {
    const tab = new Tab(this, draft);
    if (isOffline) tab.loads = [offline];
    this.tabs.add(tab);
    await draft.connect(tab.around);
    return tab;
  }
}

class Tab {
  private now = 0;
  /** Answers to the next loads, before those of the server. */
  loads: Sent[] = [];
  private waiting: { at: number; act: () => void }[] = [];
  constructor(
    private readonly browser: Browser,
    readonly draft: Draft,
  ) {}

  readonly around: Surroundings = {
    read: async (address) => this.browser.persisted.get(address),
    persist: async (address, persisted) => {
      this.browser.persisted.set(address, persisted);
      return true;
    },
    forget: async (address) => void this.browser.persisted.delete(address),
    announce: (_address, persisted) => {
      for (const tab of this.browser.tabs) if (tab !== this) tab.draft.changedElsewhere(persisted);
    },
    create: async (_organisation, _key, text) => this.browser.world.save(undefined, text),
    edit: async (_id, version, text) => this.browser.world.save(version, text),
    load: async () => this.loads.shift() ?? { draft: this.browser.world.server as ServerDraft },
    later: (milliseconds, act) => {
      const entry = { at: this.now + milliseconds, act };
      this.waiting.push(entry);
      return () => {
        this.waiting = this.waiting.filter((one) => one !== entry);
      };
    },
    now: () => new Date(this.now),
  };

  /** Lets time pass, with all its effects. */
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    const due = this.waiting.filter(({ at }) => at <= this.now);
    this.waiting = this.waiting.filter(({ at }) => at > this.now);
    for (const { act } of due) act();
    // Started work goes on, as far as it can without more time.
    for (let i = 0; i < 100; i += 1) await Promise.resolve();
  }

  type(text: string): void {
    this.draft.change({ description: text });
  }

  get text(): string {
    return this.draft.state().persisted.content.description;
  }

  get safe(): string {
    return this.draft.state().safe;
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});
const resumed = (): Draft => Draft.resume(world.server as ServerDraft, { ...beginning, key: 'k2' });

describe('what is typed', () => {
  it('is kept in the browser after half a second, and on the server after two', async () => {
    const tab = await world.browser().open(Draft.begin(beginning));
    tab.type('Une');
    tab.type('Une chute');
    expect(tab.safe).toBe('nowhere');
    await tab.pass(PAUSE.browser);
    expect([tab.safe, world.requests]).toEqual(['browser', []]);
    await tab.pass(PAUSE.server - PAUSE.browser);
    expect([tab.safe, world.requests]).toEqual(['server', ['new Une chute']]);
    tab.type('Une chute la nuit');
    await tab.pass(PAUSE.server);
    expect(world.requests.at(-1)).toBe('1 Une chute la nuit');
  });

  it('waits in the browser of somebody who has not said who they are, and is theirs once they have', async () => {
    const browser = world.browser();
    const tab = await browser.open(Draft.begin({ ...beginning, ownerId: null, organisationId: null }));
    tab.type('Une chute');
    await tab.pass(PAUSE.server);
    expect([tab.safe, world.requests]).toEqual(['browser', []]);
    tab.draft.belongTo({ ownerId: 'claire', organisationId: 'aide' });
    await tab.draft.save();
    expect([tab.safe, world.requests]).toEqual(['server', ['new Une chute']]);
    expect([...browser.persisted.keys()]).not.toContain('need new nobody');
  });

  it('continues on another page by the person who signs in there, and sets their earlier draft aside', async () => {
    const browser = world.browser();
    const before = await browser.open(Draft.begin({ ...beginning, organisationId: null }));
    before.type('Un vol');
    await before.pass(PAUSE.browser);
    const nobody = await browser.open(Draft.begin({ ...beginning, ownerId: null, organisationId: null }));
    nobody.type('Une chute');
    await nobody.pass(PAUSE.browser);
    const claire = await browser.open(Draft.begin(beginning));
    expect([claire.text, claire.draft.state().setAside?.description]).toEqual(['Une chute', 'Un vol']);
    expect([...browser.persisted.keys()]).toEqual(['need new claire']);
  });

  it('before the script was there is kept at once, also when another text was', async () => {
    const browser = world.browser();
    const nobodys = { ...beginning, ownerId: null, organisationId: null };
    const draft = Draft.begin(nobodys);
    draft.change({ description: 'Une chute' });
    const tab = await browser.open(draft);
    expect(tab.safe).toBe('browser');
    const again = Draft.begin(nobodys);
    again.change({ description: 'La nuit' });
    await browser.open(again);
    expect(browser.persisted.get('need new nobody')?.content.description).toBe('Une chute\n\nLa nuit');
  });

  it('is there again after the tab was closed before anything was sent', async () => {
    const browser = world.browser();
    const tab = await browser.open(Draft.begin(beginning));
    tab.type('Une chute');
    await tab.pass(PAUSE.browser);
    browser.tabs.clear();
    const again = await browser.open(Draft.begin({ ...beginning, key: 'other' }));
    expect([again.text, again.draft.state().cameFrom]).toEqual(['Une chute', 'before']);
    // With the key of the first, so that the server creates one need of both.
    expect(again.draft.state().persisted.key).toBe('k1');
    await again.pass(PAUSE.server);
    expect(world.requests).toEqual(['new Une chute']);
  });

  it('is not shown to the next person at this browser', async () => {
    const browser = world.browser();
    const tab = await browser.open(Draft.begin(beginning));
    tab.type('Une chute');
    await tab.pass(PAUSE.browser);
    const other = await browser.open(Draft.begin({ ...beginning, ownerId: 'paul' }));
    expect(other.text).toBe('');
  });

  it('waits while the connection is cut, and leaves when it is back', async () => {
    const tab = await world.browser().open(Draft.begin(beginning));
    world.answers = [offline, offline];
    tab.type('Une chute');
    await tab.pass(PAUSE.server);
    expect([tab.safe, tab.draft.state().problem?.kind]).toEqual(['browser', 'offline']);
    await tab.pass(PAUSE.again);
    expect(tab.safe).toBe('browser');
    await tab.pass(PAUSE.again);
    expect([tab.safe, tab.draft.state().problem]).toEqual(['server', undefined]);
  });

  it('waits without asking again while the session has ended, until somebody has signed in', async () => {
    const tab = await world.browser().open(Draft.begin(beginning));
    world.answers = [{ problem: { kind: 'signedOut', message: 'Session terminée', fields: [] } }];
    tab.type('Une chute');
    await tab.pass(PAUSE.server);
    tab.type('Une chute la nuit');
    await tab.pass(PAUSE.server);
    expect([tab.safe, world.requests]).toEqual(['browser', ['new Une chute']]);
    await tab.draft.save({ isAsked: true });
    expect(tab.safe).toBe('server');
  });

  it('is not lost when the answer was: what the first request has made is gone on with', async () => {
    const tab = await world.browser().open(Draft.begin(beginning));
    world.answers = [offline];
    tab.type('Une chute');
    await tab.pass(PAUSE.server);
    // The request whose answer was lost created the need. The server returns it for the same key.
    const made = { needId: 'n1', version: 1, content: content('Une chute'), isOpen: true };
    world.server = made;
    world.answers = [{ draft: made }];
    tab.type('Une chute la nuit');
    await tab.pass(PAUSE.server);
    expect(world.requests).toEqual(['new Une chute', 'new Une chute la nuit', '1 Une chute la nuit']);
    expect(world.server?.content.description).toBe('Une chute la nuit');
  });
});

describe('two tabs', () => {
  it('follow each other', async () => {
    const browser = world.browser();
    const [first, second] = [
      await browser.open(Draft.begin(beginning)),
      await browser.open(Draft.begin(beginning)),
    ];
    first.type('Une chute');
    await first.pass(PAUSE.server);
    expect([second.text, second.draft.state().cameFrom, second.safe]).toEqual(['Une chute', 'tab', 'server']);
    second.type('Une chute la nuit');
    await second.pass(PAUSE.server);
    expect([first.text, world.requests]).toEqual([
      'Une chute la nuit',
      ['new Une chute', '1 Une chute la nuit'],
    ]);
  });

  it('show both texts when both were typed at the same moment', async () => {
    const browser = world.browser();
    const [first, second] = [
      await browser.open(Draft.begin(beginning)),
      await browser.open(Draft.begin(beginning)),
    ];
    first.type('Une chute');
    second.type('Un vol');
    await first.pass(PAUSE.browser);
    expect(second.draft.state().conflict?.content.description).toBe('Une chute');
    second.draft.choose('mine');
    await second.pass(0);
    expect([second.text, second.draft.state().setAside?.description]).toEqual(['Un vol', 'Une chute']);
    expect(first.text).toBe('Un vol');
  });
});

describe('two devices', () => {
  beforeEach(() => {
    world.server = { needId: 'n1', version: 1, content: content('Une chute'), isOpen: true };
  });

  it('go on from each other', async () => {
    const phone = await world.browser().open(resumed());
    phone.type('Une chute la nuit');
    await phone.pass(PAUSE.server);
    const desk = await world.browser().open(resumed());
    expect(desk.text).toBe('Une chute la nuit');
    desk.type('Une chute la nuit, à Olivet');
    await desk.pass(PAUSE.server);
    await phone.draft.lookAgain();
    expect([phone.text, phone.draft.state().cameFrom]).toEqual(['Une chute la nuit, à Olivet', 'device']);
  });

  it('show both texts when both have changed, whatever their clocks say', async () => {
    const [phone, desk] = [await world.browser().open(resumed()), await world.browser().open(resumed())];
    desk.type('Un vol');
    await desk.pass(PAUSE.server);
    phone.type('Une chute la nuit');
    await phone.pass(PAUSE.server);
    expect(phone.draft.state().conflict?.content.description).toBe('Un vol');
    expect([phone.text, world.server?.content.description]).toEqual(['Une chute la nuit', 'Un vol']);
    phone.draft.choose('theirs');
    await phone.pass(PAUSE.server);
    expect([phone.text, phone.draft.state().setAside?.description]).toEqual(['Un vol', 'Une chute la nuit']);
    expect(world.requests).toHaveLength(2);
  });

  it('keep what the phone had not sent when the server has nothing newer, and ask when it has', async () => {
    const browser = world.browser();
    const phone = await browser.open(resumed());
    world.answers = [offline];
    phone.type('Une chute la nuit');
    await phone.pass(PAUSE.server);
    browser.tabs.clear();
    const later = await browser.open(resumed());
    expect([later.text, later.draft.state().conflict]).toEqual(['Une chute la nuit', undefined]);
    browser.tabs.clear();
    world.server = { needId: 'n1', version: 2, content: content('Un vol'), isOpen: true };
    const third = await browser.open(resumed());
    expect([third.text, third.draft.state().conflict?.content.description]).toEqual([
      'Une chute la nuit',
      'Un vol',
    ]);
  });

  it('know what the server took before the page was closed, though the answer was lost', async () => {
    const browser = world.browser();
    const phone = await browser.open(resumed());
    world.answers = [offline];
    phone.type('Une chute la nuit');
    await phone.pass(PAUSE.server);
    world.server = { needId: 'n1', version: 2, content: content('Une chute la nuit'), isOpen: true };
    phone.type('Une chute la nuit, à Olivet');
    await phone.pass(PAUSE.browser);
    browser.tabs.clear();
    const later = await browser.open(resumed());
    expect([later.text, later.draft.state().conflict]).toEqual(['Une chute la nuit, à Olivet', undefined]);
    await later.pass(PAUSE.server);
    expect(world.requests.at(-1)).toBe('2 Une chute la nuit, à Olivet');
  });

  it('say that it was sent from the other one', async () => {
    const phone = await world.browser().open(resumed());
    world.server = { needId: 'n1', version: 2, content: content('Une chute'), isOpen: false };
    await phone.draft.lookAgain();
    expect(phone.draft.state().isOver).toBe(true);
    phone.type('Une chute la nuit');
    await phone.pass(PAUSE.server);
    expect(world.requests).toEqual([]);
  });

  it('open again what was sent and is given back to be corrected', async () => {
    const phone = await world.browser().open(resumed());
    await phone.draft.end();
    world.server = { needId: 'n1', version: 3, content: content('Une chute.'), isOpen: true };
    await phone.draft.lookAgain();
    expect([phone.draft.state().isOver, phone.text]).toEqual([false, 'Une chute.']);
  });
});

describe('a draft that a former version of the product has kept, without a field of today', () => {
  /** The stored draft, without these fields in each of its texts. */
  const without = (persisted: PersistedDraft, ...names: string[]): PersistedDraft =>
    JSON.parse(JSON.stringify(persisted), (name, value: unknown) =>
      names.includes(name) ? undefined : value,
    );
  const fields = ['confidential', 'neededBy', 'places', 'refusedTags'];
  const today = {
    ...content('Une chute'),
    confidential: true,
    neededBy: '2030-01-31',
    places: [{ code: 'commune:45234', name: 'Orléans' }],
  };
  const { description: _, ...onServer } = today;

  const typedOffline = async (browser: Browser): Promise<void> => {
    const tab = await browser.open(resumed());
    world.answers = [offline];
    tab.type('Une chute la nuit');
    await tab.pass(PAUSE.server);
    browser.tabs.clear();
    for (const [address, persisted] of browser.persisted)
      browser.persisted.set(address, without(persisted, ...fields));
  };
  beforeEach(() => {
    world.server = { needId: 'n1', version: 1, content: today, isOpen: true };
  });

  it('leaves the field as the server has it', async () => {
    const browser = world.browser();
    await typedOffline(browser);
    const tab = await browser.open(resumed());
    await tab.pass(PAUSE.server);
    expect(world.server).toMatchObject({
      version: 2,
      content: { ...onServer, description: 'Une chute la nuit' },
    });
    expect([tab.safe, tab.draft.state().conflict]).toEqual(['server', undefined]);
  });

  it('does so on a page that learns only from the browser which need it is', async () => {
    const browser = world.browser();
    await typedOffline(browser);
    browser.persisted.set('need new claire', browser.persisted.get('need n1') as PersistedDraft);
    const tab = await browser.open(Draft.begin(beginning));
    await tab.pass(PAUSE.server);
    expect(world.server?.content).toEqual({ ...today, description: 'Une chute la nuit' });
    expect(tab.draft.state().persisted.refusedTags).toEqual([]);
  });

  it('does so when the server answers only later', async () => {
    const browser = world.browser();
    await typedOffline(browser);
    browser.persisted.set('need new claire', browser.persisted.get('need n1') as PersistedDraft);
    const tab = await browser.open(Draft.begin(beginning), { isOffline: true });
    await tab.pass(PAUSE.server);
    expect(world.server?.content).toEqual({ ...today, description: 'Une chute la nuit' });
  });

  it('leaves the field of this page unchanged after a message from another tab', async () => {
    const tab = await world.browser().open(resumed());
    const { persisted } = tab.draft.state();
    tab.draft.changedElsewhere(without({ ...persisted, content: content('Un vol') }, ...fields));
    expect(tab.draft.state().persisted.content).toEqual({ ...today, description: 'Un vol' });
  });

  it('is no draft if it is something else', async () => {
    const browser = world.browser();
    for (const other of [null, 'x', { format: 1 }, { format: 2, content: {} }, { format: 1, content: [] }]) {
      browser.persisted.set('need n1', other as never);
      expect((await browser.open(resumed())).draft.state().persisted.content).toEqual(today);
    }
  });
});
