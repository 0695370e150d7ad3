/** A column that leads to a person, with what it says about them. */
export interface PersonalColumn {
  table: string;
  column: string;
  /**
   * `OWN`: about the person, or by them: copied to them. `SECRET`: proves who they are and opens the account: not copied.
   * `ACT`: what they did in an office or for others; it stands in the log and belongs to the thing, not to them.
   */
  holds: 'OWN' | 'SECRET' | 'ACT';
  /** Columns of an `OWN` row that are about others or open something. */
  leaveOut?: readonly string[];
}

const own = (table: string, column = 'person_id', ...leaveOut: string[]): PersonalColumn => ({
  table,
  column,
  holds: 'OWN',
  leaveOut,
});
const secret = (table: string, column = 'person_id'): PersonalColumn => ({ table, column, holds: 'SECRET' });
const act = (table: string, ...columns: string[]): PersonalColumn[] =>
  columns.map((column) => ({ table, column, holds: 'ACT' }));

/** Every column of the database that refers to a person: a spec holds it against the foreign keys. (Funding cases have none.) */
export const PERSONAL_DATA: readonly PersonalColumn[] = [
  own('access_exception', 'person_id', 'granted_by', 'ended_by', 'client_key'),
  own('administration_contact', 'person_id', 'named_by'),
  own('application', 'person_id', 'first_approved_by', 'decided_by', 'client_key'),
  own('approval', 'person_id', 'approved_by', 'ended_by'),
  own('attendance', 'person_id', 'recorded_by', 'removed_by'),
  own('attendance_left_out', 'person_id'),
  own('calendar_feed', 'person_id', 'token_hash'),
  own('certificate', 'person_id', 'code_digest', 'pdf', 'revoked_by'),
  own('comment', 'author_id', 'client_key'),
  own('comment_draft'),
  own('comment_mention'),
  own('comment_reaction'),
  own('comment_report', 'reporter_id'),
  own('consent'),
  own('departure', 'person_id', 'reported_by'),
  own('discussion_setting'),
  own('email_change', 'person_id', 'old_token_hash', 'new_token_hash'),
  own('employment_confirmation', 'person_id', 'confirmed_by'),
  own('enrolment', 'person_id', 'enrolled_by', 'client_key'),
  own('erasure_request'),
  own('event_draft', 'owner_id', 'saved_by', 'writer'),
  own('event_feedback_given'),
  own('event_reminder_choice'),
  own('funding_case', 'person_id', 'client_key', 'person_name'),
  own('invitation', 'person_id', 'invited_by', 'token_hash', 'client_key'),
  own('linked_identity'),
  own('mail', 'person_id', 'template', 'key', 'claimed_until'),
  own('notification', 'person_id', 'actor_id'),
  own('officer'),
  own('person_expertise'),
  own('person_help'),
  own('person_profile'),
  own('post_bookmark'),
  own('provider_person', 'person_id', 'named_by'),
  own('question', 'author_id', 'client_key', 'search_text'),
  own('question_me_too'),
  own('question_routing'),
  own('report_author'),
  own('report_interest'),
  own('report_of_question', 'reporter_id'),
  own('rsvp', 'person_id', 'client_key', 'past_keys'),
  own('speaker_question', 'person_id', 'client_key'),
  own('speaker_question_vote'),
  own('stored_file', 'owner_id'),
  own('suspension', 'person_id', 'suspended_by', 'lifted_by'),
  own('thread_reader'),
  secret('credential'),
  secret('one_time_link'),
  secret('passkey'),
  secret('passkey_challenge'),
  secret('recovery_code'),
  secret('sign_in_step'),
  secret('totp'),
  ...act('access_exception', 'ended_by', 'granted_by'),
  ...act('access_rule', 'decided_by'),
  ...act('administration_contact', 'named_by'),
  ...act('admission_setting', 'updated_by'),
  ...act('application', 'decided_by', 'first_approved_by'),
  ...act('application_step', 'by_person'),
  ...act('approval', 'approved_by', 'ended_by'),
  ...act('attendance', 'recorded_by', 'removed_by'),
  ...act('attendance_list', 'recorded_by'),
  ...act('certificate', 'revoked_by'),
  ...act('departure', 'reported_by'),
  ...act('employment_confirmation', 'confirmed_by'),
  ...act('enrolment', 'enrolled_by'),
  ...act('event', 'author_id', 'counts_by'),
  ...act('event_draft', 'saved_by'),
  ...act('event_message', 'author_id'),
  ...act('event_series', 'created_by'),
  ...act('funding_case_step', 'by_person'),
  ...act('funding_rules', 'saved_by'),
  ...act('invitation', 'invited_by'),
  ...act('invitation_import', 'imported_by'),
  ...act('membership_import', 'imported_by'),
  ...act('moderation_case', 'decided_by'),
  ...act('notification', 'actor_id'),
  ...act('page_version', 'saved_by'),
  ...act('post', 'author_id'),
  ...act('post_version', 'saved_by'),
  ...act('provider_person', 'named_by'),
  ...act('question_case', 'decided_by'),
  ...act('report', 'released_by', 'saved_by'),
  ...act('report_edition', 'published_by'),
  ...act('suspension', 'lifted_by', 'suspended_by'),
  ...act('thread', 'closed_by'),
];

export const isCopied = ({ holds }: PersonalColumn): boolean => holds === 'OWN';
