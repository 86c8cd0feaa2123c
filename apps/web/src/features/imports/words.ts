import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ImportKind, ImportState } from '../../ui/api/schema-types.js';

export const kindWords: Readonly<Record<ImportKind, MessageDescriptor>> = {
  solvers: msg`Porteurs de solution`,
  needs: msg`Besoins`,
  contacts: msg`Contacts des structures`,
};

/** State of an import in the list. */
export const stateWords: Readonly<Record<ImportState, MessageDescriptor>> = {
  reading: msg`En cours de lecture`,
  unusable: msg`Illisible`,
  read: msg`Colonnes à préciser`,
  planning: msg`Essai en cours`,
  planned: msg`À relire, puis à reprendre`,
  applying: msg`En cours`,
  applied: msg`Fait`,
  stopped: msg`Fait en partie`,
  undoing: msg`Annulation en cours`,
  undone: msg`Annulé`,
  dropped: msg`Écarté`,
};

/** The server is still working: the page checks again. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'reading' || state === 'planning' || state === 'applying' || state === 'undoing';
