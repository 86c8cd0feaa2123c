import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CalendarKind, PeriodKind } from '../../ui/api/schema-types.js';
import { When } from '../../ui/dates.js';

/** Kinds of periods, in words. */
export const periodWords: Record<PeriodKind, MessageDescriptor> = {
  absence: msg`Absence`,
  exams: msg`Examens`,
  holidays: msg`Vacances`,
  company: msg`En entreprise`,
  school: msg`À l’école ou au CFA`,
};

/** Why a person does not answer. The last day follows: « en examens jusqu’au 12 juin ». */
export const awayWords: Record<CalendarKind, MessageDescriptor> = {
  exams: msg`en examens`,
  holidays: msg`en vacances`,
  company: msg`en entreprise`,
  school: msg`en formation`,
};

/** A period in words: first and last day, or the single day. */
export const StretchOfDays = ({ from, until }: { from: string; until: string }): ReactNode =>
  from === until ? (
    <Trans>
      le <When at={from} shape="weekday" />
    </Trans>
  ) : (
    <Trans>
      du <When at={from} shape="shortDay" /> au <When at={until} shape="shortDay" />
    </Trans>
  );
