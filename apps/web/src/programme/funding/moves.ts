import type { I18n } from '@lingui/core';

export const moves = ['concludeContract', 'receiveId', 'book', 'complete', 'reschedule', 'withdraw'] as const;
export type Move = (typeof moves)[number];

/** What the viewer may do, the step forward first. */
export const possibleMoves = (can: Record<Move, boolean>): Move[] => moves.filter((move) => can[move]);

export function moveText(i18n: I18n, move: Move): string {
  switch (move) {
    case 'concludeContract':
      return i18n._('Vertrag eintragen');
    case 'receiveId':
      return i18n._('ID eintragen');
    case 'book':
      return i18n._('Buchung eintragen');
    case 'complete':
      return i18n._('Als besucht bestätigen');
    case 'reschedule':
      return i18n._('Verlegen');
    case 'withdraw':
      return i18n._('Zurückziehen');
  }
}
