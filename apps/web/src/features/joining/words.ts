import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConceptStage } from '../../ui/api/schema-types.js';

/** Stage of a concept, for readers who may know nothing else of it. */
export const stageWords: Readonly<Record<ConceptStage, MessageDescriptor>> = {
  idea: msg`C’est encore une idée.`,
  concept: msg`C’est un concept : le problème est reconnu.`,
  business_model: msg`Quelqu’un est prêt à payer.`,
  prototype: msg`Il s’essaie déjà.`,
  in_homes: msg`Il est déjà dans des foyers.`,
};
