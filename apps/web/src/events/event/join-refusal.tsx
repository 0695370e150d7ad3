import { useLingui } from '@lingui/react';
import { useRoute } from '../../shell/routing/router.js';
import { Notice } from '../../ui/feedback/notice.js';

/** Why the way into the video room led back to this page. */
export function JoinRefusal() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const text = textOf(search.get('beitritt'));
  return text ? <Notice tone="warning" role="status" title={text} /> : null;

  function textOf(refusal: string | null): string | null {
    switch (refusal) {
      case 'TOO_EARLY':
        return i18n._('Der Videoraum öffnet 15 Minuten vor Beginn.');
      case 'NO_SEAT':
        return i18n._('In den Videoraum kommt, wer einen Platz hat. Sagen Sie zuerst zu.');
      case 'OVER':
        return i18n._('Diese Veranstaltung ist vorbei; der Videoraum ist geschlossen.');
      case 'NOT_ONLINE':
        return i18n._('Diese Veranstaltung findet vor Ort statt und hat keinen Videoraum.');
      case 'NO_ROOM':
        return i18n._('Die Adresse des Videoraums steht noch nicht fest.');
      default:
        return null;
    }
  }
}
