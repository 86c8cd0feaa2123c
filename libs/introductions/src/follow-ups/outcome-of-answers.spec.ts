import { describe, expect, it } from '@jest/globals';
import type { Introduction, Outcome, OutcomeSource } from '../introduction/introduction.entity.js';
import type { PartySide } from '../parties/parties.js';
import type { FollowUpStep } from './follow-up.entity.js';
import { type Answered, type Consequence, consequenceOf, onlyAccordingTo } from './outcome-of-answers.js';

type GivenAnswer = readonly [PartySide, FollowUpStep, Outcome | 'not met' | 'silent'];

/** Answers in the order in which they were given, a day apart. */
const given = (text: readonly GivenAnswer[]): Answered[] =>
  text.map(([side, step, answer], i) => ({
    side,
    step,
    happened: answer === 'silent' ? null : answer !== 'not met',
    outcome: answer === 'not met' || answer === 'silent' ? null : answer,
    answeredAt: answer === 'silent' ? null : new Date(Date.UTC(2026, 10, 24 + i)),
  }));

/** The outcome so far, from earlier answers of the parties. */
const nothingYet = [null, null] as const;
const byParties = (outcome: Outcome) => [outcome, 'parties'] as const;
const byCurator = (outcome: Outcome) => [outcome, 'curator'] as const;

const rows: readonly [
  what: string,
  before: readonly [Outcome | null, OutcomeSource | null],
  answers: readonly GivenAnswer[],
  consequence: Consequence,
][] = [
  ['nobody has answered', nothingYet, [], 'none'],
  [
    'both were asked and are silent',
    nothingYet,
    [
      ['company', 10, 'silent'],
      ['solver', 10, 'silent'],
    ],
    'none',
  ],
  ['one side has hired', nothingYet, [['company', 10, 'hired']], { conclude: 'hired' }],
  ['one side has trained', nothingYet, [['solver', 10, 'trained']], { conclude: 'trained' }],
  ['one side has a pilot', nothingYet, [['solver', 90, 'pilot']], { conclude: 'pilot' }],
  ['one side has a contract', nothingYet, [['company', 365, 'contract']], { conclude: 'contract' }],
  [
    'one names a result, the other nothing',
    nothingYet,
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'pilot'],
    ],
    { conclude: 'pilot' },
  ],
  [
    'they did not meet',
    nothingYet,
    [
      ['company', 90, 'not met'],
      ['solver', 90, 'not met'],
    ],
    'deny',
  ],
  [
    'one had nothing, the other did not meet',
    nothingYet,
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'not met'],
    ],
    'none',
  ],
  [
    'both have nothing, too early',
    nothingYet,
    [
      ['company', 10, 'nothing'],
      ['solver', 10, 'nothing'],
    ],
    'none',
  ],
  [
    'one says nothing early, the other late',
    nothingYet,
    [
      ['company', 10, 'nothing'],
      ['solver', 90, 'nothing'],
    ],
    'none',
  ],
  [
    'one side alone has nothing',
    nothingYet,
    [
      ['company', 10, 'nothing'],
      ['company', 90, 'nothing'],
      ['solver', 90, 'silent'],
    ],
    'none',
  ],
  [
    'both have nothing',
    nothingYet,
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'nothing'],
    ],
    { conclude: 'nothing' },
  ],
  [
    'both have nothing, at different steps',
    nothingYet,
    [
      ['company', 90, 'nothing'],
      ['solver', 365, 'nothing'],
    ],
    { conclude: 'nothing' },
  ],
  [
    'the other has answered already',
    byParties('hired'),
    [
      ['company', 10, 'hired'],
      ['solver', 10, 'hired'],
    ],
    'none',
  ],
  [
    'a later step names another result',
    byParties('pilot'),
    [
      ['company', 10, 'pilot'],
      ['company', 90, 'contract'],
    ],
    { conclude: 'contract' },
  ],
  [
    'an earlier step is not the last word',
    byParties('contract'),
    [
      ['solver', 90, 'contract'],
      ['company', 10, 'pilot'],
    ],
    'none',
  ],
  [
    'within a step the last word counts',
    byParties('pilot'),
    [
      ['company', 10, 'pilot'],
      ['solver', 10, 'contract'],
    ],
    { conclude: 'contract' },
  ],
  [
    'it did not last: it has succeeded all the same',
    byParties('pilot'),
    [
      ['company', 10, 'pilot'],
      ['company', 90, 'nothing'],
      ['solver', 90, 'nothing'],
    ],
    'none',
  ],
  [
    'fruitless turns into a success',
    byParties('nothing'),
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'nothing'],
      ['solver', 365, 'hired'],
    ],
    { conclude: 'hired' },
  ],
  [
    'fruitless stays so',
    byParties('nothing'),
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'nothing'],
      ['solver', 365, 'nothing'],
    ],
    'none',
  ],
  ['the only result was corrected', byParties('hired'), [['company', 10, 'nothing']], 'reconsider'],
  [
    'one of two has corrected “nothing”',
    byParties('nothing'),
    [
      ['company', 90, 'not met'],
      ['solver', 90, 'nothing'],
    ],
    'reconsider',
  ],
  [
    'both have corrected a result',
    byParties('hired'),
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'nothing'],
    ],
    { conclude: 'nothing' },
  ],
  [
    'a curator says nothing came of it',
    byCurator('nothing'),
    [
      ['company', 10, 'hired'],
      ['solver', 10, 'hired'],
    ],
    'none',
  ],
  [
    'a curator says hired',
    byCurator('hired'),
    [
      ['company', 90, 'nothing'],
      ['solver', 90, 'nothing'],
    ],
    'none',
  ],
  ['a curator says hired, a party a contract', byCurator('hired'), [['company', 365, 'contract']], 'none'],
  ['a curator has concluded and nobody answered', byCurator('pilot'), [], 'none'],
];

