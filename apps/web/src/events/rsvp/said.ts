import type { I18n } from '@lingui/core';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import type { IconName } from '../../ui/icon-names.js';
import type { MyRsvp, ShownEvent } from '../event/event.graphql.js';
import { waitingText } from '../values/answer-tag.js';

interface Said {
  icon: IconName;
  look: 'standing--good' | 'standing--wait' | '';
  title: string;
  text?: string;
}

type Answered = Pick<ShownEvent, 'bar'> & { place: { name: string } | null };
type Mine = Pick<MyRsvp, 'answer' | 'seat' | 'mode' | 'offerUntil' | 'position' | 'onlineMeanwhile' | 'attendedAt'>;

/** What an answer has come to, in words. */
export function saidOf(i18n: I18n, event: Answered, mine: Mine): Said {
  if (event.bar === 'EVENT_OVER') return saidAfter(i18n, mine);
  if (event.bar === 'EVENT_CANCELLED') {
    return { icon: 'x', look: '', title: i18n._('Abgesagt'), text: i18n._('Sie müssen nichts weiter tun.') };
  }
  if (event.bar === 'EVENT_POSTPONED' && mine.seat === 'SEATED') {
    return {
      icon: 'clock',
      look: 'standing--wait',
      title: i18n._('Ihr Platz bleibt Ihnen'),
      text: i18n._('Den neuen Termin sehen Sie hier und bekommen ihn per E-Mail. Passt er nicht, sagen Sie bitte ab.'),
    };
  }
  if (mine.answer === 'NO') return { icon: 'x', look: '', title: i18n._('Sie haben abgesagt') };
  if (mine.answer === 'MAYBE') {
    return {
      icon: 'circle-help',
      look: '',
      title: i18n._('Vielleicht'),
      text: i18n._('Ein Platz ist damit nicht reserviert.'),
    };
  }
  if (mine.seat === 'OFFERED') {
    const until = mine.offerUntil
      ? dateAndTime(new Date(mine.offerUntil), i18n.locale as FormatLanguage)
      : i18n._('zum Beginn');
    return {
      icon: 'ticket',
      look: 'standing--wait',
      title: i18n._('Ein Platz ist für Sie frei'),
      text: i18n._('Bitte nehmen Sie ihn bis {until} an. Danach rückt die nächste Person nach.', { until }),
    };
  }
  if (mine.seat === 'WAITING') {
    return {
      icon: 'hourglass',
      look: 'standing--wait',
      title: waitingText(i18n, mine.position),
      text: mine.onlineMeanwhile
        ? i18n._('Bis Sie nachrücken, haben Sie einen Online-Platz.')
        : i18n._('Wird ein Platz frei, bieten wir ihn Ihnen der Reihe nach an.'),
    };
  }
  const place = event.place?.name;
  return {
    icon: 'circle-check',
    look: 'standing--good',
    title: mine.mode === 'ONLINE' ? i18n._('Sie sind online dabei') : i18n._('Sie sind vor Ort dabei'),
    ...(mine.mode === 'ON_SITE' && place ? { text: place } : {}),
  };
}

/** What it came to, once the event is over. */
function saidAfter(i18n: I18n, mine: Mine): Said {
  if (mine.attendedAt) {
    const title = mine.mode === 'ONLINE' ? i18n._('Sie waren online dabei') : i18n._('Sie waren vor Ort dabei');
    return { icon: 'circle-check', look: 'standing--good', title };
  }
  if (mine.answer === 'NO') return { icon: 'x', look: '', title: i18n._('Sie hatten abgesagt') };
  if (mine.answer === 'MAYBE')
    return { icon: 'circle-help', look: '', title: i18n._('Sie hatten „vielleicht“ gesagt') };
  if (mine.seat !== 'SEATED') return { icon: 'hourglass', look: '', title: i18n._('Sie standen auf der Warteliste') };
  return {
    icon: 'ticket',
    look: '',
    title: i18n._('Sie hatten einen Platz'),
    text: i18n._('Ihre Teilnahme ist nicht vermerkt. Waren Sie dabei? Dann melden Sie sich bei der Organisation.'),
  };
}
