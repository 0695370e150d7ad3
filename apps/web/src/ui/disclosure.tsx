import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';

interface DisclosureProps {
  /** What the button shows, and its name where that is not text. */
  button: ComponentChildren;
  label?: string;
  className?: string;
  buttonClass?: string;
  /** Is given a function that closes the list and gives the focus back to the button. */
  children: (close: () => void) => ComponentChildren;
}

/**
 * A button that discloses links and buttons; no ARIA menu, so that the keys of a page work in it. Escape closes it and gives
 * the focus back, a click or the focus elsewhere closes it.
 */
export function Disclosure({ button, label, className = '', buttonClass = 'act', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  useLayoutEffect(() => {
    const element = list.current;
    if (!open || !element) return;
    // A list that begins far to the right of a small screen is moved back onto it.
    element.style.translate = '';
    const { left, right } = element.getBoundingClientRect();
    const over = Math.max(0, right - (document.documentElement.clientWidth - 8));
    if (over > 0) element.style.translate = `-${Math.min(over, left - 8)}px`;
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <div
      className={`disclosure ${className}`}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={toggle}
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-controls={listId}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      <div ref={list} className="disclosure__list" id={listId} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
