/** Where a Lotse stands: the steps of the way in their order, the first open one is the next. */
export interface WayFacts {
  basis: { required: number; attended: readonly number[]; completedOn: string | null };
  aufbau: readonly { required: number; attended: readonly number[]; completedOn: string | null }[];
  /** Latest first. */
  certificates: readonly { level: 'BASIS' | 'AUFBAU'; revokedAt: string | null }[];
  /** Whether a seat in a course of the Basis is booked. */
  booked: boolean;
}

export type StepId = 'seat' | 'basis' | 'certificate' | 'aufbau';
export type StepState = 'done' | 'now' | 'ahead';

export interface WayStep {
  id: StepId;
  state: StepState;
  done: number;
  required: number;
}

const daysOf = (aufbau: WayFacts['aufbau']) => ({
  done: aufbau.reduce((sum, { attended }) => sum + attended.length, 0),
  required: aufbau.reduce((sum, { required }) => sum + required, 0),
});

/**
 * Seat, Basis, certificate, Aufbau. The certificate is of the Basis: it comes before the Aufbauschulungen, which have
 * certificates of their own (programme rules, Qualification). Aufbau has no end: any number of courses.
 */
export function wayOf({ basis, aufbau, certificates, booked }: WayFacts): WayStep[] {
  const attended = basis.attended.length;
  const certified = certificates.some(({ level, revokedAt }) => level === 'BASIS' && !revokedAt);
  const aufbauDays = daysOf(aufbau);
  const done: Record<StepId, boolean> = {
    seat: booked || attended > 0,
    basis: basis.completedOn !== null,
    certificate: certified,
    aufbau: aufbau.length > 0 && aufbau.every(({ completedOn }) => completedOn !== null),
  };
  const counts: Record<StepId, { done: number; required: number }> = {
    seat: { done: done.seat ? 1 : 0, required: 1 },
    basis: { done: attended, required: basis.required },
    certificate: { done: certified ? 1 : 0, required: 1 },
    aufbau: aufbauDays,
  };
  const order: StepId[] = ['seat', 'basis', 'certificate', 'aufbau'];
  const now = order.find((id) => !done[id]);
  return order.map((id) => ({ id, state: done[id] ? 'done' : id === now ? 'now' : 'ahead', ...counts[id] }));
}
