import type { I18n } from '@lingui/core';
import type { CombinedError } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import type { EventDraft } from './event-draft.js';

/** Id of the field for a path of the api: `input.content.items.0.endsAt` is `event-items-0-endsAt`. */
export function fieldId(path: string): string {
  const parts = path.split('.').filter((part) => part !== 'input' && part !== 'content');
  return `event-${parts.join('-')}`;
}

/** What keeps even a draft from being sent. All else is the api's to say. */
export function draftErrors(i18n: I18n, draft: EventDraft): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: string, message: string) => errors.push({ field: fieldId(field), message });
  if (!draft.startsAt) wrong('startsAt', i18n._('Wann beginnt die Veranstaltung?'));
  if (!draft.endsAt) wrong('endsAt', i18n._('Wann endet die Veranstaltung?'));
  else if (draft.startsAt && draft.endsAt <= draft.startsAt) wrong('endsAt', i18n._('Das Ende liegt vor dem Beginn.'));
  if (!draft.onSite && !draft.online) wrong('onSite', i18n._('Wählen Sie vor Ort, online oder beides.'));
  if (draft.onSite && !draft.place.name.trim()) wrong('place-name', i18n._('Nennen Sie den Ort.'));
  if (draft.picture && !draft.picture.alt.trim())
    wrong('picture-0', i18n._('Beschreiben Sie, was auf dem Bild zu sehen ist.'));
  if (draft.hostKind === 'ADMINISTRATION' && !draft.association)
    wrong('association', i18n._('Wählen Sie den Verband, der die Veranstaltung freigibt.'));
  const seats = (field: string, text: string) => {
    if (!/^\s*\d{0,4}\s*$/.test(text))
      wrong(field, i18n._('Geben Sie die Plätze als Zahl ein, oder lassen Sie das Feld leer.'));
  };
  if (draft.onSite) seats('seatsOnSite', draft.seatsOnSite);
  if (draft.online) seats('seatsOnline', draft.seatsOnline);
  draft.items.forEach((item, index) => seats(`items.${index}.seats`, item.seats));
  draft.items.forEach((item, index) => {
    if (!item.title.trim())
      wrong(`items.${index}.title`, i18n._('Teil {number}: Es fehlt ein Titel.', { number: index + 1 }));
    if (!item.from || !item.until) {
      wrong(`items.${index}.startsAt`, i18n._('Teil {number}: Es fehlen Beginn oder Ende.', { number: index + 1 }));
    }
  });
  return errors;
}

export function publishingErrors(i18n: I18n, draft: EventDraft): FormError[] {
  const errors = draftErrors(i18n, draft);
  if (!draft.title.trim()) errors.unshift({ field: fieldId('title'), message: i18n._('Es fehlt ein Titel.') });
  if (!draft.summary.trim())
    errors.push({ field: fieldId('summary'), message: i18n._('Es fehlt die Kurzbeschreibung.') });
  return errors;
}

export const errorsOf = (i18n: I18n, error: CombinedError): FormError[] => {
  const fields = fieldRefusals(error).map(({ field, message }) => ({ field: fieldId(field), message }));
  return fields.length ? fields : [{ message: errorText(i18n, error) }];
};

export const refusalsOf = (refusals: readonly { field: string | null; message: string }[]): FormError[] =>
  refusals.map(({ field, message }) => (field ? { field: fieldId(field), message } : { message }));
