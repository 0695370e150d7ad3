import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Icon } from '../icon.js';
import { createStore } from '../store.js';

export interface Toast {
  text: string;
  undo?: () => void;
}

const shownToast = createStore<(Toast & { key: number }) | null>(null);
const staysFor = 20_000;
let lastKey = 0;

export function showToast(toast: Toast): void {
  shownToast.set({ ...toast, key: ++lastKey });
}

/** Stays 20 seconds, longer while the pointer or the focus is on it. */
export function Toasts() {
  const { i18n } = useLingui();
  const toast = shownToast.use();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pause = () => clearTimeout(timer.current);
  const run = () => {
    pause();
    timer.current = setTimeout(() => shownToast.set(null), staysFor);
  };
  useEffect(() => {
    if (!toast) return;
    run();
    return pause;
  }, [toast]);
  return (
    <div className="toasts" role="region" aria-label={i18n._('Hinweise')}>
      {toast && (
        <div
          className="toast"
          key={toast.key}
          role="status"
          onMouseEnter={pause}
          onMouseLeave={run}
          onFocus={pause}
          onBlur={run}
        >
          <Icon name="circle-check" />
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              className="toast__undo"
              onClick={() => {
                shownToast.set(null);
                toast.undo?.();
              }}
            >
              {i18n._('Rückgängig')}
            </button>
          )}
          <button type="button" aria-label={i18n._('Hinweis schließen')} onClick={() => shownToast.set(null)}>
            <Icon name="x" size={18} />
          </button>
        </div>
      )}
    </div>
  );
}
