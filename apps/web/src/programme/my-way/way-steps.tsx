import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import type { StepState, WayStep } from './way.js';

const stateClasses: Record<StepState, string> = { done: 'way__done', now: 'way__now', ahead: 'way__ahead' };

function titleOf(i18n: I18n, { id }: WayStep): string {
  switch (id) {
    case 'seat':
      return i18n._('Platz im Kurs');
    case 'basis':
      return i18n._('Basisqualifizierung');
    case 'certificate':
      return i18n._('Zertifikat');
    case 'aufbau':
      return i18n._('Aufbauschulungen');
  }
}

function textOf(i18n: I18n, { id, state, done, required }: WayStep): string {
  switch (id) {
    case 'seat':
      return state === 'done' ? i18n._('erledigt') : i18n._('noch kein Platz gebucht');
    case 'basis':
      return i18n._('{done} von {required} Tagen besucht', { done, required });
    case 'certificate':
      return state === 'done'
        ? i18n._('ausgestellt')
        : state === 'now'
          ? i18n._('wird gerade ausgestellt')
          : i18n._('nach dem dritten Tag');
    case 'aufbau':
      return required > 0
        ? i18n._('{done} von {required} Schulungstagen besucht', { done, required })
        : i18n._('so viele, wie Sie möchten');
  }
}

/** The way as a line of steps; state and count also stand in words. */
export function WaySteps({ steps }: { steps: readonly WayStep[] }) {
  const { i18n } = useLingui();
  return (
    <ol className="way">
      {steps.map((step, index) => (
        <li key={step.id} className={stateClasses[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="way__mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size={22} /> : index + 1}
          </span>
          <b>{titleOf(i18n, step)}</b>
          <small>{textOf(i18n, step)}</small>
        </li>
      ))}
    </ol>
  );
}
