import { msg } from '@lingui/core/macro';
import type { ReportedKind, ReportReason } from '../../ui/api/schema-types.js';

export const kindWords = {
  need: msg`Un besoin`,
  solver: msg`Un profil`,
  idea: msg`Une idée`,
  organisation: msg`Une structure`,
  person: msg`Un nom de personne`,
  interest: msg`Une réponse à un besoin`,
  message: msg`Un message`,
} satisfies Record<ReportedKind, unknown>;

export const reasonWords = {
  misleading: msg`trompeur`,
  insulting: msg`blessant`,
  advertising: msg`de la publicité`,
  personal_data: msg`des données personnelles`,
  illegal: msg`contraire à la loi`,
  other: msg`autre chose`,
} satisfies Record<ReportReason, unknown>;