describe('what the answers of the parties make of an introduction', () => {
  it.each(rows)('%s', (_, [outcome, outcomeSource], text, consequence) => {
    const before = { outcome, outcomeSource, metBy: null };
    expect(consequenceOf(before, given(text))).toEqual(consequence);
    // The order in which rows come from a table does not count.
    expect(consequenceOf(before, given(text).toReversed())).toEqual(consequence);
  });
});

describe('whether they have met', () => {
  const nothing = { outcome: null, outcomeSource: null };
  it.each<[string, PartySide | 'curator' | null, readonly GivenAnswer[], Consequence]>([
    ['the side that had said so denies it', 'solver', [['solver', 10, 'not met']], 'deny'],
    ['only the other side denies it', 'solver', [['company', 10, 'not met']], 'none'],
    [
      'both deny it',
      'solver',
      [
        ['company', 10, 'not met'],
        ['solver', 10, 'not met'],
      ],
      'deny',
    ],
    [
      'one denies it, and the other maintains it later',
      'solver',
      [
        ['solver', 10, 'not met'],
        ['company', 10, 'nothing'],
      ],
      'none',
    ],
    [
      'both had said so, and one denies it at the next question',
      'solver',
      [
        ['company', 10, 'nothing'],
        ['solver', 10, 'nothing'],
        ['solver', 90, 'not met'],
      ],
      'none',
    ],
    [
      'a curator has said so',
      'curator',
      [
        ['company', 10, 'not met'],
        ['solver', 10, 'not met'],
      ],
      'none',
    ],
    ['who has said so is not known, and one denies it', null, [['company', 10, 'not met']], 'none'],
  ])('is for those who say it: %s', (_, metBy, text, consequence) => {
    expect(consequenceOf({ ...nothing, metBy }, given(text))).toEqual(consequence);
  });

  it.each<
    [
      Introduction['state'],
      PartySide | 'curator' | null,
      OutcomeSource | null,
      readonly GivenAnswer[],
      PartySide | null,
    ]
  >([
    ['met', 'solver', null, [], 'solver'],
    ['met', 'curator', null, [], null],
    ['met', null, null, [], null],
    ['met', 'solver', null, [['company', 10, 'nothing']], null],
    ['met', 'solver', null, [['company', 10, 'not met']], 'solver'],
    ['succeeded', 'company', 'parties', [['solver', 10, 'pilot']], 'solver'],
    [
      'succeeded',
      'company',
      'parties',
      [
        ['solver', 10, 'pilot'],
        ['company', 10, 'nothing'],
      ],
      'solver',
    ],
    [
      'succeeded',
      'company',
      'parties',
      [
        ['solver', 10, 'pilot'],
        ['company', 10, 'contract'],
      ],
      null,
    ],
    ['succeeded', 'company', 'curator', [['solver', 10, 'pilot']], null],
    ['accepted', null, null, [], null],
  ])(
    '%s, said by %s and concluded by %s, is known from one side alone',
    (state, metBy, outcomeSource, text, side) => {
      expect(onlyAccordingTo({ state, metBy, outcomeSource }, given(text))).toBe(side);
    },
  );
});
