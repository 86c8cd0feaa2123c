import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { servedPlace } from '@passerelle/config/place';
import { InvalidInput, labelled, parseInput, rule, type Sentence } from '@passerelle/problems';
import { type Tag, Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { TerritoriesService, type Territory } from '@passerelle/territories';
import { z } from 'zod';
import { ALL, observedActivities, observedPlaces, observedThemes } from '../counting/observed-topics.js';
import { sentences } from '../observatory.sentences.js';
import type { Figure } from './figure.js';
import {
  acceptancesFigure,
  answersInTimeFigure,
  conceptsInHomesFigure,
  outcomesFigure,
} from './introduction-figures.js';
import { monthOfDay, monthsBetween, monthsLater } from './months.js';
import { firstMatchFigure, firstMeetingFigure, funnelFigure, needsFigure } from './need-figures.js';
import { PublishedCountsReader } from './published-counts.js';
import { activitiesFigure, soughtInVainFigure, territoriesFigure } from './supply-figures.js';

/** The longest period, in months. */
const LONGEST = 60;

/** A month in the form of programs or of people: "2026-03", "03/2026". */
const asPeopleWrite = /^(0?[1-9]|1[0-2])\/(20\d\d)$/;
const ofPrograms = (typed: string): string => {
  const [, number = '', year = ''] = asPeopleWrite.exec(typed) ?? [];
  return year === '' ? typed : `${year}-${number.padStart(2, '0')}`;
};
const month = z
  .string()
  .transform(ofPrograms)
  .refine((typed) => /^20\d\d-(0[1-9]|1[0-2])$/.test(typed), {
    ...rule('month', sentences.notAMonth()),
    abort: true,
  });

/** The period of the figures, both months included. */
export const observedPeriod = labelled(
  z
    .object({ from: month, until: month })
    .refine(({ from, until }) => from <= until, {
      ...rule('ends_before_it_begins', sentences.endsBeforeItBegins()),
      path: ['until'],
    })
    .refine(({ from, until }) => until < monthsLater(from, LONGEST), {
      ...rule('too_long', sentences.periodTooLong({ months: LONGEST })),
      path: ['until'],
    }),
  { from: sentences.fromLabel(), until: sentences.untilLabel() },
);

/** Filter of a reader; by default the last twelve months, all places and all themes. */
export interface ObservatoryFilter {
  /** Months, such as `2026-11`. */
  from?: string | null | undefined;
  until?: string | null | undefined;
  /** The code of one of the observed places. */
  territory?: string | null | undefined;
  /** The reference of a theme. */
  theme?: string | null | undefined;
}

/** The figures for everybody. */
export interface Observed {
  from: string;
  until: string;
  territory: Territory | null;
  theme: Tag | null;
  countedAt: Date | null;
  figures: Figure[];
  /** The places and themes on offer. */
  territories: Territory[];
  themes: Tag[];
}

const MONTHS = 12;

/** Returns the figures of the observatory. */
@Injectable()
export class ObservatoryService {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly counts: PublishedCountsReader,
    private readonly clock: Clock,
  ) {}

  /** Five statements. @throws {InvalidInput} */
  async observe(filter: ObservatoryFilter): Promise<Observed> {
    const today = dayInFrance(this.clock.now());
    const until = filter.until ?? monthOfDay(today);
    const asked = { from: filter.from ?? monthOfAYearTo(until), until };
    const { from } = parseInput(observedPeriod, asked);
    const months = monthsBetween(from, until);
    const snapshot = await this.taxonomy.snapshot();
    const theme = filter.theme == null ? null : themeOf(snapshot, filter.theme);
    const places = await this.territories.byCodes(observedPlaces());
    const inOrder = observedPlaces().flatMap((code) => places.find((place) => place.code === code) ?? []);
    const territory = filter.territory == null ? null : placeOf(inOrder, filter.territory);
    const communes = inOrder
      .filter(({ code }) => servedPlace().communes.some((commune) => commune.code === code))
      .toSorted((a, b) => a.rank - b.rank);

    const counts = await this.counts.read({
      months,
      territoryCode: territory?.code ?? null,
      themeId: theme?.id ?? null,
      communes: communes.map(({ code }) => code),
    });
    const period = { months, today };
    return {
      from,
      until,
      territory,
      theme,
      countedAt: counts.countedAt,
      territories: inOrder,
      themes: observedThemes(snapshot),
      figures: [
        needsFigure(counts, period),
        funnelFigure(counts, period),
        firstMatchFigure(counts, period),
        firstMeetingFigure(counts, period),
        answersInTimeFigure(counts, period),
        acceptancesFigure(counts, period),
        outcomesFigure(counts, period),
        conceptsInHomesFigure(counts, period),
        activitiesFigure(counts, observedActivities(snapshot), territory?.code ?? ALL),
        territoriesFigure(counts, communes, period),
        soughtInVainFigure(counts, snapshot.byId),
      ],
    };
  }
}

/** The first of twelve months. An invalid month is returned unchanged, and refused later. */
const monthOfAYearTo = (until: string): string =>
  /^\d{4}-\d{2}$/.test(until) ? monthsLater(until, 1 - MONTHS) : until;

function themeOf(snapshot: TaxonomySnapshot, reference: string): Tag {
  const tag = snapshot.current(snapshot.byReference.get(reference)?.id ?? '');
  if (tag === undefined || !observedThemes(snapshot).includes(tag)) {
    throw refused('theme', sentences.themeLabel(), sentences.unknownTheme());
  }
  return tag;
}

function placeOf(places: readonly Territory[], code: string): Territory {
  const place = places.find((each) => each.code === code);
  if (place === undefined)
    throw refused('territory', sentences.territoryLabel(), sentences.unobservedPlace());
  return place;
}

const refused = (field: string, label: Sentence, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule: 'not_observed', label, message }]);
