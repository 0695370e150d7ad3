import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

interface PhoneFiltersProps {
  /** Filters that are on. */
  count: number;
  /** What the button says that leads back to the list; "Anzeigen" without. */
  show?: string;
  onReset: () => void;
  /** The form; on wide screens it stands beside the list. */
  children: ReactNode;
}

/** Opens the filters of a list where there is no room beside it. */
export function PhoneFilters({ count, show, onReset, children }: PhoneFiltersProps) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="finder__phone">
        <Button icon="filter" small onClick={() => setOpen(true)}>
          {count ? i18n._('Filter ({count})', { count }) : i18n._('Filter')}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={i18n._('Filter')}
        footer={
          <>
            <Button onClick={onReset}>{i18n._('Zurücksetzen')}</Button>
            <Button look="primary" onClick={() => setOpen(false)}>
              {show ?? i18n._('Anzeigen')}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
