import type { I18n } from '@lingui/core';
import type { FieldRefusal } from '../../graphql/errors.js';
import type { FormError } from '../../ui/form/error-summary.js';
import type { Draft } from './draft.js';

const blank = (text: string) => text.trim() === '';

/** Where a field of the content stands in the form. */
export const fieldId = (path: string): string => `report-${path.replaceAll('.', '-')}`;

/** What a draft lacks before others may see it: the four mandatory fields, and what belongs to its entries. */
export function publishingErrors(i18n: I18n, draft: Draft): FormError[] {
  const errors: FormError[] = [];
  const isStuck = draft.phase === 'RUNNING' && !blank(draft.openQuestion);
  if (blank(draft.title))
    errors.push({ field: fieldId('title'), message: i18n._('Geben Sie dem Bericht einen Titel.') });
  if (!draft.phase) errors.push({ field: fieldId('phase'), message: i18n._('Wählen Sie, wie weit das Projekt ist.') });
  if (!draft.topics.length)
    errors.push({ field: fieldId('topics'), message: i18n._('Wählen Sie mindestens ein Thema.') });
  if (blank(draft.result) && !isStuck)
    errors.push({
      field: fieldId('result'),
      message: i18n._(
        'Schreiben Sie das Ergebnis in Kürze, oder stellen Sie bei einem laufenden Projekt eine offene Frage.',
      ),
    });
  draft.products.forEach(({ name, vendor, url }, at) => {
    if (blank(name) && !(blank(vendor) && blank(url)))
      errors.push({
        field: fieldId(`products.${at}.name`),
        message: i18n._('Nennen Sie Produkt {number}.', { number: at + 1 }),
      });
  });
  draft.files.forEach(({ title }, at) => {
    if (blank(title))
      errors.push({
        field: fieldId(`files.${at}.title`),
        message: i18n._('Sagen Sie, was Datei {number} ist.', { number: at + 1 }),
      });
  });
  draft.pictures.forEach(({ alt }, at) => {
    if (blank(alt))
      errors.push({
        field: `report-picture-${at}`,
        message: i18n._('Beschreiben Sie, was auf Bild {number} zu sehen ist.', { number: at + 1 }),
      });
  });
  return errors;
}

/** The api names fields as in its input ("content.oneOffCost.to", "content.products.0.url"). */
export function refusalErrors(refusals: readonly FieldRefusal[]): FormError[] {
  return refusals.map(({ field, message }) => {
    const path = field
      .replace(/^input\./, '')
      .replace(/^content\./, '')
      .replace(/\[(\d+)\]/g, '.$1');
    const picture = /^pictures\D*(\d+)/.exec(path)?.[1];
    const id = picture ? `report-picture-${picture}` : fieldId(path);
    const shown = [id, fieldId(path.split('.')[0] ?? '')].find((one) => document.getElementById(one));
    return shown ? { field: shown, message } : { message };
  });
}
