/** States of an invitation: OPEN until it is accepted, withdrawn or its time is over. */
export const INVITATION_STATES = ['OPEN', 'EXPIRED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export function stateOf(
  invitation: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'ACCEPTED';
  if (invitation.withdrawnAt) return 'WITHDRAWN';
  return invitation.expiresAt <= now ? 'EXPIRED' : 'OPEN';
}
