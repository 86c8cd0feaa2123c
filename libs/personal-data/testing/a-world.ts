import { newId } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { SomeRows } from './some-rows.js';

/** What a person is called in their world, and how one recognises what was written about them. */
export interface Canary {
  /** In every text of the world, in lower case. */
  word: string;
  name: string;
  email: string;
  formerEmail: string;
}

export const aCanary = (): Canary => {
  const word = `canari${newId().slice(-12)}`;
  return {
    word,
    name: `Zoé ${word[0]?.toUpperCase()}${word.slice(1)}`,
    email: `zoe.${word}@exemple.org`,
    formerEmail: `avant.${word}@exemple.org`,
  };
};

export interface World {
  person: string;
  other: string;
  solver: string;
  need: string;
  /** A stored file, without bytes. */
  file: string;
  /** An import, without its file. */
  importPlan: string;
  /** By table, why a row could not be written. */
  failures: Record<string, string>;
}

/**
 * Writes a person who has done everything that one can do in the product, with others. Each text names the person, or is
 * theirs; so all contain the canary.
 */
export async function aWorld(manager: EntityManager, canary: Canary): Promise<World> {
  const text = (column: string): string =>
    column.endsWith('email') ? canary.email : `Écrit par ${canary.name} (${canary.email}).`;
  const rows = await SomeRows.of(manager, text);
  const failures: Record<string, string> = {};
  const now = new Date();
  const later = new Date(now.getTime() + 30 * 24 * 60 * 60 * 1_000);
  const add = async (table: string, given: Record<string, unknown>): Promise<string> => {
    try {
      return await rows.add(table, given);
    } catch (error) {
      failures[`${table} ${Object.keys(given).join(' ')}`] = String(error);
      return newId();
    }
  };
  const person = await add('person', {
    name: canary.name,
    email: canary.email,
    email_verified: true,
    suspended_at: null,
    suspension_reason: null,
    language: 'fr',
  });
  const other = await add('person', {
    name: 'Rémi Autre',
    email: `remi.${newId().slice(-12)}@exemple.org`,
    email_verified: true,
    image: null,
    suspension_reason: null,
    language: 'fr',
  });
  const [emails, mine] = [{ email: canary.email }, { person_id: person }];

  // Accounts.
  const alone = await add('organisation', { kind: 'service_company', siret: null });
  const shared = await add('organisation', {
    name: 'Loire Aide',
    kind: 'service_company',
    siret: null,
    website: null,
  });
  const startup = await add('organisation', {
    name: 'Veille Douce',
    kind: 'startup',
    siret: null,
    website: null,
  });
  await add('membership', { ...mine, organisation_id: alone, role: 'owner' });
  await add('membership', { ...mine, organisation_id: shared, role: 'owner' });
  await add('membership', { person_id: other, organisation_id: shared, role: 'member' });
  await add('membership', { person_id: other, organisation_id: startup, role: 'owner' });
  await add('invitation', { organisation_id: startup, ...emails, role: 'member' });
  await add('invitation', {
    organisation_id: shared,
    email: 'x@exemple.org',
    name: 'Xavier Berthe',
    role: 'member',
    invited_by_id: person,
  });
  await add('join_request', { ...mine, organisation_id: startup, state: 'open' });
  await add('address_change', {
    ...mine,
    former_email: canary.formerEmail,
    changed_at: now,
    ...emails,
    expires_at: later,
  });
  await add('session', { ...mine, expires_at: later });
  await add('credential', { ...mine, provider_id: 'credential' });
  await add('verification', {
    id: newId(),
    value: JSON.stringify({ email: canary.email }),
    expires_at: later,
  });
  await add('verification', { id: newId(), value: person, expires_at: later });
  await add('sign_in_code', { ...emails, expires_at: later });
  await add('rate_limit', { key: `x|${person}`, ends_at: later, count: 1 });
  await add('mail_reach', { ...emails, state: 'unreachable', reason: 'permanent' });
  await add('mail_failure', { ...emails, kind: 'permanent' });
  await add('one_time_token', { ...emails, hash: newId(), purpose: 'x', expires_at: later });
  await add('one_time_token', { email: canary.formerEmail, hash: newId(), purpose: 'y', expires_at: later });
  await add('received_reply', { ...emails, outcome: 'taken' });

  // Profile, ideas, needs.
  const profile = {
    tag_ids: [],
    territory_codes: ['commune:45234'],
    kind: 'student',
    siren: null,
    complete: true,
  };
  const solver = await add('solver', {
    ...profile,
    ...mine,
    keywords: [canary.word],
    hidden_reason: null,
    setting: null,
    away_kind: null,
    supervisor_email: 'tuteur@exemple.org',
    supervisor_asked_at: now,
    external_id: canary.word,
  });
  const nobodys = { hidden_reason: null, setting: null, away_kind: null, supervisor_email: null };
  const imported = await add('solver', {
    ...profile,
    ...nobodys,
    external_id: `${canary.word}-2`,
    contact_email: canary.email,
  });
  const learner = await add('solver', {
    ...profile,
    ...nobodys,
    name: 'Élève',
    headline: '',
    description: 'Un autre.',
    website: null,
    availability: null,
    contact_email: null,
    external_id: null,
    import_fingerprint: null,
    supervisor_email: canary.email,
    supervisor_asked_at: now,
  });
  const theirs = await add('solver', {
    ...profile,
    ...nobodys,
    kind: 'startup',
    name: 'Veille Douce',
    headline: 'Des capteurs',
    description: 'Un autre encore.',
    website: null,
    availability: null,
    contact_email: null,
    external_id: null,
    import_fingerprint: null,
    organisation_id: startup,
  });
  const idea = await add('idea', {
    solver_id: solver,
    hidden_reason: null,
    returned_reason: null,
    signature: null,
  });
  await add('idea', {
    solver_id: solver,
    hidden_reason: canary.name,
    hidden_at: now,
    signature: 'returned',
    returned_reason: canary.name,
    signature_at: now,
  });
  await add('solver_period', {
    solver_id: solver,
    kind: 'exams',
    away: true,
    from_day: '2026-12-01',
    until_day: '2026-12-09',
  });
  await add('contact_refusal', { ...emails });
  const noted = { moderation_reasons: [], wanted_kinds: [], tag_ids: [], territory_codes: ['commune:45234'] };
  const need = await add('need', {
    ...noted,
    organisation_id: alone,
    author_id: person,
    state: 'published',
    closing_reason: null,
    external_id: canary.word,
  });
  const sharedNeed = await add('need', {
    ...noted,
    organisation_id: shared,
    author_id: person,
    state: 'published',
    closing_reason: null,
    external_id: null,
    import_fingerprint: null,
  });
  await add('need_edit', { need_id: need, changes: [{ field: 'title', before: canary.name, after: 'x' }] });
  await add('need_edit', {
    need_id: sharedNeed,
    changes: [{ field: 'title', before: canary.name, after: 'x' }],
  });
  await add('need_opening', { ...mine, need_id: sharedNeed });
  await add('need_vector', { id: need, model: 'm' });
  await add('solver_vector', { id: solver, model: 'm' });

  // Matches and introductions.
  const match = await add('match', { need_id: sharedNeed, solver_id: solver, state: 'current' });
  const otherMatch = await add('match', {
    need_id: sharedNeed,
    solver_id: theirs,
    state: 'current',
    reasons: {},
  });
  await add('match_dismissal', { match_id: otherMatch, ...mine, side: 'company', reason: 'audience' });
  await add('match_dismissal', {
    match_id: match,
    person_id: other,
    side: 'company',
    reason: 'audience',
    comment: `Non : ${canary.name}.`,
  });
  await add('match_judgement', { match_id: otherMatch, ...mine, grade: 1 });
  await add('interest', {
    ...mine,
    need_id: sharedNeed,
    solver_id: solver,
    state: 'open',
    decline_reason: null,
  });
  await add('introduction_request', {
    ...mine,
    need_id: sharedNeed,
    solver_id: theirs,
    state: 'open',
    decline_reason: null,
  });
  const met = {
    company_reply_answer: 'accepted',
    solver_reply_answer: 'accepted',
    met_by: null,
    outcome: null,
    outcome_source: null,
    withdrawal_reason: null,
    company_reply_decline_reason: null,
    solver_reply_decline_reason: null,
    time_offers: [canary.name],
  };
  const introduction = await add('introduction', {
    ...met,
    need_id: sharedNeed,
    solver_id: solver,
    state: 'accepted',
    solver_reply_person_id: person,
  });
  const proposed = await add('introduction', {
    ...met,
    need_id: need,
    solver_id: theirs,
    state: 'proposed',
    company_reply_answer: 'pending',
    solver_reply_answer: 'pending',
    proposal_id: newId(),
  });
  const sharedIntroduction = await add('introduction', {
    ...met,
    meeting_link: null,
    need_id: sharedNeed,
    solver_id: theirs,
    state: 'accepted',
    company_reply_person_id: person,
  });
  const curated = await add('introduction', {
    ...met,
    meeting_link: null,
    need_id: sharedNeed,
    solver_id: learner,
    state: 'accepted',
    curator_id: person,
  });
  await add('introduction_message', {
    introduction_id: introduction,
    author_id: person,
    author_side: 'solver',
    channel: 'parties',
  });
  await add('introduction_message', {
    introduction_id: introduction,
    author_id: other,
    author_side: 'company',
    channel: 'parties',
  });
  await add('introduction_message', {
    introduction_id: sharedIntroduction,
    author_id: other,
    author_side: 'solver',
    channel: 'parties',
  });
  await add('introduction_read_mark', { introduction_id: introduction, ...mine, channel: 'parties' });
  await add('follow_up', {
    introduction_id: introduction,
    side: 'solver',
    step: 10,
    answered_by_id: person,
    outcome: null,
  });
  await add('follow_up', {
    introduction_id: sharedIntroduction,
    side: 'solver',
    step: 90,
    answered_by_id: other,
    outcome: null,
  });

  // Concepts.
  const concept = await add('concept', {
    gate_state: 'open',
    stage: 'idea',
    status: 'active',
    status_reason: null,
    carrier_id: person,
    started_by_id: person,
    tag_ids: [],
    territory_codes: [],
  });
  const ended = await add('concept', {
    gate_state: 'open',
    stage: 'idea',
    status: 'paused',
    carrier_id: person,
    tag_ids: [],
    territory_codes: [],
  });
  for (const id of [concept, ended]) {
    const of = { concept_id: id };
    await add('concept_member', { ...of, ...mine, state: 'joined', as_carrier: true });
    await add('concept_business_model', { ...of, saved_by_id: person, payer: 'household' });
    await add('concept_consent', { ...of, ...mine });
    await add('concept_refusal', { ...of, ...mine });
    await add('concept_evidence', { ...of, added_by_id: person, kind: 'link', item_key: 'x' });
    await add('concept_evidence', {
      ...of,
      added_by_id: other,
      kind: 'link',
      url: 'https://exemple.org',
      item_key: 'x',
    });
    await add('concept_gate_decision', { ...of, ...mine, gate: 'problem', verdict: 'passed' });
    await add('concept_gate_decision', { ...of, person_id: other, gate: 'problem', verdict: 'passed' });
    await add('concept_gate_item', { ...of, key: 'x', state: 'waived', waived_by_id: person });
    await add('concept_joining', {
      ...of,
      need_id: sharedNeed,
      state: 'declined',
      settled_at: now,
      company_answer: 'declined',
      concept_answer: 'pending',
      proposed_by_id: person,
    });
    await add('concept_page', { ...of, homes: 1, asked_by_id: person });
    await add('concept_test_plan', { ...of, saved_by_id: person });
  }
  await add('concept_member', { concept_id: concept, person_id: other, state: 'joined', as_carrier: false });
  await add('concept_idea', { concept_id: concept, idea_id: idea });

  // Groups.
  const group = await add('working_group', { lead_id: person, founded_by_id: person });
  await add('group_member', { group_id: group, ...mine });
  await add('group_member', { group_id: group, person_id: other });
  const lone = await add('working_group', { lead_id: person, founded_by_id: person });
  await add('group_member', { group_id: lone, ...mine });
  await add('group_request', { ...mine, group_id: group, state: 'withdrawn', settled_at: now });
  await add('group_invitation', { group_id: group, ...emails, state: 'open' });
  await add('group_invitation', {
    group_id: group,
    email: 'y@exemple.org',
    state: 'open',
    invited_by_id: person,
  });
  const meeting = await add('group_meeting', {
    group_id: group,
    planned_by_id: person,
    written_by_id: person,
  });
  await add('meeting_attendance', { meeting_id: meeting, ...mine, attended: true });
  await add('meeting_decision', { meeting_id: meeting, noted_by_id: person });
  await add('minutes_edition', {
    meeting_id: meeting,
    published_by_id: person,
    content: { minutes: canary.name, present: [canary.name] },
  });
  await add('group_need', { group_id: group, need_id: sharedNeed, linked_by_id: person });
  await add('group_concept', { group_id: group, concept_id: concept, linked_by_id: person });
  const action = await add('action', {
    subject_kind: 'group',
    subject_id: group,
    owner_id: person,
    created_by_id: person,
    state: 'todo',
  });
  await add('action_reminder', { action_id: action, owner_id: person, kind: 'before' });

  // Notices, searches, desk, reports, plan, files, imports.
  await add('notice', {
    recipient_kind: 'person',
    recipient_id: person,
    kind: 'match_found',
    data: { page: canary.word },
  });
  await add('notice', { recipient_kind: 'solver', recipient_id: solver, kind: 'match_found' });
  await add('action_list', { ...mine, mail_refusal: null });
  await add('mail_preference', { ...mine, zone: 'Europe/Paris' });
  await add('saved_search', { ...mine });
  await add('desk_note', { solver_id: solver, author_id: other });
  await add('desk_note', { organisation_id: shared, author_id: other });
  await add('desk_note', { need_id: sharedNeed, author_id: person });
  await add('desk_note', { introduction_id: introduction, author_id: other });
  await add('desk_assignment', { ...mine, subject_kind: 'need', subject_key: 'x' });
  await add('desk_snooze', { ...mine, queue: 'q', row_key: 'x' });
  await add('content_report', {
    kind: 'message',
    author_id: person,
    reporter_id: other,
    state: 'open',
    reason: 'harm',
  });
  await add('content_report', {
    kind: 'message',
    author_id: other,
    reporter_id: person,
    state: 'dismissed',
    settled_at: now,
    reason: 'harm',
  });
  const plan = await add('plan', { title: 'Plan', purpose: 'x', from_year: 2026, years: 3 });
  const axis = await add('plan_axis', { plan_id: plan, title: 'x', position: 1 });
  const objective = await add('objective', {
    axis_id: axis,
    title: 'x',
    figure: 'x',
    unit: 'count',
    baseline: 0,
    target: 2,
    starts_on: '2026-01-01',
    due_on: '2026-12-31',
    observed: null,
    territory_code: null,
    theme: null,
  });
  await add('objective_measure', { objective_id: objective, noted_by_id: person });
  const file = await add('stored_file', {
    added_by_id: person,
    subject_kind: 'concept',
    subject_id: concept,
    state: 'kept',
    threat: null,
    sha256: '0'.repeat(64),
    type: 'pdf',
  });
  const importPlan = await add('import_plan', {
    kind: 'solvers',
    state: 'applied',
    author_id: person,
    plan_hash: 'x',
    columns: [],
    headings: [],
  });
  await add('import_line', { plan_id: importPlan, kind: 'solver', object_id: imported, undone: null });

  // Histories.
  for (const [object_kind, object_id, actor_id] of [
    ['person', person, other],
    ['need', sharedNeed, person],
    ['need', need, other],
    ['solver', solver, other],
    ['group', group, other],
    ['concept', concept, other],
    ['introduction', introduction, other],
  ] as const)
    await add('audit_entry', { object_kind, object_id, actor_id, action: 'edit' });
  await add('event', {
    name: 'AccountUpdated',
    subject_id: person,
    actor_id: person,
    request_id: null,
    data: { personId: person },
    dispatched_at: now,
  });
  await add('request_key', { ...mine });
  await add('introduction_reminder', { introduction_id: proposed, side: 'company', step: 3 });
  await add('introduction_read_mark', { introduction_id: curated, person_id: other, channel: 'company' });
  return { person, other, solver, need, file, importPlan, failures };
}
