import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { stepText } from './applicant-words.js';

interface Step {
  kind: string;
  at: string;
  text: string | null;
}

/** What happened to an application so far, in its order. */
export function StepList<S extends Step>({
  steps,
  detail,
}: {
  steps: readonly S[];
  detail?: (step: S) => ComponentChildren;
}) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <ol className="timeline">
      {steps.map((step, index) => (
        <li key={index}>
          <b>{stepText(i18n, step.kind)}</b>
          <small>
            <time dateTime={step.at}>{dateAndTime(new Date(step.at), language)}</time>
            {detail?.(step)}
          </small>
          {step.text && <blockquote className="quoted">{step.text}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
