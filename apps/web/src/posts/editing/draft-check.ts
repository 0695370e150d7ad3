import { POST } from '@lotsennetz/limits';
import type { I18n } from '@lingui/core';
import * as v from 'valibot';
import type { FieldRefusal } from '../../graphql/errors.js';
import type { FormError } from '../../ui/form/error-summary.js';
import type { Draft } from './draft.js';

const filled = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max));

/** What a draft lacks before readers may see it. While it is a draft almost everything may be missing. */
export function publishingErrors(i18n: I18n, draft: Draft): FormError[] {
  const errors: FormError[] = [];
  if (!v.is(filled(POST.title), draft.title)) {
    errors.push({ field: 'post-title', message: i18n._('Geben Sie dem Beitrag einen Titel.') });
  }
  if (!v.is(filled(POST.body), draft.body)) {
    errors.push({ field: 'post-body', message: i18n._('Schreiben Sie einen Text.') });
  }
  draft.pictures.forEach(({ alt }, index) => {
    if (v.is(filled(POST.alt), alt)) return;
    errors.push({
      field: `picture-${index}`,
      message: i18n._('Beschreiben Sie Bild {number}.', { number: index + 1 }),
    });
  });
  return errors;
}

const fieldIds: Record<string, string> = {
  title: 'post-title',
  body: 'post-body',
  topics: 'post-topics',
  pinnedUntil: 'post-pinned-until',
  at: 'publish-at',
};

/** The api names fields as in its input ("content.title", "content.pictures.0.alt"); the form has its own ids. */
export function refusalErrors(refusals: readonly FieldRefusal[]): FormError[] {
  return refusals.map(({ field, message }) => {
    const path = field.replace(/^input\.|^content\./g, '').replace(/^content\./, '');
    const picture = /^pictures\D*(\d+)/.exec(path);
    const id = picture ? `picture-${picture[1]}` : fieldIds[path.split('.')[0] ?? ''];
    return id ? { field: id, message } : { message };
  });
}
