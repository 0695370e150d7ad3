import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import {
  ApproveApplicationDocument,
  AskApplicantDocument,
  HandOverApplicationDocument,
  RefuseApplicationDocument,
} from './queue.graphql.js';

export type Move = 'approve' | 'refuse' | 'ask' | 'handOver';

interface Decision {
  move: Move;
  id: string;
  text: string;
  exceptionUntil: string | null;
  association: string | null;
}

export interface Outcome {
  error?: CombinedError | undefined;
  /** Why the move was not possible, in the api's words. */
  refusal?: string | undefined;
  /** Where the application stands now; undefined after it was handed over. */
  state?: string | undefined;
}

/** The four moves of an officer, each with the same kind of outcome. */
export function useDecision() {
  const [approving, approve] = useMutation(ApproveApplicationDocument);
  const [refusing, refuse] = useMutation(RefuseApplicationDocument);
  const [asking, ask] = useMutation(AskApplicantDocument);
  const [handing, handOver] = useMutation(HandOverApplicationDocument);

  async function decide({ move, id, text, exceptionUntil, association }: Decision): Promise<Outcome> {
    if (move === 'handOver') {
      const { data, error } = await handOver({ input: { id, note: text, association: association ?? '' } });
      const result = data?.handOverApplication;
      return { error, refusal: result?.__typename === 'AdmissionRefused' ? result.message : undefined };
    }
    const { data, error } =
      move === 'approve'
        ? await approve({ input: { id, note: text || null, exceptionUntil } })
        : move === 'refuse'
          ? await refuse({ input: { id, reason: text } })
          : await ask({ input: { id, question: text } });
    const result = data && Object.values(data)[0];
    if (!result) return { error };
    return result.__typename === 'ApplicationMoved'
      ? { state: result.application.state }
      : { refusal: result.refusal.message, state: result.current.state };
  }
  return { decide, busy: approving.fetching || refusing.fetching || asking.fetching || handing.fetching };
}
